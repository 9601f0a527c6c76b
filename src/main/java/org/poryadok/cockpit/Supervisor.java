package org.poryadok.cockpit;

import java.util.Map;
import java.util.Set;

/**
 * A user of Cockpit and what he oversees.
 *
 * @param deeds jurisdiction → what he may do there; the jurisdictions are all that he sees
 */
record Supervisor(String userId, Map<String, Set<Deed>> deeds) {

    Set<String> jurisdictions() {
        return deeds.keySet();
    }

    boolean sees(String jurisdiction) {
        return deeds.containsKey(jurisdiction);
    }

    boolean may(Deed deed, String jurisdiction) {
        return deeds.getOrDefault(jurisdiction, Set.of()).contains(deed);
    }

    /** Whether there is a jurisdiction in which he may. */
    boolean may(Deed deed) {
        return deeds.values().stream().anyMatch(allowed -> allowed.contains(deed));
    }

    /** @throws Refused when he may not */
    void require(Deed deed, String jurisdiction) {
        if (!may(deed, jurisdiction)) {
            throw Refused.forbidden(deed.whoMay());
        }
    }
}
