package org.poryadok.staffing.replaceofficial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.poryadok.casework.Desk.ticked;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Role;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.control.CardRecipients;
import org.poryadok.control.CardState;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.mail.MailJournal;
import org.poryadok.organisation.Departure;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.NamedHolders;
import org.poryadok.organisation.NewDesignation;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.Account;
import org.poryadok.registry.TestAccounts;
import org.poryadok.registry.UnattendedAccount;
import org.poryadok.registry.UnattendedAccounts;
import org.poryadok.supervision.dailydigest.MorningCheck;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** P17: whoever answers for pages leaves, access is handed over the same day, and no page stays without a person. */
@PoryadokTest
@EachTestAlone
class ReplaceOfficialTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("replace-official");

    private static final ZoneId STAVROPOL = ZoneId.of("Europe/Moscow");
    private static final String ACT = "shpakovsky-1199-2023";
    private static final String EDUCATION = "shpakovsky.education";
    private static final String HR = EDUCATION + ".hr";
    private static final String HEAD = EDUCATION + ".head";
    private static final String EXECUTOR = EDUCATION + ".executor";
    private static final String SPECIALIST = EDUCATION + ".specialist";
    private static final String PAGE = "https://vk.com/shpak_edu_p17";

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private UnattendedAccounts unattended;

    @Autowired
    @Qualifier("gapWatch")
    private MorningCheck morning;

    @Autowired
    private Designations designations;

    @Autowired
    private NamedHolders holders;

    @Autowired
    private Departing departing;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Acts legalActs;

    @Autowired
    private AccessHandOvers handOvers;

    @Autowired
    private ControlCards cards;

    @Autowired
    private CardRecipients recipients;

    @Autowired
    private MailJournal mail;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    private Account page;

    @BeforeEach
    void educationKeepsAPageWithAnAuthorisedPerson() {
        accounts.closeAllOf("shpakovsky");
        at("2023-10-02T10:00");
        acts.inForce(ACT, "1199", "2023-08-29", "2023-09-02");
        page = accounts.open(EDUCATION, OwnerKind.STRUCTURAL_UNIT, "vk", PAGE, LocalDate.of(2023, 9, 11));
        designate(EDUCATION, PersonRole.AUTHORIZED, EXECUTOR, "SHP-3.2.1.3");
    }

    @Test
    @ForRuleOf("SHP-3.2.1.3")
    void dismissalHandsAccessOverOnTheLastWorkingDayAndTheSuccessorPassesTheSameChecks() {
        ProcessInstance replacement = reported(HR, EXECUTOR, "DISMISSAL", "2023-10-06", null);

        ControlCard card = cards.of(replacement.getId()).get(0);
        assertThat(card.lastDay()).contains(LocalDate.of(2023, 10, 6));
        assertThat(card.overdueAfter()).contains(moment("2023-10-07T00:00"));
        assertThat(card.internalTerm()).isTrue();
        assertThat(designations.active(EDUCATION, PersonRole.AUTHORIZED, LocalDate.of(2023, 10, 6)))
                .isPresent();
        assertThat(designations.active(EDUCATION, PersonRole.AUTHORIZED, LocalDate.of(2023, 10, 7)))
                .isEmpty();
        assertThat(desk.task(replacement, HEAD, "hand-over-access").getDueDate().toInstant())
                .isEqualTo(moment("2023-10-06T23:59:59"));

        desk.isRefused(replacement, HEAD, "propose-person", Map.of("personId", EXECUTOR), "personId", "Выберите");
        desk.isRefused(
                replacement,
                HEAD,
                "propose-person",
                Map.of("personId", SPECIALIST, "networkAuthorised", true),
                "esiaConfirmedOn",
                "ЕСИА");
        appoint(replacement, "2023-10-09");
        handsOverAt(replacement, "2023-10-06T17:30", "2023-10-06");

        assertThat(replacement)
                .isEnded()
                .hasPassed("record-hand-over", "start-security-check", "successor-appointed", "order-suffices")
                .hasNotPassed("amend-act", "leave-ends");
        assertThat(cards.card(card.id()).fulfilledAt().orElseThrow())
                .isBetween(moment("2023-10-06T17:30"), moment("2023-10-06T17:40"));
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("secure-account")
                        .variableValueEquals("bodyId", EDUCATION)
                        .list())
                .as("the security officer checks what was handed over")
                .hasSize(1);
        AccessHandOver kept = handOvers.ofBody(EDUCATION).get(0);
        assertThat(kept.departure()).isEqualTo(Departure.DISMISSAL);
        assertThat(kept.pages()).containsExactly(PAGE);
        assertThat(kept.receivedBy()).isEqualTo(SPECIALIST);
        assertThat(designations
                        .active(EDUCATION, PersonRole.AUTHORIZED, LocalDate.of(2023, 10, 9))
                        .orElseThrow()
                        .officialId())
                .isEqualTo(SPECIALIST);
    }

    @Test
    @ForRuleOf("SHP-3.2.1.3")
    void pageWithoutAnAuthorisedPersonIsRedUntilItHasOne() {
        assertThat(ofPage()).isEmpty();
        reported(HR, EXECUTOR, "DISMISSAL", "2023-10-06", null);
        at("2023-10-06T23:59");
        assertThat(ofPage()).isEmpty();
        at("2023-10-07T00:00");
        assertThat(ofPage()).hasValueSatisfying(red -> {
            assertThat(red.missing()).isEqualTo(PersonRole.AUTHORIZED);
            assertThat(red.since()).contains(LocalDate.of(2023, 10, 7));
        });
        assertThat(unattended.count("shpakovsky"))
                .isEqualTo(unattended.of("shpakovsky").size());
        designate(EDUCATION, PersonRole.AUTHORIZED, SPECIALIST, "SHP-3.2.1.3");
        assertThat(ofPage()).isEmpty();
        jdbc.sql("update official set active = false where user_id = ?")
                .param(SPECIALIST)
                .update();
        try {
            assertThat(ofPage()).isPresent();
        } finally {
            jdbc.sql("update official set active = true where user_id = ?")
                    .param(SPECIALIST)
                    .update();
        }
    }

    @Test
    void whereNobodyHasReportedAnythingTheHeadIsGivenTheTaskOnce() {
        nobodyIsDesignated();
        morning.check("shpakovsky");
        morning.check("shpakovsky");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("appoint-officials")
                        .variableValueEquals("bodyId", EDUCATION)
                        .variableValueEquals("personRole", "AUTHORIZED")
                        .list())
                .singleElement()
                .satisfies(started -> assertThat(desk.shown(started, HEAD, "propose-person", "reason"))
                        .isEqualTo("Страницы органа остались без лица (уполномоченное лицо)."));
    }

    @Test
    @ForRuleOf("SHP-3.2.1.2")
    void lateHandOverIsEscalatedAndAWithheldRightNeedsItsReason() {
        designate(EDUCATION, PersonRole.RESPONSIBLE, EDUCATION + ".responsible", "SHP-3.2.1.2");
        ProcessInstance replacement = reported(HEAD, EDUCATION + ".responsible", "TRANSFER", "2023-10-06", null);
        desk.isRefused(
                replacement, HEAD, "propose-person", Map.of("personId", SPECIALIST), "personId", "Пункт 3.2.1.2");
        engine.passTimeUntil(
                replacement, LocalDateTime.parse("2023-10-09T10:00").atZone(STAVROPOL));
        assertThat(replacement).hasPassed("reminded", "escalated");
        assertThat(cards.status(cards.of(replacement.getId()).get(0))).isEqualTo(CardStatus.OVERDUE);
        assertThat(mail.ofReference(replacement.getId())).isNotEmpty();

        Map<String, Object> form = handOver("2023-10-09");
        form.put("rightsRemovedOn", ticked());
        desk.isRefused(replacement, EXECUTOR, "hand-over-access", form, "rightsKeptBecause", "не на всех страницах");
        form.put("rightsKeptBecause", "Площадка ещё не ответила на обращение.");
        form.put("receivedBy", EDUCATION + ".responsible");
        desk.isRefused(replacement, EXECUTOR, "hand-over-access", form, "receivedBy", "Выберите");
        form.put("receivedBy", EXECUTOR);
        form.put("handedOverOn", "2023-10-10");
        desk.isRefused(replacement, EXECUTOR, "hand-over-access", form, "handedOverOn", "ещё не наступила");
    }

    @Test
    @ForRuleOf({"SHP-2.2", "SHP-2.3"})
    void personWhomTheActNamesIsReplacedByAnAmendmentToo() {
        String administration = "shpakovsky.administration";
        designate(administration, PersonRole.RESPONSIBLE, administration + ".responsible", "SHP-2.2");
        ProcessInstance replacement =
                reported(administration + ".hr", administration + ".responsible", "TRANSFER", "2023-10-06", null);
        assertThat(desk.shown(replacement, "shpakovsky.legal", "amend-act", "namingText"))
                .contains("пункт 2.2", "Семенову");
        Map<String, Object> withoutPages = handOver("2023-10-02");
        withoutPages.remove("rightsRemovedOn");
        withoutPages.put("receivedBy", administration + ".executor");
        desk.isRefused(
                replacement, administration + ".responsible", "hand-over-access", withoutPages, null, "о вас самих");
        desk.isRefused(
                replacement,
                "shpakovsky.legal",
                "amend-act",
                Map.of("amendmentDecision", "kept"),
                "amendmentNote",
                "почему акт не меняется");
        desk.complete(
                replacement,
                "shpakovsky.legal",
                "amend-act",
                Map.of("amendmentDecision", "amended", "amendmentNumber", "1300", "amendmentDate", "2023-10-02"));
        assertThat(replacement).hasPassed("amendment-settled").isNotEnded();
    }

    @Test
    @ForRuleOf({"SHP-2.2", "SHP-2.3"})
    void thatTheActStaysAsItIsSomebodyElseConfirmsWithinAnInternalTerm() {
        String administration = "shpakovsky.administration";
        designate(administration, PersonRole.RESPONSIBLE, administration + ".responsible", "SHP-2.2");
        ProcessInstance replacement =
                reported(administration + ".hr", administration + ".responsible", "TRANSFER", "2023-10-06", null);
        assertThat(desk.shown(replacement, "shpakovsky.legal", "amend-act", "lastDayText"))
                .as("twenty working days from 2 October")
                .isEqualTo("30.10.2023 (понедельник)");
        Map<String, Object> kept =
                Map.of("amendmentDecision", "kept", "amendmentNote", "Лицо вернётся к обязанностям.");
        desk.complete(replacement, "shpakovsky.legal", "amend-act", kept);
        assertThat(replacement).hasNotPassed("act-kept");
        assertThat(desk.shown(replacement, "shpakovsky.coordinator", "confirm-kept", "amendmentByText"))
                .isEqualTo(
                        organisation.official("shpakovsky.legal").orElseThrow().fullName());
        desk.complete(
                replacement,
                "shpakovsky.coordinator",
                "confirm-kept",
                Map.of("keptDecision", "return", "keptRemarks", "Не вернётся."));
        assertThat(desk.shown(replacement, "shpakovsky.legal", "amend-act", "keptRemarks"))
                .isEqualTo("Не вернётся.");
        desk.complete(replacement, "shpakovsky.legal", "amend-act", kept);
        desk.complete(replacement, "shpakovsky.coordinator", "confirm-kept", Map.of("keptDecision", "confirm"));
        assertThat(replacement).hasPassed("act-kept").hasNotPassed("amendment-settled");
    }

    /** She answers for the pages (2.2) and controls the execution of the act (6): both clauses name her. */
    @Test
    @ForRuleOf({"SHP-2.2", "SHP-6"})
    void personWhomTwoClausesNameIsReplacedInBoth() {
        String administration = "shpakovsky.administration";
        String person = administration + ".responsible";
        designate(administration, PersonRole.RESPONSIBLE, person, "SHP-2.2");
        holders.name(ACT, "SHP-6", Role.CONTROLLER, person, LocalDate.of(2023, 9, 2), "test");
        assertThat(departing.partsOf(organisation.official(person).orElseThrow(), LocalDate.of(2023, 10, 2)))
                .isEqualTo("ответственное лицо, контроль за исполнением");

        ProcessInstance replacement = reported(administration + ".hr", person, "DISMISSAL", "2023-10-06", null);

        assertThat(desk.shown(replacement, "shpakovsky.legal", "amend-act", "clauseCitation"))
                .isEqualTo("пункт 2.2, пункт 6");
        assertThat(desk.shown(replacement, "shpakovsky.legal", "amend-act", "clauseQuotation"))
                .contains("Семенову Елену Викторовну", "Контроль за выполнением");
        Map<String, Object> amended = new HashMap<>(
                Map.of("amendmentDecision", "amended", "amendmentNumber", "1300", "amendmentDate", "2023-10-02"));
        amended.put("amendedClauses", Desk.ticked(ACT + "|SHP-2.2"));
        desk.isRefused(replacement, "shpakovsky.legal", "amend-act", amended, "amendedClauses", "называет и пункт 6");
        amended.put("amendedClauses", Desk.ticked(ACT + "|SHP-2.2", ACT + "|SHP-6"));
        desk.complete(replacement, "shpakovsky.legal", "amend-act", amended);
        assertThat(replacement).hasPassed("amendment-settled");
    }

    /** The otdel designates its own person under 3.2.1.2; whom the act itself names stands in 2.3. */
    @Test
    @ForRuleOf("SHP-2.3")
    void amendmentRestsOnTheClauseThatNamesThePersonWhateverItsBodyDesignatesUnder() {
        String otdel = "shpakovsky.communications";
        designate("shpakovsky.administration", PersonRole.AUTHORIZED, otdel + ".executor", "SHP-2.3");
        ProcessInstance replacement = reported(otdel + ".hr", otdel + ".executor", "DISMISSAL", "2023-10-06", null);
        assertThat(desk.shown(replacement, "shpakovsky.legal", "amend-act", "clauseCitation"))
                .isEqualTo("пункт 2.3");
        assertThat(desk.shown(replacement, "shpakovsky.legal", "amend-act", "clauseQuotation"))
                .contains("Саботырева");
    }

    @Test
    @ForRuleOf("SHP-3.2.1.3")
    void officerActsUntilTheLeaveEndsAndThePersonComesBackByOrder() {
        ProcessInstance replacement = reported(HR, EXECUTOR, "LEAVE", "2023-10-06", "2023-12-01");
        desk.complete(replacement, HEAD, "propose-person", person());
        desk.isRefused(
                replacement,
                HEAD,
                "sign-order",
                Map.of("orderNumber", "40", "orderDate", "2023-10-02", "validFrom", "2023-12-04"),
                "validFrom",
                "01.12.2023");
        desk.isRefusedAt(
                replacement,
                HEAD,
                "sign-order",
                Map.of("orderNumber", "40", "orderDate", "2023-12-03", "validFrom", "2023-12-04"),
                "orderDate",
                "validFrom");
        sign(replacement, "2023-10-07");
        Designation acting = designations
                .active(EDUCATION, PersonRole.AUTHORIZED, LocalDate.of(2023, 10, 9))
                .orElseThrow();
        assertThat(acting.validTo()).contains(LocalDate.of(2023, 12, 1));
        assertThat(acting.acting()).isTrue();
        handsOverAt(replacement, "2023-10-06T17:30", "2023-10-06");
        assertThat(engine.nextFiring(replacement, "leave-ends")).isEqualTo(moment("2023-12-01T09:00"));

        until(replacement, "2023-12-01T10:00");
        desk.isRefused(
                replacement,
                HEAD,
                "decide-return",
                Map.of("returnDecision", "extended", "prolongedUntil", "2023-11-30"),
                "prolongedUntil",
                "позже прежнего");
        desk.complete(
                replacement,
                HEAD,
                "decide-return",
                Map.of("returnDecision", "extended", "prolongedUntil", "2024-01-12"));
        assertThat(designations.designation(acting.id()).validTo()).contains(LocalDate.of(2024, 1, 12));
        until(replacement, "2024-01-12T10:00");
        assertThat(desk.shown(replacement, HEAD, "decide-return", "returnDecision"))
                .as("decided afresh")
                .isEqualTo("null");
        Map<String, Object> back = new HashMap<>(Map.of(
                "returnDecision",
                "back",
                "returnOrderNumber",
                "2",
                "returnOrderDate",
                "2024-01-12",
                "returnedFrom",
                "2024-01-11"));
        desk.isRefused(replacement, HEAD, "decide-return", back, "returnedFrom", "не раньше даты приказа");
        back.put("returnedFrom", "2024-01-13");
        desk.complete(replacement, HEAD, "decide-return", back);

        assertThat(replacement).isEnded().hasPassed("person-returned");
        assertThat(designations
                        .active(EDUCATION, PersonRole.AUTHORIZED, LocalDate.of(2024, 1, 12))
                        .orElseThrow()
                        .officialId())
                .isEqualTo(SPECIALIST);
        assertThat(designations
                        .active(EDUCATION, PersonRole.AUTHORIZED, LocalDate.of(2024, 1, 13))
                        .orElseThrow()
                        .officialId())
                .isEqualTo(EXECUTOR);
    }

    @Test
    void accessThatNobodyHasHandedOverWhenTheLeaveIsOverStaysWithWhoeverIsBack() {
        ProcessInstance replacement = reported(HR, EXECUTOR, "LEAVE", "2023-10-06", "2023-12-01");
        ControlCard card = cards.of(replacement.getId()).get(0);
        assertThat(recipients.executors(card))
                .extracting(Official::userId)
                .as("whoever leaves does not hand his own access over")
                .contains(HEAD)
                .doesNotContain(EXECUTOR);
        assertThat(recipients.openTask(card, EXECUTOR)).isEmpty();
        desk.complete(replacement, HEAD, "propose-person", person());
        sign(replacement, "2023-10-07");

        until(replacement, "2023-12-01T10:00");
        desk.complete(
                replacement,
                HEAD,
                "decide-return",
                Map.of(
                        "returnDecision",
                        "back",
                        "returnOrderNumber",
                        "2",
                        "returnOrderDate",
                        "2023-12-01",
                        "returnedFrom",
                        "2023-12-02"));

        assertThat(replacement).isEnded().hasPassed("person-returned");
        assertThat(cards.card(card.id()).state()).isEqualTo(CardState.RELEASED);
        assertThat(cards.history(card.id()))
                .last()
                .satisfies(event -> assertThat(event.note())
                        .contains("Лицо возвращается к обязанностям с 02.12.2023: передавать доступ не нужно."));
    }

    @Test
    @ForRuleOf("SHP-3.2.1.3")
    void whoeverComesBackBeforeTheLeaveEndsHasHisPowersFromThatDay() {
        ProcessInstance replacement = reported(HR, EXECUTOR, "LEAVE", "2023-10-06", "2023-12-01");
        appoint(replacement, "2023-10-07");
        handsOverAt(replacement, "2023-10-06T17:30", "2023-10-06");
        until(replacement, "2023-11-13T10:00");
        assertThat(organisation.works(EXECUTOR)).isFalse();

        ProcessInstance absence = desk.start(HR, "report-absence", Map.of());
        assertThat(desk.shown(absence, HR, "enter-absence", "returningOptions"))
                .contains(EXECUTOR, "отпуск до 01.12.2023")
                .doesNotContain(SPECIALIST);
        desk.isRefused(absence, HR, "enter-absence", back(SPECIALIST, "2023-11-13"), "returningId", "Выберите");
        desk.isRefused(absence, HR, "enter-absence", back(EXECUTOR, "2023-10-06"), "returnedFrom", "день внутри него");
        Map<String, Object> earlyOrder = new HashMap<>(back(EXECUTOR, "2023-11-13"));
        earlyOrder.put("returnOrderDate", "2023-10-05");
        desk.isRefused(absence, HR, "enter-absence", earlyOrder, "returnOrderDate", "не может быть раньше");
        earlyOrder.putAll(Map.of("returnOrderDate", "2023-11-13", "returnedFrom", "2023-11-12"));
        desk.isRefused(absence, HR, "enter-absence", earlyOrder, "returnedFrom", "не раньше даты приказа");
        desk.complete(absence, HR, "enter-absence", back(EXECUTOR, "2023-11-13"));
        engine.runDueJobs(absence);

        assertThat(absence).isEnded();
        assertThat(replacement).isEnded().hasPassed("came-back-early", "record-early-return", "early-return-recorded");
        assertThat(organisation.works(EXECUTOR)).isTrue();
        assertThat(mail.ofReference(replacement.getId()))
                .filteredOn(entry -> entry.letter().subject().startsWith("Выход из отпуска раньше срока: "))
                .allSatisfy(entry -> assertThat(entry.letter().text())
                        .contains(
                                "приступает к обязанностям с 13.11.2023, отпуск был до 01.12.2023",
                                "по 12.11.2023, дальше его задачи исполняет вернувшийся"))
                .extracting(entry -> entry.letter().toAddress())
                .containsExactlyInAnyOrder(
                        "education.specialist@shpakovsky.example",
                        "education.executor@shpakovsky.example",
                        "education.head@shpakovsky.example");
        assertThat(authorisedOn("2023-11-12")).isEqualTo(SPECIALIST);
        assertThat(authorisedOn("2023-11-13")).isEqualTo(EXECUTOR);
        assertThat(authorisedOn("2023-12-02")).isEqualTo(EXECUTOR);
        ProcessInstance again = desk.start(HR, "replace-official", Map.of());
        desk.complete(again, HR, "report-departure", form(EXECUTOR, "LEAVE", "2023-11-14", "2023-12-29"));
    }

    @Test
    @ForRuleOf("SHP-3.2.1.3")
    void whoeverComesBackBeforeAnybodyActsForHimNeedsNeitherSuccessorNorHandOver() {
        ProcessInstance replacement = reported(HR, EXECUTOR, "LEAVE", "2023-10-06", "2023-12-01");
        desk.open(replacement, HEAD, "propose-person");
        until(replacement, "2023-10-09T10:00");
        ProcessInstance absence = desk.start(HR, "report-absence", Map.of());
        desk.complete(absence, HR, "enter-absence", back(EXECUTOR, "2023-10-09"));

        assertThat(replacement).isEnded();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("appoint-officials")
                        .count())
                .isZero();
        assertThat(cards.of(replacement.getId()))
                .isNotEmpty()
                .allSatisfy(card -> assertThat(card.state()).isEqualTo(CardState.RELEASED));
        assertThat(authorisedOn("2023-10-09")).isEqualTo(EXECUTOR);
    }

    private String authorisedOn(String day) {
        return designations
                .active(EDUCATION, PersonRole.AUTHORIZED, LocalDate.parse(day))
                .orElseThrow()
                .officialId();
    }

    private static Map<String, Object> back(String official, String from) {
        return Map.of(
                "absenceDeed",
                "RETURN",
                "returningId",
                official,
                "returnOrderNumber",
                "55",
                "returnOrderDate",
                "2023-10-06",
                "returnedFrom",
                from);
    }

    @Test
    void replacementWithoutASuccessorDoesNotSayThatThereIsOne() {
        ProcessInstance replacement = reported(HR, EXECUTOR, "DISMISSAL", "2023-10-06", null);
        handsOverAt(replacement, "2023-10-06T17:30", "2023-10-06");
        runtime.createMessageCorrelation("pages-needless")
                .tenantId("shpakovsky")
                .setVariable("needlessNote", "Орган освобождён.")
                .setVariable("needlessBy", "shpakovsky.supervising-body")
                .correlateAll();
        engine.runDueJobs(replacement);

        assertThat(replacement).isEnded().hasPassed("successor-missing").hasNotPassed("successor-appointed");
    }

    @Test
    void whoeverDoesNotComeBackIsReplacedForGood() {
        ProcessInstance replacement = reported(HR, EXECUTOR, "LEAVE", "2023-10-06", "2023-12-01");
        appoint(replacement, "2023-10-07");
        handsOverAt(replacement, "2023-10-06T17:30", "2023-10-06");
        until(replacement, "2023-12-01T10:00");
        desk.isRefused(replacement, HEAD, "decide-return", Map.of("returnDecision", "gone"), "returnNote", "почему");
        desk.complete(replacement, HEAD, "decide-return", Map.of("returnDecision", "gone", "returnNote", "Уволилась."));
        desk.complete(replacement, HEAD, "propose-person", person());
        desk.complete(
                replacement,
                HEAD,
                "sign-order",
                Map.of("orderNumber", "41", "orderDate", "2023-12-01", "validFrom", "2023-12-02"));
        assertThat(replacement).isEnded().hasPassed("successor-appointed");
        assertThat(designations.active(EDUCATION, PersonRole.AUTHORIZED, LocalDate.of(2030, 1, 1)))
                .isPresent();
    }

    @Test
    @ForRuleOf({"SPB-5.2", "SPB-5.3", "SPB-6.2", "SPB-6.3"})
    void everyDesignationOfOnePersonIsReplacedUnderItsOwnClause() {
        at("2020-08-03T10:00");
        acts.inForce("spb-draft-2020", "500", "2020-07-01", "2020-07-01");
        String education = "spb.education";
        Map.of("SPB-6.2", PersonRole.RESPONSIBLE, "SPB-6.3", PersonRole.EXECUTOR)
                .forEach((clause, role) -> designations.designate(
                        new NewDesignation(
                                education,
                                role,
                                education + ".responsible",
                                "spb-draft-2020",
                                clause,
                                "1",
                                LocalDate.of(2020, 7, 2),
                                LocalDate.of(2020, 7, 2),
                                Optional.empty()),
                        "test"));
        ProcessInstance replacement =
                reported(education + ".hr", education + ".responsible", "DISMISSAL", "2020-08-03", null);
        assertThat(desk.tasks(replacement, education + ".head", "propose-person"))
                .hasSize(2);
        assertThat(cards.underControl("spb").stream()
                        .filter(card -> card.bodyId().equals(education)
                                && card.procedure().equals("appoint-officials"))
                        .map(ControlCard::clauseId)
                        .toList())
                .contains("SPB-6.2", "SPB-6.3");

        String governor = "spb.governor-administration";
        Map.of("SPB-5.2", PersonRole.RESPONSIBLE, "SPB-5.3", PersonRole.EXECUTOR)
                .forEach((clause, role) -> designations.designate(
                        new NewDesignation(
                                governor,
                                role,
                                governor + ".responsible",
                                "spb-draft-2020",
                                clause,
                                "1",
                                LocalDate.of(2020, 7, 2),
                                LocalDate.of(2020, 7, 2),
                                Optional.empty()),
                        "test"));
        ProcessInstance lost = reported(governor + ".hr", governor + ".responsible", "RANK_LOST", "2020-08-03", null);
        assertThat(desk.tasks(lost, governor + ".head", "propose-person"))
                .as("rank is asked by 5.2 alone")
                .hasSize(1);
    }

    @Test
    void whereTheActDesignatesNobodyTheAccessIsHandedOverAllTheSame() {
        at("2020-10-01T10:00");
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        String health = "kuzbass.health";
        ProcessInstance replacement = reported(health + ".hr", health + ".executor", "DISMISSAL", "2020-10-01", null);
        assertThat(cards.of(replacement.getId()).get(0).clauseId()).isEqualTo("KUZ-3a");
        Map<String, Object> form = handOver("2020-10-01");
        desk.isRefused(replacement, health + ".head", "hand-over-access", form, "rightsRemovedOn", "не заполняется");
        form.remove("rightsRemovedOn");
        form.put("receivedBy", health + ".responsible");
        desk.complete(replacement, health + ".head", "hand-over-access", form);
        assertThat(replacement).isEnded().hasPassed("successor-appointed", "access-handed-over");
    }

    /** Wherever a person is chosen, he stands in the list with the reason, and choosing him is refused. */
    @Test
    void whoeverLeavesReceivesNoAccessAndIsAddedNowhereUntilTheStaffListHasHimInAnotherPost() {
        ProcessInstance replacement = reported(HR, EXECUTOR, "DISMISSAL", "2023-10-06", null);
        designate(EDUCATION, PersonRole.AUTHORIZED, SPECIALIST, "SHP-3.2.1.3");
        ProcessInstance other = reported(HR, SPECIALIST, "LEAVE", "2023-10-20", "2024-03-01");
        desk.open(replacement, HEAD, "hand-over-access");
        assertThat(desk.shown(replacement, HEAD, "hand-over-access", "receiverOptions"))
                .contains("длительный отпуск или отсутствие, последний рабочий день 20.10.2023, до 01.03.2024");
        desk.isRefused(replacement, HEAD, "hand-over-access", handOver("2023-10-02"), "receivedBy", "Нельзя выбрать");
        Map<String, Object> toTheDismissed = handOver("2023-10-02");
        toTheDismissed.put("receivedBy", EXECUTOR);
        desk.isRefused(other, HEAD, "hand-over-access", toTheDismissed, "receivedBy", "увольнение");

        jdbc.sql("update official set post = 'начальник архива' where user_id = ?")
                .param(EXECUTOR)
                .update();
        desk.complete(other, HEAD, "hand-over-access", toTheDismissed);
    }

    @Test
    void leaveThatIsOverHindersNobody() {
        ProcessInstance replacement = reported(HR, EXECUTOR, "LEAVE", "2023-10-06", "2023-12-01");
        desk.complete(replacement, HEAD, "propose-person", person());
        at("2023-11-30T10:00");
        desk.open(replacement, HEAD, "hand-over-access");
        assertThat(designations
                        .check(organisation.official(EXECUTOR).orElseThrow(), authorised())
                        .accepted())
                .isFalse();
        at("2023-12-01T10:00");
        assertThat(designations
                        .check(organisation.official(EXECUTOR).orElseThrow(), authorised())
                        .accepted())
                .as("from the day after the last one")
                .isTrue();
    }

    @Test
    @ForRuleOf("SHP-3.2.1.3")
    void whoeverLostHisConfirmationInEsiaNeedsANewOne() {
        reported(HR, EXECUTOR, "ESIA_LOST", "2023-10-02", null);
        ProcessInstance anew = desk.start(
                HEAD, "appoint-officials", Map.of("personRole", "AUTHORIZED", "reason", "Подтверждение восстановлено"));
        Map<String, Object> form = new HashMap<>(person());
        form.put("personId", EXECUTOR);
        desk.isRefused(anew, HEAD, "propose-person", form, "esiaConfirmedOn", "утрачено 02.10.2023");
        at("2023-10-03T10:00");
        form.put("esiaConfirmedOn", "2023-10-03");
        desk.complete(anew, HEAD, "propose-person", form);
        assertThat(anew).isWaitingAt("sign-order");
    }

    @Test
    @ForRuleOf("SHP-3.2.1.3")
    void departureEnteredByMistakeIsTakenBackAndEverybodyToldIsToldAgain() {
        ProcessInstance replacement = reported(HR, EXECUTOR, "DISMISSAL", "2023-10-06", null);
        Map<String, Object> mistake = Map.of("departureWrong", true, "takeBackReason", "Приказ о другом человеке.");
        desk.isRefused(replacement, HR, "hand-over-access", Map.of("departureWrong", true), "takeBackReason", "почему");
        desk.complete(replacement, HR, "hand-over-access", mistake);

        assertThat(replacement)
                .isEnded()
                .hasPassed("take-back-departure", "departure-wrong", "departure-taken-back", "mistake-mended")
                .hasNotPassed("record-hand-over", "start-security-check", "successor-appointed");
        assertThat(designations
                        .active(EDUCATION, PersonRole.AUTHORIZED, LocalDate.of(2024, 10, 9))
                        .orElseThrow()
                        .officialId())
                .isEqualTo(EXECUTOR);
        assertThat(designations
                        .check(organisation.official(EXECUTOR).orElseThrow(), authorised())
                        .accepted())
                .as("he is not leaving any more")
                .isTrue();
        assertThat(cards.of(replacement.getId()))
                .singleElement()
                .satisfies(card -> assertThat(cards.status(card)).isEqualTo(CardStatus.RELEASED));
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("appoint-officials")
                        .list())
                .as("nobody looks for a successor")
                .isEmpty();
        assertThat(cards.underControl("shpakovsky"))
                .noneMatch(card -> card.procedure().equals("appoint-officials"));
        assertThat(mail.ofReference(replacement.getId()))
                .allSatisfy(entry -> {
                    assertThat(entry.letter().subject()).startsWith("Выбытие отменено: ");
                    assertThat(entry.letter().text()).contains("Приказ о другом человеке.", "задачи сняты");
                })
                .extracting(entry -> entry.letter().toAddress())
                .contains("education.executor@shpakovsky.example", "education.head@shpakovsky.example")
                .doesNotContain("education.hr@shpakovsky.example");
        assertThat(desk.start(HR, "replace-official", Map.of()))
                .as("the true departure can be reported")
                .satisfies(again -> desk.complete(
                        again, HR, "report-departure", form(EXECUTOR, "LEAVE", "2023-10-20", "2023-12-01")));
    }

    @Test
    void colleagueToWhomTheAccessGoesDoesNotTakeTheDepartureBack() {
        ProcessInstance replacement = reported(HR, EXECUTOR, "DISMISSAL", "2023-10-06", null);
        desk.isRefused(
                replacement,
                EDUCATION + ".responsible",
                "hand-over-access",
                Map.of("departureWrong", true, "takeBackReason", "Ошибка."),
                "departureWrong",
                "кадровая служба или руководитель");
    }

    @Test
    void departureIsNotTakenBackWhenTheSuccessorIsDesignated() {
        ProcessInstance replacement = reported(HR, EXECUTOR, "DISMISSAL", "2023-10-06", null);
        appoint(replacement, "2023-10-09");
        desk.isRefused(
                replacement,
                HEAD,
                "hand-over-access",
                Map.of("departureWrong", true, "takeBackReason", "Ошибка."),
                "departureWrong",
                "Приказ о новом лице уже подписан");
    }

    @Test
    void departureThatCannotBeRightIsRefusedInWords() {
        ProcessInstance replacement = desk.start(HR, "replace-official", Map.of());
        refused(replacement, form(SPECIALIST, "DISMISSAL", "2023-10-06", null), "officialId", "Выберите лицо");
        refused(replacement, form(EXECUTOR, null, "2023-10-06", null), "departure", "Выберите причину");
        refused(replacement, form(EXECUTOR, "DISMISSAL", "2032-10-06", null), "lastDay", "проверьте год");
        refused(
                replacement,
                form(EXECUTOR, "LEAVE", "2023-10-06", "2023-10-06"),
                "leaveUntil",
                "должен заканчиваться позже");
        refused(replacement, form(EXECUTOR, "LEAVE", "2023-10-06", "2033-10-06"), "leaveUntil", "проверьте год");
        refused(replacement, form(EXECUTOR, "RANK_LOST", "2023-10-06", null), "departure", "определённого уровня");
        refused(
                replacement,
                form(EDUCATION + ".responsible", "ESIA_LOST", "2023-10-06", null),
                "departure",
                "не уполномочено");
        desk.complete(replacement, HR, "report-departure", form(EXECUTOR, "ESIA_LOST", "2023-10-06", null));
        ProcessInstance again = desk.start(HEAD, "replace-official", Map.of());
        refused(again, form(EXECUTOR, "DISMISSAL", "2023-10-06", null), "officialId", "уже начата");
    }

    private void refused(ProcessInstance replacement, Map<String, Object> form, String field, String sentence) {
        desk.isRefused(replacement, HR, "report-departure", form, field, sentence);
    }

    private ProcessInstance reported(String by, String official, String departure, String lastDay, String leaveUntil) {
        ProcessInstance replacement = desk.start(by, "replace-official", Map.of());
        desk.complete(replacement, by, "report-departure", form(official, departure, lastDay, leaveUntil));
        return replacement;
    }

    private static Map<String, Object> form(String official, String departure, String lastDay, String leaveUntil) {
        Map<String, Object> form = new HashMap<>(
                Map.of("officialId", official, "lastDay", lastDay, "departureDocument", "приказ от 02.10.2023 № 14-к"));
        if (departure != null) {
            form.put("departure", departure);
        }
        if (leaveUntil != null) {
            form.put("leaveUntil", leaveUntil);
        }
        return form;
    }

    private void handsOverAt(ProcessInstance replacement, String now, String on) {
        until(replacement, now);
        desk.complete(replacement, HEAD, "hand-over-access", handOver(on));
    }

    private static Map<String, Object> handOver(String on) {
        return new HashMap<>(Map.of(
                "rightsRemovedOn",
                ticked(PAGE),
                "gospabliki",
                "DONE",
                "epgu",
                "DONE",
                "secrets",
                "DONE",
                "receivedBy",
                SPECIALIST,
                "handedOverOn",
                on));
    }

    private void appoint(ProcessInstance replacement, String from) {
        desk.complete(replacement, HEAD, "propose-person", person());
        sign(replacement, from);
    }

    private static Map<String, Object> person() {
        return Map.of("personId", SPECIALIST, "networkAuthorised", true, "esiaConfirmedOn", "2023-09-29");
    }

    private void sign(ProcessInstance replacement, String from) {
        desk.complete(
                replacement,
                HEAD,
                "sign-order",
                Map.of("orderNumber", "40", "orderDate", "2023-10-02", "validFrom", from));
    }

    private void designate(String body, PersonRole role, String official, String clause) {
        designations.designate(
                new NewDesignation(
                        body,
                        role,
                        official,
                        ACT,
                        clause,
                        "1",
                        LocalDate.of(2023, 9, 12),
                        LocalDate.of(2023, 9, 12),
                        Optional.of(LocalDate.of(2023, 9, 1)).filter(day -> role == PersonRole.AUTHORIZED)),
                "test");
    }

    private Clause authorised() {
        return legalActs.act(ACT).clause("SHP-3.2.1.3");
    }

    private Optional<UnattendedAccount> ofPage() {
        return unattended.of("shpakovsky").stream()
                .filter(account -> account.accountId().equals(page.id()))
                .findFirst();
    }

    private void nobodyIsDesignated() {
        designations
                .activeOf(EDUCATION, LocalDate.of(2023, 10, 2))
                .forEach(left -> designations.end(left.id(), LocalDate.of(2023, 10, 1)));
    }

    private void until(ProcessInstance replacement, String time) {
        engine.passTimeUntil(replacement, LocalDateTime.parse(time).atZone(STAVROPOL));
    }

    private void at(String time) {
        engine.setClock(LocalDateTime.parse(time).atZone(STAVROPOL));
    }

    private static Instant moment(String time) {
        return LocalDateTime.parse(time).atZone(STAVROPOL).toInstant();
    }
}
