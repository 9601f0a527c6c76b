package org.poryadok.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.poryadok.casework.Desk.ticked;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.cockpit.CockpitSession;
import org.poryadok.control.ControlCard;
import org.poryadok.mail.Attachment;
import org.poryadok.mail.MailJournal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first quarter of Kuzbass № 66: what happened in it stays, and what the controller does later stands beside it. */
@LivedThrough
class ClosedQuarterTest {

    private static final DateTimeFormatter AS_WRITTEN = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int CORRECTIONS = 8;
    private static final int BY_WORD = 9;
    private static final List<String> COLUMNS = List.of(
            "ended",
            "onTime",
            "late",
            "overdue",
            "released",
            "extended",
            "share",
            "median",
            "attributable",
            "overdueAtEnd",
            "internalOnTime",
            "internal");

    @RegisterExtension
    final LivedJurisdiction kuzbass =
            new LivedJurisdiction("kuzbass", "kuzbass-66-2020", ZoneId.of("Asia/Novokuznetsk"));

    @Autowired
    private MailJournal journal;

    @LocalServerPort
    private int port;

    private CockpitSession controller;

    @BeforeEach
    void theControllerSitsAtCockpit() {
        controller = CockpitSession.of(port, "kuzbass.controller", "cockpit");
    }

    @Test
    @DisplayName("Закрытый квартал остаётся каким был, а снятие, продление и его отмена стоят рядом исправлениями")
    void quarterStaysAsItClosed() throws IOException {
        theActIsSigned();
        healthIsInTimeAndTheNoticeOfCultureWaits();
        constructionGetsMoreTimeTooLateAndEducationIsSilent();

        kuzbass.itIs("2020-04-01T10:00");
        JsonNode march = page("2020-03");
        JsonNode quarter = page("2020-Q1");
        assertThat(line(march, "Министерство образования Кузбасса")
                        .get("overdue")
                        .asInt())
                .isEqualTo(1);
        JsonNode construction = line(march, "Министерство строительства Кузбасса");
        assertThat(construction.get("overdue").asInt())
                .as("«до 1 марта» was missed")
                .isEqualTo(1);
        assertThat(construction.get("extended").asInt()).isEqualTo(1);
        assertThat(line(march, "Министерство здравоохранения Кузбасса")
                        .get("onTime")
                        .asInt())
                .isEqualTo(2);
        assertThat(march.get("excused")).singleElement().satisfies(obligation -> {
            assertThat(obligation.get("extended").get("reason").asText())
                    .isEqualTo("Болезнь исполнителя. Документ: Распоряжение Губернатора от 10.03.2020 № 12-рг.");
            assertThat(obligation.get("extended").get("on").asText()).isEqualTo("2020-03-10");
            assertThat(obligation.get("extended").get("newLastDay").asText()).isEqualTo("2020-04-10");
        });
        assertThat(quarter.get("closed").asBoolean()).isTrue();
        assertThat(quarter.get("corrections")).isEmpty();
        theMailedReportHasTheRowsOf(march);
        theNoticeOfCultureIsWithTheCoordinatorForTooLong();

        kuzbass.itIs("2020-04-15T11:00");
        deed("education", "release", Map.of("note", "Полномочия переданы"));
        deed("construction", "withdraw-extension", Map.of("reason", "Продлено по ошибке"));
        kuzbass.itIs("2020-04-16T11:00");
        kuzbass.does("coordinator", "check-notice", "kuzbass.culture", Map.of("noticeDecision", "accept"));

        JsonNode later = page("2020-Q1");
        for (String same : List.of("byBody", "byAct", "excused", "overdue", "internal")) {
            assertThat(later.get(same)).as(same).isEqualTo(quarter.get(same));
            assertThat(page("2020-03").get(same)).as(same).isEqualTo(march.get(same));
        }
        assertThat(StreamSupport.stream(later.get("corrections").spliterator(), false))
                .extracting(
                        row -> row.get("on").asText(),
                        row -> row.get("body").asText(),
                        row -> row.get("was").asText(),
                        row -> row.get("now").asText(),
                        row -> row.get("reason").asText())
                .containsExactly(
                        tuple(
                                "2020-04-15",
                                "Министерство образования Кузбасса",
                                "не исполнено",
                                "не исполнено, снято с контроля после срока",
                                "Полномочия переданы"),
                        tuple(
                                "2020-04-15",
                                "Министерство строительства Кузбасса",
                                "не исполнено, срок продлён до 10.04.2020",
                                "не исполнено",
                                "Продлено по ошибке"),
                        tuple(
                                "2020-04-16",
                                "Министерство культуры и национальной политики Кузбасса",
                                "направлено в срок, на проверке",
                                "исполнено в срок",
                                "Принято: направлено 25.02.2020"));
        theMailedReportHasTheRowsOf(page("2020-03"));
        theReportOfTodayHasTheRowsThatWereMailedAndTheCorrections();
        numbersOfTheQuarterAreAsLongAsTheirLists();
        kuzbass.nothingHasFailed();
    }

