package org.poryadok.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.Acts;
import org.poryadok.control.ControlCards;
import org.poryadok.control.TestBody;
import org.poryadok.control.TestCards;
import org.poryadok.control.TestCards.Draft;
import org.poryadok.organisation.Organisation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** «Положение дел»: its numbers are as long as the lists behind them, and of one's own jurisdiction alone. */
@PoryadokTest
class OverviewResourceTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Novokuznetsk");
    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 5);

    /** What is read at ten was done before, by an earlier test too: the clock goes on while a test runs. */
    private static final ZonedDateTime NINE = TODAY.atTime(9, 0).atZone(ZONE);

    private static final ZonedDateTime TEN = TODAY.atTime(10, 0).atZone(ZONE);

    private static final LocalDate LAST_WEEK = LocalDate.of(2024, 5, 29);
    private static final LocalDate COMING = LocalDate.of(2024, 6, 19);
    private static final int MANY = 40;
    private static final String PERIOD = "period=2024-Q2";

    @LocalServerPort
    int port;

    @Autowired
    Engine engine;

    @Autowired
    Acts acts;

    @Autowired
    Clock clock;

    @Autowired
    ControlCards cards;

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcClient database;

    private CockpitSession controller;
    private TestBody body;
    private String name;

    @BeforeEach
    void obligationsOfEveryKind() {
        engine.setClock(TODAY.minusDays(20).atTime(10, 0).atZone(ZONE));
        body = TestBody.create(database, "kuzbass");
        name = organisation.body(body.id()).name();
        UUID inTime = due(LAST_WEEK);
        cards.fulfil(inTime, engine.now(), body.executor());
        engine.setClock(NINE);
        cards.fulfil(due(LAST_WEEK), engine.now(), body.executor());
        cards.release(due(LAST_WEEK), "kuzbass.controller", "Страница больше не нужна");
        due(LAST_WEEK);
        due(COMING);
        due(COMING);
        cards.submit(due(COMING), engine.now(), body.executor());
        engine.setClock(TEN);
        controller = CockpitSession.of(port, "kuzbass.controller", "cockpit");
    }

    @Test
    void overdueIsShownWithWhoAnswersToday() {
        moreOverdueThanOthers();

        JsonNode line = line(controller.read("overview/overdue").at("/acts/lines"));

        assertThat(line.get("terms").asLong()).isEqualTo(1L + MANY);
        assertThat(line.get("oldest").asText()).isEqualTo(LAST_WEEK.toString());
        assertThat(line.get("workingDaysLate").asInt()).isEqualTo(5);
        assertThat(line.get("responsible").asText()).isNotBlank();
        assertThat(line.get("terms").asLong()).isEqualTo(total("deadlines?status=OVERDUE&body=" + body.id()));
    }

    @Test
    void whatWaitsToBeCheckedGetsNoLater() {
        moreOverdueThanOthers();
        LocalDate longAgo = LAST_WEEK.minusDays(28);
        cards.submit(due(longAgo), engine.now(), body.executor());
        JsonNode before = line(controller.read("overview/overdue").at("/acts/lines"));
        assertThat(before.get("oldest").asText()).isEqualTo(longAgo.toString());

        engine.setClock(TEN.plusDays(1));

        assertThat(line(controller.read("overview/overdue").at("/acts/lines"))
                        .get("workingDaysLate")
                        .asInt())
                .isEqualTo(before.get("workingDaysLate").asInt())
                .isGreaterThan(15);
    }

    @Test
    void deputyOfAnOfficerWhoIsAwayIsNamed() {
        moreOverdueThanOthers();
        String deputy = TestBody.official(database, "kuzbass", body.id(), "executor", "deputy@example.org");
        String officer = database.sql(
                        "select user_id from official where body_id = :body and 'responsible' = any (roles)")
                .param("body", body.id())
                .query(String.class)
                .single();
        database.sql("""
            insert into absence (id, jurisdiction, official_id, deputy_id, standing, first_day, last_day, ground,
                recorded_at, recorded_by, entered_deputy_id, entered_last_day)
            values (gen_random_uuid(), 'kuzbass', :officer, :deputy, 'SUBSTITUTE', :first, :last, 'приказ', now(),
                'kuzbass.controller', :deputy, :last)\
            """)
                .param("officer", officer)
                .param("deputy", deputy)
                .param("first", TODAY.minusDays(1))
                .param("last", TODAY.plusDays(9))
                .update();

        JsonNode line = line(controller.read("overview/overdue").at("/acts/lines"));

        assertThat(line.at("/deputy/until").asText()).isEqualTo("2024-06-14");
        assertThat(line.at("/deputy/name").asText())
                .isEqualTo(organisation.official(deputy).orElseThrow().fullName());
    }

    /** Each number of a week and of a quarter has as many rows behind it. */
    @Test
    void numbersOfTheTrendAreAsLongAsTheirLists() {
        JsonNode trend = controller.read("overview/trend");

        List<Counted> checks = new ArrayList<>();
        trend.get("weeks").forEach(week -> {
            String monday = week.get("monday").asText();
            checks.add(new Counted(week.get("late").asLong(), "overview/lists/week?outcome=late&week=" + monday));
            checks.add(new Counted(week.get("inTime").asLong(), "overview/lists/week?outcome=in-time&week=" + monday));
            checks.add(
                    new Counted(week.get("released").asLong(), "overview/lists/week?outcome=released&week=" + monday));
        });
        trend.get("quarters").forEach(quarter -> {
            String list =
                    "overview/lists/period?period=" + quarter.get("period").asText() + "&verdict=";
            checks.add(new Counted(quarter.get("late").asLong(), list + "late"));
            checks.add(new Counted(quarter.get("undone").asLong(), list + "overdue"));
            checks.add(new Counted(quarter.get("released").asLong(), list + "released"));
        });
        JsonNode present = trend.get("quarters").get(trend.get("quarters").size() - 1);
        checks.add(new Counted(
                present.get("inTime").asLong(),
                "overview/lists/period?verdict=on-time&period="
                        + present.get("period").asText()));

        assertThat(checks)
                .hasSizeGreaterThan(42)
                .anyMatch(check -> check.number() > 0)
                .allSatisfy(check ->
                        assertThat(total(check.list())).as(check.list()).isEqualTo(check.number()));
        JsonNode week = StreamSupport.stream(trend.get("weeks").spliterator(), false)
                .filter(one -> one.get("monday").asText().equals("2024-05-27"))
                .findFirst()
                .orElseThrow();
        assertThat(week.get("inTime").asLong()).isPositive();
        assertThat(week.get("late").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(week.get("released").asLong()).isPositive();
    }

    private record Counted(long number, String list) {}

    /** Where the monthly report's «Всего просрочено на …» leads. */
    @Test
    void whatWasOverdueAtTheEndOfAMonthIsListedAsItWasThen() {
        engine.setClock(TODAY.minusDays(20).atTime(10, 0).atZone(ZONE));
        due(LAST_WEEK);
        engine.setClock(TEN);
        String list = "overview/lists/overdue?period=2024-05";
        JsonNode then = controller.read(list);
        assertThat(then.get("title").asText()).isEqualTo("Просрочено на 31.05.2024");
        assertThat(then.get("rows").toString()).contains(name);
        assertThat(then.get("total").asLong())
                .isEqualTo(controller
                        .read("discipline?period=2024-05")
                        .get("overdue")
                        .size());

        engine.setClock(NINE.plusMinutes(1));
        cards.overdue("kuzbass").stream()
                .filter(card -> card.bodyId().equals(body.id()))
                .forEach(card -> cards.fulfil(card.id(), engine.now(), body.executor()));
        engine.setClock(TEN);
        assertThat(controller.read(list)).isEqualTo(then);
    }

    @Test
    void bodyStandsWithItsRateAndWithHowManyObligationsItHas() {
        JsonNode line = line(controller.read("overview/bodies?" + PERIOD).get("lines"));

        assertThat(line.get("ended").asLong()).isEqualTo(4);
        assertThat(line.get("shareOnTime").asDouble()).isEqualTo(0.25);
        assertThat(line.get("underControl").asLong())
                .isEqualTo(4)
                .isEqualTo(total("deadlines?status=OVERDUE&status=DUE_SOON&status=ON_TIME&body=" + body.id()));
        assertThat(line.get("overdue").asLong()).isEqualTo(1);
        String list = "overview/lists/period?" + PERIOD + "&body=" + body.id();
        assertThat(total(list)).isEqualTo(4);
        assertThat(controller.read(list + "&size=3").get("rows")).hasSize(3);
        assertThat(controller.read(list + "&size=3&page=1").get("rows")).hasSize(1);
        for (String[] part :
                new String[][] {{"onTime", "on-time"}, {"late", "late"}, {"undone", "overdue"}, {"released", "released"}
                }) {
            assertThat(line.get(part[0]).asLong()).as(part[0]).isEqualTo(1);
            JsonNode found = controller.read(list + "&verdict=" + part[1]);
            assertThat(found.get("total").asLong()).as(part[1]).isEqualTo(1);
            assertThat(found.toString()).as(part[1]).contains(name);
        }
        assertThat(controller.read(list + "&verdict=released").toString()).contains("Страница больше не нужна");
    }

    @Test
    void calendarCountsWhatEndsOnEachOfTheComingDays() {
        JsonNode days = controller.read("overview/coming");

        assertThat(days).hasSize(28);
        assertThat(days.get(0).get("day").asText()).isEqualTo(TODAY.toString());
        assertThat(days.findValuesAsText("working").subList(0, 8))
                .as("the twelfth of June is a holiday")
                .containsExactly("true", "true", "true", "false", "false", "true", "true", "false");
        days.forEach(day -> assertThat(
                        day.get("terms").asLong() + day.get("internal").asLong())
                .as(day.toString())
                .isEqualTo(total("deadlines?status=DUE_SOON&status=ON_TIME&lastDayFrom="
                        + day.get("day").asText() + "&lastDayTo="
                        + day.get("day").asText())));
        assertThat(days.get(14).get("terms").asLong()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void calendarIsAFileThatOtherProgramsRead() {
        HttpResponse<byte[]> answer = controller.get("overview/terms.ics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        ICalendar calendar = calendar(answer);
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        List<VEvent> own = eventsOfBody(calendar);
        assertThat(own).hasSize(3).allSatisfy(event -> {
            assertThat(event.getDateStart().getValue().hasTime()).isFalse();
            assertThat(event.getDateStart().getValue().getRawComponents().toString())
                    .contains("20240619");
            assertThat(event.getSummary().getValue()).isEqualTo("Срок: Создать страницу");
        });
        assertThat(calendar.getEvents())
                .extracting(event -> event.getUid().getValue())
                .doesNotHaveDuplicates();
        assertThat(calendar(controller.get("overview/terms.ics")).getEvents())
                .extracting(event -> event.getUid().getValue())
                .containsAll(
                        own.stream().map(event -> event.getUid().getValue()).toList());
    }

    @Test
    void officialHasTheTermsOfHisBodyAndNoOthersForHisCalendar() {
        CockpitSession official = CockpitSession.of(port, "kuzbass.health.executor");
        UUID ofHis = drafts().open(Draft.due("kuzbass-66-2020", "KUZ-3c", "kuzbass.health", COMING));

        ICalendar calendar = calendar(official.page("/calendar/terms.ics"));

        assertThat(calendar.getEvents())
                .extracting(event -> event.getUid().getValue())
                .contains(ofHis + "@poryadok");
        assertThat(eventsOfBody(calendar)).isEmpty();
        assertThat(official.get("overview/terms.ics").statusCode()).isEqualTo(403);
        assertThat(CockpitSession.stranger(port).page("/calendar/terms.ics").statusCode())
                .isEqualTo(401);
        assertThat(eventsOfBody(calendar(
                        CockpitSession.of(port, "kuzbass.controller", "cockpit").page("/calendar/terms.ics"))))
                .hasSize(3);
    }

    @Test
    void whatIsBeingCheckedIsCountedAndListed() {
        JsonNode summary = controller.read("overview/checks");

        assertThat(summary.get("total").asLong()).isPositive().isEqualTo(total("overview/lists/checks"));
        assertThat(summary.get("late").asLong()).isEqualTo(total("overview/lists/checks?late=true"));
        long lateNow = summary.get("late").asLong();

        engine.setClock(TODAY.plusDays(8).atTime(10, 0).atZone(ZONE));
        assertThat(controller.read("overview/checks").get("late").asLong())
                .as("five working days from the fifth of June end on the thirteenth")
                .isEqualTo(lateNow);
        engine.setClock(TODAY.plusDays(9).atTime(10, 0).atZone(ZONE));
        assertThat(controller.read("overview/checks").get("late").asLong())
                .isEqualTo(total("overview/lists/checks?late=true"))
                .isGreaterThan(lateNow);
    }

    @Test
    void weekOfTheNormIsMetWhenEverySheetIs() {
        sheet(LocalDate.of(2024, 5, 6), 5, null);
        sheet(LocalDate.of(2024, 5, 13), 2, null);
        sheet(LocalDate.of(2024, 5, 13), 7, null);
        sheet(LocalDate.of(2024, 5, 20), 0, "EXCUSED");

        JsonNode line = line(controller.read("overview/norm?" + PERIOD).get("lines"));

        assertThat(line.get("weeks").asLong()).isEqualTo(3);
        assertThat(line.get("met").asLong()).isEqualTo(1);
        assertThat(line.get("missed").asLong()).isEqualTo(2);
        assertThat(line.get("excused").asLong()).isEqualTo(1);
        String list = "overview/lists/norm?" + PERIOD + "&body=" + body.id();
        assertThat(total(list + "&kind=all")).isEqualTo(3);
        assertThat(total(list + "&kind=met")).isEqualTo(1);
        assertThat(total(list + "&kind=missed")).isEqualTo(2);
        assertThat(total(list + "&kind=excused")).isEqualTo(1);
        assertThat(controller.read(list + "&kind=missed").toString())
                .contains("2 из 5", "7 из 5", "причина уважительная");
    }

    @Test
    void actsOfBodiesAndPagesAreAsManyAsTheirLists() {
        controller.read("overview/own-acts").forEach(line -> {
            String list = "overview/lists/own-acts?act=" + line.get("actId").asText();
            assertThat(total(list)).isEqualTo(line.get("asked").asLong());
            assertThat(total(list + "&stage=adopted"))
                    .isEqualTo(line.get("adopted").asLong());
            assertThat(total(list + "&stage=not-begun"))
                    .isEqualTo(line.get("notBegun").asLong());
            assertThat(total(list + "&stage=released"))
                    .isEqualTo(line.get("released").asLong());
            assertThat(Stream.of("adopted", "declined", "checked", "underway", "notBegun", "released")
                            .mapToLong(stage -> line.get(stage).asLong())
                            .sum())
                    .isEqualTo(line.get("asked").asLong());
        });
        assertThat(controller.read("overview/pages").get("total").asLong()).isEqualTo(total("overview/lists/pages"));
    }

    @Test
    void incidentTellsHowLongItLastsAndHowHighItHasClimbed() {
        AccountAddress address =
                AccountAddress.parse("vk", "vk.com/" + body.id().replace('.', '_'));
        UUID account = UUID.randomUUID();
        String process = UUID.randomUUID().toString();
        database.sql("""
            insert into account (id, jurisdiction, body_id, network, address, handle, owner_kind, created_on, state,
                process_instance_id, activated_at, activated_by)
            values (:id, 'kuzbass', :body, 'vk', :address, :handle, 'HEAD', date '2024-05-06', 'ACTIVE',
                'test', now(), 'test.person')\
            """)
                .param("id", account)
                .param("body", body.id())
                .param("address", address.normalized())
                .param("handle", address.handle())
                .update();
        database.sql("""
            insert into account_incident (id, account_id, jurisdiction, body_id, sign, reported_at, reported_by,
                contain_by, advise_by, restore_by, process_instance_id)
            values (gen_random_uuid(), :account, 'kuzbass', :body, 'NO_ACCESS', :at, 'kuzbass.controller', :contain,
                :advise, :advise, :process)\
            """)
                .param("account", account)
                .param("body", body.id())
                .param("at", at(TODAY.atTime(6, 0).atZone(ZONE).toInstant()))
                .param("contain", at(TODAY.atTime(7, 0).atZone(ZONE).toInstant()))
                .param("advise", at(TODAY.plusDays(1).atTime(6, 0).atZone(ZONE).toInstant()))
                .param("process", process)
                .update();

        JsonNode found = controller.read("overview/incidents");

        JsonNode incident = StreamSupport.stream(found.spliterator(), false)
                .filter(one -> one.get("processInstanceId").asText().equals(process))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not among " + found));
        assertThat(incident.get("lasts").asText()).isEqualTo("4 часа");
        assertThat(incident.get("since").asText()).startsWith("05.06.2024 06:00");
        JsonNode list = controller.read("overview/lists/incidents");
        assertThat(list.get("total").asLong()).isEqualTo(found.size());
        assertThat(list.get("heads").toString()).contains("Чья страница");
        assertThat(list.get("rows").toString()).contains(process, "4 часа", "первые меры не отмечены");
        assertThat(incident.get("owner").asText()).startsWith("Заместитель министра");
        assertThat(incident.get("level").asText()).isEqualTo("координатор и контролирующее лицо");
        assertThat(incident.get("state").asText()).isEqualTo("первые меры не отмечены");
        database.sql("delete from account_incident where process_instance_id = :process")
                .param("process", process)
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overview",
                "overview/overdue",
                "overview/trend",
                "overview/bodies",
                "overview/coming",
                "overview/checks",
                "overview/incidents",
                "overview/pages",
                "overview/norm",
                "overview/own-acts",
                "overview/lists/week?week=2024-05-27",
                "overview/lists/period?period=2024-Q2",
                "overview/lists/norm?period=2024-Q2",
                "overview/lists/pages",
                "overview/lists/checks",
                "overview/lists/incidents",
                "overview/terms.ics"
            })
    void nobodySeesWhatOthersOversee(String path) {
        HttpResponse<byte[]> foreign =
                CockpitSession.of(port, "tomsk.controller", "cockpit").get(path);

        assertThat(foreign.statusCode()).isEqualTo(200);
        assertThat(CockpitSession.text(foreign)).doesNotContain(name, body.id());
        assertThat(controller
                        .get(path + (path.contains("?") ? "&" : "?") + "jurisdiction=tomsk")
                        .statusCode())
                .isEqualTo(404);
        assertThat(CockpitSession.of(port, "kuzbass.health.executor").get(path).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        overview/lists/week?week=2024-13-01 | Такой даты нет: «2024-13-01». Выберите дату в календаре.
        overview/lists/week | Выберите неделю.
        overview/lists/period | Выберите период.
        overview/lists/period?period=2024-Q3 | Отчёт за этот период составить нельзя: он ещё не начался.
        overview/bodies?period=2024-Q9 | Периода «2024-Q9» нет: нужен вид 2026-Q4 или 2026-10.
        deadlines?lastDayFrom=2024-06-02&lastDayTo=2024-06-01 | Последний день «до» раньше, чем «с».
        """)
    void whatMakesNoSenseIsRefusedInWords(String path, String sentence) {
        HttpResponse<byte[]> answer = controller.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(CockpitSession.json(answer).get("message").asText()).isEqualTo(sentence);
    }

    @Test
    void administratorOfAllChoosesAmongJurisdictions() {
        CockpitSession admin = CockpitSession.of(port, "admin", "cockpit");

        assertThat(admin.read("overview").get("jurisdictions").findValuesAsText("id"))
                .contains("kuzbass", "tomsk");
        assertThat(admin.read("overview/overdue?jurisdiction=tomsk").toString()).doesNotContain(body.id());
        assertThat(controller.read("overview").get("jurisdictions").findValuesAsText("id"))
                .containsExactly("kuzbass");
    }

    /** The page shows the ten most overdue bodies, and other tests leave theirs. */
    private void moreOverdueThanOthers() {
        engine.setClock(NINE);
        for (int number = 0; number < MANY; number++) {
            due(LAST_WEEK);
        }
        engine.setClock(TEN);
    }

    private UUID due(LocalDate lastDay) {
        return drafts().open(Draft.due("kuzbass-66-2020", "KUZ-3c", body.id(), lastDay));
    }

    private TestCards drafts() {
        return new TestCards(database, acts, clock);
    }

    private void sheet(LocalDate week, int published, String decision) {
        database.sql("""
            insert into weekly_sheet (id, process_instance_id, jurisdiction, act_id, clause_id, week, body_id,
                account_id, norm, reposts_count, unit, counted_days, counted_all, counted_own, basis, decision,
                decision_note)
            values (gen_random_uuid(), 'week', 'kuzbass', 'kuzbass-66-2020', :clause, :week, :body, null, 5, true,
                'PUBLICATIONS', 0, :published, :published, 'LOG', :decision, :note)\
            """)
                // Two sheets of a week: those of two clauses.
                .param("clause", "KUZ-" + published)
                .param("week", week)
                .param("body", body.id())
                .param("published", published)
                .param("decision", decision, Types.VARCHAR)
                .param("note", decision == null ? null : "Ремонт", Types.VARCHAR)
                .update();
    }

    private long total(String list) {
        return controller.read(list).get("total").asLong();
    }

    private JsonNode line(JsonNode lines) {
        for (JsonNode line : lines) {
            if (line.get("bodyId").asText().equals(body.id())) {
                return line;
            }
        }
        throw new AssertionError("No line of " + body.id() + " among " + lines);
    }

    private List<VEvent> eventsOfBody(ICalendar calendar) {
        return calendar.getEvents().stream()
                .filter(event -> event.getDescription().getValue().contains(name))
                .toList();
    }

    private static ICalendar calendar(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(CockpitSession.text(answer)).isEqualTo(200);
        return Biweekly.parse(CockpitSession.text(answer)).first();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
