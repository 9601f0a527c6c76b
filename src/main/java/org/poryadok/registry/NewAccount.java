package org.poryadok.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;

/**
 * What a completed step puts into the registry: a page that was created, or one that was there before.
 *
 * @param bodyId            body that keeps the page
 * @param ownerKind         whose page it is
 * @param createdOn         day of creation in the network, in the jurisdiction's zone
 * @param actor             engine user who completed the step
 * @param processInstanceId the procedure that the step belongs to
 * @param toldAt            when the body entered it, where the step came later
 */
public record NewAccount(
        String jurisdiction,
        String bodyId,
        AccountAddress address,
        OwnerKind ownerKind,
        LocalDate createdOn,
        String actor,
        String processInstanceId,
        Optional<Instant> toldAt) {

    public NewAccount(
            String jurisdiction,
            String bodyId,
            AccountAddress address,
            OwnerKind ownerKind,
            LocalDate createdOn,
            String actor,
            String processInstanceId) {
        this(jurisdiction, bodyId, address, ownerKind, createdOn, actor, processInstanceId, Optional.empty());
    }
}
