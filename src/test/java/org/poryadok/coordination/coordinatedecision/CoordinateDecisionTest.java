package org.poryadok.coordination.coordinatedecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.poryadok.casework.Desk.assertRefused;
import static org.poryadok.casework.Desk.ticked;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Modality;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.coordination.AddresseeState;
import org.poryadok.coordination.CoordinatedDecision;
import org.poryadok.coordination.CoordinatedDecision.Outcome;
import org.poryadok.coordination.CoordinatedDecisions;
import org.poryadok.coordination.DecisionAddressee;
import org.poryadok.mail.MailJournal;
import org.springframework.beans.factory.annotation.Autowired;

/** P13: decisions of a working group and requests of a coordinator are acknowledged, executed or objected to. */
@PoryadokTest
class CoordinateDecisionTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("coordinate-decision");

    private static final String PROCEDURE = "coordinate-decision";
    private static final ZoneId KIROV = ZoneId.of("Europe/Kirov");
    private static final String SECRETARY = "kirov.working-group";
    private static final String HEALTH = "kirov.health.responsible";
    private static final String HOSPITAL = "kirov.hospital.responsible";

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private CoordinatedDecisions decisions;

    @Autowired
    private ControlCards cards;

    @Autowired
    private MailJournal mail;

    @Autowired
    private RuntimeService runtime;

    @AfterEach
    void leaveNoDecisionRunning() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(PROCEDURE)
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "test"));
    }

    @Test
    @ForRuleOf("KIR-3.2")
    void responsibleOfficersAcknowledgeADecisionOfTheWorkingGroupAndExecuteItWithinItsOwnTerm() {
        ProcessInstance decision = kirov("kirov.health", "kirov.hospital");
        assertThat(decision).hasPassedInOrder("decision-made", "describe-decision", "enter-decision", "issue-decision");
        assertThat(cards.of(decision.getId())).hasSize(2).allSatisfy(card -> {
            assertThat(card.clauseId()).isEqualTo("KIR-3.2");
            assertThat(card.lastDay())
                    .as("five working days from the day of sending")
                    .contains(LocalDate.of(2024, 6, 10));
            assertThat(card.internalTerm()).as("the act sets no term").isTrue();
            assertThat(card.explanation())
                    .contains(
                            "установлен самим решением",
                            "Решение рабочей группы от 03.06.2024 № 4. Ответы на комментарии",
                            "5 рабочих дней");
        });
        assertThat(desk.task(decision, HEALTH, "acknowledge").getDueDate()).isEqualTo("2024-06-10T23:59:59.000+03:00");
        assertThat(desk.shown(decision, HEALTH, "acknowledge", "lastDayText")).startsWith("10.06.2024");
        assertThat(desk.shown(decision, HEALTH, "acknowledge", "bodyName")).startsWith("Министерство здравоохранения");
        assertThat(desk.tasks(decision, HEALTH, "lead-decision"))
                .as("what the others answer is not for addressees")
                .isEmpty();

        desk.isRefused(decision, HEALTH, "acknowledge", Map.of(), "acknowledgement", "Выберите решение.");
        desk.isRefused(
                decision, HEALTH, "acknowledge", Map.of("acknowledgement", "object"), "objection", "без обоснования");
        desk.complete(decision, HEALTH, "acknowledge", Map.of("acknowledgement", "accept"));
        assertThat(desk.shown(decision, SECRETARY, "lead-decision", "answerRows"))
                .contains("исполняет", "не ознакомлен");
        desk.isRefused(decision, HEALTH, "execute", report("2024-06-04"), "executedOn", "ещё не наступила");
        desk.isRefused(decision, HEALTH, "execute", report("2024-06-02"), "executedOn", "раньше самого решения");
        Map<String, Object> badAddress = report("2024-06-03");
        badAddress.put("reportUrl", "приказ");
        desk.isRefused(decision, HEALTH, "execute", badAddress, "reportUrl", "Адрес должен начинаться");
        at("2024-06-05T12:00");
        desk.complete(decision, HEALTH, "execute", report("2024-06-04"));
        assertThat(card(decision, "kirov.health").state()).isEqualTo(CardState.SUBMITTED);
        assertThat(desk.shown(decision, SECRETARY, "lead-decision", "answerText"))
                .isEqualTo("Адресатов: 2. Не ознакомлен: 1. Отчёт на проверке: 1.");

        desk.isRefused(
                decision,
                SECRETARY,
                "lead-decision",
                Map.of("leadAction", "close", "summary", "Готово"),
                "leadAction",
                "Сначала решите по ответам");
        desk.isRefused(
                decision, SECRETARY, "lead-decision", ruling("uphold", "kirov.health"), "ruling", "только возражение");
        desk.complete(decision, SECRETARY, "lead-decision", ruling("accept", "kirov.health"));
        ControlCard fulfilled = card(decision, "kirov.health");
        assertThat(fulfilled.state()).isEqualTo(CardState.FULFILLED);
        assertThat(fulfilled.fulfilledAt().orElseThrow())
                .as("the end of the day that the report names")
                .isEqualTo("2024-06-04T20:59:59Z");

        assertThat(engine.nextFiring(decision, "reminder-due")).isEqualTo("2024-06-07T06:00:00Z");
        assertThat(engine.nextFiring(decision, "term-expired")).isEqualTo("2024-06-11T06:00:00Z");
        engine.passTimeUntil(decision, LocalDateTime.parse("2024-06-11T12:00").atZone(KIROV));
        assertThat(decision).hasPassed("remind", "reminded", "escalate", "escalated");
        assertThat(mail.ofReference(decision.getId()))
                .as("only the hospital is late")
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.letter().toAddress()).contains("hospital"));

        desk.isRefused(
                decision, SECRETARY, "lead-decision", Map.of("leadAction", "close"), "summary", "Подведите итог");
        desk.isRefused(
                decision,
                SECRETARY,
                "lead-decision",
                Map.of("leadAction", "close", "summary", "Почти все"),
                "leftReason",
                "Исполнили не все");
        desk.complete(
                decision,
                SECRETARY,
                "lead-decision",
                Map.of("leadAction", "close", "summary", "Почти все", "leftReason", "Больница закрывается"));
        assertThat(decision).isEnded().hasPassed("close-decision", "decision-closed");
        assertThat(card(decision, "kirov.hospital").state()).isEqualTo(CardState.RELEASED);
        CoordinatedDecision kept = kept("kirov", decision);
        assertThat(kept.outcome()).contains(Outcome.CLOSED);
        assertThat(kept.summary()).contains("Почти все");
        assertThat(decisions.addressees(kept.id()))
                .extracting(DecisionAddressee::bodyId, DecisionAddressee::state)
                .containsExactlyInAnyOrder(
                        tuple("kirov.health", AddresseeState.EXECUTED), tuple("kirov.hospital", AddresseeState.LEFT));
        assertThat(addressee(kept, "kirov.health").acknowledgedBy()).contains(HEALTH);
    }

    @Test
    @ForRuleOf("KIR-3.2")
    void upheldObjectionReleasesItsAddresseeAndARejectedOneLetsTheTermRunOn() {
        ProcessInstance decision = kirov("kirov.health", "kirov.hospital");
        desk.complete(decision, HEALTH, "acknowledge", objection("acknowledgement"));
        desk.complete(decision, HOSPITAL, "acknowledge", Map.of("acknowledgement", "accept"));
        desk.complete(decision, HOSPITAL, "execute", objection("execution"));
        assertThat(desk.shown(decision, SECRETARY, "lead-decision", "waitingOptions"))
                .contains("Министерство здравоохранения Кировской области — возражает");

        desk.isRefused(
                decision,
                SECRETARY,
                "lead-decision",
                Map.of("leadAction", "rule", "ruling", "accept"),
                "ruledBodies",
                "Отметьте");
        desk.isRefused(
                decision, SECRETARY, "lead-decision", ruling("accept", "kirov.health"), "ruling", "только отчёт");
        Map<String, Object> unreasoned = ruling("reject", "kirov.health");
        unreasoned.remove("rulingReason");
        desk.isRefused(decision, SECRETARY, "lead-decision", unreasoned, "rulingReason", "Напишите");
        desk.complete(decision, SECRETARY, "lead-decision", ruling("uphold", "kirov.hospital"));
        assertThat(decision).hasPassed("addressee-released");
        assertThat(card(decision, "kirov.hospital").state()).isEqualTo(CardState.RELEASED);

        desk.complete(decision, SECRETARY, "lead-decision", ruling("reject", "kirov.health"));
        assertThat(card(decision, "kirov.health").state()).isEqualTo(CardState.OPEN);
        assertThat(card(decision, "kirov.health").lastDay()).contains(LocalDate.of(2024, 6, 10));
        assertThat(desk.shown(decision, HEALTH, "acknowledge", "rulingText"))
                .isEqualTo("возражение отклонено: Так решено");
        assertThat(desk.shown(decision, HEALTH, "acknowledge", "acknowledgement"))
                .as("asked afresh")
                .isEqualTo("null");
        desk.complete(decision, HEALTH, "acknowledge", Map.of("acknowledgement", "accept"));
        desk.complete(decision, HEALTH, "execute", report("2024-06-03"));
        desk.complete(decision, SECRETARY, "lead-decision", ruling("reject", "kirov.health"));
        assertThat(desk.shown(decision, HEALTH, "acknowledge", "rulingText")).startsWith("отчёт возвращён");
        desk.complete(decision, HEALTH, "acknowledge", Map.of("acknowledgement", "accept"));
        desk.complete(decision, HEALTH, "execute", report("2024-06-03"));
        desk.complete(decision, SECRETARY, "lead-decision", ruling("accept", "kirov.health"));
        assertThat(decision)
                .as("closing is the secretary's")
                .isWaitingAt("lead-decision")
                .hasPassed("all-answered");
    }

    @Test
    void whoeverHasNotFinishedTakesNoteOfAnAmendmentAnew() {
        ProcessInstance decision = kirov("kirov.health", "kirov.hospital", "kirov.education");
        desk.complete(decision, HEALTH, "acknowledge", Map.of("acknowledgement", "accept"));
        desk.complete(decision, HOSPITAL, "acknowledge", objection("acknowledgement"));
        Map<String, Object> amendment = new HashMap<>(Map.of("leadAction", "amend"));
        desk.isRefused(decision, SECRETARY, "lead-decision", amendment, "amendReason", "Напишите, почему");
        amendment.put("amendReason", "Просят ясности");
        amendment.put("amendedText", "Отвечать в течение трёх дней.");
        desk.isRefused(decision, SECRETARY, "lead-decision", amendment, "amendedText", "Ничего не изменилось");
        amendment.put("amendedText", "Отвечать в течение двух дней.");
        amendment.put("amendedDate", "2024-06-10");
        desk.isRefused(
                decision,
                SECRETARY,
                "lead-decision",
                amendment,
                "amendedDate",
                "должен быть позже прежнего: 10.06.2024");
        amendment.put("amendedDate", "2024-06-12");
        desk.isRefused(decision, SECRETARY, "lead-decision", amendment, "amendedDate", "должен быть рабочим");
        amendment.put("amendedDate", "2024-06-13");
        desk.complete(decision, SECRETARY, "lead-decision", amendment);

        assertThat(decision).hasPassed("amended-unread", "amended-in-work", "amended-answered");
        for (String officer : List.of(HEALTH, HOSPITAL, "kirov.education.responsible")) {
            assertThat(desk.shown(decision, officer, "acknowledge", "decisionText"))
                    .isEqualTo("Отвечать в течение двух дней.");
            assertThat(desk.task(decision, officer, "acknowledge").getDueDate())
                    .isEqualTo("2024-06-13T23:59:59.000+03:00");
        }
        assertThat(mail.ofReference(decision.getId()))
                .as("each of them is told")
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.letter().subject()).startsWith("Решение изменено — Ответы"));
        desk.complete(decision, HEALTH, "acknowledge", Map.of("acknowledgement", "accept"));
        CoordinatedDecision kept = kept("kirov", decision);
        assertThat(addressee(kept, "kirov.health").edition()).contains(2);
        assertThat(decisions.editions(kept.id())).hasSize(2);
        assertThat(desk.shown(decision, SECRETARY, "lead-decision", "answerRows"))
                .contains("редакция 2");
    }

    @Test
    @ForRuleOf("TOM-2.3")
    void jointRequestOfTomskIsAgreedWithTheRegionalCentreAndMayBeWithdrawn() {
        engine.setClock(LocalDateTime.parse("2023-06-05T10:00").atZone(ZoneId.of("Asia/Tomsk")));
        acts.inForce("tomsk-132r-2023", "132-р", "2023-05-04", "2023-05-04");
        ProcessInstance request = desk.start("tomsk.regional-centre", PROCEDURE, Map.of("decisionTopic", "Обучение"));
        Map<String, Object> entered = entry("TOM-2.3", "2023-06-05", "kinds");
        desk.isRefused(
                request,
                "tomsk.regional-centre",
                "enter-decision",
                entered,
                "addresseeKinds",
                "Отметьте, каким органам");
        entered.put("addresseeKinds", ticked("EXECUTIVE_BODY"));
        entered.put("wanted", "notice");
        withoutTerm(entered);
        desk.complete(request, "tomsk.regional-centre", "enter-decision", entered);
        desk.complete(
                request,
                "tomsk.coordinator",
                "agree-jointly",
                Map.of("agreement", "return", "agreementRemarks", "Добавьте дату"));
        assertThat(desk.shown(request, "tomsk.regional-centre", "enter-decision", "agreementRemarks"))
                .isEqualTo("Добавьте дату");
        desk.complete(request, "tomsk.regional-centre", "enter-decision", entered);
        desk.complete(request, "tomsk.coordinator", "agree-jointly", Map.of("agreement", "accept"));
        assertThat(cards.of(request.getId()))
                .isNotEmpty()
                .allSatisfy(card -> assertThat(card.lastDay()).isEmpty());
        assertThat(desk.tasks(request, "tomsk.regional-centre", "lead-decision"))
                .as("both sides see the answers")
                .hasSize(1);

        desk.complete(request, "tomsk.health.responsible", "acknowledge", Map.of("acknowledgement", "accept"));
        assertThat(request).hasPassed("informed");
        assertThat(card(request, "tomsk.health").state()).isEqualTo(CardState.FULFILLED);
        desk.isRefused(
                request,
                "tomsk.coordinator",
                "lead-decision",
                Map.of("leadAction", "withdraw"),
                "withdrawReason",
                "Напишите, почему");
        desk.complete(
                request,
                "tomsk.coordinator",
                "lead-decision",
                Map.of("leadAction", "withdraw", "withdrawReason", "Обучение перенесено"));
        assertThat(request).isEnded().hasPassed("withdraw-decision", "decision-withdrawn");
        assertThat(card(request, "tomsk.culture").state()).isEqualTo(CardState.RELEASED);
        assertThat(card(request, "tomsk.health").state()).isEqualTo(CardState.FULFILLED);
        assertThat(kept("tomsk", request).outcome()).contains(Outcome.WITHDRAWN);
        assertThat(mail.ofReference(request.getId()))
                .as("whoever has taken note already has nothing left to do")
                .extracting(entry -> entry.letter().toAddress())
                .contains("culture.responsible@tomsk.example")
                .doesNotContain("health.responsible@tomsk.example");
    }

    @Test
    @ForRuleOf({"KUZ-4b", "KUZ-3d"})
    void ministriesMustAssistWhileMunicipalitiesAreInvitedAndNeverOverdue() {
        kuzbassInForce();
        ProcessInstance exchange =
                desk.start("kuzbass.coordinator", PROCEDURE, Map.of("decisionTopic", "Контактные лица"));
        Map<String, Object> entered = entry("KUZ-4b", "2020-03-03", "bodies");
        entered.put("addresseeBodies", ticked("kuzbass.health"));
        desk.isRefused(
                exchange,
                "kuzbass.coordinator",
                "enter-decision",
                entered,
                "addresseeBodies",
                "не позволяет обратиться к адресату «Министерство здравоохранения Кузбасса»",
                "орган местного самоуправления");
        entered.put("addresseeMode", "all");
        entered.remove("addresseeBodies");
        entered.put("termKind", "calendar");
        entered.put("termDays", 400);
        desk.isRefused(exchange, "kuzbass.coordinator", "enter-decision", entered, "termDays", "от 1 до 365");
        entered.put("termDays", 10);
        desk.complete(exchange, "kuzbass.coordinator", "enter-decision", entered);
        assertThat(cards.of(exchange.getId()))
                .hasSize(2)
                .allSatisfy(card -> assertThat(card.modality()).isEqualTo(Modality.RECOMMENDED));
        engine.passTimeUntil(exchange, LocalDateTime.parse("2020-03-20T12:00").atZone(ZoneId.of("Asia/Novokuznetsk")));
        assertThat(cards.overdue("kuzbass"))
                .extracting(ControlCard::processInstanceId)
                .doesNotContain(Optional.of(exchange.getId()));
        desk.complete(
                exchange, "kuzbass.coordinator", "lead-decision", Map.of("leadAction", "close", "summary", "Ждём"));
        assertThat(exchange)
                .as("whoever does not follow a recommendation owes no reason")
                .isEnded();

        ProcessInstance request =
                desk.start("kuzbass.coordinator", PROCEDURE, Map.of("decisionTopic", "Сведения о страницах"));
        Map<String, Object> asked = entry("KUZ-3d", "2020-03-20", "bodies");
        asked.put("addresseeBodies", ticked("kuzbass.health"));
        asked.put("termKind", "date");
        asked.remove("termDays");
        desk.isRefused(request, "kuzbass.coordinator", "enter-decision", asked, "termDate", "Укажите последний день");
        asked.put("termDate", "2020-03-31");
        desk.complete(request, "kuzbass.coordinator", "enter-decision", asked);
        assertThat(card(request, "kuzbass.health").modality()).isEqualTo(Modality.MANDATORY);
        engine.passTimeUntil(request, LocalDateTime.parse("2020-04-10T12:00").atZone(ZoneId.of("Asia/Novokuznetsk")));
        assertThat(card(request, "kuzbass.health").isLateAt(engine.now())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "KUZ-2b, kuzbass, kuzbass.coordinator, kuzbass.health",
        "SHP-3.1.2, shpakovsky, shpakovsky.coordinator,",
        "SHP-3.1.3, shpakovsky, shpakovsky.coordinator,",
        "SPB-2.1, spb, spb.coordinator, spb.health"
    })
    @ForRuleOf({"KUZ-2b", "SHP-3.1.2", "SHP-3.1.3", "SPB-2.1"})
    void coordinatorTurnsToTheBodiesThatHeCoordinates(
            String clause, String jurisdiction, String coordinator, String body) {
        inForce(jurisdiction);
        ProcessInstance request = desk.start(coordinator, PROCEDURE, Map.of("decisionTopic", "Сведения о страницах"));
        Map<String, Object> entered =
                entry(clause, LocalDate.ofInstant(engine.now(), KIROV).toString(), "all");
        withoutTerm(entered);
        desk.complete(request, coordinator, "enter-decision", entered);
        assertThat(cards.of(request.getId()))
                .isNotEmpty()
                .extracting(ControlCard::clauseId)
                .containsOnly(clause);
        assertThat(cards.of(request.getId()))
                .extracting(ControlCard::bodyId)
                .doesNotContain("kuzbass.media", "spb.press-committee");
        if (body != null) {
            assertThat(cards.of(request.getId()))
                    .extracting(ControlCard::bodyId)
                    .contains(body);
        }
    }

    @Test
    @ForRuleOf("SHP-3.1.4")
    void districtWorksOnPagesTogetherWithTheRegionalCentre() {
        inForce("shpakovsky");
        ProcessInstance joint =
                desk.start("shpakovsky.coordinator", PROCEDURE, Map.of("decisionTopic", "Оформление страниц"));
        Map<String, Object> entered =
                entry("SHP-3.1.4", LocalDate.ofInstant(engine.now(), KIROV).toString(), "all");
        withoutTerm(entered);
        desk.complete(joint, "shpakovsky.coordinator", "enter-decision", entered);
        desk.isRefused(
                joint, "shpakovsky.regional-centre", "agree-jointly", Map.of(), "agreement", "Выберите решение.");
        desk.complete(joint, "shpakovsky.regional-centre", "agree-jointly", Map.of("agreement", "accept"));
        assertThat(desk.tasks(joint, "shpakovsky.regional-centre", "lead-decision"))
                .hasSize(1);
        assertThat(desk.tasks(joint, "shpakovsky.coordinator", "lead-decision")).hasSize(1);
    }

    @Test
    void decisionEnteredByMistakeIsDroppedAndNobodyElseMayEnterOne() {
        kirovInForce();
        ProcessInstance decision = desk.start(SECRETARY, PROCEDURE, Map.of("decisionTopic", "Ошибка"));
        Map<String, Object> unready = entry("KUZ-3d", "2024-06-04", "bodies");
        unready.remove("decisionText");
        desk.isRefused(decision, SECRETARY, "enter-decision", unready, "decisionClause", "Выберите, на каком пункте");
        desk.isRefused(decision, SECRETARY, "enter-decision", unready, "decisionText", "Напишите, что решено");
        unready.put("decisionClause", "KIR-3.2");
        unready.put("decisionText", "Отвечать.");
        desk.isRefused(decision, SECRETARY, "enter-decision", unready, "decidedOn", "ещё не наступила");
        unready.put("decidedOn", "2024-06-03");
        desk.isRefused(decision, SECRETARY, "enter-decision", unready, "addresseeBodies", "Отметьте адресатов");
        unready.put("addresseeMode", "kinds");
        unready.put("addresseeKinds", ticked("LOCAL_GOVERNMENT"));
        desk.isRefused(decision, SECRETARY, "enter-decision", unready, "addresseeKinds", "только предложенные");
        desk.complete(decision, SECRETARY, "enter-decision", Map.of("entryDecision", "drop"));
        assertThat(decision).isEnded().hasPassed("decision-dropped");
        assertThat(cards.of(decision.getId())).isEmpty();

        assertRefused(
                () -> desk.start("kirov.coordinator", PROCEDURE, Map.of("decisionTopic", "Поручение")),
                null,
                "решения рабочей группы вносит её секретарь");
    }

    private ProcessInstance kirov(String... bodies) {
        kirovInForce();
        ProcessInstance decision = desk.start(SECRETARY, PROCEDURE, Map.of("decisionTopic", "Ответы на комментарии"));
        Map<String, Object> entered = entry("KIR-3.2", "2024-06-03", "bodies");
        entered.put("decisionNumber", "4");
        entered.put("addresseeBodies", ticked(bodies));
        desk.complete(decision, SECRETARY, "enter-decision", entered);
        return decision;
    }

    private static Map<String, Object> entry(String clause, String decidedOn, String mode) {
        return new HashMap<>(Map.of(
                "entryDecision",
                "issue",
                "decisionClause",
                clause,
                "decidedOn",
                decidedOn,
                "decisionText",
                "Отвечать в течение трёх дней.",
                "addresseeMode",
                mode,
                "wanted",
                "report",
                "termKind",
                "working",
                "termDays",
                5));
    }

    private static Map<String, Object> report(String executedOn) {
        return new HashMap<>(Map.of("execution", "done", "executedOn", executedOn, "reportText", "Правила введены"));
    }

    private static Map<String, Object> objection(String field) {
        return Map.of(field, "object", "objection", "Страница закрывается");
    }

    /** The number of days is asked only where a term runs for so many. */
    private static void withoutTerm(Map<String, Object> entry) {
        entry.put("termKind", "none");
        entry.remove("termDays");
    }

    private static Map<String, Object> ruling(String ruling, String body) {
        Map<String, Object> form =
                new HashMap<>(Map.of("leadAction", "rule", "ruledBodies", ticked(body), "ruling", ruling));
        if (!ruling.equals("accept")) {
            form.put("rulingReason", "Так решено");
        }
        return form;
    }

    private ControlCard card(ProcessInstance decision, String body) {
        return cards.of(decision.getId()).stream()
                .filter(card -> card.bodyId().equals(body))
                .findFirst()
                .orElseThrow();
    }

    private CoordinatedDecision kept(String jurisdiction, ProcessInstance decision) {
        return decisions.ofJurisdiction(jurisdiction).stream()
                .filter(found -> found.processInstanceId().equals(decision.getId()))
                .findFirst()
                .orElseThrow();
    }

    private DecisionAddressee addressee(CoordinatedDecision decision, String body) {
        return decisions.addressees(decision.id()).stream()
                .filter(found -> found.bodyId().equals(body))
                .findFirst()
                .orElseThrow();
    }

    private void kirovInForce() {
        at("2024-06-03T10:00");
        acts.inForce("kirov-131-2024", "131", "2024-05-15", "2024-05-15");
    }

    private void kuzbassInForce() {
        engine.setClock(LocalDateTime.parse("2020-03-03T10:00").atZone(ZoneId.of("Asia/Novokuznetsk")));
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
    }

    private void inForce(String jurisdiction) {
        switch (jurisdiction) {
            case "kuzbass" -> kuzbassInForce();
            case "spb" -> {
                engine.setClock(LocalDateTime.parse("2020-09-01T12:00").atZone(ZoneId.of("Europe/Moscow")));
                acts.inForce("spb-draft-2020", "1-рп", "2020-08-03", "2020-08-03");
            }
            default -> {
                engine.setClock(LocalDateTime.parse("2024-02-05T12:00").atZone(ZoneId.of("Europe/Moscow")));
                acts.inForce("shpakovsky-1199-2023", "1199", "2023-08-29", "2023-09-02");
            }
        }
    }

    private void at(String localTime) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(KIROV));
    }
}
