package org.poryadok.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.poryadok.casework.Desk.ticked;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.ForClause;
import org.poryadok.control.CardState;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.PublicRegistry;
import org.poryadok.registry.RegistryVersions;
import org.poryadok.registry.VersionChain;
import org.springframework.beans.factory.annotation.Autowired;

/** Kuzbass № 66 of 14.02.2020 until the spring of 2021. */
@LivedThrough
class KuzbassYearTest {

    private static final List<String> MINISTRIES = List.of("health", "education", "culture", "construction");

    @RegisterExtension
    final LivedJurisdiction kuzbass =
            new LivedJurisdiction("kuzbass", "kuzbass-66-2020", ZoneId.of("Asia/Novokuznetsk"));

    @Autowired
    private Accounts accounts;

    @Autowired
    private RegistryVersions versions;

    @Autowired
    private PublicRegistry site;

    @Autowired
    private DataSource database;

    private UUID culturesPage;

    @Test
    @DisplayName("Постановление № 66 Кузбасса живёт от подписания до снятия с контроля весной 2021 года")
    @ForClause(
            value = "KUZ-3a",
            by = {"health.responsible", "health.executor", "education.responsible"},
            end =
                    "Аккаунты созданы: трое в срок до 2 марта 2020 года, Министерство образования с опозданием, о котором предупреждены все")
    @ForClause(
            value = "KUZ-3b",
            by = {"health.responsible", "health.head", "coordinator"},
            end = "Четыре министерства приняли собственные акты во внутренний срок, координатор сверил их")
    @ForClause(
            value = "KUZ-3c",
            by = {"health.responsible", "culture.responsible", "coordinator"},
            end = "Уведомления о созданных и закрытом аккаунтах приняты в десять дней; возвращённое подано заново")
    @ForClause(
            value = "KUZ-3d",
            by = {"coordinator", "health.responsible"},
            end = "Министерство здравоохранения исполнило запрос, координатор принял ответ")
    @ForClause(
            value = "KUZ-4a",
            by = {"tayozhny.head", "zarechny.head", "coordinator"},
            end = "Один округ принял свой акт, другой отказался с причиной: рекомендация снята с контроля")
    @ForClause(
            value = "KUZ-4b",
            by = "coordinator",
            end = "Муниципалитеты молчали: рекомендация не считается просроченной, координатор закрыл запрос")
    @ForClause(
            value = "KUZ-2b",
            by = {"coordinator", "health.head"},
            end = "Министерство получило ответ на вопрос об оформлении и подтвердило, что он решён")
    @ForClause(
            value = "KUZ-2c",
            by = {"coordinator", "publisher"},
            end = "Реестр ведётся весь год: каждое изменение утверждено и размещено, цепочка версий цела")
    @ForClause(
            value = "KUZ-5",
            by = {"controller", "coordinator"},
            end = "Контролёр принял отчёт министерства об исполнении и снял постановление с контроля")
    @ForClause(
            value = "KUZ-A2.2",
            by = {"media.executor", "coordinator"},
            end = "Недобор объяснён и рассмотрен координатором; рекомендация ни разу не названа просроченной")
    void yearOfTheAct() {
        theActIsSignedAndItsObligationsUnfold();
        healthCreatesItsPageAndItsNoticeComesBack();
        cultureAndConstructionFollow();
        cultureDesignatesAnExecutorByARuleOfItsOwn();
        educationMissesItsTerm();
        theRegistryIsPublished();
        everyMinistryAdoptsItsOwnActAndOneMunicipalityDeclines();
        theCoordinatorAsksForContactPersonsAndForAssistance();
        healthAsksHowAPageIsToLook();
        cultureClosesItsPage();
        pagesAreRecheckedAndEducationIsReportedToTheController();
        theGovernmentsPageAppearsWithItsContentPlan();
        theWeeklyNormIsOnlyRecommended();
        aCommentOfTheGovernmentsPageIsDeleted();
        theGovernmentsPageIsStolenAndSecuredAgain();
        theRegistryIsAudited();
        theSecurityOfTheQuarterIsChecked();
        everyOtherWeekIsDecided();
        cardsTellTheYear();
        lettersTellWhoWasWarned();
        theRegistryStandsAsItWasKept();
        theControllerReleasesTheAct();
        kuzbass.nothingHasFailed();
    }

