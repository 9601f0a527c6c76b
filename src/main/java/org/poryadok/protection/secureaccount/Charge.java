package org.poryadok.protection.secureaccount;

import java.util.Optional;

/**
 * Who answers for the security of accounts that one body keeps.
 *
 * @param bodyId   body that keeps them
 * @param actId    act in force that gives somebody the charge; empty: no act says, the administration has its own rule
 * @param clauseId clause of that act
 * @param obligationBody body on which the obligation lies: the one that keeps them, or the holder of a role (TOM-3, KUZ-A1.2.2)
 * @param group    candidate group of whoever accepts the check
 */
public record Charge(
        String bodyId, Optional<String> actId, Optional<String> clauseId, String obligationBody, String group) {}
