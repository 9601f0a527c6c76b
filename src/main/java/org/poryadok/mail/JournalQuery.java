package org.poryadok.mail;

import java.util.Optional;
import java.util.Set;

/**
 * What is looked for in the mail journal.
 *
 * @param jurisdictions with none nothing is found
 * @param states        empty: letters in any state
 * @param occasions     first words of the letters' keys, «digest»; empty: letters of every occasion
 * @param addresses     to which the letters went; empty: to any
 * @param text          beginnings of words, all of which name, address or subject must contain; blank: any letter
 */
public record JournalQuery(
        Set<String> jurisdictions,
        Set<LetterState> states,
        Set<String> occasions,
        Optional<Set<String>> addresses,
        String text) {

    public JournalQuery {
        jurisdictions = Set.copyOf(jurisdictions);
        states = Set.copyOf(states);
        occasions = Set.copyOf(occasions);
        addresses = addresses.map(Set::copyOf);
        text = text == null ? "" : text.strip();
    }
}
