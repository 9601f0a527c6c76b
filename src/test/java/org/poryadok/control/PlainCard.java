package org.poryadok.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.Modality;

/** A card of Kuzbass under KUZ-3c as the rules see it, without a database. Days are days of Kemerovo. */
record PlainCard(
        Modality modality,
        CardState state,
        LocalDate targetDate,
        LocalDate lastDay,
        Instant submittedAt,
        Instant fulfilledAt) {

    static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");

    static PlainCard due(LocalDate lastDay) {
        return new PlainCard(Modality.MANDATORY, CardState.OPEN, lastDay, lastDay, null, null);
    }

    static PlainCard withoutTerm() {
        return due(null);
    }

    PlainCard target(LocalDate day) {
        return new PlainCard(modality, state, day, lastDay, submittedAt, fulfilledAt);
    }

    PlainCard modality(Modality other) {
        return new PlainCard(other, state, targetDate, lastDay, submittedAt, fulfilledAt);
    }

    PlainCard submitted(Instant at) {
        return new PlainCard(modality, CardState.SUBMITTED, targetDate, lastDay, at, fulfilledAt);
    }

    PlainCard fulfilled(Instant at) {
        return new PlainCard(modality, CardState.FULFILLED, targetDate, lastDay, submittedAt, at);
    }

    PlainCard released() {
        return new PlainCard(modality, CardState.RELEASED, targetDate, lastDay, submittedAt, fulfilledAt);
    }

    ControlCard card() {
        return ofBody("kuzbass.health");
    }

    ControlCard ofBody(String body) {
        return new ControlCard(
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                "kuzbass",
                "kuzbass-66-2020",
                "1",
                "KUZ-3c",
                modality,
                body,
                "notify-coordinator",
                Optional.empty(),
                "Направить уведомление",
                LocalDate.of(2020, 2, 14),
                Optional.ofNullable(lastDay),
                Optional.ofNullable(targetDate),
                Optional.ofNullable(lastDay)
                        .map(day -> day.plusDays(1).atStartOfDay(KEMEROVO).toInstant()),
                "Срок назначен.",
                false,
                0,
                0,
                Optional.empty(),
                state,
                Instant.parse("2020-02-14T03:00:00Z"),
                Optional.ofNullable(submittedAt),
                Optional.ofNullable(submittedAt),
                Optional.ofNullable(fulfilledAt),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** «2020-02-25T23:59» in Kemerovo. */
    static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(KEMEROVO).toInstant();
    }
}
