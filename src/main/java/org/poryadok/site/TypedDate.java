package org.poryadok.site;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.poryadok.term.Russian;

/** A date as people and programs type it: 14.02.2020 or 2020-02-14. */
final class TypedDate {

    private static final DateTimeFormatter RUSSIAN =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST = 10;

    private TypedDate() {}

    /** @throws InputFault when there is no such date */
    static LocalDate parse(String field, String typed) {
        try {
            if (typed.length() <= LONGEST) {
                return LocalDate.parse(typed, typed.contains(".") ? RUSSIAN : ISO);
            }
        } catch (DateTimeParseException impossible) {
            // Told below, in words.
        }
        String echo = Russian.shortened(typed, 2 * LONGEST);
        throw new InputFault(
                field,
                "Дата «" + echo + "» не распознана: укажите существующую дату, например 14.02.2020 или 2020-02-14.");
    }

    /** The typed text as 14.02.2020 where it is a date, else as it is, so that nothing typed is lost. */
    static String shown(String typed) {
        try {
            return typed == null ? "" : Russian.day(parse("", typed));
        } catch (InputFault notADate) {
            return typed;
        }
    }
}
