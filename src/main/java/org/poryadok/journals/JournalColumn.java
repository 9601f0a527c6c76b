package org.poryadok.journals;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A column of a journal.
 *
 * @param title Russian
 * @param width of an exported sheet's column, in characters
 * @param under whether a page shows it beneath the column before, as a detail of that one
 * @param sql   expression of the value
 * @param said  what is said of a text that the database holds, Russian
 */
public record JournalColumn(String title, int width, Kind kind, boolean under, String sql, UnaryOperator<String> said) {

    /** What a value is: a page and a sheet write each kind in their own way. */
    public enum Kind {
        TEXT,
        NUMBER,
        DAY,
        MOMENT
    }

    static JournalColumn text(String title, int width, String sql) {
        return text(title, width, sql, UnaryOperator.identity());
    }

    static JournalColumn text(String title, int width, String sql, UnaryOperator<String> said) {
        return new JournalColumn(title, width, Kind.TEXT, false, sql, said);
    }

    static JournalColumn number(String title, String sql) {
        return new JournalColumn(title, 12, Kind.NUMBER, false, sql, UnaryOperator.identity());
    }

    static JournalColumn day(String title, String sql) {
        return new JournalColumn(title, 14, Kind.DAY, false, sql, UnaryOperator.identity());
    }

    static JournalColumn moment(String title, String sql) {
        return new JournalColumn(title, 18, Kind.MOMENT, false, sql, UnaryOperator.identity());
    }

    /** The same, as a detail of the column before. */
    JournalColumn beneath() {
        return new JournalColumn(title, width, kind, true, sql, said);
    }

    /** A text, a whole number, a day or an instant; empty where there is none. */
    Optional<Object> read(ResultSet row, String name) throws SQLException {
        return switch (kind) {
            case NUMBER -> Optional.ofNullable(row.getObject(name, Integer.class));
            case DAY -> Optional.ofNullable(row.getObject(name, LocalDate.class));
            case MOMENT ->
                Optional.ofNullable(row.getObject(name, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
            case TEXT ->
                Optional.ofNullable(text(row.getObject(name)))
                        .map(said)
                        .filter(text -> !text.isBlank())
                        .map(Object.class::cast);
        };
    }

    private static String text(Object value) throws SQLException {
        return value instanceof Array several
                ? Arrays.stream((Object[]) several.getArray())
                        .map(Object::toString)
                        .collect(Collectors.joining(", "))
                : (String) value;
    }
}
