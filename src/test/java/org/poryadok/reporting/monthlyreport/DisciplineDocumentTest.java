package org.poryadok.reporting.monthlyreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.poryadok.casework.document.DocumentTemplates;
import org.poryadok.casework.document.Letters;

class DisciplineDocumentTest {

    private static final int BODIES = 1;
    private static final int ACTS = 2;
    private static final int OFFENDERS = 3;
    private static final int ATTRIBUTABLE = 4;
    private static final int OVERDUE = 5;
    private static final int EXCUSED = 6;
    private static final int INTERNAL = 7;
    private static final int CORRECTIONS = 8;
    private static final int BY_WORD = 9;

    private final DisciplineDocument documents = new DisciplineDocument(new DocumentTemplates(""));

    @Test
    void reportSaysWhoseItIsOfWhichMonthAndWhoMadeItWhen() throws IOException {
        assertThat(Letters.text(documents.render(Months.busy(8), Months.BY)))
                .contains(
                        "Администрация Шпаковского муниципального округа Ставропольского края",
                        "Шпаковский муниципальный округ Ставропольского края",
                        "за декабрь 2024 года",
                        "по состоянию на 31.12.2024",
                        "Составлено 09.01.2025 09:00 (UTC+03:00). " + Months.BY,
                        "нарушений срока не менее 3");
    }

    @Test
    void figuresStandInTheirColumns() throws IOException {
        try (XWPFDocument document = Letters.open(documents.render(Months.busy(8), Months.BY))) {
            assertThat(document.getTables().get(0).getRows())
                    .extracting(row -> row.getCell(1).getText())
                    .containsExactly("16", "10", "3", "2", "1", "1", "62,5 %", "3", "1", "1", "2", "4", "3", "3", "1");
            assertThat(texts(document, BODIES, 1))
                    .containsExactly(
                            "1", Months.LONG_BODY, "5", "3", "1", "1", "0", "0", "60", "12", "1", "3", "2", "1");
            assertThat(texts(document, BODIES, 2))
                    .containsExactly(
                            "2",
                            "Комитет образования <script>alert(1)</script> & Ко",
                            "11",
                            "7",
                            "2",
                            "1",
                            "1",
                            "1",
                            "63,6",
                            "2,5",
                            "0",
                            "1",
                            "1",
                            "2");
            assertThat(texts(document, ACTS, 1))
                    .containsExactly("1", Months.ACT, "16", "10", "3", "2", "1", "1", "62,5", "3", "1", "4", "3", "3");
            assertThat(texts(document, OFFENDERS, 1)).containsExactly("1", Months.LONG_BODY, "4", "1", "2", "7");
            assertThat(texts(document, ATTRIBUTABLE, 1))
                    .contains("02.12.2024", "не исполнено", "01.12.2024\nне исполнено");
            assertThat(texts(document, OVERDUE, 1))
                    .containsExactly(
                            "1",
                            Months.LONG_BODY,
                            "=HYPERLINK(\"x\") Уведомить координатора, обязанность № 1",
                            "пункт 3.2.2, " + Months.ACT,
                            "02.12.2024",
                            "21 *");
            assertThat(texts(document, EXCUSED, 1))
                    .endsWith("Снято с контроля", "10.12.2024", "Смирнов Игорь Олегович: Орган упразднён");
            assertThat(texts(document, EXCUSED, 2))
                    .endsWith(
                            "Срок продлён до 15.01.2025", "11.12.2024", "Смирнов Игорь Олегович: Болезнь исполнителя");
            assertThat(texts(document, EXCUSED, 3))
                    .contains("06.12.2024", "Срок продлён до 15.01.2025, исполнено 30.12.2024");
            assertThat(texts(document, INTERNAL, 1)).contains("Принять порядок", "05.12.2024", "не исполнено", "7");
            assertThat(texts(document, CORRECTIONS, 1))
                    .containsExactly(
                            "1",
                            "20.01.2025",
                            Months.LONG_BODY,
                            "Создать аккаунт",
                            "06.12.2024",
                            "не исполнено",
                            "не исполнено, снято с контроля после срока",
                            "Смирнов Игорь Олегович: Обязанность отпала");
            assertThat(texts(document, BY_WORD, 1))
                    .contains("Создать страницу", "09.12.2024", "Исполнено 06.12.2024, внесено 19.12.2024");
        }
    }

    @Test
    void emptyMonthShowsDashesAndZeros() throws IOException {
        byte[] report = documents.render(Months.empty(), Months.BY);
        try (XWPFDocument document = Letters.open(report)) {
            assertThat(document.getTables().get(0).getRows())
                    .extracting(row -> row.getCell(1).getText())
                    .containsExactly("0", "0", "0", "0", "0", "0", "—", "—", "0", "1", "2", "0", "0", "0", "0");
            assertThat(document.getTables().subList(BODIES, BY_WORD + 1)).allSatisfy(table -> {
                assertThat(table.getRows()).hasSize(2);
                assertThat(table.getRow(1).getTableCells())
                        .allMatch(cell -> cell.getText().equals("—"));
            });
        }
        assertThat(Letters.text(report)).doesNotContain("{{", "Просрочено из-за предыдущей ступени.");
    }

    @Test
    @Tag("thorough")
    void everyOverdueCardIsListedHoweverManyThereAre() throws IOException {
        byte[] report = documents.render(Months.busy(10_000), Months.BY);
        assertThat(report).as("fits into a letter").hasSizeLessThan(1_000_000);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(report))) {
            ZipEntry part = parts.getNextEntry();
            while (!part.getName().equals("word/document.xml")) {
                part = parts.getNextEntry();
            }
            String text = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text.split("обязанность № ", -1))
                    .as("every seventh stands among those of an earlier tier as well")
                    .hasSize(10_001 + 1_429);
            assertThat(text).contains("обязанность № 10000<");
        }
    }

    private static List<String> texts(XWPFDocument document, int table, int row) {
        XWPFTableRow found = document.getTables().get(table).getRow(row);
        return found.getTableCells().stream().map(cell -> cell.getText()).toList();
    }
}
