package org.poryadok.enactment.reportexecution;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** «Вернуть отчёт»: the duty is open again, and its term has not stopped meanwhile. */
@Component
class ReturnReport implements JavaDelegate {

    private final ControlCards cards;

    ReturnReport(ControlCards cards) {
        this.cards = cards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        cards.returned(file.cardId(), file.known("reportCheckedBy"), file.known("reportRemarks"));
    }
}
