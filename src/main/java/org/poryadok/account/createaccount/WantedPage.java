package org.poryadok.account.createaccount;

import java.util.Optional;
import org.poryadok.act.OwnerKind;
import org.poryadok.registry.ObligationResult;

/**
 * A page that is to be created; written as «EXECUTIVE_BODY|vk» it is what a case knows of it.
 *
 * @param owner   whose it is; empty: to be chosen
 * @param network id of the network; empty: to be chosen
 */
record WantedPage(Optional<OwnerKind> owner, Optional<String> network) {

    private static final String SEPARATOR = "|";

    /** The page that a missing result demands. */
    static WantedPage of(ObligationResult missing) {
        return new WantedPage(Optional.of(missing.owner().kind()), missing.network());
    }

    static WantedPage parse(String key) {
        int separator = key.indexOf(SEPARATOR);
        return new WantedPage(
                Optional.of(key.substring(0, separator))
                        .filter(owner -> !owner.isEmpty())
                        .map(OwnerKind::valueOf),
                Optional.of(key.substring(separator + 1)).filter(network -> !network.isEmpty()));
    }

    @Override
    public String toString() {
        return owner.map(OwnerKind::name).orElse("") + SEPARATOR + network.orElse("");
    }
}
