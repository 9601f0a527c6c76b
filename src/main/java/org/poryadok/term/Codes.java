package org.poryadok.term;

import java.util.regex.Pattern;

/** The written form of a period. */
final class Codes {

    static final Pattern PERIOD = Pattern.compile("(-?\\d+)-(calendar-day|working-day|week|month)s?");

    private static final int LONGEST_ECHO = 40;

    private Codes() {}

    static int amount(String digits) {
        if (digits.length() > 9) {
            throw outOfBounds(digits);
        }
        return Integer.parseInt(digits);
    }

    static TermException outOfBounds(String amount) {
        return new TermException("Продолжительность срока должна быть от 1 до " + TermRule.MAX_AMOUNT + ", указано: "
                + shortened(amount) + ".");
    }

    /** What was typed, cut so that a message stays a sentence. */
    static String shortened(String typed) {
        return Russian.shortened(typed, LONGEST_ECHO);
    }
}
