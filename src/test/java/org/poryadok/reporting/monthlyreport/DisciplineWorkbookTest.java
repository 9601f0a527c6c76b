package org.poryadok.reporting.monthlyreport;

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
                            "Итоги",
                            "По органам",
                            "По актам",
                            "Повторные нарушения",
                            "Из-за предыдущей ступени",
                            "Просрочено",
                            "Снято и продлено после срока",
                            "Внутренние сроки",
                            "Исправления",
                            "Внесено после срока");
            Sheet totals = workbook.getSheet("Итоги");
            assertThat(totals.getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Администрация Шпаковского муниципального округа Ставропольского края");
            assertThat(totals.getRow(1).getCell(0).getStringCellValue()).endsWith("за декабрь 2024 года");
            assertThat(totals.getRow(3).getCell(1).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2024, 12, 31));
            assertThat(IntStream.rangeClosed(4, 18)
                            .mapToObj(row -> totals.getRow(row).getCell(1).getNumericCellValue()))
                    .containsExactly(16.0, 10.0, 3.0, 2.0, 1.0, 1.0, 62.5, 3.0, 1.0, 1.0, 2.0, 4.0, 3.0, 3.0, 1.0);
            assertThat(texts(workbook, "По органам", 1))
                    .containsExactly(
                            "1", Months.LONG_BODY, "5", "3", "1", "1", "0", "0", "60", "12", "1", "3", "2", "1");
            assertThat(texts(workbook, "По органам", 2))
                    .containsExactly(
                            "2",
                            "Комитет образования <script>alert(1)</script> & Ко",
                            "11",
                            "7",
                            "2",
                            "1",
                            "1",
                            "1",
                            "63.6",
                            "2.5",
                            "0",
                            "1",
                            "1",
                            "2");
            assertThat(texts(workbook, "По актам", 1))
                    .containsExactly("1", Months.ACT, "16", "10", "3", "2", "1", "1", "62.5", "3", "1", "4", "3", "3");
            assertThat(texts(workbook, "Повторные нарушения", 1))
                    .containsExactly("1", Months.LONG_BODY, "4", "1", "2", "7");
            assertThat(texts(workbook, "Из-за предыдущей ступени", 1))
                    .contains("02.12.2024", "не исполнено", "01.12.2024");
            assertThat(texts(workbook, "Снято и продлено после срока", 1))
                    .endsWith("Снято с контроля", "10.12.2024", "Смирнов Игорь Олегович", "Орган упразднён");
            assertThat(texts(workbook, "Снято и продлено после срока", 2))
                    .contains("Срок продлён до 15.01.2025", "11.12.2024", "Болезнь исполнителя");
            assertThat(texts(workbook, "Снято и продлено после срока", 3))
                    .contains("Срок продлён до 15.01.2025, исполнено 30.12.2024");
            assertThat(texts(workbook, "Внутренние сроки", 1)).endsWith("05.12.2024", "не исполнено", "7");
            assertThat(texts(workbook, "Исправления", 1))
                    .contains("20.01.2025", "не исполнено, снято с контроля после срока", "Обязанность отпала");
            assertThat(texts(workbook, "Внесено после срока", 1))
                    .endsWith("09.12.2024", "06.12.2024", "19.12.2024", "нет");
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
                    .as("the last in the order of words")
                    .endsWith("№ 9999");
            assertThat(last.getCell(5).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2024, 12, 2));
            assertThat(last.getCell(6).getNumericCellValue()).isEqualTo(21);
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
            assertThat(workbook.getSheet("Итоги").getRow(10).getCell(1).getStringCellValue())
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
