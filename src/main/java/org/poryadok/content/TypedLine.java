package org.poryadok.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a list that a person typed or pasted from a spreadsheet, its cells separated by tabs or semicolons; a cell
 * that stands in quotation marks is read without them.
 *
 * @param number of the line as the person counts it, from 1, empty lines included
 */
public record TypedLine(int number, List<String> cells) {

    private static final String BOM = "\uFEFF";
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")*)\"");

    /** Empty lines are left out, and so is a heading that was pasted along. */
    public static List<TypedLine> read(String text, String heading) {
        List<TypedLine> lines = new ArrayList<>();
        String[] typed = text.replace(BOM, "").split("\\R", -1);
        for (int i = 0; i < typed.length; i++) {
            if (!typed[i].isBlank()) {
                TypedLine line = new TypedLine(i + 1, cells(typed[i]));
                if (!line.cell(0).toLowerCase(Locale.ROOT).startsWith(heading)) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private static List<String> cells(String line) {
        String separator = line.contains("\t") ? "\t" : ";";
        List<String> cells = new ArrayList<>(Arrays.stream(line.split(separator, -1))
                .map(TypedLine::unquoted)
                .toList());
        while (cells.size() > 1 && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    private static String unquoted(String cell) {
        Matcher quoted = QUOTED.matcher(cell.strip());
        return quoted.matches() ? quoted.group(1).replace("\"\"", "\"").strip() : cell.strip();
    }

    /** Empty when the line has no such cell. */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    public TypedLine withoutFirst() {
        return new TypedLine(number, cells.subList(1, cells.size()));
    }
}
