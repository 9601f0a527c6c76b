package org.poryadok.cockpit;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How the cells of an exported sheet look; a workbook holds few styles, so each is made once. */
final class SheetStyles {

    private final CellStyle header;
    private final CellStyle text;
    private final CellStyle day;
    private final CellStyle moment;

    SheetStyles(Workbook workbook) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        header = workbook.createCellStyle();
        header.setFont(bold);
        header.setWrapText(true);
        header.setVerticalAlignment(VerticalAlignment.TOP);
        text = workbook.createCellStyle();
        text.setWrapText(true);
        text.setVerticalAlignment(VerticalAlignment.TOP);
        // What is edited and entered again stays text, whatever it begins with.
        text.setQuotePrefixed(true);
        day = dated(workbook, "dd.mm.yyyy");
        moment = dated(workbook, "dd.mm.yyyy hh:mm");
    }

    private static CellStyle dated(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    CellStyle header() {
        return header;
    }

    CellStyle text() {
        return text;
    }

    CellStyle day() {
        return day;
    }

    CellStyle moment() {
        return moment;
    }
}
