package org.poryadok.organisation;

import java.util.List;

/**
 * Whether a person may be designated under a clause.
 *
 * @param refusals Russian sentences that cite the clause; any of them forbids the designation
 * @param warnings Russian sentences to be shown; they forbid nothing
 */
public record RankCheck(List<String> refusals, List<String> warnings) {

    public RankCheck {
        refusals = List.copyOf(refusals);
        warnings = List.copyOf(warnings);
    }

    public boolean accepted() {
        return refusals.isEmpty();
    }
}
