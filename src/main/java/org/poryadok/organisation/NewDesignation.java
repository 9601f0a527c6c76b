package org.poryadok.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.poryadok.act.PersonRole;

/** What an order of a body says about one person; see {@link Designation}. */
public record NewDesignation(
        String bodyId,
        PersonRole role,
        String officialId,
        String actId,
        String clauseId,
        String orderNumber,
        LocalDate orderDate,
        LocalDate validFrom,
        Optional<LocalDate> esiaConfirmedOn) {}
