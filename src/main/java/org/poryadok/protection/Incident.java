package org.poryadok.protection;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An incident («компрометация страницы»). Moments are instants: its terms are in hours and run around the clock.
 *
 * @param containBy        end of the internal term for the first measures
 * @param adviseBy         end of the internal term for the decision about НКЦКИ
 * @param restoreBy        end of the internal term for getting the page back
 * @param falseAlarmAt     when the alarm was called off
 * @param restoredAt       when the body had the page under control again; empty while it has not, also when it is lost
 * @param lost             whether the page cannot be had back
 * @param computerIncident whether НКЦКИ was notified, when and by what, or why not; Russian
 */
public record Incident(
        UUID id,
        UUID accountId,
        String jurisdiction,
        String bodyId,
        CompromiseSign sign,
        Optional<String> seen,
        Instant reportedAt,
        String reportedBy,
        Instant containBy,
        Instant adviseBy,
        Instant restoreBy,
        String processInstanceId,
        Optional<Instant> containedAt,
        Optional<Instant> falseAlarmAt,
        Optional<String> falseAlarmBecause,
        Optional<Instant> warnedAt,
        Optional<String> warningPlaces,
        Optional<Instant> advisedAt,
        Optional<String> computerIncident,
        Optional<Instant> restoredAt,
        boolean lost,
        Optional<String> cause,
        Optional<String> lessons,
        Optional<Instant> closedAt) {

    /** What has been done so far, Russian. */
    public String stateText() {
        if (falseAlarmAt.isPresent()) {
            return "тревога ложная";
        }
        if (lost) {
            return "страница утрачена";
        }
        if (restoredAt.isPresent()) {
            return "страница снова под контролем органа, "
                    + (closedAt.isPresent() ? "инцидент закрыт" : "причина выясняется");
        }
        return containedAt.isPresent() ? "первые меры приняты, страница не возвращена" : "первые меры не отмечены";
    }
}
