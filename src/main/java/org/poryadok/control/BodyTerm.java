package org.poryadok.control;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Clause;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.act.LegalAct;
import org.poryadok.term.Term;

/**
 * The term that runs for a body under a clause.
 *
 * @param term empty where neither act nor administration sets one, or the act's day was over before the body was there
 * @param ofCase whether it is the administration's own of this case alone, since under the clause none runs
 * @param note why the term is not that of any other body, Russian; empty where it is
 */
public record BodyTerm(Optional<Term> term, Optional<String> note, boolean ofCase) {

    static final BodyTerm NONE = new BodyTerm(Optional.empty(), Optional.empty());

    BodyTerm(Optional<Term> term, Optional<String> note) {
        this(term, note, false);
    }

    private static final String SILENT = "Внутренний срок: акт срока не устанавливает.";

    private static final String SILENT_HERE = "Внутренний срок: срок акта идёт от другого события.";

    private static final String GIVEN_BACK =
            "Уведомление, которое вернули с замечаниями, считается поступившим, когда его"
                    + " направили впервые: акт о возврате не говорит, так он прочитан (" + LegalAct.SETTING + ").";

    boolean isInternal(Clause clause) {
        return term.isPresent() && (ofCase || clause.termIsInternal());
    }

    /** How the dates were found, Russian, one step per line; with our reading of the act where it is silent. */
    String explanation(Clause clause) {
        Optional<String> internal =
                Optional.of(clause.term().isPresent() ? SILENT_HERE : SILENT).filter(text -> isInternal(clause));
        Optional<String> reading = Optional.of(GIVEN_BACK)
                .filter(text -> term.isPresent() && !ofCase && clause.trigger() == ClauseTrigger.RECEIPT);
        return Stream.of(
                        internal, Optional.of(term.map(Term::explanation).orElse("Срок не установлен.")), note, reading)
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }
}
