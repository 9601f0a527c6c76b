package org.poryadok.organisation.internal;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.poryadok.organisation.FaultyLine;

/** One row of a file; reading a cell that does not fit throws {@link FaultyLine}. */
record CsvRow(String file, int line, Map<String, String> cells) {

    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{1,61}");
    private static final int MAX_EMAIL = 254;

    String text(String column) {
        return cells.get(column);
    }

    String required(String column, int max) {
        String text = text(column);
        if (text.isEmpty()) {
            throw new FaultyLine("Не заполнен столбец «" + column + "».");
        }
        if (text.length() > max) {
            throw new FaultyLine("«" + column + "» длиннее " + max + " знаков.");
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || c == '<' || c == '>')) {
            throw new FaultyLine("«" + column + "» содержит недопустимые знаки.");
        }
        return text;
    }

    String matching(String column, Pattern pattern, String rule) {
        String text = required(column, 200);
        if (!pattern.matcher(text).matches()) {
            throw new FaultyLine("«" + column + "» — «" + text + "»: " + rule);
        }
        return text;
    }

    Optional<String> email(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() > MAX_EMAIL
                || !EMAIL.matcher(text).matches()
                || text.contains("..")
                || text.startsWith(".")
                || text.contains(".@")) {
            throw new FaultyLine("«" + text + "» не похоже на адрес электронной почты.");
        }
        return Optional.of(text);
    }

    boolean yes(String column, boolean whenEmpty) {
        String text = text(column);
        if (text.isEmpty()) {
            return whenEmpty;
        }
        if (Words.same(text, "да")) {
            return true;
        }
        if (Words.same(text, "нет")) {
            return false;
        }
        throw new FaultyLine("«" + column + "»: ожидается «да» или «нет», а не «" + text + "».");
    }
}
