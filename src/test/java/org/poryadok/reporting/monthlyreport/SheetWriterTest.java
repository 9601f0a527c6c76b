package org.poryadok.reporting.monthlyreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a sheet looks on the screen and on paper. */
class SheetWriterTest {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final SheetWriter writer = new SheetWriter(workbook);
    private XSSFSheet sheet;

    @BeforeEach
    void twoBodies() {
        writer.begin("Итоги", 40);
        writer.title("Сроки на сегодня");
        writer.begin("Сроки", 6, 40, 12);
        writer.head("№", "Орган", "Последний день");
        writer.numbered(List.of("Министерство культуры", "=HYPERLINK(\"x\")"), body ->
                new Object[] {body, LocalDate.of(2020, 2, 25)});
        writer.row("Всего", 2);
        sheet = workbook.getSheet("Сроки");
    }

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    @Test
    void columnsAreAsWideAsTheirTextsWant() {
        assertThat(sheet.getColumnWidth(0)).isEqualTo(6 * 256);
        assertThat(sheet.getColumnWidth(1)).isEqualTo(40 * 256);
        assertThat(sheet.getColumnWidth(2)).isEqualTo(12 * 256);
    }

    @Test
    void printIsLandscapeOnePageWideAndAsLongAsItGets() {
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        assertThat(sheet.getRepeatingRows().getFirstRow()).isZero();
        assertThat(sheet.getRepeatingRows().getLastRow()).isZero();
    }

    @Test
    void titleIsLargeAndBold() {
        Cell title = workbook.getSheet("Итоги").getRow(0).getCell(0);
        Font font = font(title);
        assertThat(title.getStringCellValue()).isEqualTo("Сроки на сегодня");
        assertThat(font.getBold()).isTrue();
        assertThat(font.getFontHeightInPoints()).isEqualTo((short) 14);
    }

    @Test
    void headIsBoldStaysInSightAndCanBeFilteredBy() {
        Row head = sheet.getRow(0);
        assertThat(head).extracting(Cell::getStringCellValue).containsExactly("№", "Орган", "Последний день");
        assertThat(head).allSatisfy(cell -> assertThat(font(cell).getBold()).isTrue());
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C1");
    }

    @Test
    void linesAreNumberedWrappedAndReadFromTheTop() {
        assertThat(cell(1, 0).getNumericCellValue()).isEqualTo(1);
        assertThat(cell(2, 0).getNumericCellValue()).isEqualTo(2);
        assertThat(cell(3, 0).getStringCellValue()).isEqualTo("Всего");
        assertThat(cell(3, 1).getNumericCellValue()).isEqualTo(2);
        assertThat(cell(1, 1).getCellStyle().getWrapText()).isTrue();
        assertThat(cell(1, 1).getCellStyle().getVerticalAlignment()).isEqualTo(VerticalAlignment.TOP);
        assertThat(font(cell(1, 1)).getBold()).isFalse();
    }

    @Test
    void dayIsADayAndWhatLooksLikeAFormulaIsAText() {
        assertThat(cell(1, 2).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2020, 2, 25));
        assertThat(cell(1, 2).getCellStyle().getDataFormatString()).isEqualTo("dd.mm.yyyy");
        assertThat(cell(2, 1).getCellType()).isEqualTo(CellType.STRING);
    }

    private Cell cell(int row, int column) {
        return sheet.getRow(row).getCell(column);
    }

    private Font font(Cell cell) {
        return workbook.getFontAt(cell.getCellStyle().getFontIndex());
    }
}
