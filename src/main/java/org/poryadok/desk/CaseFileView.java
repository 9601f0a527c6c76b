package org.poryadok.desk;

import java.util.List;
import java.util.UUID;
import org.poryadok.control.CaseFacts;

/**
 * A case as its page shows it; every text is Russian.
 *
 * @param jurisdiction its id
 * @param title        the procedure
 * @param stand        jurisdiction and moment, which the printed page names
 * @param began        local day and minute
 * @param over         local day of its end; empty while it runs
 * @param head         whether the reader leads the body and may act
 * @param reminds      whether the reader may remind those at work of the case as a whole
 * @param facts        what the procedure says of the case
 * @param letters      about the case and none of its cards
 * @param cards        what is under control
 * @param tasks        open tasks
 * @param controllers  who may extend the terms: name and post, with the address where there is one
 * @param asksForTime  whether there is a procedure in which a body asks for more time
 */
record CaseFileView(
        String id,
        String jurisdiction,
        String title,
        String body,
        String stand,
        String began,
        String over,
        boolean head,
        boolean reminds,
        List<CaseFacts.Fact> facts,
        List<LetterLine> letters,
        List<CardLineView> cards,
        List<TaskLine> tasks,
        List<String> controllers,
        boolean asksForTime) {

    /**
     * @param late   whether it is shown in red: late, and not for a term of the administration's own
     * @param internalNote of a term of the administration's own, what letters say of it; else empty
     * @param returned when it was sent, and by whom, when and why given back; empty when it was not
     * @param vacant whether nobody can act on it, and the reader may name somebody
     * @param remind whether the reader may have the letter sent at once
     */
    record CardLineView(
            UUID id,
            String step,
            String status,
            boolean late,
            String lateFor,
            String since,
            String lastDay,
            String internalNote,
            String progress,
            String returned,
            String basis,
            String quotation,
            String next,
            boolean vacant,
            boolean remind,
            List<LetterLine> letters) {

        public boolean internal() {
            return !internalNote.isEmpty();
        }
    }

    /** Whether the reader may name somebody where nobody can act. */
    public boolean vacant() {
        return cards.stream().anyMatch(CardLineView::vacant);
    }

    /**
     * @param own    whether the reader may work on it
     * @param others of the body to whom the reader may hand it over
     */
    record TaskLine(String id, String name, String who, boolean own, List<Choice> others) {}

    record Choice(String id, String name) {}

    record LetterLine(String moment, String to, String subject, String state) {}
}
