package org.poryadok.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.poryadok.act.Clause;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.poryadok.term.Term;
import org.poryadok.term.TermCalculator;
import org.poryadok.term.TermRule;
import org.springframework.stereotype.Component;

/** The term that runs under a clause: that of the act, else the administration's own («внутренний срок»). */
@Component
public class ClauseTerms {

    private static final String READING = " Акт об этом не говорит, так он прочитан (" + LegalAct.SETTING + ").";

    private final TermCalculator terms;
    private final Organisation organisation;
    private final Clock clock;

    ClauseTerms(TermCalculator terms, Organisation organisation, Clock clock) {
        this.terms = terms;
        this.organisation = organisation;
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

    /**
     * The same for a body that may be younger than the event: a period counts from the day on which the body came under the act,
     * and a calendar day that was over by then does not bind it. No act says so: it is how the administration reads them all.
     */
    public BodyTerm of(LegalAct act, Clause clause, LocalDate event, String bodyId) {
        Optional<Term> term = of(act, clause, event);
        Optional<LocalDate> founded =
                term.flatMap(found -> organisation.foundedOn(bodyId)).filter(day -> day.isAfter(event));
        if (founded.isEmpty()) {
            return new BodyTerm(term, Optional.empty());
        }
        LocalDate day = founded.get();
        if (!(term.get().rule() instanceof TermRule.ByDate)) {
            return new BodyTerm(
                    of(act, clause, day),
                    Optional.of("Орган образован " + Russian.day(day) + ", позже события: срок считается с этого дня."
                            + READING));
        }
        return term.get().lastDay().isBefore(day)
                ? new BodyTerm(
                        Optional.empty(),
                        Optional.of(
                                "Срок акта (" + term.get().rule().russian() + ") прошёл до того, как орган появился: он"
                                        + " образован " + Russian.day(day) + ". Нарушения срока нет." + READING))
                : new BodyTerm(term, Optional.empty());
    }

    /** The term of what is put under control: that under the clause where it runs, else the administration's own of this case. */
    BodyTerm of(LegalAct act, Clause clause, NewCard wanted) {
        BodyTerm found = wanted.termRuns() ? of(act, clause, wanted.eventDate(), wanted.bodyId()) : BodyTerm.NONE;
        return found.equals(BodyTerm.NONE) && Procedure.endsItsCases(wanted.procedure())
                ? clause.caseTerm()
                        .map(rule -> new BodyTerm(
                                Optional.of(compute(rule, notPassed(act, wanted.eventDate()), act)),
                                Optional.empty(),
                                true))
                        .orElse(found)
                : found;
    }

    private LocalDate notPassed(LegalAct act, LocalDate event) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), act.jurisdiction().zone());
        return event.isBefore(today) ? today : event;
    }

    private Term compute(TermRule rule, LocalDate event, LegalAct act) {
        Jurisdiction jurisdiction = act.jurisdiction();
        return terms.compute(rule, event, jurisdiction.region(), jurisdiction.zone(), act.termPolicy());
    }
}
