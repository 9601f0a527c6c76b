package org.poryadok.site;

import java.util.List;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.term.Russian;

/** An act with its clauses that set a term, for the calculator's list. */
record TermBasis(String act, List<ListOption> clauses) {

    static TermBasis of(LegalAct act) {
        return new TermBasis(
                Russian.capitalised(act.reference()),
                act.clauses().stream()
                        .filter(clause -> clause.effectiveTerm().isPresent())
                        .map(clause -> new ListOption(act.id() + "/" + clause.id(), name(clause)))
                        .toList());
    }

    private static String name(Clause clause) {
        return Russian.capitalised(clause.citation()) + ": " + clause.title() + " — "
                + clause.effectiveTerm().orElseThrow().russian()
                + (clause.termIsInternal() ? " (внутренний срок)" : "");
    }
}
