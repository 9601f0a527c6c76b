package org.poryadok.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A decision on an application to keep no page.
 *
 * @param clauseId     clause that permits it (SHP-4)
 * @param obligationClauseId clause whose obligation it lifts (SHP-3.2.1.1)
 * @param networks     ids of the networks in which no page is to be kept
 * @param specifics    of the body's sphere, as it applied
 * @param opinion      of the coordinator
 * @param reason       of the decision
 * @param letterNumber of the letter with the decision
 * @param validUntil   last day on which it stands; empty: until it is ended
 * @param actor        engine user who decided
 */
public record NewExemption(
        String jurisdiction,
        String actId,
        String clauseId,
        String obligationClauseId,
        String bodyId,
        List<String> networks,
        String specifics,
        String opinion,
        String reason,
        String letterNumber,
        LocalDate letterDate,
        Optional<LocalDate> validUntil,
        String actor,
        String processInstanceId) {

    public NewExemption {
        networks = List.copyOf(networks);
        if (networks.isEmpty()) {
            throw new RegistryException("Выберите хотя бы одну площадку.");
        }
    }
}
