package org.poryadok.organisation.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.poryadok.organisation.FaultyLine;
import org.poryadok.organisation.ImportFault;
import org.poryadok.organisation.ImportFile;
import org.poryadok.term.Russian;

/** The rows of a file under its Russian header, each with the number of its line. */
public final class CsvTable {

    /** Whose file has more than these, has taken another file or another delimiter: he mends all of them at once or none. */
    private static final int MOST_MISSHAPEN = 100;

    private final String file;
    private final List<String> columns;
    private final List<String> optional;
    private final List<ImportFault> faults;
    private final List<CsvRow> rows = new ArrayList<>();
    private int misshapen;

    private CsvTable(String file, List<String> columns, List<String> optional, List<ImportFault> faults) {
        this.file = file;
        this.columns = columns;
        this.optional = optional;
        this.faults = faults;
    }

    /** Rows that have the shape of the header; the others are faults. */
    public static List<CsvRow> read(ImportFile file, List<String> columns, List<ImportFault> faults) {
        return read(file, columns, List.of(), faults);
    }

    /**
     * The same with columns that a file may have or not.
     *
     * @param optional columns besides; see {@link CsvRow#has}
     */
    public static List<CsvRow> read(
            ImportFile file, List<String> columns, List<String> optional, List<ImportFault> faults) {
        CsvTable table = new CsvTable(file.name(), columns, optional, faults);
        try {
            table.parse(FileText.of(file.bytes()));
        } catch (FaultyLine noText) {
            table.fault(1, noText.getMessage());
        }
        return table.rows;
    }

    private void parse(String text) {
        if (Russian.showsNothing(text)) {
            throw new FaultyLine("Файл пуст.");
        }
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(delimiter(text))
                .setQuote('"')
                .setIgnoreEmptyLines(false)
                .get();
        int line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Iterator<CSVRecord> records = parser.iterator();
            Map<String, Integer> places = header(records.next());
            int width = places.size();
            while (true) {
                line = (int) parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    return;
                }
                row(records.next(), line, places, width);
                if (misshapen == MOST_MISSHAPEN) {
                    fault(line, "Таких строк уже " + MOST_MISSHAPEN + ": дальше файл не проверялся.");
                    return;
                }
            }
        } catch (UncheckedIOException unreadable) {
            fault(line, "Строку не удалось прочитать: проверьте парные кавычки.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void row(CSVRecord record, int line, Map<String, Integer> places, int width) {
        if (record.stream().allMatch(String::isBlank)) {
            return;
        }
        if (record.size() != width) {
            misshapen++;
            fault(
                    line,
                    "В строке " + record.size() + " значений, а столбцов " + width
                            + ": проверьте разделители и кавычки.");
            return;
        }
        Map<String, String> cells = new HashMap<>();
        places.forEach((column, place) -> cells.put(column, clean(record.get(place))));
        rows.add(new CsvRow(file, line, cells));
    }

    private Map<String, Integer> header(CSVRecord record) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < record.size(); place++) {
            String title = clean(record.get(place));
            String column = Stream.concat(columns.stream(), optional.stream())
                    .filter(known -> Spelling.same(known, title))
                    .findFirst()
                    .orElseThrow(
                            () -> new FaultyLine("Столбец «" + title + "» не известен. Нужны столбцы: " + names(columns)
                                    + (optional.isEmpty() ? "." : "; могут быть ещё: " + names(optional) + ".")));
            if (places.put(column, place) != null) {
                throw new FaultyLine("Столбец «" + column + "» повторяется.");
            }
        }
        List<String> missing =
                columns.stream().filter(column -> !places.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw new FaultyLine("Нет столбцов: " + names(missing) + ".");
        }
        return places;
    }

    private void fault(int line, String sentence) {
        faults.add(new ImportFault(file, line, sentence));
    }

    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        long semicolons = count(header, ';');
        // Cells that were copied out of a spreadsheet are parted by tabs.
        if (count(header, '\t') > Math.max(semicolons, count(header, ','))) {
            return '\t';
        }
        return count(header, ',') > semicolons ? ',' : ';';
    }

    private static long count(String header, char delimiter) {
        return header.chars().filter(c -> c == delimiter).count();
    }

    /** Office software leaves no-break and doubled spaces that nobody sees. */
    private static String clean(String cell) {
        return Russian.showsNothing(cell)
                ? ""
                : cell.replace('\u00A0', ' ').replaceAll("\\s+", " ").strip();
    }

    private static String names(List<String> columns) {
        return String.join(
                ", ", columns.stream().map(column -> "«" + column + "»").toList());
    }
}
