package org.poryadok.reporting.monthlyreport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.control.TestBody;
import org.poryadok.control.TestCards;
import org.poryadok.mail.Dispatcher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letter as the mail catcher of the demo has got it. */
@PoryadokTest
class MonthlyReportBySmtpTest {

    private static final ZoneId TOMSK = ZoneId.of("Asia/Tomsk");
    private static final String ACT = "tomsk-132r-2023";

    @Autowired
    private ReportMailing mailing;

    @Autowired
    private Engine engine;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Acts acts;

    @Autowired
    private Clock clock;

    @Test
    void documentsOfTheLetterAreReadAsTheyCameOverSmtp() throws IOException {
        String body = TestBody.create(database, "tomsk").id();
        String name =
                "Департамент <script>alert(1)</script> " + "по делам печати и связей с общественностью ".repeat(4);
        database.sql("update body set name = :name where id = :id")
                .param("name", name.strip())
                .param("id", body)
                .update();
        engine.setClock(LocalDateTime.parse("2025-05-05T12:00").atZone(TOMSK));
        new TestCards(database, acts, clock).open(TestCards.Draft.due(ACT, "TOM-2.1", body, LocalDate.of(2025, 5, 16)));
        engine.setClock(LocalDateTime.parse("2025-06-02T09:00").atZone(TOMSK));
        mailing.send("tomsk", YearMonth.of(2025, 5), "instance");
        dispatcher.dispatchNow();

        JsonNode caught = StreamSupport.stream(
                        http.getForObject("/demo/mail.json", JsonNode.class).spliterator(), false)
                .filter(one -> one.get("headers")
                        .get("X-Poryadok-Key")
                        .asText()
                        .equals("monthly-report:tomsk:2025-05:tomsk.coordinator"))
                .findFirst()
                .orElseThrow();
        assertThat(caught.get("attachments")).hasSize(2);
        ResponseEntity<byte[]> docx = download(caught, 1);
        assertThat(docx.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("Исполнительская дисциплина, Томская область, май 2025.docx");
        try (XWPFWordExtractor text =
                new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx.getBody())))) {
            assertThat(text.getText())
                    .contains(
                            "Администрация Томской области",
                            "за май 2025 года",
                            name.strip(),
                            "16.05.2025",
                            "Составлено 02.06.2025 09:00 (UTC+07:00). Отчёт составлен автоматически");
        }
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(download(caught, 2).getBody()))) {
            Row overdue = StreamSupport.stream(workbook.getSheet("Просрочено").spliterator(), false)
                    .filter(row -> row.getCell(1).getStringCellValue().equals(name.strip()))
                    .findFirst()
                    .orElseThrow();
            // 19 to 23 and 26 to 30 May.
            assertThat(overdue.getCell(6).getNumericCellValue()).isEqualTo(10);
        }
    }

    private ResponseEntity<byte[]> download(JsonNode letter, int number) {
        return http.getForEntity("/demo/mail/" + letter.get("id").asLong() + "/attachments/" + number, byte[].class);
    }
}
