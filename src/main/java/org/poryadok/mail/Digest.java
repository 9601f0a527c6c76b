package org.poryadok.mail;

import java.time.LocalDate;
import java.util.List;

/**
 * The morning overview for a coordinator or controller; template {@code digest}. The order of the lines is kept;
 * a long list is cut in the letter, with the full number and the link to the whole.
 *
 * @param recipient    full name and post of the recipient
 * @param why          why the recipient gets it, continuing «Вы получили это письмо, потому что …», no full stop
 * @param jurisdiction name of the jurisdiction
 * @param day          the day of the overview, in the jurisdiction's zone
 * @param overdue      terms of acts that have passed and are told to this recipient
 * @param beyond       those that have passed and are not
 * @param internal     terms of the administration's own that have passed: no breach of an act
 * @param dueSoon      terms about to pass
 * @param recommended  recommended steps whose day has passed: followed up, never called overdue
 * @param concerns     what has no term and must be seen all the same
 * @param next         who is told next of what is in the overview, and when: a line for each day
 * @param listLink     absolute address of the list of what is in the overview; of the whole list where no term is
 */
public record Digest(
        String recipient,
        String why,
        String jurisdiction,
        LocalDate day,
        List<Line> overdue,
        Beyond beyond,
        List<Line> internal,
        List<Line> dueSoon,
        List<Line> recommended,
        List<Concern> concerns,
        List<String> next,
        String listLink) {

    /**
     * Overdue as well, and not among the lines: an overview that knows of some only must not deny the others.
     *
     * @param total   how many
     * @param fresh   how many of them have come up since the recipient's last overview; 0 where he had none
     * @param reasons why they are not told, Russian sentences
     * @param link    absolute address of the list of all that is overdue
     */
    public record Beyond(int total, long fresh, List<String> reasons, String link) {

        public static final Beyond NONE = new Beyond(0, 0, List.of(), "");
    }

    /**
     * Something that has no term and must be seen all the same, such as pages without a person.
     *
     * @param title       Russian, without a full stop
     * @param sentences   one for each of what it is about
     * @param link        absolute address of the list of these, which the recipient may open; empty where none has it
     * @param controllers whether it is told to controllers too, and not to coordinators alone
     */
    public record Concern(String title, List<String> sentences, String link, boolean controllers) {

        public Concern(String title, List<String> sentences, String link) {
            this(title, sentences, link, false);
        }
    }

    /**
     * A control card in the overview.
     *
     * @param body               the body that has to act
     * @param step               what has to be done
     * @param about              how far it is, or the account or document in question; empty when there is none
     * @param citation           the clause and the act, short
     * @param lastDay            last day of the term
     * @param internal           whether the administration set the term itself («внутренний срок»)
     * @param fresh              whether it has come up since the recipient's last overview
     * @param workingDaysOverdue working days past the last day; 0 when it has not passed
     * @param link               absolute address of the card or task
     */
    public record Line(
            String body,
            String step,
            String about,
            String citation,
            LocalDate lastDay,
            boolean internal,
            boolean fresh,
            int workingDaysOverdue,
            String link) {}
}
