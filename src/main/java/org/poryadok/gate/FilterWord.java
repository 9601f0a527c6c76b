package org.poryadok.gate;

import java.util.Arrays;
import java.util.Optional;

/** The expressions that queries and filters may hold: what the engine documents for filters, and what the product's own ask. */
public enum FilterWord {
    CURRENT_USER("${currentUser()}"),
    CURRENT_USER_GROUPS("${currentUserGroups()}"),
    NOW("${now()}"),
    DATE_TIME("${dateTime()}"),
    NOW_OF_THE_PRODUCT("${deadlines.now()}"),
    IN_THREE_WORKING_DAYS("${deadlines.inThreeWorkingDays()}");

    private final String expression;

    FilterWord(String expression) {
        this.expression = expression;
    }

    public static Optional<FilterWord> of(String expression) {
        return Arrays.stream(values())
                .filter(word -> word.expression.equals(expression))
                .findFirst();
    }
}
