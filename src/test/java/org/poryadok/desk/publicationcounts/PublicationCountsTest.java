package org.poryadok.desk.publicationcounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.NormUnit;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.EnactedAct;
import org.poryadok.cockpit.CockpitSession;
import org.poryadok.content.CountBasis;
import org.poryadok.content.NewSheet;
import org.poryadok.content.SheetDecision;
import org.poryadok.content.WeekCount;
import org.poryadok.content.WeeklySheet;
import org.poryadok.content.WeeklySheets;
import org.poryadok.counts.EnteredCount;
import org.poryadok.counts.EnteredCounts;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Counts of publications of Kirov as an official and a program send them: the same rules, the same sheet. */
@PoryadokTest
@EachTestAlone
class PublicationCountsTest {

    private static final ZoneId KIROV = ZoneId.of("Europe/Kirov");
    private static final LocalDate WEEK = LocalDate.of(2024, 9, 9);
    private static final String HEADING = "Страница;Неделя с;Публикаций;Из них репостов;Дней с публикациями\n";
    private static final String ADDRESS = "/publications/counts";

    @LocalServerPort
    int port;

    @Autowired
    Engine engine;

    @Autowired
    EnactedAct acts;

    @Autowired
    Accounts accounts;

    @Autowired
    WeeklySheets sheets;

    @Autowired
    EnteredCounts counts;

    @Autowired
    Organisation people;

    private Account health;
    private Account education;

    @BeforeEach
    void weekOfTwoMinistriesIsClosed() {
        engine.setClock(LocalDateTime.parse("2024-09-16T10:00").atZone(KIROV));
        acts.inForce("kirov-131-2024", "131", "2024-05-15", "2024-05-15");
        health = page("kirov.health");
        education = page("kirov.education");
        sheet(health);
        sheet(education);
    }

    @Test
    void coordinatorChecksAFileMendsItAndLoadsItTwice() {
        CockpitSession coordinator = CockpitSession.of(port, "kirov.coordinator");
        String faulty = HEADING + line(health, "09.09.2024;4;1;3") + line(education, "10.09.2024;4;1;3")
                + line(education, "16.09.2024;2;3;1") + "https://ok.ru/nosuchpage;09.09.2024;1;0;1\n"
                + line(education, "23.09.2024;1;;") + line(education, "09.09.2024;много;;");

        assertThat(text(coordinator.submit(ADDRESS, "числа.csv", faulty, Map.of("text", ""))))
                .contains("Замечаний: 5. Строк без ошибок: 1. Ничего не внесено.")
                .contains("Неделя начинается 09.09.2024, а не 10.09.2024.")
                .contains("Репостов больше, чем публикаций.")
                .contains("https://ok.ru/nosuchpage")
                .contains("Неделя с 23.09.2024 ещё не началась.")
                .contains("«Публикаций» — «много»: нужно целое число от 0 до 10000.");

        String right = HEADING + line(health, "09.09.2024;4;1;3") + line(education, "09.09.2024;2;0;2");
        assertThat(text(coordinator.submit(ADDRESS, "числа.csv", right, Map.of("text", ""))))
                .contains("Ошибок нет. Ещё ничего не внесено.", "новые сведения");
        assertThat(counts.of(health.id(), WEEK)).isEmpty();

        assertThat(load(coordinator, right)).contains("Внесено: новых 2, изменённых 0, без изменений 0.");
        assertThat(load(coordinator, right)).contains("Внесено: новых 0, изменённых 0, без изменений 2.");
        assertThat(counts.of(health.id(), WEEK)).contains(new EnteredCount(health.id(), WEEK, 4, 3, 3));
        assertThat(of(health)).satisfies(sheet -> {
            assertThat(sheet.count().all()).isEqualTo(4);
            assertThat(sheet.count().nonReposts()).isEqualTo(3);
            assertThat(sheet.count().basis()).isEqualTo(CountBasis.ENTERED);
            assertThat(sheet.decision()).contains(SheetDecision.MENDED);
        });
        assertThat(of(education).shortBy()).isEqualTo(1);
        assertThat(sheets.history(of(education).id()))
                .as("each word is counted once")
                .hasSize(2);
        JsonNode journal =
                CockpitSession.of(port, "kirov.controller", "cockpit").read("journals/weekly-sheets?body=kirov.health");
        assertThat(journal.toString()).contains("внесённые сведения о числе публикаций", name("kirov.coordinator"));
    }

