package org.poryadok.enactment.reportexecution;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TermChange;
import org.poryadok.control.ControlException;
import org.poryadok.term.TermException;
import org.springframework.stereotype.Component;

/** «Продлить срок»: the new last day stands in every form of the procedure from now on. */
@Component
class ExtendTerm implements JavaDelegate {

    private final TermChange term;

    ExtendTerm(TermChange term) {
        this.term = term;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        try {
            term.extend(file.cardId(), file.day("extendedTo").orElseThrow(), file.known("decisionReason"),
                    file.known("overdueDecidedBy"));
        } catch (ControlException | TermException e) {
            throw new Refusal("extendedTo", e.getMessage());
        }
    }
}
