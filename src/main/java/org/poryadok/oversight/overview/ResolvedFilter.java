package org.poryadok.oversight.overview;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A filter whose names have been looked up.
 *
 * @param bodies  empty: any body
 * @param besides act, clause and procedure of cards that stand beside the clauses asked for by a rule of the
 *                administration's own: they are no cases of them
 */
record ResolvedFilter(
        CardFilter filter, Present present, Optional<Set<String>> bodies, List<SearchWord> words, Set<String> besides) {

    /** Whether nothing can be found, whatever the cards. */
    boolean isVain() {
        return present.isNowhere() || bodies.filter(Set::isEmpty).isPresent();
    }

    /** Whether the tallies know all that the filter asks about. */
    boolean isAboutKinds() {
        return !filter.hasDaysLate()
                && filter.levels().isEmpty()
                && words.isEmpty()
                && filter.lastDays().isEmpty()
                && filter.letter().isEmpty();
    }

    static String clauseKey(String actId, String clauseId) {
        return actId + ' ' + clauseId;
    }
}
