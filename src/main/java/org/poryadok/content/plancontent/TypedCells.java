package org.poryadok.content.plancontent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A list that a person typed or pasted from a spreadsheet: one entry per line, its cells separated by tabs or semicolons.
 *
 * @param number of the line as the person counts it, from 1, empty lines included
 */
record TypedCells(int number, List<String> cells) {

    /** Empty lines are left out, and so is a heading that was pasted along. */
    static List<TypedCells> read(String text, String heading) {
        List<TypedCells> lines = new ArrayList<>();
        String[] typed = text.split("\\R", -1);
        for (int line = 0; line < typed.length; line++) {
            if (!typed[line].isBlank()) {
                TypedCells cells = new TypedCells(line + 1, cells(typed[line]));
                if (!cells.cell(0).toLowerCase(Locale.ROOT).startsWith(heading)) {
                    lines.add(cells);
                }
            }
        }
        return lines;
    }

    private static List<String> cells(String line) {
        String separator = line.contains("\t") ? "\t" : ";";
        List<String> cells = new ArrayList<>(
                Arrays.stream(line.split(separator, -1)).map(String::strip).toList());
        while (cells.size() > 1 && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    /** Empty when the line has no such cell. */
    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    TypedCells withoutFirst() {
        return new TypedCells(number, cells.subList(1, cells.size()));
    }
}
