package org.poryadok.reporting.monthlyreport;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes sheets row by row; texts are texts, so that nothing typed by a person becomes a formula. */
final class SheetWriter {

    private static final int CHARACTER = 256;
    private static final short TITLE_HEIGHT = 14;

    private final Workbook workbook;
    private final CellStyle plain;
    private final CellStyle day;
    private final CellStyle head;
    private final CellStyle title;
    private Sheet sheet;
    private int next;

    public SheetWriter(Workbook workbook) {
        this.workbook = workbook;
        this.plain = style(false);
        this.day = style(false);
        day.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
        this.head = style(true);
        this.title = workbook.createCellStyle();
        Font large = bold();
        large.setFontHeightInPoints(TITLE_HEIGHT);
        title.setFont(large);
    }

    /** @param widths of the columns, in characters */
    public void begin(String name, int... widths) {
        sheet = workbook.createSheet(name);
        next = 0;
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * CHARACTER);
        }
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    public void title(String text) {
        Cell cell = sheet.createRow(next++).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(title);
    }

    /** Titles of the columns; they stay in sight and can be filtered by. */
    public void head(String... titles) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < titles.length; column++) {
            Cell cell = row.createCell(column);
            cell.setCellValue(titles[column]);
            cell.setCellStyle(head);
        }
        sheet.createFreezePane(0, next);
        sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, titles.length - 1));
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, titles.length - 1));
    }

    public <T> void numbered(List<T> entries, Function<T, Object[]> values) {
        for (int number = 0; number < entries.size(); number++) {
            Row row = sheet.createRow(next++);
            set(row.createCell(0), number + 1);
            Object[] cells = values.apply(entries.get(number));
            for (int column = 0; column < cells.length; column++) {
                set(row.createCell(column + 1), cells[column]);
            }
        }
    }

    public void row(Object... values) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < values.length; column++) {
            set(row.createCell(column), values[column]);
        }
    }

    private void set(Cell cell, Object value) {
        cell.setCellStyle(value instanceof LocalDate ? day : plain);
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            String text = String.valueOf(value);
            cell.setCellValue(
                    text.substring(0, Math.min(text.length(), SpreadsheetVersion.EXCEL2007.getMaxTextLength())));
        }
    }

    private CellStyle style(boolean strong) {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (strong) {
            style.setFont(bold());
        }
        return style;
    }

    private Font bold() {
        Font font = workbook.createFont();
        font.setBold(true);
        return font;
    }
}
