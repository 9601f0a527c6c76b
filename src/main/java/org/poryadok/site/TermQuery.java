package org.poryadok.site;

import java.util.Map;

/**
 * A question to the term calculator as it was typed; null where nothing was.
 *
 * @param rule code of a rule, {@code act} or null when {@code act} and {@code clause} give it
 * @param from day of the event
 * @param date the date of {@code by-date}
 */
record TermQuery(
        String rule,
        String from,
        String date,
        String region,
        String act,
        String clause,
        String roll,
        String until,
        String presidential,
        String zone) {

    static TermQuery of(Map<String, String> typed) {
        return new TermQuery(
                text(typed, "rule"),
                text(typed, "from"),
                text(typed, "date"),
                text(typed, "region"),
                text(typed, "act"),
                text(typed, "clause"),
                text(typed, "roll"),
                text(typed, "until"),
                text(typed, "presidential"),
                text(typed, "zone"));
    }

    /** Whether the rule is the clause's and not one of the visitor's. */
    boolean takesRuleFromClause() {
        return rule == null || rule.equals("act");
    }

    private static String text(Map<String, String> typed, String name) {
        String value = typed.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
