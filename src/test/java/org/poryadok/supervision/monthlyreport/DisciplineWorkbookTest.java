package org.poryadok.supervision.monthlyreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class DisciplineWorkbookTest {

    private final DisciplineWorkbook workbooks = new DisciplineWorkbook();

    @Test
    void workbookReadBackHoldsTheFiguresOfTheReport() throws IOException {
        try (XSSFWorkbook workbook = open(workbooks.render(Months.busy(8), Months.BY))) {
            assertThat(IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName))
                    .containsExactly(
                            "Итоги", "По органам", "Повторные нарушения", "Из-за предыдущей ступени", "Просрочено");
            Sheet totals = workbook.getSheet("Итоги");
            assertThat(totals.getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Администрация Шпаковского муниципального округа Ставропольского края");
            assertThat(totals.getRow(1).getCell(0).getStringCellValue()).endsWith("за декабрь 2024 года");
            assertThat(totals.getRow(3).getCell(1).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2024, 12, 31));
            assertThat(IntStream.rangeClosed(4, 14)
                            .mapToObj(row -> totals.getRow(row).getCell(1).getNumericCellValue()))
                    .containsExactly(15.0, 10.0, 3.0, 2.0, 4.0, 66.7, 3.0, 1.0, 1.0, 2.0, 8.0);
            assertThat(texts(workbook, "По органам", 1))
                    .containsExactly("1", Months.LONG_BODY, "5", "3", "1", "1", "1", "60", "12", "1", "3");
            assertThat(texts(workbook, "По органам", 2))
                    .containsExactly(
                            "2",
                            "Комитет образования <script>alert(1)</script> & Ко",
                            "10",
                            "7",
                            "2",
                            "1",
                            "3",
                            "70",
                            "2.5",
                            "0",
                            "1");
            assertThat(texts(workbook, "Повторные нарушения", 1)).containsExactly("1", Months.LONG_BODY, "4", "2", "6");
            assertThat(texts(workbook, "Из-за предыдущей ступени", 1))
                    .contains("27.12.2024", "не исполнено", "26.12.2024", "28.12.2024");
        }
    }

    @Test
    void overdueCardsAreAllThereAndNoneOfThemIsAFormula() throws IOException {
        try (XSSFWorkbook workbook = open(workbooks.render(Months.busy(10_000), Months.BY))) {
            Sheet overdue = workbook.getSheet("Просрочено");
            assertThat(overdue.getLastRowNum()).isEqualTo(10_000);
            Row last = overdue.getRow(10_000);
            assertThat(last.getCell(2).getCellType()).isEqualTo(CellType.STRING);
            assertThat(last.getCell(2).getStringCellValue())
                    .startsWith("=HYPERLINK")
                    .endsWith("№ 10000");
            assertThat(last.getCell(5).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2024, 12, 2));
            assertThat(last.getCell(6).getStringCellValue())
                    .as("of an internal term")
                    .isEqualTo("да");
            assertThat(overdue.getRow(1).getCell(6).getStringCellValue()).isEqualTo("нет");
            assertThat(last.getCell(7).getNumericCellValue()).isEqualTo(21);
            assertThat(last.getCell(8).getStringCellValue()).isEqualTo("нет");
            assertThat(overdue.getRow(1).getCell(8).getStringCellValue())
                    .as("late because of the earlier tier")
                    .isEqualTo("да");
        }
    }

    @Test
    void emptyMonthHasItsSheetsAndHeads() throws IOException {
        try (XSSFWorkbook workbook = open(workbooks.render(Months.empty(), Months.BY))) {
            assertThat(workbook.getSheet("Просрочено").getLastRowNum()).isZero();
            assertThat(texts(workbook, "Просрочено", 0)).startsWith("№", "Орган");
            assertThat(workbook.getSheet("Итоги").getRow(9).getCell(1).getStringCellValue())
                    .isEqualTo("—");
        }
    }

    private static List<String> texts(XSSFWorkbook workbook, String sheet, int row) {
        DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
        return IntStream.range(0, workbook.getSheet(sheet).getRow(row).getLastCellNum())
                .mapToObj(column -> (Cell) workbook.getSheet(sheet).getRow(row).getCell(column))
                .map(formatter::formatCellValue)
                .toList();
    }

    private static XSSFWorkbook open(byte[] xlsx) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(xlsx));
    }
}
