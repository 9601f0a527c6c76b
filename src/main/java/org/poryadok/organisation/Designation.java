package org.poryadok.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.PersonRole;
import org.poryadok.term.Russian;

/**
 * A person designated under a clause of an act, by an order of a body or by the act itself, which names him. Days are those
 * of the jurisdiction.
 *
 * @param officialId      login of the person
 * @param byAct           the act itself names him: number and day are its own
 * @param validFrom       first day of the powers
 * @param validTo         last day of the powers; empty while they last
 * @param esiaConfirmedOn day on which identification through ESIA was confirmed (SHP 2.3, 3.2.1.3)
 * @param acting          for the time of another's leave alone
 */
public record Designation(
        UUID id,
        String jurisdiction,
        String bodyId,
        PersonRole role,
        String officialId,
        String actId,
        String clauseId,
        boolean byAct,
        String orderNumber,
        LocalDate orderDate,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Optional<LocalDate> esiaConfirmedOn,
        boolean acting) {

    /** «приказ от 03.09.2020 № 12-ОД», «акт от 29.08.2023 № 1199»: what has made the designation. */
    public String ground() {
        return (byAct ? "акт от " : "приказ от ") + Russian.day(orderDate) + " № " + orderNumber;
    }
}
