package org.poryadok.journals;

import java.util.List;

/**
 * A journal as data: what its rows are, what stands in them and by what they are filtered. Expressions are SQL over
 * {@code from}.
 *
 * @param id           as addresses name it
 * @param title        Russian
 * @param about        Russian sentence: what a row is
 * @param periodTitle  Russian: which day the period filters by
 * @param from         tables of the rows
 * @param key          expression of what no two rows have in common
 * @param jurisdiction expression of the jurisdiction's id
 * @param body         expression of the body's id
 * @param firstDay     expression of the first day of which a row speaks; the zone is {@code place.zone}
 * @param lastDay      expression of the last such day
 * @param newest       expression by which rows are ordered, the greatest first
 * @param caseId       expression of the process instance that a row leads to
 * @param account      expression of the account that a row leads to; null where it leads to none
 * @param state        expression of the id of one of the states
 * @param text         expression of the text that words are searched in
 */
public record Journal(
        String id,
        String title,
        String about,
        String periodTitle,
        String from,
        String key,
        String jurisdiction,
        String body,
        String firstDay,
        String lastDay,
        String newest,
        String caseId,
        String account,
        String state,
        String text,
        List<State> states,
        List<JournalColumn> columns) {

    /**
     * Where a row may stand.
     *
     * @param title Russian
     */
    public record State(String id, String title) {}

    public Journal {
        states = List.copyOf(states);
        columns = List.copyOf(columns);
    }
}
