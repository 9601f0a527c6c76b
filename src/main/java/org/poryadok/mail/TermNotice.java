package org.poryadok.mail;

import java.time.LocalDate;

/**
 * What a letter about one term says; used by the templates {@code reminder}, {@code overdue} and {@code follow-up}.
 * Texts are plain, in Russian, in the nominative unless stated otherwise; the templates escape them.
 *
 * @param recipient          full name and post of the recipient
 * @param why                why the recipient gets it, continuing «Вы получили это письмо, потому что …», no full stop
 * @param body               the body that has to act
 * @param step               what has to be done, as the step is named in the model
 * @param about              how far it is, or the account or document in question; empty when there is none
 * @param returned           when it was sent, and by whom, when and why given back; empty when it was not
 * @param act                the act with its date and number; empty where no clause is the ground
 * @param citation           the clause as the act writes it, or the administration's own rule
 * @param quotation          the clause's text without the outer quotation marks; empty where no clause is the ground
 * @param targetDate         day by which it is safe to be done, in the jurisdiction's zone
 * @param lastDay            last day of the term
 * @param internalNote       where the administration set the term itself: that its passing breaks no act; else empty
 * @param workingDaysOverdue working days past the last day; 0 in a reminder, and on the days off that follow the last day
 * @param explanation        how the term was computed; empty when there is nothing to explain
 * @param next               who is told next and when if nothing is done: a sentence
 * @param place              where the recipient may act on it
 */
public record TermNotice(
        String recipient,
        String why,
        String body,
        String step,
        String about,
        String returned,
        String act,
        String citation,
        String quotation,
        LocalDate targetDate,
        LocalDate lastDay,
        String internalNote,
        int workingDaysOverdue,
        String explanation,
        String next,
        Place place) {

    boolean internal() {
        return !internalNote.isEmpty();
    }

    /**
     * Where a button of a letter leads.
     *
     * @param title what stands on the button
     * @param link  absolute address, which the recipient may open under his own log-in
     */
    public record Place(String title, String link) {}
}
