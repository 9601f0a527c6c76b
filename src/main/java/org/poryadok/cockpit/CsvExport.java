package org.poryadok.cockpit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** CSV as Russian office programs open it: UTF-8 with a byte order mark, semicolons. */
@Component
class CsvExport implements ExportFormat {

    private static final CSVFormat FORMAT =
            CSVFormat.Builder.create(CSVFormat.DEFAULT).setDelimiter(';').get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public String contentType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public <T> void write(OutputStream file, ExportList<T> list) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord(list.columns().stream().map(ExportColumn::title));
        list.lines().accept(line -> print(printer, list, line));
        printer.flush();
    }

    private static <T> void print(CSVPrinter printer, ExportList<T> list, T line) {
        ZoneId zone = list.zoneOf().apply(line);
        try {
            printer.printRecord(list.columns().stream().map(column -> text(column.of(line, zone))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Optional<?> value) {
        if (value.isEmpty()) {
            return "";
        }
        if (value.get() instanceof LocalDate day) {
            return Russian.day(day);
        }
        if (value.get() instanceof LocalDateTime moment) {
            return Russian.moment(moment);
        }
        return harmless(value.get().toString());
    }

    /** A spreadsheet would run what begins like this, and whoever names a body must not decide what it runs. */
    private static String harmless(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
