package org.poryadok.reporting.reportexecution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.poryadok.act.Clause;
import org.poryadok.control.ControlCard;
import org.poryadok.term.Russian;

/**
 * What a clause that demands a person once («до 01.10.2020 определить») has demanded, apart from who was designated after that:
 * whoever follows, follows within a term of the administration's own, and takes nothing from what was done (SPB-5.2 to 6.3).
 *
 * @param demanded fulfilled cards that say how the clause was fulfilled, the latest first
 * @param later    fulfilled cards of whoever was designated afterwards, the earliest first
 */
record LaterDesignations(List<ControlCard> demanded, List<ControlCard> later) {

    /** @param done fulfilled cards of the clause, the latest first; at least one */
    static LaterDesignations among(Clause clause, List<ControlCard> done) {
        if (clause.personRole().isEmpty() || !clause.isDemandedOnce()) {
            return new LaterDesignations(done, List.of());
        }
        Instant first = done.stream()
                .flatMap(card -> card.fulfilledAt().stream())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        // A term of the act runs from what the act demands, whenever its card was opened.
        List<ControlCard> later = done.stream()
                .filter(card -> card.openedAt().isAfter(first))
                .filter(card -> card.internalTerm() || card.lastDay().isEmpty())
                .sorted(Comparator.comparing(card -> card.fulfilledAt().orElseThrow()))
                .toList();
        return new LaterDesignations(
                done.stream().filter(card -> !later.contains(card)).toList(), later);
    }

    /** «; последующие назначения: 07.08.2020»; empty where there was none. */
    String remark(Function<ControlCard, LocalDate> dayOf) {
        return later.isEmpty()
                ? ""
                : "; последующие назначения: "
                        + later.stream().map(dayOf).map(Russian::day).distinct().collect(Collectors.joining(", "));
    }
}