    @Test
    void nothingIsToldOfWeeksBeforeThePageWasThere() {
        CockpitSession coordinator = CockpitSession.of(port, "kirov.coordinator");
        String before = HEADING + line(health, "06.05.2024;4;1;3") + line(education, "01.01.0001;1;0;1");

        assertThat(text(coordinator.submit(ADDRESS, "числа.csv", before, Map.of("text", ""))))
                .contains("Замечаний: 2. Строк без ошибок: 0.")
                .contains("На этой неделе страницы ещё не было: она создана 17.05.2024.");
    }

    @Test
    void officialTellsOfThePagesOfHisBodyOnlyAndNotAfterTheDecision() {
        CockpitSession executor = CockpitSession.of(port, "kirov.health.executor");
        String both = HEADING + line(health, "09.09.2024;1;0;1") + line(education, "09.09.2024;1;0;1");
        assertThat(text(executor.submit(ADDRESS, "числа.csv", both, Map.of("text", ""))))
                .contains("ведёт другой орган");
        sheets.decide(of(health).id(), SheetDecision.EXCUSED, "Отпуск", "kirov.coordinator");
        assertThat(text(executor.submit(ADDRESS, "", "", Map.of("text", HEADING + line(health, "09.09.2024;1;0;1")))))
                .contains("По этой неделе координатор уже решил");
        HttpResponse<byte[]> controller =
                CockpitSession.of(port, "tomsk.controller").page(ADDRESS);
        assertThat(controller.statusCode()).isEqualTo(403);
        assertThat(CockpitSession.text(controller)).contains("Сведения о публикациях вносят координатор");
        assertThat(CockpitSession.stranger(port).page(ADDRESS).statusCode()).isEqualTo(401);
    }

    @Test
    void programTellsByTheSameRules() throws Exception {
        String right = HEADING + line(health, "09.09.2024;4;1;3");
        assertThat(tell("kirov.coordinator", "kirov.coordinator", right, "?dry-run=true")
                        .body())
                .contains("\"loaded\":false", "\"added\":1");
        assertThat(counts.of(health.id(), WEEK)).isEmpty();
        HttpResponse<String> done = tell("kirov.coordinator", "kirov.coordinator", right, "");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("\"loaded\":true", "\"added\":1", "\"faults\":[]");
        assertThat(tell("kirov.coordinator", "kirov.coordinator", right, "").body())
                .contains("\"unchanged\":1");
        assertThat(of(health).counted()).isEqualTo(3);

        HttpResponse<String> faulty =
                tell("kirov.coordinator", "kirov.coordinator", HEADING + line(health, "10.09.2024;4;1;3"), "");
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("\"line\":2", "Неделя начинается 09.09.2024");
        assertThat(tell("kirov.coordinator", "wrong", right, "").statusCode()).isEqualTo(401);
        HttpResponse<String> controller = tell("kirov.controller", "kirov.controller", right, "");
        assertThat(controller.statusCode()).isEqualTo(403);
        assertThat(controller.body()).contains("Сведения о публикациях вносят координатор");
    }

    private String load(CockpitSession session, String text) {
        return text(session.submit(ADDRESS + "/load", "", "", Map.of("text", text)));
    }

    private HttpResponse<String> tell(String user, String password, String table, String query)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + "/api/publication-counts" + query))
                                .header("Content-Type", "text/csv")
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString((user + ":" + password)
                                                                .getBytes(StandardCharsets.UTF_8)))
                                .POST(BodyPublishers.ofString(table))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static String text(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(CockpitSession.text(answer)).isEqualTo(200);
        return CockpitSession.text(answer);
    }

    private static String line(Account page, String rest) {
        return page.address().normalized() + ";" + rest + "\n";
    }

    private String name(String user) {
        return people.official(user).orElseThrow().fullName();
    }

    private WeeklySheet of(Account page) {
        return sheets.ofBody(page.bodyId(), WEEK).stream()
                .filter(sheet -> sheet.accountId().filter(page.id()::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private void sheet(Account page) {
        sheets.enter(
                new NewSheet(
                        "week-" + page.id(),
                        "kirov",
                        "kirov-131-2024",
                        "KIR-3.1",
                        WEEK,
                        page.bodyId(),
                        Optional.of(page.id()),
                        3,
                        false,
                        NormUnit.PUBLICATIONS,
                        0,
                        new WeekCount(0, 0, CountBasis.LOG, Optional.empty())),
                "test");
    }

    private Account page(String body) {
        return accounts.activate(new NewAccount(
                "kirov",
                body,
                AccountAddress.parse(
                        "ok", "ok.ru/kw_" + UUID.randomUUID().toString().substring(0, 8)),
                OwnerKind.EXECUTIVE_BODY,
                LocalDate.of(2024, 5, 17),
                body + ".responsible",
                "test"));
    }
}
