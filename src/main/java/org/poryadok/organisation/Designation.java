package org.poryadok.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.PersonRole;

/**
 * A person designated by an order of a body, under a clause of an act. Days are those of the jurisdiction.
 *
 * @param officialId      login of the person
 * @param validFrom       first day of the powers
 * @param validTo         last day of the powers; empty while they last
 * @param esiaConfirmedOn day on which identification through ESIA was confirmed (SHP 2.3, 3.2.1.3)
 */
public record Designation(
        UUID id,
        String jurisdiction,
        String bodyId,
        PersonRole role,
        String officialId,
        String actId,
        String clauseId,
        String orderNumber,
        LocalDate orderDate,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Optional<LocalDate> esiaConfirmedOn) {}