    @Test
    @DisplayName(
            "Внесено после закрытия квартала прежним числом: видно когда, кем и кто принял; проверка ждёт с дня внесения")
    void whatIsHandedInWithAnEarlierDaySaysSo() {
        theActIsSigned();
        kuzbass.itIs("2020-03-16T11:00");
        create("culture", "vk.com/kuz_culture");
        kuzbass.itIs("2020-04-02T11:00");
        kuzbass.does("culture.responsible", "send-notice", Map.of("outgoingNumber", "01-1", "sentOn", "2020-03-20"));

        kuzbass.itIs("2020-04-03T11:00");
        assertThat(controller.read("discipline/checks")).singleElement().satisfies(check -> {
            assertThat(check.get("since").asText()).isEqualTo("2020-04-02");
            assertThat(check.get("workingDays").asInt()).isEqualTo(1);
            assertThat(check.get("late").asBoolean()).isFalse();
        });
        assertThat(kuzbass.digestsTo("coordinator", "внутренний срок проверки истёк"))
                .isEmpty();
        kuzbass.does("coordinator", "check-notice", "kuzbass.culture", Map.of("noticeDecision", "accept"));

        assertThat(StreamSupport.stream(page("2020-Q1").get("corrections").spliterator(), false))
                .filteredOn(row -> row.get("step").asText().contains("уведомление")
                        || row.get("step").asText().contains("Уведомить"))
                .extracting(
                        row -> row.get("on").asText(),
                        row -> row.get("was").asText(),
                        row -> row.get("now").asText(),
                        row -> row.get("by").asText(),
                        row -> row.get("reason").asText())
                .containsExactly(
                        tuple(
                                "2020-04-02",
                                "не исполнено",
                                "направлено на проверку",
                                "Елагина Эмма Филипповна",
                                "Направлено 20.03.2020, внесено 02.04.2020"),
                        tuple(
                                "2020-04-03",
                                "не исполнено",
                                "исполнено в срок",
                                "Звягин Борис Ильич",
                                "Принято: направлено 20.03.2020, внесено 02.04.2020"));
        assertThat(kuzbass.card("KUZ-3c", "culture").fulfilledBy())
                .as("whoever has sent it")
                .contains("kuzbass.culture.responsible");
        kuzbass.nothingHasFailed();
    }

