package org.poryadok.protection.accountcompromised;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.protection.Incidents;
import org.springframework.stereotype.Component;

/** «Закрыть инцидент»: with its cause and what was changed; whoever was alarmed is told. */
@Component
class CloseIncident implements JavaDelegate {

    private final Incidents incidents;
    private final IncidentLetters letters;

    CloseIncident(Incidents incidents, IncidentLetters letters) {
        this.incidents = incidents;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        UUID incident = UUID.fromString(file.known("incidentId"));
        incidents.close(incident, file.known("cause"), file.known("lessons"), file.known("acceptedBy"));
        letters.closed(incidents.incident(incident), file.known("cause"), file.known("lessons"));
    }
}
