package org.poryadok.protection.accountcompromised;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.poryadok.protection.Incident;
import org.poryadok.protection.Incidents;
import org.springframework.stereotype.Component;

/** What the model {@code account-compromised} names of its terms in hours, which run around the clock, days off included. */
@Component
public class IncidentTimers {

    private final Incidents incidents;
    private final IncidentCards cards;
    private final IncidentLetters letters;
    private final LateLetters told;
    private final Clock clock;

    IncidentTimers(Incidents incidents, IncidentCards cards, IncidentLetters letters, LateLetters told, Clock clock) {
        this.incidents = incidents;
        this.cards = cards;
        this.letters = letters;
        this.told = told;
        this.clock = clock;
    }

    /** ISO 8601 cycle: the moment itself, then every hour. */
    public String hourlyFrom(Date moment) {
        return "R/" + moment.toInstant() + "/PT1H";
    }

    /** The same of the term for getting the page back. */
    public String hourlyUntilRestored(String incidentId) {
        return hourlyFrom(
                Date.from(incidents.incident(UUID.fromString(incidentId)).restoreBy()));
    }

    /** Half of the term for the first measures is over; silent when they were taken, and when all of it is over. */
    public void remind(String incidentId) {
        Incident incident = incidents.incident(UUID.fromString(incidentId));
        Instant now = clock.instant();
        if (incident.containedAt().isEmpty()
                && now.isBefore(incident.containBy())
                && !cards.isReleased(incident.processInstanceId())) {
            letters.remind(incident, Duration.between(now, incident.containBy()));
        }
    }

    /** Tells of each term that has passed, as often as {@link LateSteps} says; silent otherwise. */
    public void escalate(String incidentId) {
        Incident incident = incidents.incident(UUID.fromString(incidentId));
        if (cards.isReleased(incident.processInstanceId())) {
            return;
        }
        Instant now = clock.instant();
        List<IncidentTerm> due = Stream.of(IncidentTerm.values())
                .filter(term -> term.isLate(incident, now)
                        && LateSteps.isDue(term.limit(incident), last(incident, term, now), now))
                // What nobody has been told of yet comes first.
                .sorted(Comparator.comparing(term -> last(incident, term, now).isPresent()))
                .toList();
        letters.late(incident, due);
        due.forEach(term -> told.told(incident.id(), term, now));
    }

    /** After the clock of the demo was set back, what is to come has not been told. */
    private Optional<Instant> last(Incident incident, IncidentTerm term, Instant now) {
        return told.last(incident.id(), term).filter(at -> !at.isAfter(now));
    }
}
