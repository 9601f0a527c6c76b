package org.poryadok.protection.accountcompromised;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.poryadok.protection.Incidents;
import org.springframework.stereotype.Component;

/** «Принять доклад»: what the body has reported of the cause ends the incident. */
@Component
public class AcceptIncidentReport implements TaskStep {

    private final IncidentSoFar soFar;
    private final Incidents incidents;
    private final IncidentLetters letters;

    AcceptIncidentReport(IncidentSoFar soFar, Incidents incidents, IncidentLetters letters) {
        this.soFar = soFar;
        this.incidents = incidents;
        this.letters = letters;
    }

    @Override
    public void show(CaseFile file) {
        soFar.show(file);
    }

    /** «Закрыть инцидент»: with its cause and what was changed; whoever was alarmed is told. */
    public void close(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        UUID incident = UUID.fromString(file.known(Variables.INCIDENT));
        String cause = file.known(Variables.CAUSE);
        String lessons = file.known(Variables.LESSONS);
        incidents.close(incident, cause, lessons, file.known(Variables.ACCEPTED_BY));
        letters.closed(incidents.incident(incident), cause, lessons);
    }
}
