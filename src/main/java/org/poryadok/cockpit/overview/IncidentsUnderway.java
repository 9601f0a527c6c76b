package org.poryadok.cockpit.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.poryadok.act.Network;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PageOwners;
import org.poryadok.protection.Incident;
import org.poryadok.protection.Incidents;
import org.poryadok.protection.accountcompromised.IncidentLevel;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.term.Russian;
import org.poryadok.term.RussianCount;
import org.springframework.stereotype.Component;

/** Incidents that are not closed: pages that their bodies do not control, for how long, and how high it has climbed. */
@Component
public class IncidentsUnderway {

    private final Incidents incidents;
    private final Accounts accounts;
    private final PageOwners owners;
    private final Organisation organisation;
    private final JurisdictionDays days;
    private final Clock clock;

    IncidentsUnderway(
            Incidents incidents,
            Accounts accounts,
            PageOwners owners,
            Organisation organisation,
            JurisdictionDays days,
            Clock clock) {
        this.incidents = incidents;
        this.accounts = accounts;
        this.owners = owners;
        this.organisation = organisation;
        this.days = days;
        this.clock = clock;
    }

    /**
     * @param owner whose page it is, as the act names him
     * @param lasts since the report, «5 часов», from two days on «3 дня»
     * @param since moment of the report by the clock of the jurisdiction
     * @param state what has been done so far, Russian
     * @param level who has been told that a term has passed, Russian
     * @param high  whether coordinator and controller have been told
     */
    public record Line(
            String processInstanceId,
            String body,
            String owner,
            String page,
            String sign,
            String lasts,
            String since,
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
        Account account = accounts.account(incident.accountId());
        return new Line(
                incident.processInstanceId(),
                organisation.findBody(incident.bodyId()).map(Body::name).orElse(incident.bodyId()),
                owners.of(account.keeping()).name(),
                Network.of(account.network()).quoted() + " " + account.address().normalized(),
                incident.sign().title(),
                RussianCount.lasting(Duration.between(incident.reportedAt(), now)),
                Russian.moment(incident.reportedAt(), days.zone(incident.jurisdiction())),
                incident.stateText(),
                level.title(),
                level == IncidentLevel.COORDINATOR_AND_CONTROLLER);
    }
}
