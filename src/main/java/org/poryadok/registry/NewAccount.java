package org.poryadok.registry;

import java.time.LocalDate;
import org.poryadok.act.OwnerKind;

/**
 * What a completed step of {@code create-account} puts into the registry.
 *
 * @param bodyId            body that keeps the page
 * @param ownerKind         whose page it is
 * @param createdOn         day of creation in the network, in the jurisdiction's zone
 * @param actor             engine user who completed the step
 * @param processInstanceId the procedure that the step belongs to
 */
public record NewAccount(
        String jurisdiction,
        String bodyId,
        AccountAddress address,
        OwnerKind ownerKind,
        LocalDate createdOn,
        String actor,
        String processInstanceId) {}
