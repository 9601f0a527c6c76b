package org.poryadok.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A body that need not keep a page, with the agreement that the act demands, as anybody may see it.
 *
 * @param networks   ids
 * @param ground     what follows «не ведётся на основании»
 * @param decidedOn  first day on which it stands, in the jurisdiction's zone
 * @param validUntil last day on which it stands; empty: until it is ended
 * @param legalBasis clause that permits it
 */
public record PublicExemption(
        UUID id,
        String jurisdiction,
        String bodyId,
        String bodyName,
        List<String> networks,
        String ground,
        LocalDate decidedOn,
        Optional<LocalDate> validUntil,
        LegalBasis legalBasis) {

    public PublicExemption {
        networks = List.copyOf(networks);
    }
}
