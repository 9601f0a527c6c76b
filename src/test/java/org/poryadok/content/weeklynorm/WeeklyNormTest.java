package org.poryadok.content.weeklynorm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.poryadok.casework.Desk.ticked;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.AtOnce;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.casework.cycle.Cycles;
import org.poryadok.content.CountBasis;
import org.poryadok.content.NewPublication;
import org.poryadok.content.Publications;
import org.poryadok.content.SheetDecision;
import org.poryadok.content.SheetEvent;
import org.poryadok.content.Source;
import org.poryadok.content.WeeklySheet;
import org.poryadok.content.WeeklySheets;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.OutboxEntry;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ByOrder;
import org.poryadok.registry.NewAccount;
import org.poryadok.supervision.checks.ChecksUnderway;
import org.springframework.beans.factory.annotation.Autowired;

/** P09: every week is closed for every page, in the jurisdiction's zone. */
@PoryadokTest
@EachTestAlone
class WeeklyNormTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("weekly-norm");

    @RegisterExtension
    static final ModelCoverage CYCLE = new ModelCoverage("norm-weeks");

    private static final ZoneId KIROV = ZoneId.of("Europe/Kirov");
    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final String ACT = "kirov-131-2024";
    private static final String KUZBASS = "kuzbass-66-2020";

    @Autowired
    private ChecksUnderway checks;

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private NormWeeks weeks;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Publications publications;

    @Autowired
    private WeeklySheets sheets;

    @Autowired
    private ControlCards cards;

    @Autowired
    private MailJournal mail;

    @Autowired
    private RuntimeService runtime;

    private int posts;

    @BeforeEach
    void actIsInForceAndThereAreNoPagesOfOtherTests() {
        engine.setClock(LocalDateTime.parse("2031-06-02T12:00").atZone(KIROV));
        acts.inForce(ACT, "131", "2024-05-15", "2024-05-15");
        List.of("kirov", "kuzbass")
                .forEach(jurisdiction -> accounts.ofJurisdiction(jurisdiction)
                        .forEach(page ->
                                accounts.close(page.id(), page.createdOn(), ByOrder.closing(), "test", "test")));
        List.of("kirov", "kuzbass")
                .forEach(jurisdiction ->
                        runtime.deleteProcessInstance(cycle(jurisdiction).getId(), "test"));
        cycles.settle();
    }

    @Test
    @ForRuleOf("KIR-3.1")
    void weekOfTheHolidaysKeepsItsNormAndWarnsOnTheLastDayOnWhichSomebodyWorks() {
        at("2025-12-29T10:00", KIROV);
        Account ministry = page("kirov.health", OwnerKind.EXECUTIVE_BODY);
        Account hospital = page("kirov.hospital", OwnerKind.SUBORDINATE_ORGANIZATION);
        Account bus = page("kirov.transport-company", OwnerKind.STATE_OWNED_ORGANIZATION);
        Account government = page("kirov.government", OwnerKind.GOVERNMENT);
        ProcessInstance week = begun("KIR-3.1", "2025-12-29");
        assertThat(engine.nextFiring(week, "warning-day"))
                .as("Thursday is 1 January; 31 December is off too")
                .isEqualTo("2025-12-30T06:00:00Z");

        published(ministry, "2025-12-29T09:30", false);
        published(hospital, "2025-12-29T08:00", false);
        published(hospital, "2025-12-29T09:00", false);
        passUntil(week, "2025-12-30T12:00", KIROV);
        assertThat(week)
                .hasPassedInOrder("week-begun", "take-week", "warning-day", "count-so-far", "warn-of-shortfall");
        assertThat(letters(week)).singleElement().satisfies(letter -> {
            assertThat(letter.letter().toAddress()).isEqualTo("health.executor@kirov.example");
            assertThat(letter.letter().subject()).contains("29.12.2025 – 04.01.2026", "может не хватить");
            assertThat(letter.letter().text())
                    .contains(
                            ministry.address().normalized(),
                            "опубликовано: 1",
                            "будет: 2",
                            "нужно ещё: 2",
                            "репосты не считаются",
                            "не являющиеся репостом");
        });
        assertThat(engine.nextFiring(week, "week-over")).isEqualTo("2026-01-04T21:00:00Z");

        passUntil(week, "2026-01-04T23:00", KIROV);
        published(hospital, "2026-01-04T22:30", false);
        for (int hour = 10; hour < 15; hour++) {
            published(ministry, "2026-01-02T" + hour + ":00", true);
        }
        passUntil(week, "2026-01-05T00:01", KIROV);

        assertThat(sheets.of(week.getId()))
                .extracting(
                        WeeklySheet::bodyId,
                        sheet -> sheet.count().all(),
                        WeeklySheet::counted,
                        WeeklySheet::shortBy,
                        sheet -> sheet.count().basis())
                .containsExactly(
                        tuple("kirov.health", 6, 1, 2, CountBasis.LOG),
                        tuple("kirov.hospital", 3, 3, 0, CountBasis.LOG));
        assertThat(List.of(bus, government))
                .as("KIR-3.1 speaks neither of organisations in which the region has a share nor of the Government")
                .doesNotContainNull();
        assertThat(card(week, "kirov.hospital")).satisfies(card -> {
            assertThat(card.state()).isEqualTo(CardState.FULFILLED);
            assertThat(card.isLateAt(engine.now())).isFalse();
        });
        assertThat(card(week, "kirov.health")).satisfies(card -> {
            assertThat(card.lastDay()).contains(LocalDate.of(2026, 1, 4));
            assertThat(card.isLateAt(engine.now())).isTrue();
            assertThat(card.internalTerm()).isFalse();
            assertThat(card.explanation()).contains("29.12.2025", "04.01.2026", "нерабочие дни норму не уменьшают");
        });
        engine.runDueJobs(cycle("kirov"));
        assertThat(running("KIR-3.1", "2026-01-05"))
                .as("the next week has begun")
                .isNotNull();
        assertThat(engine.nextFiring(week, "explanations-late"))
                .as("12 and 13 January are the first working days")
                .isEqualTo("2026-01-13T21:00:00Z");

        passUntil(week, "2026-01-12T12:00", KIROV);
        assertThat(week).isWaitingAt("explain-shortfall").hasPassed("remind", "reminded", "escalate", "escalated");
        assertThat(letters(week))
                .extracting(letter -> letter.letter().toAddress())
                .as("the ladder is silent until the first working day")
                .contains("health.head@kirov.example")
                .doesNotContain("hospital.executor@kirov.example");

        String executor = "kirov.health.executor";
        assertThat(desk.shown(week, executor, "explain-shortfall", "shortRows"))
                .contains(ministry.address().normalized(), "\"publications\":1", "\"days\":1")
                .doesNotContain(hospital.address().normalized());
        assertThat(desk.shown(week, executor, "explain-shortfall", "modalityText"))
                .as("the day of explaining is none of the act's")
                .isEqualTo("обязательно, внутренний срок");
        assertThat(desk.shown(week, executor, "explain-shortfall", "normReading"))
                .isEqualTo("Что считать, акт не говорит. Так он прочитан (настройка): считаются публикации. "
                        + "На каждый аккаунт норма или на все вместе, акт не говорит. Так он прочитан (настройка): "
                        + "на каждый аккаунт.");
        assertThat(card(week, "kirov.health").step()).endsWith("(настройка: считаются публикации, на каждый аккаунт)");
        desk.isRefused(week, executor, "explain-shortfall", Map.of(), "explanation", "Не хватает: 2");
        desk.complete(week, executor, "explain-shortfall", Map.of("explanation", "Новогодние праздники."));

        assertThat(week).isWaitingAt("decide-shortfalls");
        assertThat(card(week, "kirov.health").state()).isEqualTo(CardState.SUBMITTED);
        assertThat(checks.of(Set.of("kirov")))
                .filteredOn(check ->
                        check.processInstanceId().filter(week.getId()::equals).isPresent())
                .as("one task decides of every body's shortfall")
                .singleElement()
                .satisfies(check -> assertThat(check.who()).isNotEmpty());
        assertThat(desk.shown(week, "kirov.coordinator", "decide-shortfalls", "summaryText"))
                .isEqualTo("Учтено: 2. Норма не выполнена: 1, из них без объяснения: 0.");
        assertThat(desk.shown(week, "kirov.coordinator", "decide-shortfalls", "connectorsText"))
                .contains("ВКонтакте", "не запрашиваются: ключ доступа не задан");
        desk.isRefused(week, "kirov.coordinator", "decide-shortfalls", Map.of(), "weekDecision", "Выберите решение");
        desk.isRefused(
                week,
                "kirov.coordinator",
                "decide-shortfalls",
                Map.of("weekDecision", "separately", "decisionNote", "x"),
                "excusedSheets",
                "Отметьте");
        desk.isRefused(
                week,
                "kirov.coordinator",
                "decide-shortfalls",
                Map.of("weekDecision", "excuse"),
                "decisionNote",
                "Напишите");
        desk.complete(
                week,
                "kirov.coordinator",
                "decide-shortfalls",
                Map.of("weekDecision", "excuse", "decisionNote", "Праздники."));

        assertThat(week).isEnded().hasPassed("record-week-decision", "week-decided");
        assertThat(card(week, "kirov.health").state()).isEqualTo(CardState.RELEASED);
        WeeklySheet excused = sheets.of(week.getId()).get(0);
        assertThat(excused.decision()).contains(SheetDecision.EXCUSED);
        assertThat(sheets.history(excused.id()))
                .extracting(SheetEvent::kind, SheetEvent::by)
                .containsExactly(
                        tuple(SheetEvent.Kind.COUNTED, "Система «Порядок»"),
                        tuple(SheetEvent.Kind.EXPLAINED, executor),
                        tuple(SheetEvent.Kind.DECIDED, "kirov.coordinator"));
    }

    @Test
    void publicationsThatWereNotCountedMakeTheWeekGoodAndFaultyLinesImportNothing() {
        at("2026-02-02T10:00", KIROV);
        Account page = page("kirov.education", OwnerKind.EXECUTIVE_BODY);
        ProcessInstance week = begun("KIR-3.1", "2026-02-02");
        assertThat(engine.nextFiring(week, "warning-day")).isEqualTo("2026-02-05T06:00:00Z");
        passUntil(week, "2026-02-10T10:00", KIROV);
        String address = page.address().normalized();
        String first = address + "; " + post(page) + "; 03.02.2026 10:00; нет";

        desk.isRefused(
                week,
                "kirov.education.executor",
                "explain-shortfall",
                Map.of(
                        "posts",
                        first + "\n\n"
                                + address + ";" + post(page) + ";09.02.2026 10:00;нет\n" + address + ";" + post(page)
                                + ";31.02.2026 10:00;нет\n"
                                + "https://ok.ru/nobody_has_this;" + post(page) + ";03.02.2026 10:00;нет\n"
                                + address + ";" + address + ";03.02.2026 10:00;нет\n" + address + ";" + post(page)
                                + ";03.02.2026 10:00;да нет\n"
                                + "три;столбца;всего"),
                "posts",
                "Ничего не внесено",
                "Строка 3: публикация 09.02.2026 10:00 не относится к периоду с 02.02.2026 по 08.02.2026",
                "Строка 4: дату и время пишите так",
                "Строка 5: страницы «https://ok.ru/nobody_has_this» нет",
                "Строка 6:",
                "Строка 7: в столбце «репост»",
                "Строка 8: нужно четыре столбца");
        assertThat(count(page)).isZero();

        desk.complete(
                week,
                "kirov.education.executor",
                "explain-shortfall",
                Map.of(
                        "posts",
                        "Страница;Публикация;Дата и время;Репост\n" + first + "\n" + first + "\n" + address + "\t"
                                + post(page) + "\t04.02.2026 9:05\tНет\n" + address + ";" + post(page)
                                + ";8.2.2026 23:59;нет"));

        assertThat(week).isEnded().hasPassed("shortfall-mended").hasNotPassed("decide-shortfalls");
        assertThat(count(page)).isEqualTo(3);
        assertThat(card(week, "kirov.education")).satisfies(card -> {
            assertThat(card.state()).isEqualTo(CardState.FULFILLED);
            assertThat(card.isLateAt(engine.now()))
                    .as("they were published in the week")
                    .isFalse();
        });
        assertThat(sheets.of(week.getId()))
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.decision()).contains(SheetDecision.MENDED));
    }

    @Test
    @ForRuleOf("KIR-3.1")
    void coordinatorDecidesOnceForAllBodiesAlsoWithoutAnExplanation() {
        at("2026-03-02T10:00", KIROV);
        page("kirov.health", OwnerKind.EXECUTIVE_BODY);
        page("kirov.digital", OwnerKind.EXECUTIVE_BODY);
        page("kirov.college", OwnerKind.SUBORDINATE_ORGANIZATION);
        ProcessInstance week = begun("KIR-3.1", "2026-03-02");
        passUntil(week, "2026-03-10T12:00", KIROV);
        desk.complete(
                week, "kirov.health.executor", "explain-shortfall", Map.of("explanation", "Сменился исполнитель."));
        desk.complete(week, "kirov.digital.executor", "explain-shortfall", Map.of("explanation", "Не успели."));
        assertThat(desk.shown(week, "kirov.college.executor", "explain-shortfall", "explanation"))
                .as("what others have written stays theirs")
                .isEqualTo("null");
        assertThat(desk.tasks(week, "kirov.coordinator", "decide-shortfalls")).isEmpty();
        passUntil(week, "2026-03-12T00:01", KIROV);

        assertThat(week).isWaitingAt("decide-shortfalls");
        assertThat(desk.shown(week, "kirov.coordinator", "decide-shortfalls", "shortRows"))
                .contains("Сменился исполнитель.", "Не успели.", "не представлено");
        WeeklySheet health = sheets.of(week.getId()).stream()
                .filter(sheet -> sheet.bodyId().equals("kirov.health"))
                .findFirst()
                .orElseThrow();
        desk.complete(
                week,
                "kirov.coordinator",
                "decide-shortfalls",
                Map.of(
                        "weekDecision",
                        "separately",
                        "excusedSheets",
                        ticked(health.id().toString()),
                        "decisionNote",
                        "По объяснениям."));

        assertThat(week).isEnded();
        assertThat(card(week, "kirov.health").state()).isEqualTo(CardState.RELEASED);
        assertThat(List.of(card(week, "kirov.digital"), card(week, "kirov.college")))
                .allSatisfy(card -> {
                    assertThat(card.state()).isEqualTo(CardState.FULFILLED);
                    assertThat(card.isLateAt(engine.now()))
                            .as("a violation stays one")
                            .isTrue();
                });
        assertThat(sheets.of(week.getId()))
                .extracting(WeeklySheet::bodyId, sheet -> sheet.decision().orElseThrow())
                .containsExactlyInAnyOrder(
                        tuple("kirov.health", SheetDecision.EXCUSED),
                        tuple("kirov.digital", SheetDecision.VIOLATION),
                        tuple("kirov.college", SheetDecision.VIOLATION));
    }

    @Test
    void weekInWhichEverybodyPublishedTroublesNobody() {
        at("2026-04-06T10:00", KIROV);
        Account page = page("kirov.health", OwnerKind.EXECUTIVE_BODY);
        ProcessInstance week = begun("KIR-3.1", "2026-04-06");
        published(page, "2026-04-06T09:00", false);
        published(page, "2026-04-06T09:10", false);
        passUntil(week, "2026-04-09T12:00", KIROV);
        published(page, "2026-04-09T11:00", false);
        page("kirov.education", OwnerKind.EXECUTIVE_BODY, LocalDate.of(2026, 4, 7));
        passUntil(week, "2026-04-13T00:01", KIROV);

        assertThat(week).isEnded().hasPassed("norm-met").hasNotPassed("explain-shortfall");
        assertThat(letters(week)).isEmpty();
        assertThat(sheets.of(week.getId()))
                .as("a page created on Tuesday had no whole week")
                .hasSize(1);
    }

    @Test
    @ForRuleOf("KUZ-A2.2")
    void recommendationIsCountedWithRepostsAndIsNeverOverdue() {
        at("2021-03-01T10:00", KEMEROVO);
        acts.inForce(KUZBASS, "66", "2020-02-14", "2020-02-14");
        Account government = page("kuzbass.government", OwnerKind.GOVERNMENT);
        page("kuzbass.health", OwnerKind.SECTORAL_BODY);
        ProcessInstance week = begun("KUZ-A2.2", "2021-03-01");
        assertThat(engine.nextFiring(week, "warning-day")).isEqualTo("2021-03-04T02:00:00Z");
        for (int day = 1; day <= 3; day++) {
            published(government, "2021-03-0" + day + "T09:00", day > 1);
        }
        passUntil(week, "2021-03-04T09:30", KEMEROVO);
        assertThat(letters(week))
                .singleElement()
                .satisfies(letter -> assertThat(letter.letter().text())
                        .contains("рекомендуется", "опубликовано: 3", "будет: 5", "нужно ещё: 7")
                        .doesNotContain("репосты не считаются"));
        assertThat(engine.nextFiring(week, "week-over")).isEqualTo("2021-03-07T17:00:00Z");
        passUntil(week, "2021-03-08T00:01", KEMEROVO);

        assertThat(sheets.of(week.getId())).singleElement().satisfies(sheet -> {
            assertThat(sheet.bodyId()).isEqualTo("kuzbass.government");
            assertThat(sheet.counted()).as("reposts are not excluded").isEqualTo(3);
        });
        ControlCard card = card(week, "kuzbass.government");
        assertThat(card.isLateAt(engine.now())).isFalse();
        assertThat(cards.statusText(card)).isEqualTo("рекомендация не выполнена");
        assertThat(desk.task(week, "kuzbass.government.executor", "explain-shortfall")
                        .getDueDate())
                .isNull();
        passUntil(week, "2021-03-12T10:00", KEMEROVO);
        desk.complete(
                week,
                "kuzbass.coordinator",
                "decide-shortfalls",
                Map.of("weekDecision", "blame", "decisionNote", "Публиковать чаще."));

        assertThat(week).isEnded();
        assertThat(card(week, "kuzbass.government").state()).isEqualTo(CardState.RELEASED);
        assertThat(cards.overdue("kuzbass")).noneMatch(other -> other.clauseId().equals("KUZ-A2.2"));
    }

    @Test
    void clockThatJumpsCallsForthFourWeeksAtMostAndAWeekIsBegunOnceOnHoweverManyNodes() throws Exception {
        at("2027-02-01T10:00", KIROV);
        ProcessInstance week = begun("KIR-3.1", "2027-02-01");
        at("2027-05-19T10:00", KIROV);
        AtOnce.times(3, Executors.callable(() -> weeks.beginMissing("kirov")));
        engine.runDueJobs(week);

        assertThat(week).isEnded();
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("weekly-norm").list().stream()
                        .map(ProcessInstance::getBusinessKey)
                        .filter(key -> key.contains("KIR-3.1"))
                        .sorted())
                .containsExactly(
                        key("KIR-3.1", "2027-04-19"),
                        key("KIR-3.1", "2027-04-26"),
                        key("KIR-3.1", "2027-05-03"),
                        key("KIR-3.1", "2027-05-10"),
                        key("KIR-3.1", "2027-05-17"));
        assertThat(letters(running("KIR-3.1", "2027-04-19")))
                .as("a week that is over is not warned of")
                .isEmpty();
    }

    @Test
    void actThatComesIntoForceInTheMiddleOfAWeekCountsFromTheNext() {
        at("2024-05-15T10:00", KIROV);
        cycles.correctTurns();
        engine.runDueJobs(cycle("kirov"));
        assertThat(running("KIR-3.1", "2024-05-13")).isNull();
        assertThat(engine.nextFiring(cycle("kirov"), "week-begins")).isEqualTo("2024-05-19T21:00:00Z");
        passUntil(cycle("kirov"), "2024-05-20T00:01", KIROV);
        assertThat(running("KIR-3.1", "2024-05-20")).isNotNull();
    }

    @Test
    void warningThatIsCaughtUpWaitsForLetterHoursOfAWorkingDayOfItsWeek() {
        at("2026-02-02T10:00", KIROV);
        page("kirov.health", OwnerKind.EXECUTIVE_BODY);
        ProcessInstance week = begun("KIR-3.1", "2026-02-02");
        at("2026-02-05T20:00", KIROV);
        engine.runDueJobs(week);
        assertThat(letters(week))
                .singleElement()
                .satisfies(letter -> assertThat(letter.nextAttemptAt())
                        .as("Friday morning")
                        .contains(Instant.parse("2026-02-06T06:00:00Z")));

        passUntil(week, "2026-02-09T00:01", KIROV);
        engine.runDueJobs(cycle("kirov"));
        ProcessInstance next = running("KIR-3.1", "2026-02-09");
        at("2026-02-15T20:00", KIROV);
        engine.runDueJobs(next);
        assertThat(letters(next))
                .as("on a Sunday evening nothing can be done for the week any more")
                .isEmpty();
    }

    @Test
    void requisitesThatAreEnteredLateBeginThePresentWeekAtOnce() {
        at("2027-04-07T10:00", KEMEROVO);
        cycles.correctTurns();
        engine.runDueJobs(cycle("kuzbass"));
        ProcessInstance before = running("KUZ-A2.2", "2027-04-05");
        assertThat(before).isNull();
        acts.enact(KUZBASS, "66", "2020-02-14", null, "2020-02-14");
        engine.runDueJobs(cycle("kuzbass"));
        assertThat(running("KUZ-A2.2", "2027-04-05")).isNotNull();
    }

    @Test
    @ForRuleOf("KIR-3.1")
    void weeksBeforeTheFirstThatIsTakenUpCountFromTheFirstPageOn() {
        at("2020-03-18T10:00", KEMEROVO);
        acts.inForce(KUZBASS, "66", "2020-02-14", "2020-02-14");
        page("kuzbass.media", OwnerKind.GOVERNMENT, LocalDate.of(2020, 2, 28));
        cycles.correctTurns();
        engine.runDueJobs(cycle("kuzbass"));
        assertThat(List.of("2020-02-17", "2020-02-24"))
                .as("the act was in force, and nobody had a page")
                .allSatisfy(week -> assertThat(running("KUZ-A2.2", week)).isNull());
        assertThat(List.of("2020-03-02", "2020-03-09", "2020-03-16"))
                .as("the host stood still, and no week was ever taken up")
                .allSatisfy(week -> assertThat(running("KUZ-A2.2", week)).isNotNull());
    }

    @Test
    void weeksOfAJurisdictionWithoutActsEnd() {
        ProcessInstance gone =
                runtime.startProcessInstanceByKey("norm-weeks", "atlantis", Map.of("jurisdiction", "kirov"));
        cycles.settle();
        assertThat(gone).isEnded().hasPassed("control-ended");
    }

    private ProcessInstance begun(String clause, String week) {
        cycles.correctTurns();
        engine.runDueJobs(cycle(clause.startsWith("KIR") ? "kirov" : "kuzbass"));
        ProcessInstance begun = running(clause, week);
        engine.runDueJobs(begun);
        return begun;
    }

    private ProcessInstance cycle(String jurisdiction) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(cycles.find("norm-weeks", jurisdiction).orElseThrow())
                .singleResult();
    }

    private ProcessInstance running(String clause, String week) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("weekly-norm")
                .processInstanceBusinessKey(key(clause, week))
                .singleResult();
    }

    private static String key(String clause, String week) {
        return (clause.startsWith("KIR") ? ACT : KUZBASS) + "|" + clause + "|" + week;
    }

    private Account page(String body, OwnerKind owner) {
        return page(body, owner, LocalDate.of(2021, 2, 1));
    }

    private Account page(String body, OwnerKind owner, LocalDate on) {
        return accounts.activate(new NewAccount(
                body.substring(0, body.indexOf('.')),
                body,
                AccountAddress.parse(
                        "ok", "ok.ru/wn_" + UUID.randomUUID().toString().substring(0, 8)),
                owner,
                on,
                "test",
                "test"));
    }

    private void published(Account page, String local, boolean repost) {
        ZonedDateTime at = LocalDateTime.parse(local).atZone(page.jurisdiction().equals("kirov") ? KIROV : KEMEROVO);
        if (at.toInstant().isAfter(engine.now())) {
            engine.setClock(at);
        }
        publications.record(
                new NewPublication(
                        page.id(), at.toInstant(), post(page), repost, Optional.empty(), "", Source.OFFICIAL),
                "test");
    }

    private String post(Account page) {
        return page.address().normalized() + "/topic/" + ++posts;
    }

    private int count(Account page) {
        return publications
                .counts(page.id(), LocalDate.of(2020, 1, 1).atStartOfDay(KIROV).toInstant(), engine.now())
                .all();
    }

    private ControlCard card(ProcessInstance week, String body) {
        return cards.of(week.getId()).stream()
                .filter(card -> card.bodyId().equals(body))
                .reduce((one, other) -> {
                    throw new AssertionError("two cards of " + body);
                })
                .orElseThrow();
    }

    private List<OutboxEntry> letters(ProcessInstance week) {
        return mail.ofReference(week.getId());
    }

    private void at(String local, ZoneId zone) {
        engine.setClock(LocalDateTime.parse(local).atZone(zone));
    }

    private void passUntil(ProcessInstance week, String local, ZoneId zone) {
        engine.passTimeUntil(week, LocalDateTime.parse(local).atZone(zone));
    }
}