    @Test
    @DisplayName(
            "Срок продлён, пока сведения на проверке: после возврата прежний срок нарушен, если в нём ничего не принято")
    void extensionDuringTheCheckHidesNoMissedTerm() {
        theActIsSigned();
        kuzbass.itIs("2020-02-25T11:00");
        create("culture", "vk.com/kuz_culture");
        create("health", "vk.com/kuz_health");
        kuzbass.itIs("2020-04-01T10:00");
        assertThat(corrections()).isEmpty();
        kuzbass.itIs("2020-04-02T11:00");
        for (String body : List.of("culture", "health")) {
            kuzbass.does(
                    body + ".responsible", "send-notice", Map.of("outgoingNumber", "01-1", "sentOn", "2020-03-02"));
            extendNotice(body, "2020-06-10");
        }
        assertThat(kuzbass.card("KUZ-3c", "culture").brokenTerm())
                .as("nobody knows before it is checked")
                .isEmpty();

        kuzbass.itIs("2020-04-03T11:00");
        kuzbass.does("coordinator", "check-notice", "kuzbass.health", Map.of("noticeDecision", "accept"));
        kuzbass.does(
                "coordinator",
                "check-notice",
                "kuzbass.culture",
                Map.of("noticeDecision", "return", "noticeRemarks", "Письма не было"));
        assertThat(kuzbass.card("KUZ-3c", "culture").brokenTerm()).isPresent();
        assertThat(kuzbass.statusText(kuzbass.card("KUZ-3c", "culture"))).isEqualTo("в срок, прежний срок нарушен");
        assertThat(corrections())
                .as("whoever returns it has not extended the term")
                .extracting(row -> row.get("now").asText())
                .contains("возвращено с замечаниями, не исполнено");

        kuzbass.itIs("2020-04-07T11:00");
        sendsNotice("culture");
        kuzbass.does("coordinator", "check-notice", "kuzbass.culture", Map.of("noticeDecision", "accept"));
        assertThat(kuzbass.statusText(kuzbass.card("KUZ-3c", "culture"))).isEqualTo("исполнено с нарушением срока");
        assertThat(kuzbass.statusText(kuzbass.card("KUZ-3c", "health"))).isEqualTo("исполнено");
        assertThat(corrections().stream()
                        .filter(row -> row.get("was").asText().equals("не исполнено"))
                        .map(row -> row.get("body").asText().split(" ")[1] + ": "
                                + row.get("now").asText()))
                .containsExactly(
                        "здравоохранения: направлено на проверку",
                        "здравоохранения: срок продлён до 10.06.2020",
                        "культуры: направлено на проверку",
                        "культуры: срок продлён до 10.06.2020",
                        "здравоохранения: исполнено в срок",
                        "культуры: возвращено с замечаниями",
                        "культуры: направлено на проверку",
                        "культуры: исполнено с нарушением срока 07.04.2020, срок продлён до 10.06.2020");
        kuzbass.nothingHasFailed();
    }

    @Test
    @DisplayName("Дважды продлено после срока: у каждого продления своя строка и свой день")
    void eachOfTwoLateExtensionsNamesItsOwnDay() {
        theActIsSigned();
        kuzbass.itIs("2020-02-25T11:00");
        create("culture", "vk.com/kuz_culture");
        kuzbass.itIs("2020-04-02T11:00");
        extendNotice("culture", "2020-04-10");
        kuzbass.itIs("2020-04-13T11:00");
        assertThat(kuzbass.statusText(kuzbass.card("KUZ-3c", "culture"))).isEqualTo("просрочено, прежний срок нарушен");
        String missed =
                kuzbass.card("KUZ-3c", "culture").brokenTerm().orElseThrow().text();
        assertThat(controller.read("overview/overdue").get("acts").get("lines"))
                .filteredOn(line -> line.get("bodyId").asText().equals("kuzbass.culture"))
                .singleElement()
                .satisfies(line -> assertThat(missed)
                        .endsWith(AS_WRITTEN.format(
                                LocalDate.parse(line.get("missed").asText()))));
        extendNotice("culture", "2020-04-30");
        assertThat(kuzbass.lettersTo("culture.responsible"))
                .filteredOn(entry -> entry.letter().text().contains("продлён до 30.04.2020"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.letter().text()).contains("П" + missed.substring(1)));

        assertThat(corrections().stream()
                        .filter(row -> row.get("body").asText().contains("культуры")
                                && row.get("step").asText().contains("ведом"))
                        .map(row -> row.get("now").asText()))
                .containsExactly("срок продлён до 10.04.2020", "не исполнено, срок продлён до 30.04.2020");
        kuzbass.nothingHasFailed();
    }

    @Test
    @DisplayName("Снятое после срока возвращено на контроль: строка о снятии остаётся какой была")
    void releaseThatIsTakenBackStaysTheReleaseAfterTheTermThatItWas() {
        theActIsSigned();
        kuzbass.itIs("2020-04-15T11:00");
        deed("education", "release", Map.of("note", "Полномочия переданы"));
        assertThat(releases()).containsExactly("не исполнено, снято с контроля после срока");

        kuzbass.itIs("2020-04-20T11:00");
        deed("education", "reopen", Map.of("reason", "Не переданы"));

        assertThat(releases()).containsExactly("не исполнено, снято с контроля после срока");
        kuzbass.nothingHasFailed();
    }

