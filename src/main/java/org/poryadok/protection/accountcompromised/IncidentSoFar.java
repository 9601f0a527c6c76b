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

/** Tells each form of an incident its term in hours, and what has been done so far. */
@Component
public class IncidentSoFar implements TaskStep {

    private final Incidents incidents;
    private final IncidentCards cards;
    private final JurisdictionDays days;

    IncidentSoFar(Incidents incidents, IncidentCards cards, JurisdictionDays days) {
        this.incidents = incidents;
        this.cards = cards;
        this.days = days;
    }

    /** For a task that has no term. */
    @Override
    public void show(CaseFile file) {
        cards.describe(file, Optional.empty());
        done(file);
    }

    /** For the task of a card. */
    void show(CaseFile file, String cardVariable) {
        cards.describe(file, file.text(cardVariable).map(UUID::fromString));
        done(file);
    }

    private void done(CaseFile file) {
        Incident incident = incidents.incident(UUID.fromString(file.known(Variables.INCIDENT)));
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
