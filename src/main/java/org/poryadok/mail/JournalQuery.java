package org.poryadok.mail;

import java.util.Set;

/**
 * What is looked for in the mail journal.
 *
 * @param jurisdictions with none nothing is found
 * @param states        empty: letters in any state
 * @param text          beginnings of words, all of which name, address or subject must contain; blank: any letter
 */
public record JournalQuery(Set<String> jurisdictions, Set<LetterState> states, String text) {

    public JournalQuery {
        jurisdictions = Set.copyOf(jurisdictions);
        states = Set.copyOf(states);
        text = text == null ? "" : text.strip();
    }
}
