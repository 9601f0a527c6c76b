package org.poryadok.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.poryadok.act.Clause;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.LegalAct;
import org.poryadok.term.Term;
import org.poryadok.term.TermCalculator;
import org.poryadok.term.TermRule;
import org.springframework.stereotype.Component;

/** The term that runs under a clause: that of the act, else the administration's own («внутренний срок»). */
@Component
public class ClauseTerms {

    private final TermCalculator terms;
    private final Clock clock;

    ClauseTerms(TermCalculator terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Both count from the event. What the act wants may be overdue at once; a term of the administration that would be over
     * before anybody knows of it counts from today.
     *
     * @param event day of the event, in the jurisdiction's zone
     * @return empty where neither act nor administration sets a term
     * @throws org.poryadok.term.TermException when the term touches a year missing from the calendar
     */
    public Optional<Term> of(LegalAct act, Clause clause, LocalDate event) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), act.jurisdiction().zone());
        return clause.effectiveTerm()
                .map(rule -> compute(rule, event, act))
                .map(term -> clause.termIsInternal() && term.lastDay().isBefore(today)
                        ? compute(term.rule(), today, act)
                        : term);
    }

    private Term compute(TermRule rule, LocalDate event, LegalAct act) {
        Jurisdiction jurisdiction = act.jurisdiction();
        return terms.compute(rule, event, jurisdiction.region(), jurisdiction.zone(), act.termPolicy());
    }
}
