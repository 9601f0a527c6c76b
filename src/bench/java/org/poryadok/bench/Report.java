package org.poryadok.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A table in Markdown: a line per question, a column per size, and what the largest size costs against the smallest.
 *
 * @param <T> what is measured of a question
 */
public final class Report<T> {

    /** Milliseconds that cannot be told from none. */
    private static final double SMALLEST = 0.15;

    private final String title;
    private final String unit;
    private final ToDoubleFunction<T> compared;
    private final Map<String, List<T>> lines = new LinkedHashMap<>();
    private final List<String> sizes = new ArrayList<>();

    /**
     * @param unit     what the cells say
     * @param compared the number of which the ratio is given
     */
    public Report(String title, String unit, ToDoubleFunction<T> compared) {
        this.title = title;
        this.unit = unit;
        this.compared = compared;
    }

    public void size(String name) {
        sizes.add(name);
    }

    public void add(String question, T measured) {
        lines.computeIfAbsent(question, key -> new ArrayList<>()).add(measured);
        System.out.println(sizes.get(sizes.size() - 1) + " | " + title + " | " + question + " | " + measured);
    }

    public String markdown() {
        StringBuilder table = new StringBuilder("### ")
                .append(title)
                .append("\n\n| ")
                .append(unit)
                .append(" |");
        sizes.forEach(size -> table.append(' ').append(size).append(" |"));
        table.append(" ratio |\n|---|").append("---:|".repeat(sizes.size() + 1)).append('\n');
        lines.forEach((question, measured) -> {
            table.append("| ").append(question).append(" |");
            measured.forEach(value -> table.append(' ').append(value).append(" |"));
            table.append(' ').append(ratio(measured)).append(" |\n");
        });
        return table.append('\n').toString();
    }

    private String ratio(List<T> measured) {
        double first = compared.applyAsDouble(measured.get(0));
        double last = compared.applyAsDouble(measured.get(measured.size() - 1));
        return first < SMALLEST ? "–" : String.format(Locale.ROOT, "%.1f", last / first);
    }
}
