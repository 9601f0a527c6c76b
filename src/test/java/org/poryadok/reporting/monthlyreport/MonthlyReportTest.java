package org.poryadok.reporting.monthlyreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.AtOnce;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.poryadok.act.Acts;
import org.poryadok.casework.cycle.Cycles;
import org.poryadok.control.TestBody;
import org.poryadok.control.TestCards;
import org.poryadok.mail.Attachment;
import org.poryadok.mail.Dispatcher;
import org.poryadok.mail.LetterState;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.OutboxEntry;
import org.poryadok.oversight.discipline.Period;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The process {@code monthly-report} in Tomsk, seven hours before Greenwich; each test has months of its own. */
@RoomTest
@EachTestAlone
class MonthlyReportTest {

    private static final ZoneId TOMSK = ZoneId.of("Asia/Tomsk");

    @Autowired
    private Cycles cycles;

    @Autowired
    private ReportMailing mailing;

    @Autowired
    private MonthlyReport report;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private Engine engine;

    @Autowired
    private MailJournal journal;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Acts acts;

    @Autowired
    private Clock clock;

    /** Without it there would be nothing to report. */
    @BeforeEach
    void somethingIsOverdueFromTheFirstMonthOn() {
        engine.setClock(LocalDateTime.parse("2023-05-04T12:00").atZone(TOMSK));
        new TestCards(database, acts, clock)
                .open(TestCards.Draft.due(
                        "tomsk-132r-2023",
                        "TOM-2.1",
                        TestBody.create(database, "tomsk").id(),
                        LocalDate.of(2023, 5, 15)));
    }

    /** Those of the demo, as the tests name them. */
    @BeforeEach
    void controllerAndCoordinatorOfTomsk() {
        String body = TestBody.create(database, "tomsk").id();
        for (String role : List.of("controller", "coordinator")) {
            database.sql("""
                            insert into official (user_id, jurisdiction, body_id, full_name, post, post_rank, civil_service,
                                email, roles)
                            values ('tomsk.' || :role, 'tomsk', :body, 'Шадрина Раиса Ильинична', 'заместитель Губернатора',
                                'DEPUTY_HEAD', true, :role || '@tomsk.example', array[:role])
                            on conflict do nothing""").param("role", role).param("body", body).update();
        }
    }

    @Test
    void reportOfOctoberGoesOutOnTheSecondOfNovemberAtNine() {
        ProcessInstance process = begun("2026-10-15T12:00");
        assertThat(engine.nextFiring(process, "first-working-day")).isEqualTo(Instant.parse("2026-11-02T02:00:00Z"));

        passUntil(process, "2026-11-02T08:59");
        assertThat(monthsSent("2026")).isEmpty();
        passUntil(process, "2026-11-02T09:00");

        assertThat(monthsSent("2026")).containsExactly("2026-10");
        OutboxEntry letter = letter("2026-10", "tomsk.controller");
        assertThat(letter.letter().subject())
                .isEqualTo("Исполнительская дисциплина за октябрь 2026 года — Томская область");
        assertThat(letter.letter().text())
                .contains("потому что у вас роль «контроль за исполнением»", "По состоянию на 31.10.2026");
        assertThat(letter.letter().html())
                .as("nothing leads to an empty list")
                .contains("#/discipline?jurisdiction=tomsk&amp;period=2026-10")
                .doesNotContain("verdict=");
        assertThat(journal.attachments(letter.letter().key()))
                .extracting(Attachment::fileName)
                .containsExactly(
                        "Исполнительская дисциплина, Томская область, октябрь 2026.docx",
                        "Исполнительская дисциплина, Томская область, октябрь 2026.xlsx");
        assertThat(engine.nextFiring(process, "first-working-day")).isEqualTo(Instant.parse("2026-12-01T02:00:00Z"));
    }

    @Test
    void reportOfDecemberWaitsForTheEndOfTheHolidays() {
        ProcessInstance process = begun("2024-12-16T12:00");
        assertThat(engine.nextFiring(process, "first-working-day")).isEqualTo(Instant.parse("2025-01-09T02:00:00Z"));

        passUntil(process, "2025-01-09T08:59");
        assertThat(monthsSent("2024-12")).isEmpty();
        passUntil(process, "2025-01-09T09:00");
        assertThat(monthsSent("2024-12")).containsExactly("2024-12");
    }

