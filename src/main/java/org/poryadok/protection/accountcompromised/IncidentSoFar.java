package org.poryadok.protection.accountcompromised;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.TaskStep;
import org.poryadok.protection.Incident;
import org.poryadok.protection.Incidents;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Tells each form of an incident what has been done so far. */
@Component
public class IncidentSoFar implements TaskStep {

    private final Incidents incidents;
    private final JurisdictionDays days;
    private final IncidentContacts contacts;

    IncidentSoFar(Incidents incidents, JurisdictionDays days, IncidentContacts contacts) {
        this.incidents = incidents;
        this.days = days;
        this.contacts = contacts;
    }

    @Override
    public void show(CaseFile file) {
        Incident incident = incidents.incident(UUID.fromString(file.known(Variables.INCIDENT)));
        file.set(Variables.CONTACTS_TEXT, contacts.security(incident));
        file.set(Variables.REPORTER_CONTACT, contacts.reporter(incident));
        file.set(Variables.CONTAINED_TEXT, text(incident, incident.containedAt()));
        file.set(Variables.WARNED_TEXT, text(incident, incident.warnedAt()));
        file.set(
                Variables.RESTORED_TEXT,
                incident.lost() ? "страница утрачена" : "под контролем с " + text(incident, incident.restoredAt()));
    }

    private String text(Incident incident, Optional<Instant> moment) {
        return moment.map(at -> Russian.moment(at, days.zone(incident.jurisdiction())))
                .orElse("—");
    }
}
