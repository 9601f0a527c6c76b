package org.poryadok.staffing.replaceofficial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.poryadok.organisation.Departure;

/**
 * Access to the pages of a body was handed over by a person who leaves. Days are those of the jurisdiction.
 *
 * @param document         what HR relies on, «приказ от 01.09.2025 № 14-к»
 * @param lastDay          last working day, or last day of the powers
 * @param leaveUntil       last day of a leave; empty when he does not come back
 * @param pages            addresses on which his rights were removed
 * @param pagesKeptBecause why they were not removed on the others; empty when there are none
 * @param receivedBy       login of whoever has the access now
 */
public record AccessHandOver(
        String jurisdiction,
        String bodyId,
        String officialId,
        Departure departure,
        String document,
        LocalDate lastDay,
        Optional<LocalDate> leaveUntil,
        List<String> pages,
        Optional<String> pagesKeptBecause,
        Removal gospabliki,
        Removal epgu,
        Removal secrets,
        String receivedBy,
        LocalDate handedOverOn,
        String recordedBy,
        Instant recordedAt,
        String processInstanceId) {

    /** What became of one kind of access. */
    public enum Removal {
        DONE,
        /** There was nothing to take away. */
        NONE
    }

    public AccessHandOver {
        pages = List.copyOf(pages);
    }
}
