package org.poryadok.organisation.table;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.poryadok.organisation.FaultyLine;
import org.poryadok.term.TypedDay;

/** One row of a file; reading a cell that does not fit throws {@link FaultyLine}. */
public record CsvRow(String file, int line, Map<String, String> cells) {

    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{1,61}");
    private static final int MAX_EMAIL = 254;
    private static final int MAX_DAY = 40;

    /** Whether the file has this column, which it need not have. */
    public boolean has(String column) {
        return cells.containsKey(column);
    }

    public String text(String column) {
        return cells.get(column);
    }

    /**
     * Text of a cell.
     *
     * @param max characters at the most
     * @throws FaultyLine when it is empty or longer
     */
    public String required(String column, int max) {
        if (text(column).isEmpty()) {
            throw new FaultyLine("Не заполнен столбец «" + column + "».");
        }
        return optional(column, max);
    }

    /** The same where the cell may be empty. */
    public String optional(String column, int max) {
        String text = text(column);
        if (text.length() > max) {
            throw new FaultyLine("«" + column + "» длиннее " + max + " знаков.");
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || c == '<' || c == '>')) {
            throw new FaultyLine("«" + column + "» содержит недопустимые знаки.");
        }
        return text;
    }

    /** A day as office software writes it: «05.03.2020» or «2020-03-05». */
    public LocalDate day(String column) {
        String text = required(column, MAX_DAY);
        return TypedDay.day(text)
                .orElseThrow(() -> new FaultyLine(
                        "«" + column + "»: такой даты нет: «" + text + "». Напишите, например, 05.03.2020."));
    }

    public String matching(String column, Pattern pattern, String rule) {
        String text = required(column, 200);
        if (!pattern.matcher(text).matches()) {
            throw new FaultyLine("«" + column + "» — «" + text + "»: " + rule);
        }
        return text;
    }

    public Optional<String> email(String column) {
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

    public boolean yes(String column, boolean whenEmpty) {
        String text = text(column);
        if (text.isEmpty()) {
            return whenEmpty;
        }
        if (Spelling.same(text, "да")) {
            return true;
        }
        if (Spelling.same(text, "нет")) {
            return false;
        }
        throw new FaultyLine("«" + column + "»: ожидается «да» или «нет», а не «" + text + "».");
    }
}
