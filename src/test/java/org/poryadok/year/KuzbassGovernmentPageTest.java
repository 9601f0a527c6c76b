package org.poryadok.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.poryadok.casework.Desk.ticked;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.ForClause;
import org.poryadok.act.OwnerKind;
import org.poryadok.control.CardStatus;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.RegistryEntry;
import org.poryadok.registry.RegistryVersions;
import org.springframework.beans.factory.annotation.Autowired;

/** What the Procedure of Kuzbass № 66 says of the account of the Government, from its creation to a banned user's return. */
@LivedThrough
class KuzbassGovernmentPageTest {

    private static final String PAGE = "vk.com/club77";

    @RegisterExtension
    final LivedJurisdiction kuzbass =
            new LivedJurisdiction("kuzbass", "kuzbass-66-2020", ZoneId.of("Asia/Novokuznetsk"));

    @Autowired
    private Accounts accounts;

    @Autowired
    private RegistryVersions versions;

    @Test
    @DisplayName("Аккаунт Правительства Кузбасса создают, вносят в реестр, защищают, ведут по плану и модерируют")
    @ForClause(
            value = "KUZ-0",
            by = {"legal", "coordinator"},
            end = "Цели показаны при вводе акта наименованием; в перечень обязанностей преамбула не вошла")
    @ForClause(
            value = "KUZ-1",
            by = {"legal", "coordinator"},
            end = "Порядок приложен и утверждён вместе с актом: его обязанности начались, когда акт вступил в силу")
    @ForClause(
            value = "KUZ-6",
            by = "legal",
            end = "Подпись внесена с номером и датой; без неё реквизиты не принимаются и акт остаётся проектом")
    @ForClause(
            value = "KUZ-A1.1",
            by = "media.responsible",
            end = "Площадка выбрана из четырёх, названных пунктом; другая в перечне акта не значится")
    @ForClause(
            value = "KUZ-2a",
            by = {"media.responsible", "media.executor"},
            end = "Аккаунт Правительства создан, карточка исполнена")
    @ForClause(
            value = "KUZ-A2.4a",
            by = {"media.responsible", "media.executor"},
            end = "Без дизайнерского оформления страница возвращена, с описанием и оформлением принята")
    @ForClause(
            value = "KUZ-A2.4b",
            by = {"media.responsible", "media.executor"},
            end = "Виджетов и обложки нет: это рекомендация, страница принята без них")
    @ForClause(
            value = {"KUZ-2c", "KUZ-A1.2.1"},
            by = "coordinator",
            end = "Реестр составлен с аккаунтом Правительства, версия утверждена координатором")
    @ForClause(value = "KUZ-A1.3", by = "publisher", end = "Реестр размещён на www.ako.ru в день утверждения версии")
    @ForClause(
            value = "KUZ-A1.2.2",
            by = {"media.executor", "security"},
            end = "Меры защиты отмечены исполнителем и приняты ответственным за безопасность")
    @ForClause(
            value = "KUZ-A1.2.3",
            by = {"media.executor", "media.responsible"},
            end = "Контент-план с мероприятиями Губернатора утверждён, публикация по нему внесена в журнал")
    @ForClause(
            value = "KUZ-A2.1",
            by = "media.responsible",
            end = "План утверждён только с отметкой о соответствии единой информационной политике")
    @ForClause(
            value = "KUZ-A2.3",
            by = "media.executor",
            end = "Формат каждой публикации выбран из названных пунктом; неизвестный не принят")
    @ForClause(
            value = "KUZ-A2.5a",
            by = "media.executor",
            end = "Публикация внесена в журнал только с отметкой редактора о разговорном стиле")
    @ForClause(
            value = "KUZ-A2.5b",
            by = "media.executor",
            end = "Пресс-релиз и канцеляризм отмечены замечаниями, публиковать они не запрещают")
    @ForClause(
            value = "KUZ-A2.6a",
            by = "media.executor",
            end = "На вопрос пользователя дан ответ, запись в журнале модерации закрыта")
    @ForClause(
            value = "KUZ-A2.6b",
            by = "media.executor",
            end = "Оскорбление удалено по основанию из пункта, снимок сохранён до удаления")
    @ForClause(
            value = "KUZ-A2.6c",
            by = {"media.executor", "media.head"},
            end = "Пользователь занесён в «чёрный список» с согласия второго лица и исключён, когда вышел срок")
    void governmentsAccountIsKeptAsTheProcedureOfTheActSays() {
        theActIsEnteredWithItsProcedure();
        thePageIsCreatedAndReturnedForItsDesign();
        theRegistryIsApprovedAndPlaced();
        theSecurityOfThePageIsChecked();
        thePlanIsApprovedByThePolicy();
        textsAreCheckedAndAPublicationIsNoted();
        aQuestionIsAnswered();
        anInsultIsDeletedAndItsAuthorBannedUntilTheEndOfMay();
        kuzbass.nothingHasFailed();
    }