    @Test
    void monthsMissedWhileNothingRanAreCaughtUpInTheirOrder() {
        ProcessInstance process = begun("2025-10-15T12:00");
        engine.setClock(LocalDateTime.parse("2026-02-14T15:00").atZone(TOMSK));

        engine.runDueJobs(process);
        assertThat(monthsSent("202")).as("a Saturday is silent").doesNotContain("2025-10");
        passUntil(process, "2026-02-16T09:00");

        assertThat(monthsSent("2025")).containsExactly("2025-10", "2025-11", "2025-12");
        assertThat(monthsSent("2026-0")).containsExactly("2026-01");
        assertThat(engine.nextFiring(process, "first-working-day")).isEqualTo(Instant.parse("2026-03-02T02:00:00Z"));
    }

    @Test
    void clockThatJumpsForYearsCallsForthTheLatestReportWhichSaysWhereTheOthersAre() {
        ProcessInstance process = begun("2024-10-15T12:00");
        engine.setClock(LocalDateTime.parse("2027-06-15T15:00").atZone(TOMSK));
        engine.runDueJobs(process);

        assertThat(monthsSent("202"))
                .filteredOn(month -> !month.startsWith("2023"))
                .containsExactly("2027-05");
        assertThat(letter("2027-05", "tomsk.controller").letter().text())
                .contains("Отчёты за предыдущие месяцы, которые не были разосланы, – на странице «Дисциплина»");
        assertThat(engine.nextFiring(process, "first-working-day")).isEqualTo(Instant.parse("2027-07-01T02:00:00Z"));
    }

    /** As when the first terms are still to come; the report that follows covers what has become of them. */
    @Test
    void monthOfWhichThereIsNothingToBeToldIsNotReported() {
        database.sql("update control_card set last_day = '2024-03-15', target_date = '2024-03-15',"
                        + " overdue_after = '2024-03-15T17:00:00Z' where jurisdiction = 'tomsk'")
                .update();
        ProcessInstance process = begun("2024-02-15T12:00");
        passUntil(process, "2024-04-02T12:00");

        assertThat(monthsSent("2024-0")).containsExactly("2024-03");
        assertThat(letter("2024-03", "tomsk.controller").letter().text()).contains("Направлено в срок, на проверке: 0");
    }

    @Test
    void reportCaughtUpAfterAnOutageWaitsForTheHourOfLetters() {
        ProcessInstance process = begun("2024-03-15T12:00");
        engine.setClock(LocalDateTime.parse("2024-04-02T06:00").atZone(TOMSK));
        engine.runDueJobs(process);
        assertThat(monthsSent("2024-0")).isEmpty();
        passUntil(process, "2024-04-02T09:00");
        assertThat(monthsSent("2024-0")).containsExactly("2024-03");

        engine.setClock(LocalDateTime.parse("2024-05-06T18:30").atZone(TOMSK));
        engine.runDueJobs(process);
        assertThat(monthsSent("2024-0")).containsExactly("2024-03");
        passUntil(process, "2024-05-07T09:00");
        assertThat(monthsSent("2024-0")).containsExactly("2024-03", "2024-04");
    }

    /** The act of Tomsk is in force from 4 May 2023 on. */
    @Test
    void monthBeforeTheFirstActIsNotReported() {
        ProcessInstance process = begun("2023-04-15T12:00");
        passUntil(process, "2023-06-02T12:00");

        assertThat(monthsSent("2023-0")).containsExactly("2023-05");
    }

