package org.poryadok.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.control.ControlCards;
import org.poryadok.control.TestBody;
import org.poryadok.control.TestCards;
import org.poryadok.control.TestCards.Draft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files are read again here as an office program would. */
@PoryadokTest
class ExportResourceTest {

    private static final String NAME = "=HYPERLINK(\"http://example.org\";\"Министерство; \"\"А\"\"\n<script>\")";
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 5, 14);
    private static final int BODY = 1;
    private static final int LAST_DAY_COLUMN = 8;
    private static final int DAYS_LATE = 12;
    private static final int FULFILLED = 15;

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
    JdbcClient database;

    private CockpitSession controller;
    private TestBody body;
    private TestCards drafts;

    @BeforeEach
    void inKuzbassItIsAfterMidnightAlready() {
        engine.setClock(ZonedDateTime.parse("2024-05-16T20:30:00Z"));
        body = TestBody.create(database, "kuzbass");
        database.sql("update body set name = ? where id = ?")
                .params(NAME, body.id())
                .update();
        drafts = new TestCards(database, acts, clock);
        controller = CockpitSession.of(port, "kuzbass.controller", "cockpit");
    }

    @Test
    void csvHoldsEveryFilteredCardAndIsSafeToOpen() throws IOException {
        IntStream.range(0, 60).forEach(day -> card(LAST_DAY.minusDays(day)));

        HttpResponse<byte[]> answer =
                controller.get("export.csv?sort=last-day&descending=true&size=20&body=" + body.id());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains(CockpitSession.encoded("Сроки на 17.05.2024.csv").replace("+", "%20"));
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFТерритория;Орган;");
        List<CSVRecord> records = CSVFormat.Builder.create(CSVFormat.DEFAULT)
                .setDelimiter(';')
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
        assertThat(records).hasSize(61);
        assertThat(records.get(1).get(BODY)).isEqualTo("'" + NAME);
        assertThat(records.get(1).get(LAST_DAY_COLUMN)).isEqualTo("14.05.2024");
        assertThat(records.get(60).get(LAST_DAY_COLUMN)).isEqualTo("16.03.2024");
        assertThat(records.get(1).get(DAYS_LATE)).isEqualTo("3");
    }

    @Test
    void workbookHoldsDaysAsDaysNumbersAsNumbersAndNoFormula() throws IOException {
        UUID late = card(LAST_DAY);
        card(LAST_DAY.plusDays(30));
        cards.fulfil(late, engine.now(), body.executor());

        Sheet sheet = sheet(
                controller.get("export.xlsx?status=FULFILLED_LATE&status=ON_TIME&sort=last-day&body=" + body.id()));

        assertThat(sheet.getLastRowNum()).isEqualTo(2);
        Row first = sheet.getRow(1);
        assertThat(first.getCell(BODY).getCellType()).isEqualTo(CellType.STRING);
        assertThat(first.getCell(BODY).getStringCellValue()).isEqualTo(NAME);
        assertThat(first.getCell(BODY).getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(DateUtil.isCellDateFormatted(first.getCell(LAST_DAY_COLUMN))).isTrue();
        assertThat(first.getCell(LAST_DAY_COLUMN).getLocalDateTimeCellValue().toLocalDate())
                .isEqualTo(LAST_DAY);
        assertThat(first.getCell(DAYS_LATE).getNumericCellValue()).isEqualTo(3);
        assertThat(first.getCell(FULFILLED).getLocalDateTimeCellValue().toString())
                .startsWith("2024-05-17T03:30");
        Cell notFulfilled = sheet.getRow(2).getCell(FULFILLED);
        assertThat(notFulfilled == null || notFulfilled.getCellType() == CellType.BLANK)
                .isTrue();
    }

    @Test
    void nothingFoundIsAFileWithItsHeader() throws IOException {
        String nothing = "?text=" + UUID.randomUUID();

        assertThat(CockpitSession.text(controller.get("export.csv" + nothing)))
                .startsWith("\uFEFFТерритория;Орган;")
                .endsWith("Исполнено;Внесено позже;Что сделано\r\n");
        Sheet sheet = sheet(controller.get("export.xlsx" + nothing));
        assertThat(sheet.getLastRowNum()).isZero();
        assertThat(sheet.getRow(0).getCell(BODY).getStringCellValue()).isEqualTo("Орган");
        assertThat(sheet.getRow(0).getCell(FULFILLED).getStringCellValue()).isEqualTo("Исполнено");
    }

    @Test
    void nobodyExportsWhatHeDoesNotOversee() {
        card(LAST_DAY);
        String export = "export.csv?body=" + body.id();

        assertThat(CockpitSession.text(
                                CockpitSession.of(port, "tomsk.controller").get(export))
                        .lines())
                .hasSize(1);
        assertThat(CockpitSession.of(port, "kuzbass.health.head").get(export).statusCode())
                .isEqualTo(403);
        assertThat(controller.get("export.xlsx?jurisdiction=tomsk").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"export.csv?daysLateFrom=abc", "export.xlsx?sort=colour"})
    void wrongParameterIsASentenceAndNoFile(String path) {
        HttpResponse<byte[]> answer = controller.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(CockpitSession.json(answer).get("message").asText()).startsWith("Значение «");
    }

    private UUID card(LocalDate lastDay) {
        return drafts.open(Draft.due("kuzbass-66-2020", "KUZ-3c", body.id(), lastDay));
    }

    private static Sheet sheet(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).as(CockpitSession.text(answer)).isEqualTo(200);
        return new XSSFWorkbook(new ByteArrayInputStream(answer.body())).getSheetAt(0);
    }
}