    private void theActIsSignedAndItsObligationsUnfold() {
        kuzbass.beginsAt("2020-02-14T10:00");
        kuzbass.does(
                "legal",
                "enter-requisites",
                Map.of(
                        "actNumber",
                        "66",
                        "actDate",
                        "2020-02-14",
                        "signatory",
                        "И. о. Губернатора",
                        "inForceFrom",
                        "2020-02-14"));
        kuzbass.does("coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));
        assertThat(kuzbass.opened("legal", "identify-person", "KUZ-5", "namedWhy"))
                .as("the controller of the installation is not the person whom the act names")
                .contains("Контролёром в оргструктуре числится");
        kuzbass.does(
                "legal", "identify-person", Map.of("namedDecision", "person", "namedOfficialId", "kuzbass.controller"));
        kuzbass.does("coordinator", "confirm-person", Map.of("namedConfirmation", "confirm"));
        assertThat(kuzbass.desk("health.responsible")).containsExactly("choose-network", "compare-draft");
        assertThat(kuzbass.desk("zarechny.head")).containsExactly("decide-adoption");
        assertThat(kuzbass.card("KUZ-3a", "health").lastDay()).contains(LocalDate.of(2020, 3, 2));
    }

    private void healthCreatesItsPageAndItsNoticeComesBack() {
        kuzbass.itIs("2020-02-17T09:00");
        kuzbass.itIs("2020-02-25T11:00");
        create("health", "vk", "vk.com/kuz_health", "SECTORAL_BODY");
        assertThat(kuzbass.card("KUZ-3c", "health").lastDay()).contains(LocalDate.of(2020, 3, 6));
        kuzbass.does("health.responsible", "send-notice", notice("01-1", "2020-02-25"));
        kuzbass.does(
                "coordinator",
                "check-notice",
                "kuzbass.health",
                Map.of("noticeDecision", "return", "noticeRemarks", "Нет адреса страницы."));
        kuzbass.itIs("2020-02-27T11:00");
        assertThat(kuzbass.shown("health.responsible", "send-notice", "", "noticeRemarks"))
                .isEqualTo("Нет адреса страницы.");
        noticeIsAccepted("health", "2020-02-27");
        assertThat(kuzbass.status("KUZ-3c", "health")).isEqualTo(CardStatus.FULFILLED);
    }

    private void cultureDesignatesAnExecutorByARuleOfItsOwn() {
        kuzbass.starts(
                "culture.head",
                "appoint-officials",
                Map.of("personRole", "EXECUTOR", "reason", "Нужен ещё исполнитель"));
        kuzbass.does("culture.head", "propose-person", Map.of("personId", "kuzbass.culture.specialist"));
        kuzbass.does(
                "culture.head",
                "sign-order",
                Map.of("orderNumber", "9", "orderDate", kuzbass.today(), "validFrom", kuzbass.today()));
    }

    private void cultureAndConstructionFollow() {
        create("culture", "vk", "vk.com/kuz_culture", "SECTORAL_BODY");
        create("construction", "ok", "ok.ru/kuz_construction", "SECTORAL_BODY");
        noticeIsAccepted("culture", "2020-02-27");
        noticeIsAccepted("construction", "2020-02-27");
    }

    private void educationMissesItsTerm() {
        kuzbass.itIs("2020-03-02T23:59");
        assertThat(kuzbass.status("KUZ-3a", "education")).isNotEqualTo(CardStatus.OVERDUE);
        kuzbass.itIs("2020-03-05T10:00");
        assertThat(kuzbass.status("KUZ-3a", "education")).isEqualTo(CardStatus.OVERDUE);
        create("education", "vk", "vk.com/kuz_education", "SECTORAL_BODY");
        noticeIsAccepted("education", "2020-03-05");
        assertThat(kuzbass.status("KUZ-3a", "education")).isEqualTo(CardStatus.FULFILLED_LATE);
    }

    private void theRegistryIsPublished() {
        kuzbass.itIs("2020-03-10T11:00");
        theRegistryIsPlaced();
        assertThat(versions.entries(
                        "kuzbass", versions.newest("kuzbass").orElseThrow().number()))
                .hasSize(4);
    }

    private void everyMinistryAdoptsItsOwnActAndOneMunicipalityDeclines() {
        kuzbass.itIs("2020-03-16T11:00");
        MINISTRIES.forEach(body -> adopts(body, "приказ"));
        kuzbass.does("tayozhny.head", "decide-adoption", Map.of("adoption", "adopt"));
        adopts("tayozhny", "постановление");
        kuzbass.does(
                "zarechny.head",
                "decide-adoption",
                Map.of("adoption", "decline", "declineReason", "Достаточно действующего порядка."));
        assertThat(kuzbass.cards("KUZ-3b")).hasSize(4).allSatisfy(card -> {
            assertThat(card.internalTerm()).as("the act sets no term").isTrue();
            assertThat(card.state()).isEqualTo(CardState.FULFILLED);
        });
    }

    private void adopts(String body, String kind) {
        kuzbass.does(body + ".responsible", "compare-draft", Map.of("differences", "Реестр ведёт координатор."));
        kuzbass.does(
                body + ".head",
                "sign-act",
                Map.of(
                        "signing",
                        "sign",
                        "actKind",
                        kind,
                        "ownActNumber",
                        "41",
                        "adoptedOn",
                        "2020-03-16",
                        "textLink",
                        "https://" + body + ".example/41"));
        kuzbass.does("coordinator", "check-act", "kuzbass." + body, Map.of("actDecision", "accept"));
    }

    private void theCoordinatorAsksForContactPersonsAndForAssistance() {
        kuzbass.itIs("2020-04-01T11:00");
        kuzbass.starts("coordinator", "coordinate-decision", Map.of("decisionTopic", "Контактные лица"));
        kuzbass.does("coordinator", "enter-decision", request("KUZ-4b", "all"));
        Map<String, Object> assistance = request("KUZ-3d", "bodies");
        assistance.put("addresseeBodies", ticked("kuzbass.health"));
        kuzbass.starts("coordinator", "coordinate-decision", Map.of("decisionTopic", "Сведения о страницах"));
        kuzbass.does("coordinator", "enter-decision", assistance);
        kuzbass.does("health.responsible", "acknowledge", Map.of("acknowledgement", "accept"));
        kuzbass.does(
                "health.responsible",
                "execute",
                Map.of("execution", "done", "executedOn", "2020-04-01", "reportText", "Сведения представлены."));
        kuzbass.does(
                "coordinator",
                "lead-decision",
                "Сведения о страницах",
                Map.of("leadAction", "rule", "ruledBodies", ticked("kuzbass.health"), "ruling", "accept"));
        kuzbass.does(
                "coordinator",
                "lead-decision",
                "Сведения о страницах",
                Map.of("leadAction", "close", "summary", "Исполнено."));
        kuzbass.itIs("2020-04-20T11:00");
        assertThat(kuzbass.cards("KUZ-4b"))
                .hasSize(2)
                .allSatisfy(card -> assertThat(kuzbass.status(card)).isEqualTo(CardStatus.RECOMMENDED));
        kuzbass.does(
                "coordinator", "lead-decision", "Контактные лица", Map.of("leadAction", "close", "summary", "Молчат."));
    }

    private void healthAsksHowAPageIsToLook() {
        kuzbass.starts(
                "health.head",
                "consult",
                Map.of("topics", ticked("content"), "subject", "Обложка", "question", "Какого размера обложка?"));
        kuzbass.does(
                "coordinator",
                "answer-question",
                Map.of("answerDecision", "answer", "answerText", "1920 на 768.", "sharing", "share"));
        kuzbass.does("health.head", "read-answer", Map.of("questionSettled", "yes"));
        assertThat(kuzbass.status("KUZ-2b", "media")).isEqualTo(CardStatus.FULFILLED);
    }

    private void cultureClosesItsPage() {
        kuzbass.itIs("2020-06-01T11:00");
        culturesPage = page("vk.com/kuz_culture").id();
        kuzbass.starts("culture.head", "close-account", Map.of());
        kuzbass.does(
                "culture.head",
                "decide-closing",
                Map.of(
                        "closingDecision",
                        "close",
                        "accountId",
                        culturesPage.toString(),
                        "closingGround",
                        "REORGANISATION",
                        "orderNumber",
                        "12-п",
                        "orderDate",
                        "2020-06-01"));
        kuzbass.does(
                "culture.executor",
                "prepare-page",
                Map.of("archivePlace", "Архив", "subscribersTold", "told", "toldOn", "2020-06-01"));
        kuzbass.does("culture.executor", "delete-page", Map.of("closedOn", "2020-06-01"));
        noticeIsAccepted("culture", "2020-06-01");
        theRegistryIsPlaced();
    }

    private void pagesAreRecheckedAndEducationIsReportedToTheController() {
        kuzbass.itIs("2020-09-01T11:00");
        kuzbass.starts("coordinator", "recheck-campaign", Map.of("occasionKind", "OTHER", "occasionNote", "Жалобы"));
        kuzbass.does(
                "coordinator",
                "define-scope",
                Map.of(
                        "campaignDecision",
                        "hold",
                        "campaignClauses",
                        ticked("KUZ-A1.1"),
                        "campaignNetworks",
                        ticked("vk"),
                        "campaignOwners",
                        ticked("SECTORAL_BODY"),
                        "question",
                        "Обновить контакты",
                        "campaignDate",
                        "2020-09-15"));
        kuzbass.does("coordinator", "confirm-scope", Map.of("scopeDecision", "confirm"));
        kuzbass.does(
                "health.executor",
                "fulfil-items",
                Map.of("state1", "DONE", "settledOn1", "2020-09-01", "proof1", "https://proof.example/1"));
        kuzbass.does("coordinator", "check-items", "kuzbass.health", Map.of("confirmation", "accept"));
        kuzbass.itIs("2020-09-16T10:00");
        assertThat(kuzbass.status("KUZ-A1.1", "education")).isEqualTo(CardStatus.OVERDUE);
        kuzbass.does("coordinator", "decide-leftover", Map.of("leftoverDecision", "close"));
        kuzbass.does("coordinator", "approve-result", Map.of("conclusion", "Одна страница не обновлена."));
        kuzbass.does(
                "education.head",
                "sign-report",
                Map.of("reportNumber", "7", "reportSentOn", "2020-09-16", "reportNote", "Страница проверена позже."));
        kuzbass.does(
                "coordinator", "check-report", Map.of("reportDecision", "accept", "controllerSummary", "Сверено."));
        kuzbass.does(
                "controller",
                "decide-control",
                Map.of("controlDecision", "release", "controlNote", "Страница проверена."));
        assertThat(kuzbass.desk("education.executor")).isEmpty();
    }

    private void theGovernmentsPageAppearsWithItsContentPlan() {
        kuzbass.itIs("2020-11-02T11:00");
        create("media", "vk", "vk.com/club77", "GOVERNMENT");
        theRegistryIsPlaced();
        securityIsChecked();
        kuzbass.does("media.executor", "prepare-plan", plan("05.11; 1; Приём граждан; карточки; Иванова А. А."));
        kuzbass.does(
                "media.responsible", "review-plan", Map.of("approval", "return", "remarks", "Назовите тему проще."));
        kuzbass.does("media.executor", "prepare-plan", plan(""));
        kuzbass.does("media.responsible", "review-plan", Map.of("approval", "accept", "policyConforms", true));
        kuzbass.itIs("2020-11-06T11:00");
        kuzbass.does(
                "media.executor",
                "log-publications",
                Map.of(
                        "logDecision",
                        "one",
                        "planItem",
                        "1",
                        "postAddress",
                        "https://vk.com/wall-77_1",
                        "publishedOn",
                        "2020-11-05",
                        "publishedTime",
                        "14:30",
                        "repost",
                        "no",
                        "textsChecked",
                        true));
    }

    private void theWeeklyNormIsOnlyRecommended() {
        kuzbass.itIs("2020-11-16T11:00");
        kuzbass.does("media.executor", "explain-shortfall", Map.of("explanation", "Страница только создана."));
        weekIsDecided("2020-11-09");
        assertThat(kuzbass.cards("KUZ-A2.2"))
                .isNotEmpty()
                .allSatisfy(card ->
                        assertThat(kuzbass.status(card)).isNotIn(CardStatus.OVERDUE, CardStatus.FULFILLED_LATE));
    }

    private void aCommentOfTheGovernmentsPageIsDeleted() {
        kuzbass.starts(
                "media.executor",
                "moderate-comment",
                Map.of(
                        "entryKind",
                        "comment",
                        "entryText",
                        "Купите!",
                        "entryAddress",
                        "https://vk.com/wall-77_1?reply=3",
                        "authorName",
                        "Иван",
                        "authorAddress",
                        "https://vk.com/id5"));
        kuzbass.does(
                "media.executor",
                "classify",
                Map.of(
                        "entryDecision",
                        "violation",
                        "accountId",
                        page("vk.com/club77").id().toString(),
                        "removalGround",
                        "spam",
                        "snapshotPlace",
                        "хранилище/1.png"));
        kuzbass.does(
                "media.executor",
                "delete-entry",
                Map.of("removalResult", "deleted", "removedOn", "2020-11-16", "blacklistWish", "no"));
    }

    private void theGovernmentsPageIsStolenAndSecuredAgain() {
        kuzbass.itIs("2020-11-17T08:00");
        kuzbass.starts("media.executor", "account-compromised", Map.of("sign", "FOREIGN_POST", "seen", "Реклама"));
        kuzbass.does(
                "media.executor",
                "contain",
                Map.of("containment", "real", "measuresTaken", ticked("SUPPORT", "SESSIONS", "CREDENTIALS", "HIDDEN")));
        kuzbass.does(
                "media.responsible",
                "publish-notice",
                Map.of(
                        "noticeText",
                        "Не верьте.",
                        "noticePlaces",
                        "https://ako.ru/1",
                        "noticeDay",
                        "2020-11-17",
                        "noticeTime",
                        "8:00"));
        kuzbass.does(
                "security",
                "advise",
                Map.of(
                        "advice",
                        "Смените ключи.",
                        "computerIncident",
                        "not-needed",
                        "notNeededBecause",
                        "Не значимый объект."));
        kuzbass.itIs("2020-11-17T12:00");
        kuzbass.does(
                "media.executor",
                "restore",
                Map.of(
                        "restoring",
                        "restored",
                        "restoringChecks",
                        ticked("FOREIGN_REMOVED", "ADMINS_CHECKED", "OWNER_CHECKED"),
                        "restoredDay",
                        "2020-11-17",
                        "restoredTime",
                        "11:00",
                        "restoringNote",
                        "Чужое удалено."));
        kuzbass.does(
                "media.responsible",
                "report-cause",
                Map.of("cause", "Подобран пароль.", "lessons", "Вторая проверка."));
        kuzbass.does("security", "accept-report", Map.of("reportDecision", "accept"));
        securityIsChecked();
    }

    private void securityIsChecked() {
        kuzbass.does(
                "media.executor",
                "self-check",
                Map.of(
                        "measures1", ticked("TWO_FACTOR", "RECOVERY", "PASSWORDS", "OWNERSHIP"),
                        "entitled1", ticked("kuzbass.media.executor")));
        kuzbass.does("security", "review-check", Map.of("reviewDecision", "accept"));
    }

    private void theRegistryIsAudited() {
        kuzbass.itIs("2020-11-18T11:00");
        List.of("media", "health", "education", "construction")
                .forEach(body -> kuzbass.does(
                        body + ".responsible",
                        "check-entries",
                        Map.of(
                                "itemsChecked",
                                ticked("PAGES", "MARK", "ADMINISTRATORS", "LAST_POST", "EXEMPTIONS"),
                                "oldestPostOn",
                                "2020-11-10",
                                "auditAnswer",
                                "confirm")));
        kuzbass.does("coordinator", "approve-audit", Map.of("auditConclusion", "Реестр верен."));
    }

    private void theSecurityOfTheQuarterIsChecked() {
        kuzbass.itIs("2021-01-12T11:00");
        securityIsChecked();
    }

    private void everyOtherWeekIsDecided() {
        kuzbass.itIs("2021-02-15T10:00");
        for (LocalDate week = LocalDate.of(2020, 11, 2);
                week.isBefore(LocalDate.of(2021, 2, 8));
                week = week.plusWeeks(1)) {
            if (!week.equals(LocalDate.of(2020, 11, 9))) {
                weekIsDecided(week.toString());
            }
        }
        assertThat(kuzbass.cards("KUZ-A2.2"))
                .hasSize(15)
                .allSatisfy(card -> assertThat(kuzbass.status(card)).isIn(CardStatus.RELEASED, CardStatus.RECOMMENDED));
    }

    private void weekIsDecided(String week) {
        kuzbass.does(
                "coordinator",
                "decide-shortfalls",
                week,
                Map.of("weekDecision", "blame", "decisionNote", "Публиковать чаще."));
    }

    private void cardsTellTheYear() {
        assertThat(kuzbass.allCards())
                .as("a draft of the registry that nobody has approved breaks no act")
                .filteredOn(card -> kuzbass.status(card) == CardStatus.OVERDUE)
                .allSatisfy(card -> {
                    assertThat(card.clauseId()).isEqualTo("KUZ-2c");
                    assertThat(card.internalTerm()).isTrue();
                });
        assertThat(kuzbass.allCards())
                .filteredOn(card -> kuzbass.status(card) == CardStatus.FULFILLED_LATE)
                .extracting(ControlCard::clauseId, ControlCard::bodyId)
                .as(
                        "the page, the campaign that waited for one, and the Government's page, for which there is no term but"
                                + " the internal one")
                .containsExactlyInAnyOrder(
                        tuple("KUZ-3a", "kuzbass.education"),
                        tuple("KUZ-A1.1", "kuzbass.media"),
                        tuple("KUZ-2a", "kuzbass.media"));
        assertThat(kuzbass.cards("KUZ-2a")).allMatch(ControlCard::internalTerm);
        assertThat(kuzbass.status("KUZ-4a", "tayozhny")).isEqualTo(CardStatus.FULFILLED);
        assertThat(kuzbass.status("KUZ-4a", "zarechny")).isEqualTo(CardStatus.RELEASED);
        assertThat(List.of("KUZ-A1.2.3", "KUZ-A2.6a"))
                .allSatisfy(
                        clause -> assertThat(kuzbass.status(clause, "media")).isEqualTo(CardStatus.FULFILLED));
    }

    private void theControllerReleasesTheAct() {
        assertThat(kuzbass.opened("controller", "release-act", "", "openRows")).contains("рекоменд");
        assertThat(kuzbass.shown("controller", "release-act", "", "releaseText"))
                .as("nothing is called done above what is open")
                .contains("Ещё не исполнено: ", "рекомендации — ", "Об открытых рекомендациях решаете вы.");
        assertThat(kuzbass.shown("controller", "release-act", "", "cardRows"))
                .as("whom the ministry has designated by a rule of its own is no case of the act")
                .contains("абзац четвёртый пункта 2: Ведение реестра аккаунтов")
                .doesNotContain("внутреннее правило", "Назначение");
        kuzbass.does("controller", "release-act", Map.of("releaseNote", "Исполнено.", "openDecision", "keep"));
        assertThat(kuzbass.status("KUZ-3a", "education")).isEqualTo(CardStatus.RELEASED);
        assertThat(kuzbass.act()).as("the act's own procedure is over").isNull();
    }

    private void lettersTellWhoWasWarned() {
        ControlCard missed = kuzbass.card("KUZ-3a", "education");
        assertThat(kuzbass.lettersTo("education.responsible", missed))
                .as("«до 1 марта» may end on Friday")
                .containsExactly("2020-02-27 reminder", "2020-03-03 overdue");
        assertThat(kuzbass.lettersTo("education.head", missed)).containsExactly("2020-03-03 overdue");
        assertThat(kuzbass.digestsTo("coordinator", "Министерство образования Кузбасса"))
                .as("from the second working day late on")
                .first()
                .isEqualTo("2020-03-04");
        assertThat(kuzbass.lettersTo("coordinator"))
                .as("discipline of every month")
                .extracting(entry -> entry.letter().key())
                .contains(
                        "monthly-report:kuzbass:2020-03:kuzbass.coordinator",
                        "monthly-report:kuzbass:2021-01:kuzbass.coordinator");
    }

    private void theRegistryStandsAsItWasKept() {
        assertThat(accounts.ofJurisdiction("kuzbass"))
                .filteredOn(account -> account.state() == AccountState.ACTIVE)
                .extracting(Account::bodyId)
                .containsExactlyInAnyOrder(
                        "kuzbass.health", "kuzbass.education", "kuzbass.construction", "kuzbass.media");
        assertThat(accounts.account(culturesPage).state()).isEqualTo(AccountState.CLOSED);
        assertThat(VersionChain.in(database).firstBroken("kuzbass")).isEmpty();
        theRegistryIsPlaced();
        assertThat(site.lastPublication("kuzbass").orElseThrow().number())
                .isEqualTo(versions.newest("kuzbass").orElseThrow().number());
    }

    private void create(String body, String network, String address, String owner) {
        kuzbass.does(body + ".responsible", "choose-network", Map.of("network", network, "ownerClass", owner));
        kuzbass.does(
                body + ".executor",
                "create-and-design",
                Map.of(
                        "address",
                        address,
                        "createdOn",
                        kuzbass.today(),
                        "requirementsDone",
                        ticked("description", "design")));
        kuzbass.does(body + ".responsible", "accept-account", Map.of("decision", "accept"));
    }

    private void noticeIsAccepted(String body, String day) {
        kuzbass.does(body + ".responsible", "send-notice", notice("01-2", day));
        kuzbass.does("coordinator", "check-notice", "kuzbass." + body, Map.of("noticeDecision", "accept"));
    }

    /** What has changed since a version was drawn up is shown by the next. */
    private void theRegistryIsPlaced() {
        while (!kuzbass.tasks("coordinator", "approve-version").isEmpty()) {
            kuzbass.does("coordinator", "approve-version", Map.of("versionDecision", "approve"));
            kuzbass.does(
                    "publisher",
                    "place-registry",
                    Map.of("siteUrl", "https://ako.ru/registry", "placedOn", kuzbass.today()));
        }
    }

    private Account page(String link) {
        return accounts.findByLink(link).orElseThrow();
    }

    private static Map<String, Object> notice(String number, String day) {
        return Map.of("outgoingNumber", number, "sentOn", day);
    }

    private static Map<String, Object> request(String clause, String mode) {
        return new HashMap<>(Map.of(
                "entryDecision",
                "issue",
                "decisionClause",
                clause,
                "decidedOn",
                "2020-04-01",
                "decisionText",
                "Представить сведения.",
                "addresseeMode",
                mode,
                "wanted",
                "report",
                "termKind",
                "calendar",
                "termDays",
                10));
    }

    private static Map<String, Object> plan(String lines) {
        return Map.of(
                "planLines", lines, "periodFrom", "2020-11-02", "periodTo", "2021-02-28", "planDecision", "submit");
    }
}
