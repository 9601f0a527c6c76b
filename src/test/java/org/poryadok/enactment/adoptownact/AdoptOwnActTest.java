package org.poryadok.enactment.adoptownact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.poryadok.casework.Desk.ticked;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Modality;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.control.CardState;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.mail.MailJournal;
import org.springframework.beans.factory.annotation.Autowired;

/** P16: KUZ-3b obliges the bodies, KUZ-4a and TOM-5 recommend; none of them sets a term. */
@PoryadokTest
@EachTestAlone
class AdoptOwnActTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("adopt-own-act");

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final ZoneId TOMSK = ZoneId.of("Asia/Tomsk");
    private static final ZoneId CHELYABINSK = ZoneId.of("Asia/Yekaterinburg");
    private static final String KUZBASS = "kuzbass-66-2020";

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private ControlCards cards;

    @Autowired
    private OwnActs ownActs;

    @Autowired
    private OwnActCoverage coverage;

    @Autowired
    private MailJournal mail;

    @Autowired
    private RuntimeService runtime;

    @Test
    @ForRuleOf("KUZ-3b")
    void kuz3bMinistryAdoptsItsActAndTheMapShowsIt() {
        ProcessInstance act = ministry("kuzbass.construction");
        assertThat(act).isWaitingAt("compare-draft").hasNotPassed("decide-adoption");
        assertThat(stateOf("Министерство строительства Кузбасса"))
                .as("nobody has taken it")
                .isEqualTo("не начато");
        assertThat(desk.shown(act, "kuzbass.construction.responsible", "compare-draft", "provisions"))
                .contains(
                        "Текстовое описание и дизайнерское оформление (пункт 2.4 Порядка (первое предложение), обязательно)",
                        "Сообщить о созданном или удалённом аккаунте")
                .doesNotContain(
                        "Принять собственный правовой акт", "Обеспечить взаимодействие", "Контроль за исполнением");

        desk.complete(
                act,
                "kuzbass.construction.responsible",
                "compare-draft",
                Map.of(
                        "provisionsTaken",
                        ticked("KUZ-3c", "KUZ-A2.4a", "KUZ-A2.6a"),
                        "differences",
                        "Реестр ведёт координатор.",
                        "draftLink",
                        "https://construction.example/draft"));
        assertThat(stateOf("Министерство строительства Кузбасса")).isEqualTo("готовится");
        assertThat(desk.shown(act, "kuzbass.construction.head", "sign-act", "provisionRows"))
                .contains("абзац четвёртый пункта 3: Сообщить", "учтено", "не учтено");
        at("2020-03-20T11:00", KEMEROVO);
        desk.complete(act, "kuzbass.construction.head", "sign-act", requisites("приказ", "№ 41", "2020-03-18"));
        assertThat(card(act).state()).isEqualTo(CardState.SUBMITTED);
        assertThat(stateOf("Министерство строительства Кузбасса")).isEqualTo("на проверке у координатора");
        assertThat(desk.shown(act, "kuzbass.coordinator", "check-act", "ownActText"))
                .isEqualTo("приказ от 18.03.2020 № 41");
        assertThat(desk.shown(act, "kuzbass.coordinator", "check-act", "coverageText"))
                .startsWith("Приняли акт: ");
        desk.complete(act, "kuzbass.coordinator", "check-act", Map.of("actDecision", "accept"));

        assertThat(act)
                .isEnded()
                .hasPassedInOrder(
                        "act-needed",
                        "take-under-control",
                        "adoption-started",
                        "act-mandatory",
                        "compare-draft",
                        "sign-act",
                        "record-signing",
                        "check-act",
                        "record-own-act",
                        "act-adopted",
                        "question-settled");
        OwnAct own = ownActs.of("kuzbass.construction", KUZBASS).get(0);
        assertThat(own.clauseId()).isEqualTo("KUZ-3b");
        assertThat(own.text())
                .contains(
                        new OwnAct.Text("приказ", "41", LocalDate.of(2020, 3, 18), "https://construction.example/41"));
        assertThat(own.provisions()).containsExactlyInAnyOrder("KUZ-3c", "KUZ-A2.4a", "KUZ-A2.6a");
        assertThat(own.note()).contains("Реестр ведёт координатор.");
        assertThat(stateOf("Министерство строительства Кузбасса")).isEqualTo("приказ от 18.03.2020 № 41");
        ControlCard card = card(act);
        assertThat(card.fulfilledAt())
                .as("the day of signing, not of checking")
                .contains(Instant.parse("2020-03-18T16:59:59Z"));
        assertThat(card.fulfilledBy()).contains("kuzbass.construction.head");
    }

    @Test
    @ForRuleOf("KUZ-3b")
    void kuz3bHasNoTermSoTheAdministrationsOwnRemindsOfIt() {
        ProcessInstance act = ministry("kuzbass.culture");
        ControlCard card = card(act);
        assertThat(card.modality()).isEqualTo(Modality.MANDATORY);
        assertThat(card.internalTerm()).isTrue();
        assertThat(card.lastDay()).as("20 working days from 14.02.2020").contains(LocalDate.of(2020, 3, 17));
        assertThat(engine.nextFiring(act, "reminder-due")).isEqualTo("2020-03-16T02:00:00Z");
        assertThat(engine.nextFiring(act, "term-expired")).isEqualTo("2020-03-18T02:00:00Z");
        assertThat(desk.shown(act, "kuzbass.culture.responsible", "compare-draft", "modalityText"))
                .isEqualTo("обязательно, внутренний срок");

        engine.passTimeUntil(act, LocalDateTime.parse("2020-03-18T10:00").atZone(KEMEROVO));
        assertThat(cards.statusText(card(act))).isEqualTo("внутренний срок истёк");
        assertThat(mail.ofReference(act.getId()))
                .extracting(entry -> entry.letter().subject())
                .contains(
                        "Внутренний срок 17.03.2020: «Принять собственный правовой акт», абз. третий п. 3",
                        "Внутренний срок истёк 17.03.2020: «Принять собственный правовой акт», абз. третий п. 3");
    }

    @Test
    void internalTermOfTheAdministrationIsRemindedOfAndEscalated() {
        at("2025-01-10T10:00", CHELYABINSK);
        acts.inForce("ozerny-9-2025", "9", "2025-01-09", "2025-01-10");
        ProcessInstance act = acts.obliges("ozerny-9-2025", "OZA-2", "ozerny.school", "adopt-own-act", "2025-01-10");
        assertThat(card(act).internalTerm()).isTrue();
        assertThat(card(act).lastDay()).contains(LocalDate.of(2025, 2, 10));
        assertThat(engine.nextFiring(act, "reminder-due"))
                .as("08:30 of the working day before")
                .isEqualTo("2025-02-07T03:30:00Z");
        assertThat(engine.nextFiring(act, "term-expired")).isEqualTo("2025-02-11T03:30:00Z");

        engine.passTimeUntil(act, LocalDateTime.parse("2025-02-11T12:00").atZone(CHELYABINSK));
        assertThat(act).isWaitingAt("compare-draft").hasPassed("remind", "reminded", "escalate", "escalated");
        assertThat(mail.ofReference(act.getId())).hasSize(3);
        runtime.deleteProcessInstance(act.getId(), "test");
    }

    @Test
    @ForRuleOf("KUZ-4a")
    void kuz4aMunicipalityDeclinesTheRecommendationWithAReason() {
        at("2020-02-14T10:00", KEMEROVO);
        ProcessInstance act = acts.obliges(KUZBASS, "KUZ-4a", "kuzbass.tayozhny", "adopt-own-act", "2020-02-14");
        assertThat(act).isWaitingAt("decide-adoption");
        String head = "kuzbass.tayozhny.head";
        desk.isRefused(act, head, "decide-adoption", Map.of(), "adoption", "Выберите решение.");
        desk.isRefused(
                act,
                head,
                "decide-adoption",
                Map.of("adoption", "decline"),
                "declineReason",
                "Напишите, почему акт не принимается");
        desk.isRefused(
                act,
                head,
                "decide-adoption",
                Map.of("adoption", "decline", "declineReason", "о".repeat(1001)),
                "declineReason",
                "не более 1000 знаков");
        desk.complete(
                act,
                head,
                "decide-adoption",
                Map.of("adoption", "decline", "declineReason", "Достаточно действующего порядка."));

        assertThat(act).isEnded().hasPassed("decline-recommendation", "recommendation-declined", "question-settled");
        assertThat(card(act).state()).isEqualTo(CardState.RELEASED);
        assertThat(stateOf("Администрация Таёжного городского округа"))
                .isEqualTo("рекомендация отклонена: Достаточно действующего порядка.");
        assertThat(coverage.summary(KUZBASS)).contains("Отклонили рекомендацию: ");
    }

    @Test
    @ForRuleOf("TOM-5")
    void tom5MunicipalityFollowsTheRecommendationAndIsNeverOverdue() {
        at("2023-05-12T10:00", TOMSK);
        ProcessInstance act =
                acts.obliges("tomsk-132r-2023", "TOM-5", "tomsk.kedrovy-bor", "adopt-own-act", "2023-05-04");
        desk.complete(act, "tomsk.kedrovy-bor.head", "decide-adoption", Map.of("adoption", "adopt"));
        assertThat(act).isWaitingAt("compare-draft");
        assertThat(desk.shown(act, "tomsk.kedrovy-bor.responsible", "compare-draft", "actGaps"))
                .contains("Приложение (Порядок) отсутствует.");
        at("2026-11-20T10:00", TOMSK);
        assertThat(cards.status(card(act))).isEqualTo(CardStatus.RECOMMENDED);

        desk.complete(
                act,
                "tomsk.kedrovy-bor.responsible",
                "compare-draft",
                Map.of("differences", "Порядок издан без приложения."));
        Map<String, Object> early = requisites("постановление", "1-п", "2023-05-03");
        desk.isRefused(
                act,
                "tomsk.kedrovy-bor.head",
                "sign-act",
                early,
                "adoptedOn",
                "раньше вышестоящего (04.05.2023)",
                "акт об изменении прежнего");
        desk.complete(act, "tomsk.kedrovy-bor.head", "sign-act", requisites("постановление", "1-п", "2023-06-01"));
        desk.complete(act, "tomsk.coordinator", "check-act", Map.of("actDecision", "accept"));
        assertThat(act).isEnded();
        assertThat(coverage.rows("tomsk-132r-2023"))
                .extracting(CoverageRow::state)
                .containsExactly("постановление от 01.06.2023 № 1-п");
    }

    @Test
    void whatWasReleasedFromControlIsNeitherBegunNorForgotten() {
        ProcessInstance act = ministry("kuzbass.construction");
        cards.release(card(act).id(), "kuzbass.controller", "Министерство упраздняется");

        assertThat(stateOf("Министерство строительства Кузбасса")).isEqualTo("снято с контроля");
    }

    @Test
    void headWhoGivesALateDraftBackIsNotWrittenToHimself() {
        ProcessInstance act = ministry("kuzbass.education");
        desk.complete(act, "kuzbass.education.responsible", "compare-draft", Map.of("differences", "Предварительно."));
        at("2020-12-01T11:00", KEMEROVO);
        desk.complete(
                act,
                "kuzbass.education.head",
                "sign-act",
                Map.of("signing", "return", "signingRemarks", "Добавьте контент-план."));

        assertThat(mail.ofReference(act.getId()))
                .filteredOn(entry -> entry.letter().key().contains(":news:"))
                .extracting(entry -> entry.letter().toAddress())
                .containsExactly("education.responsible@kuzbass.example");
    }

    @Test
    void draftGoesBackFromTheHeadAndTheActFromTheCoordinatorWithTheirRemarks() {
        ProcessInstance act = ministry("kuzbass.education");
        String responsible = "kuzbass.education.responsible";
        desk.complete(act, responsible, "compare-draft", Map.of("differences", "Предварительно."));
        desk.isRefused(
                act,
                "kuzbass.education.head",
                "sign-act",
                Map.of("signing", "return"),
                "signingRemarks",
                "Напишите, что нужно исправить");
        desk.complete(
                act,
                "kuzbass.education.head",
                "sign-act",
                Map.of("signing", "return", "signingRemarks", "Добавьте контент-план."));
        assertThat(act).isWaitingAt("compare-draft").hasNotPassed("record-signing");
        assertThat(desk.shown(act, responsible, "compare-draft", "signingRemarks"))
                .isEqualTo("Добавьте контент-план.");

        desk.complete(
                act,
                responsible,
                "compare-draft",
                Map.of("provisionsTaken", ticked("KUZ-A1.2.3"), "differences", "Остальное ведёт координатор."));
        desk.complete(act, "kuzbass.education.head", "sign-act", requisites("приказ", "9", "2020-02-14"));
        desk.isRefused(act, "kuzbass.coordinator", "check-act", Map.of(), "actDecision", "Выберите решение.");
        desk.isRefused(
                act,
                "kuzbass.coordinator",
                "check-act",
                Map.of("actDecision", "return"),
                "actRemarks",
                "Напишите, что нужно исправить");
        desk.complete(
                act,
                "kuzbass.coordinator",
                "check-act",
                Map.of("actDecision", "return", "actRemarks", "По ссылке другой приказ."));
        assertThat(act).isWaitingAt("compare-draft").hasPassed("return-own-act");
        assertThat(card(act).state()).isEqualTo(CardState.OPEN);
        assertThat(desk.shown(act, responsible, "compare-draft", "actRemarks")).isEqualTo("По ссылке другой приказ.");
        assertThat(ownActs.of("kuzbass.education", KUZBASS)).isEmpty();
    }

    @Test
    void whatIsTypedIsCheckedOnTheServer() {
        ProcessInstance act = ministry("kuzbass.health");
        String responsible = "kuzbass.health.responsible";
        desk.isRefused(
                act,
                responsible,
                "compare-draft",
                Map.of("provisionsTaken", ticked("KUZ-A2.4b")),
                "differences",
                "Не учтено обязательное положение",
                "Напишите, почему");
        desk.isRefused(
                act,
                responsible,
                "compare-draft",
                Map.of("differences", "Нет", "draftLink", "на диске"),
                "draftLink",
                "Адрес должен начинаться с https://");
        desk.complete(act, responsible, "compare-draft", Map.of("differences", "Нет"));

        refusedAct(act, Map.of(), "signing", "Выберите решение.");
        refusedAct(act, with("actKind", ""), "actKind", "Выберите вид акта.");
        refusedAct(act, with("actKind", "указ"), "actKind", "Выберите вид акта.");
        refusedAct(act, with("ownActNumber", " № "), "ownActNumber", "от одного до 60 знаков");
        refusedAct(act, with("ownActNumber", "1".repeat(61)), "ownActNumber", "не более 60 знаков");
        refusedAct(act, with("adoptedOn", ""), "adoptedOn", "Укажите дату подписания акта.");
        refusedAct(act, with("adoptedOn", "2020-02-15"), "adoptedOn", "ещё не наступила");
        refusedAct(act, with("adoptedOn", "2020-02-13"), "adoptedOn", "учесть его не мог");
        refusedAct(act, with("textLink", ""), "textLink", "Укажите, где можно прочитать акт.");
        refusedAct(act, with("textLink", "javascript:alert(1)"), "textLink", "Адрес должен начинаться с https://");
    }

    @Test
    void bodyAdoptsAFurtherActOfItsOwnAccordAndTheNewestIsInEffect() {
        at("2020-02-20T10:00", KEMEROVO);
        acts.inForce(KUZBASS, "66", "2020-02-14", "2020-02-14");
        for (String number : List.of("1", "2")) {
            ProcessInstance act = desk.start("kuzbass.zarechny.head", "adopt-own-act", Map.of("reason", "Взамен"));
            desk.complete(act, "kuzbass.zarechny.head", "decide-adoption", Map.of("adoption", "adopt"));
            desk.complete(act, "kuzbass.zarechny.responsible", "compare-draft", Map.of("differences", "Нет."));
            desk.complete(act, "kuzbass.zarechny.head", "sign-act", requisites("решение", number, "2020-02-19"));
            desk.complete(act, "kuzbass.coordinator", "check-act", Map.of("actDecision", "accept"));
            assertThat(act).isEnded();
        }
        assertThat(stateOf("Администрация Заречного муниципального округа")).isEqualTo("решение от 19.02.2020 № 2");
        assertThat(ownActs.of("kuzbass.zarechny", KUZBASS)).hasSize(2);
    }

    @Test
    void nobodyElseSeesTheTasksOfABody() {
        ProcessInstance act = ministry("kuzbass.health");
        assertThat(desk.tasks(act, "kuzbass.education.responsible", "compare-draft"))
                .isEmpty();
        assertThat(desk.tasks(act, "tomsk.coordinator", "compare-draft")).isEmpty();
        assertThat(desk.tasks(act, "kuzbass.health.responsible", "compare-draft"))
                .hasSize(1);
    }

    private ProcessInstance ministry(String body) {
        at("2020-02-14T10:00", KEMEROVO);
        return acts.obliges(KUZBASS, "KUZ-3b", body, "adopt-own-act", "2020-02-14");
    }

    private void refusedAct(ProcessInstance act, Map<String, Object> form, String field, String sentence) {
        desk.isRefused(act, "kuzbass.health.head", "sign-act", form, field, sentence);
    }

    private static Map<String, Object> with(String field, String value) {
        Map<String, Object> form = new HashMap<>(requisites("приказ", "41", "2020-02-14"));
        form.put(field, value);
        return form;
    }

    private static Map<String, Object> requisites(String kind, String number, String adoptedOn) {
        return Map.of(
                "signing",
                "sign",
                "actKind",
                kind,
                "ownActNumber",
                number,
                "adoptedOn",
                adoptedOn,
                "textLink",
                "https://construction.example/41");
    }

    private String stateOf(String body) {
        return coverage.rows(KUZBASS).stream()
                .filter(row -> row.body().equals(body))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private ControlCard card(ProcessInstance act) {
        return cards.of(act.getId()).get(0);
    }

    private void at(String localTime, ZoneId zone) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(zone));
    }
}
