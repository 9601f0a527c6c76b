package org.poryadok.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.control.ControlCards;
import org.poryadok.term.ProductionCalendar;
import org.springframework.stereotype.Component;

/** Gives a card the last day that the administration wants («внутренний срок»), and tells the forms of it. */
@Component
public class InternalTerm {

    private final Acts acts;
    private final ProductionCalendar calendar;
    private final ControlCards cards;
    private final TermChange term;
    private final ControlStart control;
    private final JurisdictionDays days;

    InternalTerm(
            Acts acts,
            ProductionCalendar calendar,
            ControlCards cards,
            TermChange term,
            ControlStart control,
            JurisdictionDays days) {
        this.acts = acts;
        this.calendar = calendar;
        this.cards = cards;
        this.term = term;
        this.control = control;
        this.days = days;
    }

    /**
     * @param wanted last day in the jurisdiction's zone; where it is off or has passed, the first working day from it and
     *               from today on: an hour that is over cannot be kept
     * @param ground continues «Внутренний срок: »
     */
    public void set(DelegateExecution execution, UUID card, LocalDate wanted, String ground) {
        CaseFile file = CaseFile.of(execution);
        term.setInternalTerm(card, workingDay(file.actId(), wanted), ground, setBy(file));
        control.basis(cards.card(card)).forEach(file::set);
    }

    /** The same where the body is only recommended to do it, whatever the clause says to others. */
    public void recommend(DelegateExecution execution, UUID card, LocalDate wanted, String ground) {
        CaseFile file = CaseFile.of(execution);
        term.recommendUntil(card, workingDay(file.actId(), wanted), ground, setBy(file));
        control.basis(cards.card(card)).forEach(file::set);
    }

    private static String setBy(CaseFile file) {
        return file.text(CaseVariables.INTERNAL_TERM_BY).orElse(ActingUser.SYSTEM);
    }

    /** The first working day from a day and from today on. */
    public LocalDate workingDay(String actId, LocalDate wanted) {
        LegalAct act = acts.act(actId);
        LocalDate today = days.today(act.jurisdiction().id());
        LocalDate day = wanted.isBefore(today) ? today : wanted;
        while (calendar.whyOff(
                        day, act.jurisdiction().region(), act.termPolicy().presidentialDaysOff())
                .isPresent()) {
            day = day.plusDays(1);
        }
        return day;
    }
}
