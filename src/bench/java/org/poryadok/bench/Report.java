package org.poryadok.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A table in Markdown: a line per question, a column per size, and what the largest costs against the smallest. */
final class Report {

    private final String title;
    private final Map<String, List<Timing>> lines = new LinkedHashMap<>();
    private final List<String> sizes = new ArrayList<>();

    Report(String title) {
        this.title = title;
    }

    void size(String name) {
        sizes.add(name);
    }

    void add(String question, Timing timing) {
        lines.computeIfAbsent(question, key -> new ArrayList<>()).add(timing);
        System.out.printf(Locale.ROOT, "%s | %s | %s%n", sizes.get(sizes.size() - 1), question, text(timing));
    }

    String markdown() {
        StringBuilder table = new StringBuilder("### ").append(title).append("\n\n| p50 / p95, ms |");
        sizes.forEach(size -> table.append(' ').append(size).append(" |"));
        table.append(" ratio of p50 |\n|---|").append("---:|".repeat(sizes.size() + 1)).append('\n');
        lines.forEach((question, timings) -> {
            table.append("| ").append(question).append(" |");
            timings.forEach(timing -> table.append(' ').append(text(timing)).append(" |"));
            table.append(String.format(Locale.ROOT, " %.2f |%n", timings.get(timings.size() - 1).p50() / timings.get(0).p50()));
        });
        return table.toString();
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, markdown());
        System.out.println(markdown());
    }

    private static String text(Timing timing) {
        return String.format(Locale.ROOT, "%.1f / %.1f", timing.p50(), timing.p95());
    }
}
