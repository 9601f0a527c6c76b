package org.poryadok.act;

import java.util.Optional;
import java.util.Set;

/**
 * What an account must have («текстовое описание», отметка «Госорганизация»).
 *
 * @param id        unique in the act
 * @param text      Russian, as a line of a checklist
 * @param networks  network ids it concerns; empty: all
 * @param modality  mandatory or recommended
 * @param mark      word that the public card of an account shows once this was confirmed («Госорганизация»)
 * @param byAnalogy kinds of owners whom the clause does not address, but who take it over through their own acts
 *                  (KUZ-3b): for them it is a recommendation
 * @param byReading kinds of owners whom the clause does not name and the administration reads it as naming: whoever is shown
 *                  the demand is told so
 */
public record Requirement(
        String id,
        String text,
        Set<String> networks,
        Modality modality,
        Optional<String> mark,
        Set<OwnerKind> byAnalogy,
        Set<OwnerKind> byReading) {

    public Requirement {
        networks = Set.copyOf(networks);
        byAnalogy = Set.copyOf(byAnalogy);
        byReading = Set.copyOf(byReading);
    }

    public boolean concerns(String network) {
        return networks.isEmpty() || networks.contains(network);
    }
}
