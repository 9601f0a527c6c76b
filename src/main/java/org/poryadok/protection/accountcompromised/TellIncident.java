package org.poryadok.protection.accountcompromised;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.protection.Incidents;
import org.springframework.stereotype.Component;

/** «Известить о случившемся»: coordinator, regional centre, controller, security service and the body itself. */
@Component
class TellIncident implements JavaDelegate {

    private final Incidents incidents;
    private final IncidentLetters letters;

    TellIncident(Incidents incidents, IncidentLetters letters) {
        this.incidents = incidents;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        UUID incident = UUID.fromString(file.known("incidentId"));
        letters.reported(incidents.incident(incident));
    }
}
