package org.poryadok.protection.accountcompromised;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.poryadok.protection.Incident;

/** How high an incident has climbed: who has been told that an internal term in hours has passed ({@link IncidentLetters}). */
public enum IncidentLevel {
    IN_TERM("в пределах внутреннего срока"),
    BODY_AND_SECURITY("орган и служба безопасности"),
    COORDINATOR_AND_CONTROLLER("координатор и контролирующее лицо");

    private final String title;

    IncidentLevel(String title) {
        this.title = title;
    }

    /** Russian words for an official. */
    public String title() {
        return title;
    }

    /** Terms whose task has been done count no more. */
    public static IncidentLevel of(Incident incident, Instant now) {
        return Stream.of(IncidentTerm.values())
                .filter(term -> term.isLate(incident, now))
                .map(term -> of(Duration.between(term.limit(incident), now)))
                .max(IncidentLevel::compareTo)
                .orElse(IN_TERM);
    }

    private static IncidentLevel of(Duration late) {
        return late.compareTo(LateSteps.HOUR) < 0 ? BODY_AND_SECURITY : COORDINATOR_AND_CONTROLLER;
    }
}
