package org.poryadok.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.poryadok.act.Acts;
import org.springframework.stereotype.Component;

/** Days as a jurisdiction counts them, in its own time zone. */
@Component
public class JurisdictionDays {

    private final Acts acts;
    private final Clock clock;

    public JurisdictionDays(Acts acts, Clock clock) {
        this.acts = acts;
        this.clock = clock;
    }

    /** The day that it is in the zone of the jurisdiction. */
    public LocalDate today(String jurisdiction) {
        return LocalDate.ofInstant(clock.instant(), zone(jurisdiction));
    }

    public ZoneId zone(String jurisdiction) {
        return acts.jurisdiction(jurisdiction).zone();
    }

    /** 00:00 of the day. */
    public Instant beginning(LocalDate day, String jurisdiction) {
        return day.atStartOfDay(zone(jurisdiction)).toInstant();
    }

    /**
     * The moment of something an official dates himself, such as the day on his outgoing letter: the last second of the
     * day, since until 24:00 it was on time (GK 194), but not later than he has said so.
     */
    public Instant momentOf(LocalDate day, Instant said, String jurisdiction) {
        Instant last =
                day.atTime(LocalTime.of(23, 59, 59)).atZone(zone(jurisdiction)).toInstant();
        return said.isBefore(last) ? said : last;
    }
}