    private void theActIsEnteredWithItsProcedure() {
        kuzbass.beginsAt("2020-02-14T10:00");
        assertThat(kuzbass.opened("legal", "enter-requisites", "", "signatory"))
                .isEqualTo("Исполняющий обязанности Губернатора Кемеровской области – Кузбасса В. Н. Телегин");
        Map<String, Object> requisites = new HashMap<>(
                Map.of("actNumber", "66", "actDate", "2020-02-14", "inForceFrom", "2020-02-14", "signatory", ""));
        kuzbass.isRefused("legal", "enter-requisites", "", requisites, "signatory", "кто подписал акт");
        requisites.put("signatory", "И. о. Губернатора В. Н. Телегин");
        kuzbass.does("legal", "enter-requisites", requisites);
        assertThat(kuzbass.opened("coordinator", "confirm-obligations", "", "actTitle"))
                .startsWith("Об обеспечении создания и ведения аккаунтов");
        assertThat(kuzbass.shown("coordinator", "confirm-obligations", "", "annexPresent"))
                .isEqualTo("true");
        assertThat(kuzbass.shown("coordinator", "confirm-obligations", "", "obligationRows"))
                .contains("абзац второй пункта 2")
                .doesNotContain("преамбула", "подпись");
        kuzbass.does("coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));
    }

    private void thePageIsCreatedAndReturnedForItsDesign() {
        kuzbass.itIs("2020-03-02T11:00");
        assertThat(kuzbass.opened("media.responsible", "choose-network", "", "networkRows"))
                .contains("Одноклассники", "ВКонтакте", "Twitter", "Instagram", "пункте 1.1 Порядка")
                .doesNotContain("Телеграм");
        kuzbass.does("media.responsible", "choose-network", Map.of("network", "vk", "ownerClass", "GOVERNMENT"));
        designs(ticked("description"));
        kuzbass.isRefused(
                "media.responsible",
                "accept-account",
                "",
                Map.of("decision", "accept"),
                "decision",
                "Дизайнерское оформление аккаунта");
        kuzbass.does(
                "media.responsible", "accept-account", Map.of("decision", "return", "remarks", "Оформите обложку."));
        designs(ticked("description", "design"));
        assertThat(kuzbass.opened("media.responsible", "accept-account", "", "requirementRows"))
                .contains("Новые возможности социальной сети", "рекомендуется");
        kuzbass.does("media.responsible", "accept-account", Map.of("decision", "accept"));
        assertThat(kuzbass.status("KUZ-2a", "media")).isEqualTo(CardStatus.FULFILLED);
    }

    private void designs(Object done) {
        kuzbass.does(
                "media.executor",
                "create-and-design",
                Map.of("address", PAGE, "createdOn", "2020-03-02", "requirementsDone", done));
    }

    private void theRegistryIsApprovedAndPlaced() {
        kuzbass.does("coordinator", "approve-version", Map.of("versionDecision", "approve"));
        kuzbass.does(
                "publisher",
                "place-registry",
                Map.of("siteUrl", "https://www.ako.ru/registry", "placedOn", "2020-03-02"));
        int version = versions.newest("kuzbass").orElseThrow().number();
        assertThat(versions.entries("kuzbass", version))
                .singleElement()
                .satisfies(entry -> assertThat(entry.state()).isEqualTo(RegistryEntry.State.ACTIVE));
        assertThat(accounts.findByLink(PAGE).orElseThrow().ownerKind()).isEqualTo(OwnerKind.GOVERNMENT);
        assertThat(versions.publications("kuzbass", version)).hasSize(1);
        assertThat(kuzbass.status("KUZ-2c", "media")).isEqualTo(CardStatus.FULFILLED);
        assertThat(kuzbass.status("KUZ-A1.3", "media")).isEqualTo(CardStatus.FULFILLED);
    }

    private void theSecurityOfThePageIsChecked() {
        kuzbass.does(
                "media.executor",
                "self-check",
                Map.of(
                        "measures1", ticked("TWO_FACTOR", "RECOVERY", "PASSWORDS", "OWNERSHIP"),
                        "entitled1", ticked("kuzbass.media.executor")));
        kuzbass.does("security", "review-check", Map.of("reviewDecision", "accept"));
        assertThat(kuzbass.status("KUZ-A1.2.2", "media")).isEqualTo(CardStatus.FULFILLED);
    }

    private void thePlanIsApprovedByThePolicy() {
        kuzbass.isRefused(
                "media.executor",
                "prepare-plan",
                "",
                plan("05.03; 1; Встреча Губернатора с шахтёрами; песня; Иванова А. А."),
                "planLines",
                "формат «песня» неизвестен; возможны: текст, фото");
        kuzbass.does(
                "media.executor",
                "prepare-plan",
                plan("05.03; 1; Встреча Губернатора с шахтёрами; видео; Иванова А. А."));
        assertThat(kuzbass.opened("media.responsible", "review-plan", "", "demandsText"))
                .contains("пункт 2.1 Порядка: Единая информационная политика", "пункт 2.5 Порядка");
        kuzbass.isRefused(
                "media.responsible",
                "review-plan",
                "",
                Map.of("approval", "accept"),
                "policyConforms",
                "информационной политике");
        kuzbass.does("media.responsible", "review-plan", Map.of("approval", "accept", "policyConforms", true));
        assertThat(kuzbass.status("KUZ-A1.2.3", "media")).isEqualTo(CardStatus.FULFILLED);
    }

    private static Map<String, Object> plan(String lines) {
        return Map.of(
                "planLines", lines, "periodFrom", "2020-03-02", "periodTo", "2020-06-30", "planDecision", "submit");
    }

    private void textsAreCheckedAndAPublicationIsNoted() {
        kuzbass.itIs("2020-03-06T11:00");
        kuzbass.does(
                "media.executor",
                "log-publications",
                Map.of(
                        "logDecision",
                        "check",
                        "textPage",
                        pageId(),
                        "textFormat",
                        "TEXT",
                        "draftText",
                        "Сообщили в пресс-службе: осуществляется ремонт дороги."));
        assertThat(kuzbass.shown("media.executor", "log-publications", "", "resultText"))
                .contains("публиковать не запрещают", "пресс-релиз", "канцеляризм");
        Map<String, Object> publication = new HashMap<>(Map.of(
                "logDecision",
                "one",
                "planItem",
                "1",
                "postAddress",
                "https://vk.com/wall-77_1",
                "publishedOn",
                "2020-03-05",
                "publishedTime",
                "14:30",
                "repost",
                "no"));
        kuzbass.isRefused(
                "media.executor", "log-publications", "", publication, "textsChecked", "проверены редактором");
        publication.put("textsChecked", true);
        kuzbass.does("media.executor", "log-publications", publication);
        assertThat(kuzbass.shown("media.executor", "log-publications", "", "planRows"))
                .contains("Встреча Губернатора с шахтёрами", "вышло 05.03.2020 14:30");
    }

    private void aQuestionIsAnswered() {
        isFound("Когда приём?");
        kuzbass.does("media.executor", "classify", Map.of("entryDecision", "answer", "accountId", pageId()));
        kuzbass.does("media.executor", "answer-user", Map.of("userAnswer", "По средам с 9 до 18."));
        assertThat(kuzbass.status("KUZ-A2.6a", "media")).isEqualTo(CardStatus.FULFILLED);
    }

    private void anInsultIsDeletedAndItsAuthorBannedUntilTheEndOfMay() {
        isFound("Все вы там…");
        assertThat(kuzbass.opened("media.executor", "classify", "", "groundChoices"))
                .contains("unlawful", "spam", "insult", "obscenity");
        Map<String, Object> violation =
                new HashMap<>(Map.of("entryDecision", "violation", "accountId", pageId(), "removalGround", "insult"));
        kuzbass.isRefused(
                "media.executor", "classify", "", violation, "snapshotPlace", "без доказательства удалять нельзя");
        violation.put("snapshotPlace", "хранилище/1.png");
        kuzbass.does("media.executor", "classify", violation);
        kuzbass.does(
                "media.executor",
                "delete-entry",
                Map.of(
                        "removalResult",
                        "deleted",
                        "removedOn",
                        "2020-03-06",
                        "blacklistWish",
                        "yes",
                        "authorAddress",
                        "https://vk.com/id5",
                        "blacklistUntil",
                        "2020-05-29",
                        "blacklistReason",
                        "Третий раз за неделю."));
        kuzbass.does(
                "media.head",
                "confirm-blacklisting",
                Map.of("blacklistDecision", "confirm", "blacklistUntil", "2020-05-29"));
        kuzbass.does("media.executor", "block-user", Map.of("blockedOn", "2020-03-06"));
        kuzbass.itIs("2020-05-29T23:59");
        assertThat(kuzbass.tasks("media.executor", "unblock-user")).isEmpty();
        kuzbass.itIs("2020-05-30T10:00");
        kuzbass.does("media.executor", "unblock-user", Map.of("unblockedOn", "2020-05-30"));
        assertThat(kuzbass.cards("KUZ-A2.6a"))
                .hasSize(2)
                .allSatisfy(card -> assertThat(kuzbass.status(card)).isEqualTo(CardStatus.FULFILLED));
    }

    private void isFound(String text) {
        kuzbass.starts(
                "media.executor",
                "moderate-comment",
                Map.of(
                        "entryKind",
                        "comment",
                        "entryText",
                        text,
                        "authorName",
                        "Иван",
                        "authorAddress",
                        "https://vk.com/id5",
                        "entryAddress",
                        "https://vk.com/wall-77_1?reply=3"));
    }

    private String pageId() {
        return accounts.findByLink(PAGE).orElseThrow().id().toString();
    }
}
