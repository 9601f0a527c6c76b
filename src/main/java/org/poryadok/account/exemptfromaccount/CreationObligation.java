package org.poryadok.account.exemptfromaccount;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ObligationKey;
import org.poryadok.control.ControlCards;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * The duty to create a page from which a body asks to be freed (SHP-3.2.1.1): its term runs on while the application is
 * considered, it ends when the exemption is agreed, and it revives when the exemption ends.
 */
@Component
@Clauses("SHP-3.2.1.1")
public class CreationObligation {

    private static final String EXEMPTION_AGREED = "exemption-agreed";

    private final Acts acts;
    private final ControlCards cards;
    private final RuntimeService runtime;

    CreationObligation(Acts acts, ControlCards cards, RuntimeService runtime) {
        this.acts = acts;
        this.cards = cards;
        this.runtime = runtime;
    }

    /** Says until when the duty runs that an application does not stop. */
    void describe(CaseFile file) {
        Clause duty = acts.act(file.actId()).clause(file.known(Variables.DUTY_CLAUSE_ID));
        file.set(
                Variables.DUTY_TEXT,
                duty.citation() + ": " + duty.title() + ". "
                        + lastDay(file.bodyId(), duty.id())
                                .map(day -> "Последний день срока: " + Russian.dayAndWeekday(day)
                                        + "; рассмотрение заявления срока не останавливает.")
                                .orElse("Срок этой обязанности сейчас не идёт."));
    }

    /** «Обязанность снята»: the message ends the creation that the act has begun, if it has not ended by itself. */
    public void lift(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        runtime.createMessageCorrelation(EXEMPTION_AGREED)
                .processInstanceBusinessKey(creationOf(file))
                .correlateAll();
    }

    /**
     * «Возобновить обязанность создать страницу»: the weeks of the act counted from its entry into force, and it sets
     * no term for what revives later; so the creation runs under a card without one.
     */
    public void resume(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        runtime.startProcessInstanceByKey(
                Procedure.CREATE_ACCOUNT.key(),
                creationOf(file),
                Map.of(
                        CaseVariables.JURISDICTION,
                        file.jurisdiction(),
                        CaseVariables.ACT_ID,
                        file.actId(),
                        CaseVariables.CLAUSE_ID,
                        file.known(Variables.DUTY_CLAUSE_ID),
                        CaseVariables.BODY_ID,
                        file.bodyId(),
                        CaseVariables.REASON,
                        "Освобождение от создания страницы прекращено. " + file.known(Variables.END_REASON)));
    }

    private static String creationOf(CaseFile file) {
        return new ObligationKey(file.known(Variables.DUTY_CLAUSE_ID), file.bodyId()).businessKey(file.actId());
    }

    private Optional<LocalDate> lastDay(String bodyId, String dutyClauseId) {
        return cards.ofBody(bodyId).stream()
                .filter(card ->
                        card.clauseId().equals(dutyClauseId) && card.state().isUnderControl())
                .flatMap(card -> card.lastDay().stream())
                .min(Comparator.naturalOrder());
    }
}
