package org.poryadok.cockpit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;

/** A workbook of one sheet whose days are days and whose numbers are numbers. */
@Component
class XlsxExport implements ExportFormat {

    private static final SpreadsheetVersion LIMITS = SpreadsheetVersion.EXCEL2007;
    private static final int CHARACTER = 256;

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public String contentType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public <T> void write(OutputStream file, ExportList<T> list) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            workbook.setCompressTempFiles(true);
            SheetStyles styles = new SheetStyles(workbook);
            Sheet sheet = workbook.createSheet(list.name());
            header(sheet, styles, list.columns());
            list.lines().accept(line -> row(sheet, styles, list, line));
            sheet.setAutoFilter(new CellRangeAddress(
                    0, sheet.getLastRowNum(), 0, list.columns().size() - 1));
            workbook.write(file);
        }
    }

    private static <T> void header(Sheet sheet, SheetStyles styles, List<ExportColumn<T>> columns) {
        Row row = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(columns.get(i).title());
            cell.setCellStyle(styles.header());
            sheet.setColumnWidth(i, columns.get(i).width() * CHARACTER);
        }
        sheet.createFreezePane(0, 1);
    }

    private static <T> void row(Sheet sheet, SheetStyles styles, ExportList<T> list, T line) {
        int number = sheet.getLastRowNum() + 1;
        if (number > LIMITS.getLastRowIndex()) {
            throw Refused.invalid(
                    null,
                    "В книгу помещается не более " + LIMITS.getLastRowIndex() + " " + list.many()
                            + ". Сузьте отбор или выгрузите список в CSV.");
        }
        Row row = sheet.createRow(number);
        ZoneId zone = list.zoneOf().apply(line);
        for (int i = 0; i < list.columns().size(); i++) {
            fill(row.createCell(i), styles, list.columns().get(i).of(line, zone));
        }
    }

    private static void fill(Cell cell, SheetStyles styles, Optional<?> value) {
        if (value.isEmpty()) {
            return;
        }
        if (value.get() instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(styles.day());
        } else if (value.get() instanceof LocalDateTime moment) {
            cell.setCellValue(moment);
            cell.setCellStyle(styles.moment());
        } else if (value.get() instanceof Integer count) {
            cell.setCellValue(count);
        } else {
            String text = value.get().toString();
            cell.setCellValue(text.substring(0, Math.min(text.length(), LIMITS.getMaxTextLength())));
            cell.setCellStyle(styles.text());
        }
    }
}
