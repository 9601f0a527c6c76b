package org.poryadok.protection.accountcompromised;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.protection.Incidents;
import org.springframework.stereotype.Component;

/** «Отменить тревогу»: the mark is taken away, cards are released, whoever was alarmed is told. */
@Component
class RecordFalseAlarm implements JavaDelegate {

    private final Incidents incidents;
    private final IncidentCards cards;
    private final IncidentLetters letters;

    RecordFalseAlarm(Incidents incidents, IncidentCards cards, IncidentLetters letters) {
        this.incidents = incidents;
        this.cards = cards;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        UUID incident = UUID.fromString(file.known("incidentId"));
        String because = file.known("falseBecause");
        String by = file.known("containedBy");
        incidents.calledOff(incident, because, by);
        cards.release(execution.getProcessInstanceId(), "Тревога ложная: " + because, by);
        letters.calledOff(incidents.incident(incident), because);
    }
}