    private List<String> releases() {
        return corrections().stream()
                .filter(row -> row.get("reason").asText().equals("Полномочия переданы"))
                .map(row -> row.get("now").asText())
                .toList();
    }

    @Test
    @DisplayName("Страница внесена в срок, возвращена и внесена снова: день первого внесения не теряется")
    void pageThatWasGivenBackWasEnteredOnTheFirstDay() {
        theActIsSigned();
        kuzbass.itIs("2020-02-27T11:00");
        handIn("health", "vk.com/kuz_health", "2020-02-27");
        kuzbass.itIs("2020-03-10T11:00");
        kuzbass.does("health.responsible", "accept-account", Map.of("decision", "return", "remarks", "Нет описания"));
        kuzbass.itIs("2020-03-12T11:00");
        design("health", "vk.com/kuz_health", "2020-02-27");
        kuzbass.does("health.responsible", "accept-account", Map.of("decision", "accept"));
        kuzbass.itIs("2020-03-13T11:00");

        JsonNode shown = cardOf("health");
        assertThat(shown.get("line").get("statusText").asText()).isEqualTo("исполнено");
        assertThat(shown.get("line").get("toldLater").isNull()).isTrue();
        assertThat(shown.get("events").toString()).doesNotContain("внесено");
        assertThat(kuzbass.digestsTo("coordinator", "Внесено после срока")).isEmpty();
        kuzbass.nothingHasFailed();
    }

