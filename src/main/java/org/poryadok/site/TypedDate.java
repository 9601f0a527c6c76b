package org.poryadok.site;

import java.time.LocalDate;
import org.poryadok.term.Russian;
import org.poryadok.term.TypedDay;

/** A date as people and programs type it: 14.02.2020 or 2020-02-14. */
final class TypedDate {

    private static final int ECHOED = 20;

    private TypedDate() {}

    /** @throws InputFault when there is no such date */
    static LocalDate parse(String field, String typed) {
        return TypedDay.day(typed)
                .orElseThrow(() -> new InputFault(
                        field,
                        "Дата «" + Russian.shortened(typed, ECHOED)
                                + "» не распознана: укажите существующую дату, например 14.02.2020 или 2020-02-14."));
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
