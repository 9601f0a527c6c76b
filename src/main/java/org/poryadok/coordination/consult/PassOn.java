package org.poryadok.coordination.consult;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.control.ControlCards;
import org.poryadok.coordination.Consultations;
import org.springframework.stereotype.Component;

/** «Передать другому адресату»: a request of its own begins there; this one is nobody's duty here any more. */
@Component
class PassOn implements JavaDelegate {

    private final Consultations consultations;
    private final FurtherRequest further;
    private final ControlCards cards;

    PassOn(Consultations consultations, FurtherRequest further, ControlCards cards) {
        this.consultations = consultations;
        this.further = further;
        this.cards = cards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String note = "Передано по принадлежности: " + file.known("passOnReason");
        further.begin(file, file.known("passedOnTopics"), note);
        consultations.passOn(UUID.fromString(file.known("consultationId")));
        cards.release(file.cardId(), file.known("answeredBy"), note);
    }
}
