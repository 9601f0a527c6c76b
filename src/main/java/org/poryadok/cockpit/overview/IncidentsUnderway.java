package org.poryadok.cockpit.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.protection.Incident;
import org.poryadok.protection.Incidents;
import org.poryadok.protection.accountcompromised.IncidentLevel;
import org.poryadok.protection.secureaccount.PageText;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** Incidents that are not closed: pages that their bodies do not control, for how long, and how high it has climbed. */
@Component
public class IncidentsUnderway {

    private final Incidents incidents;
    private final Accounts accounts;
    private final PageText pages;
    private final Organisation organisation;
    private final Clock clock;

    IncidentsUnderway(Incidents incidents, Accounts accounts, PageText pages, Organisation organisation, Clock clock) {
        this.incidents = incidents;
        this.accounts = accounts;
        this.pages = pages;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * @param hours since the report, whole ones
     * @param state what has been done so far, Russian
     * @param level who has been told that a term has passed, Russian
     * @param high  whether coordinator and controller have been told
     */
    public record Line(
            String processInstanceId,
            String body,
            String page,
            String sign,
            Instant reportedAt,
            long hours,
            String state,
            String level,
            boolean high) {}

    /** The oldest first. */
    public List<Line> of(Set<String> jurisdictions) {
        Instant now = clock.instant();
        return incidents.open(jurisdictions).stream()
                .map(incident -> line(incident, now))
                .toList();
    }

    private Line line(Incident incident, Instant now) {
        IncidentLevel level = IncidentLevel.of(incident, now);
        return new Line(
                incident.processInstanceId(),
                organisation.findBody(incident.bodyId()).map(Body::name).orElse(incident.bodyId()),
                pages.of(accounts.account(incident.accountId())),
                incident.sign().title(),
                incident.reportedAt(),
                Math.max(Duration.between(incident.reportedAt(), now).toHours(), 0),
                state(incident),
                level.title(),
                level == IncidentLevel.COORDINATOR_AND_CONTROLLER);
    }

    private static String state(Incident incident) {
        if (incident.lost()) {
            return "страница утрачена";
        }
        if (incident.restoredAt().isPresent()) {
            return "страница снова под контролем органа, причина выясняется";
        }
        return incident.containedAt().isPresent()
                ? "первые меры приняты, страница не возвращена"
                : "первые меры не отмечены";
    }
}
