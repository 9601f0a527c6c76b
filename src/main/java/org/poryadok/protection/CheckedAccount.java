package org.poryadok.protection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What an executor has found of one account.
 *
 * @param clauseId  clause under which the account is secured; empty: an internal rule of the administration
 * @param occasion  why it was checked, Russian
 * @param entitled  user ids of designated officials who have rights in the network
 * @param strangers names or addresses of others who have rights there
 * @param defects   what is amiss, Russian, in the order shown
 */
public record CheckedAccount(
        UUID accountId,
        Optional<String> clauseId,
        String occasion,
        Set<SecurityMeasure> measures,
        List<String> entitled,
        List<String> strangers,
        Optional<String> note,
        List<String> defects) {

    public CheckedAccount {
        measures = Set.copyOf(measures);
        entitled = List.copyOf(entitled);
        strangers = List.copyOf(strangers);
        defects = List.copyOf(defects);
    }
}
