package org.poryadok.enactment.reportexecution;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Clauses;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.casework.TermChange;
import org.poryadok.control.ControlException;
import org.poryadok.term.TermException;
import org.springframework.stereotype.Component;

/** «Решить о просроченном отчёте»: the controller extends it to a coming day, or leaves it overdue. */
@Component
@Clauses({"SPB-8", "KUZ-5", "SHP-6", "TOM-6"})
public class DecideOverdue implements TaskStep {

    private static final String EXTEND = "extend";

    private final JurisdictionDays days;
    private final TermChange term;

    DecideOverdue(JurisdictionDays days, TermChange term) {
        this.days = days;
        this.term = term;
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (file.known(Variables.OVERDUE_DECISION).equals(EXTEND)
                && file.day(Variables.EXTENDED_TO).orElseThrow().isBefore(days.today(file.jurisdiction()))) {
            throw new Refusal(
                    Variables.EXTENDED_TO, "Новый срок уже прошёл: укажите сегодняшний или более поздний день.");
        }
    }

    /** «Продлить срок»: the new last day stands in every form of the procedure from now on. */
    public void extend(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        try {
            term.extend(
                    file.cardId(),
                    file.day(Variables.EXTENDED_TO).orElseThrow(),
                    file.known(Variables.DECISION_REASON),
                    file.known(Variables.OVERDUE_DECIDED_BY));
        } catch (ControlException | TermException e) {
            throw new Refusal(Variables.EXTENDED_TO, e.getMessage());
        }
    }
}
