package org.poryadok.protection.accountcompromised;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Russian;
import org.poryadok.protection.Incident;
import org.poryadok.protection.Incidents;
import org.springframework.stereotype.Component;

/** Tells each form of an incident its basis, its term in hours, and what has been done so far. */
@Component
class IncidentForm implements TaskListener {

    private final Incidents incidents;
    private final IncidentCards cards;
    private final JurisdictionDays days;

    IncidentForm(Incidents incidents, IncidentCards cards, JurisdictionDays days) {
        this.incidents = incidents;
        this.cards = cards;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        cards.describe(task);
        Incident incident = incidents.incident(UUID.fromString(file.known("incidentId")));
        file.set("containedText", text(incident, incident.containedAt()));
        file.set("warnedText", text(incident, incident.warnedAt()));
        file.set("restoredText", incident.lost() ? "страница утрачена"
                : "под контролем с " + text(incident, incident.restoredAt()));
    }

    private String text(Incident incident, Optional<Instant> moment) {
        return moment.map(at -> Russian.moment(at, days.zone(incident.jurisdiction()))).orElse("—");
    }
}
