package org.poryadok.reporting.monthlyreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.poryadok.casework.document.DocumentTemplates;
import org.poryadok.casework.document.Letters;
import org.poryadok.oversight.discipline.Figure;
import org.poryadok.oversight.discipline.PeriodReport;

/** The document and the workbook say the same of the same rows; the page has its columns from {@link Figure} as well. */
class SameReportTest {

    /** Sheets of the workbook by the place of their table in the document; both begin with the totals. */
    private static final Map<Integer, String> SHEETS = Map.of(
            1, "По органам",
            2, "По актам",
            3, "Повторные нарушения",
            4, "Из-за предыдущей ступени",
            5, "Просрочено",
            6, "Снято и продлено после срока",
            7, "Внутренние сроки",
            8, "Исправления",
            9, "Внесено после срока");

    private static final PeriodReport REPORT = Months.busy(30);

    private final DisciplineDocument documents = new DisciplineDocument(new DocumentTemplates(""));
    private final DisciplineWorkbook workbooks = new DisciplineWorkbook();

    @Test
    void everyTableHasTheRowsOfItsSheet() throws IOException {
        try (XWPFDocument document = Letters.open(documents.render(REPORT, Months.BY));
                XSSFWorkbook workbook =
                        new XSSFWorkbook(new ByteArrayInputStream(workbooks.render(REPORT, Months.BY)))) {
            assertThat(document.getTables()).hasSize(SHEETS.size() + 1);
            assertThat(workbook.getNumberOfSheets()).isEqualTo(SHEETS.size() + 1);
            SHEETS.forEach(
                    (table, sheet) -> assertThat(document.getTables().get(table).getRows())
                            .as(sheet)
                            .hasSize(workbook.getSheet(sheet).getLastRowNum() + 1));
        }
    }

    @Test
    void figuresHaveTheSameColumnsInTheSameOrder() throws IOException {
        List<String> titles = Stream.of(Figure.values()).map(Figure::title).toList();
        try (XWPFDocument document = Letters.open(documents.render(REPORT, Months.BY));
                XSSFWorkbook workbook =
                        new XSSFWorkbook(new ByteArrayInputStream(workbooks.render(REPORT, Months.BY)))) {
            for (int table : List.of(1, 2)) {
                XWPFTable ofDocument = document.getTables().get(table);
                Sheet ofWorkbook = workbook.getSheet(SHEETS.get(table));
                assertThat(texts(ofDocument, 0).stream()
                                .skip(2)
                                .map(title -> title.replaceFirst(" на \\d\\d\\.\\d\\d\\.\\d{4}$", "")))
                        .containsExactlyElementsOf(titles);
                assertThat(texts(ofWorkbook, 0).stream().skip(2)).containsExactlyElementsOf(titles);
                assertThat(texts(ofDocument, 1))
                        .isEqualTo(texts(ofWorkbook, 1).stream()
                                .map(text -> text.replaceFirst("^(\\d+)\\.(\\d)$", "$1,$2"))
                                .toList());
            }
        }
    }

    private static List<String> texts(XWPFTable table, int row) {
        return table.getRow(row).getTableCells().stream()
                .map(XWPFTableCell::getText)
                .toList();
    }

    private static List<String> texts(Sheet sheet, int row) {
        DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
        return IntStream.range(0, sheet.getRow(row).getLastCellNum())
                .mapToObj(column -> formatter.formatCellValue(sheet.getRow(row).getCell(column)))
                .toList();
    }
}