    @Test
    void reportIsWrittenOnceWhateverIsRetriedAndOnHoweverManyNodes() throws Exception {
        begun("2024-03-15T12:00");
        engine.setClock(LocalDateTime.parse("2024-04-01T09:00").atZone(TOMSK));
        assertThat(AtOnce.times(3, () -> mailing.send("tomsk", YearMonth.of(2024, 3), "instance")))
                .containsOnly(YearMonth.of(2024, 4));
        assertThat(database.sql(
                                "select count(*) from letter where key = 'monthly-report:tomsk:2024-03:tomsk.controller'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(mailing.send("tomsk", YearMonth.of(2024, 4), "instance"))
                .as("a month that is not over")
                .isEqualTo(YearMonth.of(2024, 4));
        assertThat(monthsSent("2024-04")).isEmpty();
    }

    @Test
    void clockSetBackBringsTheReportBack() {
        ProcessInstance process = begun("2027-05-15T12:00");
        engine.setClock(LocalDateTime.parse("2023-08-15T12:00").atZone(TOMSK));

        cycles.correctTurns();

        assertThat(engine.nextFiring(process, "first-working-day")).isEqualTo(Instant.parse("2023-09-01T02:00:00Z"));
        assertThat(runtime.getVariable(process.getId(), "month")).isEqualTo("2023-08");
    }

    @Test
    void yearThatIsMissingFromTheCalendarIsAnIncidentInWords() {
        ProcessInstance process = begun("2041-11-15T12:00");
        engine.setClock(LocalDateTime.parse("2041-12-03T12:00").atZone(TOMSK));
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(process.getId())
                .singleResult()
                .getId());
        engine.exhaustRetries(process, "send-report");

        Incident incident =
                runtime.createIncidentQuery().processInstanceId(process.getId()).singleResult();
        assertThat(incident.getIncidentType()).isEqualTo("failedJob");
        assertThat(incident.getIncidentMessage()).contains("Производственный календарь на 2041 год не загружен");
        assertThat(monthsSent("2041")).isEmpty();
        runtime.deleteProcessInstance(process.getId(), "тест");
        cycles.settle();
    }

    @Test
    void readerWithoutAnAddressIsAnIncidentOfTheProcess() {
        String nobody = TestBody.official(
                database, "tomsk", TestBody.create(database, "tomsk").id(), "controller", null);
        ProcessInstance process = begun("2023-11-15T12:00");
        passUntil(process, "2023-12-01T09:00");
        dispatcher.dispatchNow();

        OutboxEntry entry = letter("2023-11", nobody);
        assertThat(entry.state()).isEqualTo(LetterState.UNDELIVERABLE);
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(process.getId())
                        .list())
                .anySatisfy(incident -> {
                    assertThat(incident.getConfiguration())
                            .isEqualTo(entry.letter().key());
                    assertThat(incident.getIncidentMessage()).contains("не указан адрес");
                });
    }

    @Test
    void controllerWhoCoordinatesTooGetsOneLetter() {
        String both = TestBody.official(
                database, "tomsk", TestBody.create(database, "tomsk").id(), "controller", "both@tomsk.example");
        database.sql("update official set roles = array['controller', 'coordinator'] where user_id = :user")
                .param("user", both)
                .update();
        engine.setClock(LocalDateTime.parse("2023-10-02T09:00").atZone(TOMSK));
        mailing.send("tomsk", YearMonth.of(2023, 9), "instance");

        assertThat(letter("2023-09", both).letter().text())
                .contains("потому что у вас роль «координатор», «контроль за исполнением»");
    }

    @Test
    void reportOnDemandNamesWhoAskedForIt() throws IOException {
        engine.setClock(LocalDateTime.parse("2025-08-20T12:00").atZone(TOMSK));

        ReportFile file = report.docx("tomsk", Period.of(YearMonth.of(2025, 8)), "tomsk.controller");

        assertThat(file.name()).isEqualTo("Исполнительская дисциплина, Томская область, август 2025.docx");
        try (XWPFWordExtractor text =
                new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file.content())))) {
            String controller = database.sql("select full_name from official where user_id = 'tomsk.controller'")
                    .query(String.class)
                    .single();
            assertThat(text.getText()).contains("по состоянию на 20.08.2025", "Составил: " + controller);
        }
        assertThat(report.xlsx("tomsk", Period.of(YearMonth.of(2025, 8)), "tomsk.controller")
                        .contentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    /** The process of Tomsk as a start of the host at that moment begins it. */
    private ProcessInstance begun(String localTime) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(TOMSK));
        cycles.find(ReportMonths.KEY, "tomsk").ifPresent(running -> runtime.deleteProcessInstance(running, "тест"));
        cycles.settle();
        return runtime.createProcessInstanceQuery()
                .processInstanceId(cycles.find(ReportMonths.KEY, "tomsk").orElseThrow())
                .singleResult();
    }

    private void passUntil(ProcessInstance process, String localTime) {
        engine.passTimeUntil(process, LocalDateTime.parse(localTime).atZone(TOMSK));
    }

    private OutboxEntry letter(String month, String user) {
        return journal.find("monthly-report:tomsk:" + month + ":" + user).orElseThrow();
    }

    /** Months whose report the controller of Tomsk has got, in the order of writing. */
    private List<String> monthsSent(String beginning) {
        return database.sql("select split_part(key, ':', 3) from letter where key like :pattern order by id")
                .param("pattern", "monthly-report:tomsk:" + beginning + "%:tomsk.controller")
                .query(String.class)
                .list();
    }
}