    @Test
    @DisplayName(
            "Страница внесена через полтора месяца прежним днём создания: карточка, история, исправление и координатор называют оба дня")
    void pageEnteredWithAnEarlierDaySaysBothDays() {
        theActIsSigned();
        kuzbass.itIs("2020-02-26T11:00");
        create("health", "vk.com/kuz_health");
        kuzbass.itIs("2020-04-01T10:00");
        assertThat(corrections()).isEmpty();
        kuzbass.itIs("2020-04-21T11:00");
        create("construction", "vk.com/kuz_construction", "2020-02-28");
        kuzbass.itIs("2020-04-23T11:00");

        String both = "Создана 28.02.2020, внесено 21.04.2020";
        JsonNode shown = cardOf("construction");
        assertThat(shown.get("line").get("statusText").asText()).isEqualTo("исполнено");
        assertThat(shown.get("line").get("toldLater").asText()).isEqualTo("2020-04-21");
        assertThat(shown.get("events"))
                .anySatisfy(event -> assertThat(event.toString()).contains(both));
        assertThat(corrections())
                .filteredOn(row -> row.get("reason").asText().equals(both))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("on").asText()).isEqualTo("2020-04-21");
                    assertThat(row.get("was").asText()).isEqualTo("не исполнено");
                    assertThat(row.get("now").asText()).isEqualTo("исполнено в срок");
                });
        assertThat(kuzbass.digestsTo(
                        "coordinator", "последний день 02.03.2020, исполнено 28.02.2020, внесено 21.04.2020"))
                .as("once, on the morning after")
                .containsExactly("2020-04-22");
        assertThat(cardOf("health").get("line").get("toldLater").isNull())
                .as("entered on its day")
                .isTrue();

        sendsNotice("construction");
        assertThat(kuzbass.shown("coordinator", "check-notice", "kuzbass.construction", "accountText"))
                .contains("создана 28.02.2020 по сведениям органа, внесено 21.04.2020");
        numbersOfTheQuarterAreAsLongAsTheirLists();
        kuzbass.nothingHasFailed();
    }

    @Test
    @DisplayName("Квартал идёт: страница, внесённая после срока прежним днём создания, названа с обоими днями")
    void runningQuarterNamesBothDaysOfAPageEnteredLate() throws IOException {
        theActIsSigned();
        kuzbass.itIs("2020-02-26T11:00");
        create("health", "vk.com/kuz_health");
        kuzbass.itIs("2020-03-12T11:00");
        create("culture", "vk.com/kuz_culture", "2020-02-28");

        JsonNode running = page("2020-Q1");
        assertThat(running.get("closed").asBoolean()).isFalse();
        assertThat(running.get("byWord")).singleElement().satisfies(obligation -> {
            assertThat(obligation.get("body").asText()).startsWith("Министерство культуры");
            assertThat(obligation.get("fulfilledOn").asText()).isEqualTo("2020-02-28");
            assertThat(obligation.get("toldOn").asText()).isEqualTo("2020-03-12");
        });
        byte[] document =
                controller.get("discipline/report.docx?period=2020-Q1").body();
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(document))) {
            assertThat(read.getTables().get(BY_WORD).getText())
                    .contains("Министерство культуры", "02.03.2020", "Исполнено 28.02.2020, внесено 12.03.2020")
                    .doesNotContain("Министерство здравоохранения");
        }
        kuzbass.nothingHasFailed();
    }

    @Test
    @DisplayName(
            "Уведомление поставлено на контроль после закрытия квартала и срока: нарушение и снятие с контроля остаются исправлениями")
    void whatIsOpenedAfterItsTermStaysAndSoDoesItsRelease() throws IOException {
        theActIsSigned();
        kuzbass.itIs("2020-04-01T10:00");
        assertThat(corrections()).isEmpty();
        kuzbass.itIs("2020-04-21T11:00");
        create("construction", "vk.com/kuz_construction", "2020-02-28");
        assertThat(ofNotice())
                .containsExactly("нарушения срока не было → не исполнено, поставлено на контроль после срока");

        kuzbass.itIs("2020-05-12T11:00");
        kuzbass.does(
                "construction.responsible", "send-notice", Map.of("outgoingNumber", "01-1", "sentOn", "2020-03-10"));
        assertThat(ofNotice()).hasSize(2);
        kuzbass.itIs("2020-05-13T11:00");
        String card = kuzbass.card("KUZ-3c", "construction").id().toString();
        assertThat(controller
                        .post("cards/" + card + "/release", Map.of("note", "Полномочия переданы"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(ofNotice())
                .containsExactly(
                        "нарушения срока не было → не исполнено, поставлено на контроль после срока",
                        "не исполнено → направлено на проверку (Направлено 10.03.2020, внесено 12.05.2020)",
                        "не исполнено → не исполнено, снято с контроля после срока (Полномочия переданы)");
        assertThat(sheet(controller.get("discipline/report.xlsx?period=2020-Q1").body(), "Исправления"))
                .anySatisfy(row -> assertThat(row).contains("не исполнено, поставлено на контроль после срока"))
                .anySatisfy(row -> assertThat(row).contains("не исполнено, снято с контроля после срока"));
        assertThat(controller
                        .read("overview/lists/week?week=2020-03-09&outcome=released")
                        .toString())
                .contains("Министерство строительства Кузбасса");
        kuzbass.nothingHasFailed();
    }

    /** Whatever became of its obligations since: each is listed once, as it was counted. */
    private void numbersOfTheQuarterAreAsLongAsTheirLists() {
        Map<String, String> lists = Map.of(
                "ended",
                "",
                "onTime",
                "&verdict=on-time",
                "late",
                "&verdict=late",
                "undone",
                "&verdict=overdue",
                "released",
                "&verdict=released");
        JsonNode lines = controller.read("overview/bodies?period=2020-Q1").get("lines");
        assertThat(lines.findValuesAsText("onTime")).anyMatch(number -> !number.equals("0"));
        lines.forEach(line -> lists.forEach((figure, narrowed) -> {
            String list = "overview/lists/period?period=2020-Q1&body="
                    + line.get("bodyId").asText() + narrowed;
            JsonNode said = controller.read(list);
            assertThat(said.get("total").asLong())
                    .as(list)
                    .isEqualTo(line.get(figure).asLong());
            assertThat(said.get("rows")).as(list).hasSize(line.get(figure).asInt());
        }));
        String quarter = "overview/lists/period?period=2020-Q1";
        assertThat(controller.read(quarter).get("total").asLong())
                .isEqualTo(lines.findValues("ended").stream()
                        .mapToLong(JsonNode::asLong)
                        .sum());
        assertThat(controller.read(quarter).get("note").asText())
                .startsWith("Период закрыт: перечислено то, что сосчитано при закрытии.");
    }

    /** What the first quarter is told of the notice of construction. */
    private List<String> ofNotice() {
        return corrections().stream()
                .filter(row -> row.get("body").asText().equals("Министерство строительства Кузбасса"))
                .filter(row -> row.get("lastDay").asText().equals("2020-03-10"))
                .map(row -> row.get("was").asText() + " → " + row.get("now").asText()
                        + (row.get("reason").asText().isEmpty()
                                ? ""
                                : " (" + row.get("reason").asText() + ")"))
                .toList();
    }

    private void theActIsSigned() {
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
    }

    private void healthIsInTimeAndTheNoticeOfCultureWaits() {
        kuzbass.itIs("2020-02-25T11:00");
        create("health", "vk.com/kuz_health");
        sendsNotice("health");
        kuzbass.does("coordinator", "check-notice", "kuzbass.health", Map.of("noticeDecision", "accept"));
        create("culture", "vk.com/kuz_culture");
        sendsNotice("culture");
    }

    private void constructionGetsMoreTimeTooLateAndEducationIsSilent() {
        kuzbass.itIs("2020-03-10T10:00");
        deed(
                "construction",
                "extend",
                Map.of(
                        "lastDay",
                        "2020-04-10",
                        "reason",
                        "Болезнь исполнителя",
                        "documentKind",
                        "Распоряжение Губернатора",
                        "documentNumber",
                        "12-рг",
                        "documentDate",
                        "2020-03-10"));
    }

    private void theNoticeOfCultureIsWithTheCoordinatorForTooLong() {
        assertThat(controller.read("discipline/checks")).singleElement().satisfies(check -> {
            assertThat(check.get("body").asText()).isEqualTo("Министерство культуры и национальной политики Кузбасса");
            assertThat(check.get("since").asText()).isEqualTo("2020-02-25");
            assertThat(check.get("late").asBoolean()).isTrue();
            assertThat(check.get("who")).isNotEmpty();
        });
        assertThat(kuzbass.digestsTo("coordinator", "внутренний срок проверки истёк"))
                .as("from the day after five working days")
                .startsWith("2020-03-04");
    }

    private void theMailedReportHasTheRowsOf(JsonNode page) throws IOException {
        List<List<String>> bodies = sheet(mailed(".xlsx"), "По органам");
        assertThat(bodies).hasSize(page.get("byBody").size() + 1);
        for (int number = 1; number < bodies.size(); number++) {
            List<String> row = bodies.get(number);
            JsonNode line = line(page, row.get(1));
            assertThat(row.subList(2, row.size()))
                    .as(row.get(1))
                    .isEqualTo(COLUMNS.stream()
                            .map(column -> figure(column, line.get(column)))
                            .toList());
        }
        assertThat(sheet(mailed(".xlsx"), "Снято и продлено после срока"))
                .hasSize(page.get("excused").size() + 1);
        assertThat(sheet(mailed(".xlsx"), "Просрочено"))
                .hasSize(page.get("overdue").size() + 1);
        List<List<String>> document = tables(mailed(".docx"), 1);
        assertThat(document).hasSameSizeAs(bodies);
        for (int number = 1; number < bodies.size(); number++) {
            assertThat(document.get(number))
                    .as("document and workbook")
                    .isEqualTo(bodies.get(number).stream()
                            .map(cell -> cell.replace('.', ','))
                            .toList());
        }
    }

    private void theReportOfTodayHasTheRowsThatWereMailedAndTheCorrections() throws IOException {
        byte[] workbook =
                controller.get("discipline/report.xlsx?period=2020-03").body();
        byte[] document =
                controller.get("discipline/report.docx?period=2020-03").body();
        for (String sheet : List.of(
                "По органам",
                "По актам",
                "Повторные нарушения",
                "Из-за предыдущей ступени",
                "Просрочено",
                "Снято и продлено после срока",
                "Внутренние сроки")) {
            assertThat(sheet(workbook, sheet)).as(sheet).isEqualTo(sheet(mailed(".xlsx"), sheet));
        }
        for (int table = 0; table < CORRECTIONS; table++) {
            assertThat(tables(document, table)).isEqualTo(tables(mailed(".docx"), table));
        }
        assertThat(sheet(mailed(".xlsx"), "Исправления"))
                .as("nothing had changed")
                .hasSize(1);
        assertThat(sheet(workbook, "Исправления"))
                .hasSize(4)
                .anySatisfy(row -> assertThat(row)
                        .contains("15.04.2020", "не исполнено, снято с контроля после срока", "Полномочия переданы"));
        assertThat(tables(document, CORRECTIONS)).hasSize(4);
    }

    private void create(String body, String address) {
        create(body, address, kuzbass.today());
    }

    private void create(String body, String address, String createdOn) {
        handIn(body, address, createdOn);
        kuzbass.does(body + ".responsible", "accept-account", Map.of("decision", "accept"));
    }

    private void handIn(String body, String address, String createdOn) {
        kuzbass.does(body + ".responsible", "choose-network", Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        design(body, address, createdOn);
    }

    private void design(String body, String address, String createdOn) {
        kuzbass.does(
                body + ".executor",
                "create-and-design",
                Map.of(
                        "address",
                        address,
                        "createdOn",
                        createdOn,
                        "requirementsDone",
                        ticked("description", "design")));
    }

    private void sendsNotice(String body) {
        kuzbass.does(body + ".responsible", "send-notice", Map.of("outgoingNumber", "01-1", "sentOn", kuzbass.today()));
    }

    private void deed(String body, String deed, Map<String, String> said) {
        String card = kuzbass.card("KUZ-3a", body).id().toString();
        assertThat(controller.post("cards/" + card + "/" + deed, said).statusCode())
                .as(deed)
                .isEqualTo(204);
    }

    private void extendNotice(String body, String lastDay) {
        assertThat(controller
                        .post(
                                "cards/" + kuzbass.card("KUZ-3c", body).id() + "/extend",
                                Map.of(
                                        "lastDay",
                                        lastDay,
                                        "reason",
                                        "По просьбе органа",
                                        "documentKind",
                                        "Распоряжение Губернатора",
                                        "documentNumber",
                                        "14-рг",
                                        "documentDate",
                                        kuzbass.today()))
                        .statusCode())
                .isEqualTo(204);
    }

    /** Of the duty to create a page, as the page of its case shows it. */
    private JsonNode cardOf(String body) {
        ControlCard card = kuzbass.card("KUZ-3a", body);
        JsonNode shown = controller.read("instances/" + card.processInstanceId().orElseThrow() + "/cards");
        return StreamSupport.stream(shown.spliterator(), false)
                .filter(one ->
                        one.get("line").get("id").asText().equals(card.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    /** Of the first quarter. */
    private List<JsonNode> corrections() {
        return StreamSupport.stream(page("2020-Q1").get("corrections").spliterator(), false)
                .toList();
    }

    private JsonNode page(String period) {
        return controller.read("discipline?period=" + period);
    }

    private static JsonNode line(JsonNode page, String body) {
        return StreamSupport.stream(page.get("byBody").spliterator(), false)
                .filter(line -> line.get("name").asText().equals(body))
                .findFirst()
                .orElseThrow()
                .get("figures");
    }

    /** As the workbook writes it. */
    private static String figure(String column, JsonNode figure) {
        if (figure == null || figure.isNull()) {
            return "—";
        }
        double number = column.equals("share") ? Math.round(figure.asDouble() * 1000) / 10.0 : figure.asDouble();
        return new DataFormatter(Locale.ROOT).formatRawCellContents(number, 0, "General");
    }

    private byte[] mailed(String suffix) {
        return journal.attachments("monthly-report:kuzbass:2020-03:kuzbass.controller").stream()
                .filter(file -> file.fileName().endsWith(suffix))
                .map(Attachment::content)
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> sheet(byte[] file, String name) throws IOException {
        DataFormatter words = new DataFormatter(Locale.ROOT);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.getSheet(name);
            return IntStream.rangeClosed(0, sheet.getLastRowNum())
                    .mapToObj(sheet::getRow)
                    .map(row -> cells(row, words))
                    .toList();
        }
    }

    private static List<String> cells(Row row, DataFormatter words) {
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(row::getCell)
                .map(words::formatCellValue)
                .toList();
    }

    private static List<List<String>> tables(byte[] file, int table) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return document.getTables().get(table).getRows().stream()
                    .map(row -> row.getTableCells().stream()
                            .map(XWPFTableCell::getText)
                            .toList())
                    .toList();
        }
    }
}
