package org.poryadok.staffing.appointofficials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.poryadok.casework.Desk.ticked;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Modality;
import org.poryadok.act.PersonRole;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.mail.MailJournal;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.NewDesignation;
import org.poryadok.oversight.overview.CardFilter;
import org.poryadok.oversight.overview.CardLine;
import org.poryadok.oversight.overview.CardOverview;
import org.poryadok.oversight.overview.CardSort;
import org.poryadok.oversight.overview.ClauseBodyState;
import org.poryadok.oversight.overview.ClauseStates;
import org.poryadok.oversight.overview.LatestCard;
import org.springframework.beans.factory.annotation.Autowired;

/** P02: the head proposes a person of the rank that the clause demands and signs the order. */
@PoryadokTest
class AppointOfficialsTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("appoint-officials");

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final String PETERSBURG = "spb-draft-2020";
    private static final String SHPAKOVSKY = "shpakovsky-1199-2023";

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Designations designations;

    @Autowired
    private ControlCards cards;

    @Autowired
    private ClauseStates states;

    @Autowired
    private CardOverview overview;

    @Autowired
    private MailJournal mail;

    @Test
    @ForRuleOf("SPB-6.2")
    void deputyHeadOfACommitteeBecomesResponsibleByTheOrderOfItsHead() {
        ProcessInstance appointment = obliged(PETERSBURG, "SPB-6.2", "spb.inspection", "2020-07-01");
        assertThat(appointment).isWaitingAt("propose-person");
        assertThat(desk.shown(appointment, "spb.inspection.head", "propose-person", "rankText"))
                .isEqualTo("не ниже: заместитель руководителя, должность государственной гражданской службы");

        propose(appointment, "spb.inspection", "spb.inspection.responsible");
        assertThat(appointment).isWaitingAt("sign-order");
        assertThat(desk.shown(appointment, "spb.inspection.head", "sign-order", "personText"))
                .isEqualTo("Долинина Галина Константиновна — заместитель начальника инспекции");
        sign(appointment, "spb.inspection", "7-к", "2020-07-01", "2020-07-06");

        assertThat(appointment)
                .isEnded()
                .hasPassedInOrder(
                        "designation-needed",
                        "take-under-control",
                        "propose-person",
                        "sign-order",
                        "record-designation",
                        "designation-recorded",
                        "warnings-found",
                        "official-appointed")
                .hasNotPassed("review-warnings");
        Designation designation = designations
                .active("spb.inspection", PersonRole.RESPONSIBLE, LocalDate.of(2020, 7, 6))
                .orElseThrow();
        assertThat(designation.officialId()).isEqualTo("spb.inspection.responsible");
        assertThat(designation.orderNumber()).isEqualTo("7-к");
        assertThat(designations.active("spb.inspection", PersonRole.RESPONSIBLE, LocalDate.of(2020, 7, 5)))
                .isEmpty();
        assertThat(cards.status(card(appointment))).isEqualTo(CardStatus.FULFILLED);
        assertThat(card(appointment).fulfilledBy()).contains("spb.inspection.head");
    }

    @ParameterizedTest
    @ForRuleOf({"SPB-5.2", "SPB-6.2", "SHP-3.2.1.2"})
    @CsvSource(
            delimiter = '|',
            value = {
                "spb-draft-2020 | SPB-6.2 | spb.health | executor | Пункт 6.2 | не ниже заместителя руководителя",
                "spb-draft-2020 | SPB-6.2 | spb.health | advisor | Пункт 6.2 | не относится к государственной гражданской службе",
                "spb-draft-2020 | SPB-5.2 | spb.governor-administration | deputy | Пункт 5.2 | не ниже руководителя структурного подразделения",
                "spb-draft-2020 | SPB-5.2 | spb.governor-administration | specialist | Пункт 5.2 | государственной гражданской службы",
                "shpakovsky-1199-2023 | SHP-3.2.1.2 | shpakovsky.school | executor | Пункт 3.2.1.2 | не ниже заместителя руководителя организации",
                "shpakovsky-1199-2023 | SHP-3.2.1.2 | shpakovsky.education | executor | Пункт 3.2.1.2 | не ниже заместителя руководителя структурного подразделения"
            })
    void personBelowTheRankIsRefusedWithTheClause(
            String act, String clause, String body, String person, String cited, String demanded) {
        ProcessInstance appointment = obliged(act, clause, body, since(act));
        desk.isRefused(
                appointment,
                body + ".head",
                "propose-person",
                Map.of("personId", body + "." + person),
                "personId",
                cited,
                demanded);
    }

    @Test
    @ForRuleOf("SPB-5.2")
    void headOfAUnitIsHighEnoughInTheAdministrationOfTheGovernor() {
        ProcessInstance appointment = obliged(PETERSBURG, "SPB-5.2", "spb.governor-administration", "2020-07-01");
        propose(appointment, "spb.governor-administration", "spb.governor-administration.responsible");
        assertThat(appointment).isWaitingAt("sign-order");
    }

    @ParameterizedTest
    @ForRuleOf({"SPB-5.3", "SPB-6.3"})
    @CsvSource({"SPB-6.3, spb.education", "SPB-5.3, spb.governor-administration"})
    void executorNeedsNoRank(String clause, String body) {
        ProcessInstance appointment = obliged(PETERSBURG, clause, body, "2020-07-01");
        assertThat(desk.shown(appointment, body + ".head", "propose-person", "rankText"))
                .isEqualTo("акт требований к должности не устанавливает");
        propose(appointment, body, body + ".specialist");
        assertThat(appointment).isWaitingAt("sign-order");
    }

    @Test
    @ForRuleOf({"SHP-3.2.1.3", "SHP-2.3"})
    void authorisedPersonMustHaveBeenIdentifiedThroughEsia() {
        ProcessInstance appointment = obliged(SHPAKOVSKY, "SHP-3.2.1.3", "shpakovsky.library", "2023-09-02");
        String head = "shpakovsky.library.head";
        String person = "shpakovsky.library.specialist";
        desk.isRefused(
                appointment,
                head,
                "propose-person",
                Map.of("personId", person, "networkAuthorised", true),
                "esiaConfirmedOn",
                "идентификацию и аутентификацию в ЕСИА");
        desk.isRefused(
                appointment,
                head,
                "propose-person",
                Map.of("personId", person, "networkAuthorised", true, "esiaConfirmedOn", "2023-09-05"),
                "esiaConfirmedOn",
                "ещё не наступила");
        desk.isRefused(
                appointment,
                head,
                "propose-person",
                Map.of("personId", person, "networkAuthorised", false, "esiaConfirmedOn", "2023-09-01"),
                "networkAuthorised",
                "авторизовано в социальных сетях");

        desk.complete(
                appointment,
                head,
                "propose-person",
                Map.of("personId", person, "networkAuthorised", true, "esiaConfirmedOn", "2023-09-01"));
        sign(appointment, "shpakovsky.library", "3", "2023-09-04", "2023-09-04");

        assertThat(appointment).isEnded();
        assertThat(designations
                        .active("shpakovsky.library", PersonRole.AUTHORIZED, LocalDate.of(2023, 9, 4))
                        .orElseThrow()
                        .esiaConfirmedOn())
                .contains(LocalDate.of(2023, 9, 1));
    }

    @Test
    @ForRuleOf("SHP-2.2")
    void responsibleOfficerWhoIsAlsoTheControllerIsAWarningToTheCoordinatorAndNoRefusal() {
        ProcessInstance appointment = obliged(SHPAKOVSKY, "SHP-2.2", "shpakovsky.administration", "2023-09-02");
        propose(appointment, "shpakovsky.administration", "shpakovsky.controller");
        sign(appointment, "shpakovsky.administration", "4", "2023-09-04", "2023-09-04");

        assertThat(appointment).isWaitingAt("review-warnings").hasPassed("record-designation");
        assertThat(cards.status(card(appointment))).isEqualTo(CardStatus.FULFILLED);
        assertThat(desk.shown(appointment, "shpakovsky.coordinator", "review-warnings", "warningsText"))
                .contains("ответственное лицо и контролирующее лицо совпадают");
        desk.isRefused(
                appointment,
                "shpakovsky.coordinator",
                "review-warnings",
                Map.of("warningsDecision", "accept", "warningsNote", "о".repeat(1001)),
                "warningsNote",
                "не более 1000 знаков");
        desk.complete(
                appointment,
                "shpakovsky.coordinator",
                "review-warnings",
                Map.of("warningsDecision", "accept", "warningsNote", "Учтено."));
        assertThat(appointment)
                .isEnded()
                .hasPassed("warnings-reviewed", "official-appointed")
                .hasNotPassed("begin-another");
    }

    @Test
    @ForRuleOf("SHP-2.2")
    void designationThatTheCoordinatorGivesBackComesToTheHeadAsANewOne() {
        ProcessInstance appointment = obliged(SHPAKOVSKY, "SHP-2.2", "shpakovsky.administration", "2023-09-02");
        propose(appointment, "shpakovsky.administration", "shpakovsky.controller");
        sign(appointment, "shpakovsky.administration", "4", "2023-09-04", "2023-09-04");
        desk.complete(
                appointment,
                "shpakovsky.coordinator",
                "review-warnings",
                Map.of("warningsDecision", "return", "warningsRemarks", "Контролировать самого себя нельзя."));
        assertThat(appointment).isEnded().hasPassed("begin-another");
        assertThat(cards.history(card(appointment).id()))
                .filteredOn(event -> event.kind() == CardEventKind.RETURNED)
                .singleElement()
                .satisfies(
                        event -> assertThat(event.note().orElseThrow()).endsWith("Контролировать самого себя нельзя."));

        ProcessInstance another = runtime.createProcessInstanceQuery()
                .processDefinitionKey("appoint-officials")
                .variableValueEquals("replacedOfficialId", "shpakovsky.controller")
                .singleResult();
        assertThat(desk.shown(another, "shpakovsky.administration.head", "propose-person", "reason"))
                .contains("Координатор вернул назначение", "Контролировать самого себя нельзя.");
        assertThat(desk.shown(another, "shpakovsky.administration.head", "propose-person", "officials"))
                .doesNotContain("shpakovsky.controller");
    }

    @Test
    @ForRuleOf("SHP-3.2.1.2")
    void headStartsAnAppointmentHimselfWhenAPostFallsVacant() {
        at("2023-11-01T10:00");
        acts.inForce(SHPAKOVSKY, "1199", "2023-08-29", "2023-09-02");
        ProcessInstance appointment = desk.start(
                "shpakovsky.culture.head",
                "appoint-officials",
                Map.of("personRole", "RESPONSIBLE", "reason", "Прежнее лицо уволилось"));

        assertThat(appointment).isWaitingAt("propose-person");
        assertThat(card(appointment).clauseId()).isEqualTo("SHP-3.2.1.2");
        assertThat(card(appointment).lastDay()).isEmpty();
    }

    @Test
    void headWhomTheActAsksForNoSuchPersonIsToldSo() {
        at("2023-11-01T10:00");
        acts.inForce(SHPAKOVSKY, "1199", "2023-08-29", "2023-09-02");
        Desk.assertRefused(
                () -> desk.start(
                        "shpakovsky.culture.head",
                        "appoint-officials",
                        Map.of("personRole", "EXECUTOR", "reason", "Нужно")),
                null,
                "Действующего акта, по которому Комитет по культуре");
        Desk.assertRefused(
                () -> desk.start("shpakovsky.culture.head", "appoint-officials", Map.of()),
                "personRole",
                "Выберите, кого нужно определить.");
    }

    @Test
    @ForRuleOf("SHP-3.2.1.2")
    void forgottenAppointmentIsRemindedAndEscalated() {
        ProcessInstance appointment = obliged(SHPAKOVSKY, "SHP-3.2.1.2", "shpakovsky.finance", "2023-09-02");
        assertThat(card(appointment).lastDay()).contains(LocalDate.of(2023, 9, 25));
        engine.passTimeUntil(
                appointment, LocalDateTime.parse("2023-09-27T12:00").atZone(MOSCOW));

        assertThat(appointment).isWaitingAt("propose-person").hasPassed("remind", "escalate");
        String prefix = "card:" + card(appointment).id() + ":0:";
        assertThat(mail.ofReference(appointment.getId()))
                .extracting(entry -> entry.letter().key())
                .containsExactly(
                        prefix + "reminder:0:shpakovsky.finance.head", prefix + "overdue:0:shpakovsky.finance.head");
    }

    @Test
    void proposalIsCheckedOnTheServer() {
        ProcessInstance appointment = obliged(PETERSBURG, "SPB-6.2", "spb.culture", "2020-07-01");
        String choose = "Выберите должностное лицо вашего органа из списка.";
        desk.isRefused(appointment, "spb.culture.head", "propose-person", Map.of(), "personId", choose);
        desk.isRefused(
                appointment, "spb.culture.head", "propose-person", Map.of("personId", "nobody"), "personId", choose);
        desk.isRefused(
                appointment,
                "spb.culture.head",
                "propose-person",
                Map.of("personId", "spb.health.head"),
                "personId",
                choose);
    }

    @Test
    void orderIsCheckedOnTheServer() {
        ProcessInstance appointment = obliged(PETERSBURG, "SPB-6.2", "spb.culture", "2020-07-01");
        propose(appointment, "spb.culture", "spb.culture.responsible");
        refusedOrder(
                appointment,
                Map.of("orderDate", "2020-07-01", "validFrom", "2020-07-01"),
                "orderNumber",
                "Укажите номер приказа.");
        refusedOrder(
                appointment,
                Map.of("orderNumber", "8", "validFrom", "2020-07-01"),
                "orderDate",
                "Укажите дату приказа.");
        refusedOrder(
                appointment,
                Map.of("orderNumber", "8", "orderDate", "2020-07-02", "validFrom", "2020-07-02"),
                "orderDate",
                "ещё не наступила");
        refusedOrder(
                appointment,
                Map.of("orderNumber", "8", "orderDate", "2020-07-01"),
                "validFrom",
                "Укажите день, с которого лицо приступает к обязанностям.");
        refusedOrder(
                appointment,
                Map.of("orderNumber", "8", "orderDate", "2020-07-01", "validFrom", "2020-06-30"),
                "validFrom",
                "не могут начаться раньше даты приказа");
        refusedOrder(
                appointment,
                Map.of("orderNumber", "8", "orderDate", "2020-07-01", "validFrom", "2021-07-02"),
                "validFrom",
                "проверьте год");
        refusedOrder(
                appointment,
                Map.of("orderNumber", "8".repeat(51), "orderDate", "2020-07-01", "validFrom", "2020-07-01"),
                "orderNumber",
                "Номер приказа не длиннее 50 знаков.");
    }

    @Test
    @ForRuleOf("SPB-6.2")
    void listMarksWhoLacksTheRankOrTheCivilServicePostAndWhy() {
        ProcessInstance appointment = obliged(PETERSBURG, "SPB-6.2", "spb.health", "2020-07-01");
        desk.open(appointment, "spb.health.head", "propose-person");
        assertThat(options(appointment, "spb.health"))
                .anySatisfy(line ->
                        assertThat(line).contains("spb.health.executor", "нельзя: должность ниже требуемой, пункт 6.2"))
                .anySatisfy(line -> assertThat(line)
                        .contains("spb.health.advisor", "нельзя: не должность гражданской службы, пункт 6.2"))
                .anySatisfy(line ->
                        assertThat(line).contains("spb.health.responsible").doesNotContain("нельзя"));
    }

    @Test
    @ForRuleOf("SPB-6.3")
    void whoeverLeavesIsMarkedAndCannotBeDesignatedAnywhere() {
        ProcessInstance appointment = obliged(PETERSBURG, "SPB-6.3", "spb.education", "2020-07-01");
        acts.inForce(PETERSBURG, "500", "2020-07-01", "2020-07-01");
        ProcessInstance departure = desk.start("spb.education.hr", "replace-official", Map.of());
        desk.complete(
                departure,
                "spb.education.hr",
                "report-departure",
                Map.of(
                        "officialId",
                        "spb.education.executor",
                        "departure",
                        "DISMISSAL",
                        "lastDay",
                        "2020-07-10",
                        "departureDocument",
                        "приказ от 01.07.2020 № 14-к"));
        desk.open(appointment, "spb.education.head", "propose-person");
        assertThat(options(appointment, "spb.education"))
                .anySatisfy(line -> assertThat(line)
                        .contains("spb.education.executor", "нельзя: увольнение, последний рабочий день 10.07.2020"));
        desk.isRefused(
                appointment,
                "spb.education.head",
                "propose-person",
                Map.of("personId", "spb.education.executor"),
                "personId",
                "Нельзя выбрать",
                "увольнение, последний рабочий день 10.07.2020");
        assertThatThrownBy(() -> designations.designate(
                        new NewDesignation(
                                "spb.education",
                                PersonRole.EXECUTOR,
                                "spb.education.executor",
                                PETERSBURG,
                                "SPB-6.3",
                                "1",
                                LocalDate.of(2020, 7, 1),
                                LocalDate.of(2020, 7, 1),
                                Optional.empty()),
                        "test"))
                .hasMessageContaining("Нельзя выбрать");
    }

    /** Kuzbass, Tomsk and Kirov designate nobody; KIR-3.2 and the keeping of pages presuppose such persons all the same. */
    @ParameterizedTest
    @CsvSource({
        "kuzbass-66-2020, 66, 2020-02-14, kuzbass.health, 2020-03-02",
        "tomsk-132r-2023, 132-р, 2023-05-04, tomsk.health, 2023-06-01",
        "kirov-131-2024, 131, 2024-05-15, kirov.health, 2024-06-03"
    })
    void whereTheActAsksForNobodyThePersonIsDesignatedByAnInternalRule(
            String act, String number, String since, String body, String today) {
        engine.setClock(LocalDateTime.parse(today + "T10:00").atZone(ZoneId.of("Asia/Tomsk")));
        acts.inForce(act, number, since, since);
        String head = body + ".head";
        String person = body + ".specialist";
        ProcessInstance appointment = desk.start(
                head, "appoint-officials", Map.of("personRole", "RESPONSIBLE", "reason", "Прежнее лицо перегружено"));

        assertThat(desk.shown(appointment, head, "propose-person", "clauseCitation"))
                .isEqualTo("внутреннее правило администрации");
        assertThat(desk.shown(appointment, head, "propose-person", "modalityText"))
                .startsWith("внутреннее правило");
        assertThat(desk.shown(appointment, head, "propose-person", "clauseQuotation"))
                .isEmpty();
        assertThat(card(appointment).step()).endsWith("(внутреннее правило)");
        assertThat(card(appointment).lastDay()).isEmpty();
        isNoCaseOfAnyClause(appointment, act, body);
        assertThatThrownBy(() -> desk.start(person, "create-account", Map.of("reason", "Ещё одна")))
                .as("he has no part yet")
                .isInstanceOf(AuthorizationException.class);

        propose(appointment, body, person);
        sign(appointment, body, "7", today, today);

        assertThat(appointment).isEnded();
        assertThat(cards.status(card(appointment))).isEqualTo(CardStatus.FULFILLED);
        isNoCaseOfAnyClause(appointment, act, body);
        assertThat(designations
                        .active(body, PersonRole.RESPONSIBLE, LocalDate.parse(today))
                        .orElseThrow()
                        .officialId())
                .isEqualTo(person);
        desk.start(person, "appoint-officials", Map.of("personRole", "EXECUTOR", "reason", "Нужен исполнитель"));
    }

    @Test
    void authorisedPersonIsDesignatedOnlyWhereTheActKnowsOne() {
        engine.setClock(LocalDateTime.parse("2024-06-03T10:00").atZone(MOSCOW));
        acts.inForce("kirov-131-2024", "131", "2024-05-15", "2024-05-15");
        Desk.assertRefused(
                () -> desk.start(
                        "kirov.health.head",
                        "appoint-officials",
                        Map.of("personRole", "AUTHORIZED", "reason", "Нужен")),
                null,
                "введённый в действие акт её для этого органа не предусматривает");
    }

    @Test
    void orderIsNotOlderThanTheProposal() {
        ProcessInstance appointment = obliged(PETERSBURG, "SPB-6.2", "spb.culture", "2020-07-01");
        propose(appointment, "spb.culture", "spb.culture.responsible");
        refusedOrder(
                appointment,
                Map.of("orderNumber", "8", "orderDate", "2020-06-30", "validFrom", "2020-07-01"),
                "orderDate",
                "Приказ не может быть раньше предложения лица (01.07.2020).");
    }

    @Test
    @ForRuleOf("SHP-4")
    void nobodyIsDesignatedForPagesFromWhichTheBodyIsExempt() {
        ProcessInstance appointment = obliged("shpakovsky-1199-2023", "SHP-3.2.1.2", "shpakovsky.school", "2023-09-02");
        acts.inForce("shpakovsky-1199-2023", "1199", "2023-08-29", "2023-09-02");
        ProcessInstance exemption = desk.start("shpakovsky.school.head", "exempt-from-account", Map.of());
        desk.complete(
                exemption,
                "shpakovsky.school.head",
                "apply",
                Map.of("exemptNetworks", ticked("vk", "ok"), "specifics", "Одиннадцать учеников."));
        desk.complete(
                exemption,
                "shpakovsky.coordinator",
                "give-opinion",
                Map.of("opinion", "support", "opinionReason", "Класс один."));
        desk.complete(
                exemption,
                "shpakovsky.supervising-body",
                "decide",
                Map.of(
                        "exemptionDecision",
                        "agree",
                        "decisionReason",
                        "Малокомплектная школа",
                        "letterNumber",
                        "14",
                        "letterDate",
                        "2023-09-04"));
        engine.runDueJobs(appointment);

        assertThat(appointment).isEnded().hasPassed("pages-needless", "release-needless", "nobody-needed");
        assertThat(cards.status(card(appointment))).isEqualTo(CardStatus.RELEASED);
        assertThat(card(appointment).releasedBy()).contains("shpakovsky.supervising-body");
    }

    private void refusedOrder(ProcessInstance appointment, Map<String, Object> form, String field, String sentence) {
        desk.isRefused(appointment, "spb.culture.head", "sign-order", form, field, sentence);
    }

    /** What the list offers, line by line. */
    private List<String> options(ProcessInstance appointment, String body) {
        return List.of(desk.shown(appointment, body + ".head", "propose-person", "officials")
                .split("},"));
    }

    private static String since(String act) {
        return act.equals(PETERSBURG) ? "2020-07-01" : "2023-09-02";
    }

    private ProcessInstance obliged(String act, String clause, String body, String since) {
        at(act.equals(PETERSBURG) ? "2020-07-01T10:00" : "2023-09-04T10:00");
        return acts.obliges(act, clause, body, "appoint-officials", since);
    }

    private void propose(ProcessInstance appointment, String body, String person) {
        desk.complete(appointment, body + ".head", "propose-person", Map.of("personId", person));
    }

    private void sign(ProcessInstance appointment, String body, String number, String ordered, String from) {
        desk.complete(
                appointment,
                body + ".head",
                "sign-order",
                Map.of("orderNumber", number, "orderDate", ordered, "validFrom", from));
    }

    /** In the matrix and in the controller's lists, be it open or done. */
    private void isNoCaseOfAnyClause(ProcessInstance appointment, String act, String body) {
        ControlCard card = card(appointment);
        assertThat(card.modality()).isEqualTo(Modality.DECLARATIVE);
        assertThat(states.of(Set.of(card.jurisdiction()), Set.of(act), Set.of(card.clauseId())))
                .extracting(ClauseBodyState::bodyId)
                .doesNotContain(body);
        assertThat(states.cards(act, card.clauseId(), List.of(body)))
                .extracting(LatestCard::id)
                .doesNotContain(card.id());
        CardLine line = overview.line(card.id()).orElseThrow();
        assertThat(line.citation()).isEqualTo("внутреннее правило администрации");
        CardFilter all = CardFilter.all(Set.of(card.jurisdiction()));
        CardFilter ofTheClause = new CardFilter(
                all.jurisdictions(),
                Set.of(act),
                Set.of(card.clauseId()),
                Set.of(),
                Set.of(body),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Set.of(),
                "");
        assertThat(overview.page(ofTheClause, new CardSort(CardSort.Column.LAST_DAY, false), 0, CardOverview.MAX_PAGE)
                        .lines())
                .extracting(CardLine::id)
                .doesNotContain(card.id());
    }

    private ControlCard card(ProcessInstance appointment) {
        return cards.of(appointment.getId()).get(0);
    }

    private void at(String localTime) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(MOSCOW));
    }
}
