package org.poryadok.site;

import java.util.List;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;

/** An act with its clauses that set a term, for the calculator's list. */
record TermBasis(String act, List<Choice> clauses) {

    static TermBasis of(LegalAct act) {
        return new TermBasis(capitalised(act.reference()), act.clauses().stream()
                .filter(clause -> clause.effectiveTerm().isPresent())
                .map(clause -> new Choice(act.id() + "/" + clause.id(), name(clause))).toList());
    }

    private static String name(Clause clause) {
        return capitalised(clause.citation()) + ": " + clause.title() + " — " + clause.effectiveTerm().orElseThrow().russian()
                + (clause.termIsInternal() ? " (внутренний срок)" : "");
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase() + text.substring(1);
    }
}
