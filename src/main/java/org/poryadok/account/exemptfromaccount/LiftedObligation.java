package org.poryadok.account.exemptfromaccount;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.account.createaccount.MissingPages;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.casework.CaseFile;
import org.poryadok.control.ControlCards;
import org.poryadok.control.Progress;
import org.poryadok.registry.CreationObligation;
import org.poryadok.registry.CreationObligations;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * The obligation to create pages from which a body asks to be freed (SHP-3.2.1.1): its term runs on while the application is
 * considered, what is agreed is not demanded any more, and it revives when the exemption ends.
 */
@Component
@Clauses("SHP-3.2.1.1")
public class LiftedObligation {

    private final Acts acts;
    private final ControlCards cards;
    private final CreationObligations obligations;
    private final MissingPages missing;
    private final HangingAppointments appointments;

    LiftedObligation(
            Acts acts,
            ControlCards cards,
            CreationObligations obligations,
            MissingPages missing,
            HangingAppointments appointments) {
        this.acts = acts;
        this.cards = cards;
        this.obligations = obligations;
        this.missing = missing;
        this.appointments = appointments;
    }

    /** Which of the pages are there, today. */
    CreationObligation of(CaseFile file) {
        return obligations.of(file.actId(), file.known(Variables.OBLIGATION_CLAUSE_ID), file.bodyId());
    }

    /** Says how far the obligation is, and until when it runs: an application does not stop it. */
    void describe(CaseFile file) {
        Clause obligation = acts.act(file.actId()).clause(file.known(Variables.OBLIGATION_CLAUSE_ID));
        file.set(
                Variables.OBLIGATION_TEXT,
                obligation.citation() + ": " + obligation.title() + " — "
                        + new Progress(of(file).progress(), of(file).ourReading()).text() + ". "
                        + lastDay(file.bodyId(), obligation.id())
                                .map(day -> "Последний день срока: " + Russian.dayAndWeekday(day)
                                        + "; рассмотрение заявления срока не останавливает.")
                                .orElse("Срок этой обязанности сейчас не идёт."));
    }

    /** «Снять то, что зависит от страниц»: where no page is left to be created, nobody is wanted to answer for one. */
    public void lift(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        if (of(file).isExempted()) {
            appointments.lift(file);
        }
    }

    /**
     * «Возобновить обязанность создать страницу»: the weeks of the act counted from its entry into force; what revives later
     * runs under an internal term, and what hung on it under cards without one.
     */
    public void resume(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String reason = "Освобождение от создания страницы прекращено. " + file.known(Variables.END_REASON);
        missing.askAfterExemption(file.actId(), file.known(Variables.OBLIGATION_CLAUSE_ID), file.bodyId(), reason);
        appointments.resume(file, reason);
    }

    private Optional<LocalDate> lastDay(String bodyId, String obligationClauseId) {
        return cards.ofBody(bodyId).stream()
                .filter(card -> card.clauseId().equals(obligationClauseId)
                        && card.state().isUnderControl())
                .flatMap(card -> card.lastDay().stream())
                .min(Comparator.naturalOrder());
    }
}
