package org.poryadok.registry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.PersonRole;
import org.poryadok.organisation.PageOwner;

/**
 * An active account for which nobody may act.
 *
 * @param owner   whose it is, and which body keeps it
 * @param missing whom it lacks; an executor stands for anybody who answers for it
 * @param since   first day without anybody, in the jurisdiction's zone; empty when nobody ever was
 */
public record UnattendedAccount(
        UUID accountId,
        String jurisdiction,
        PageOwner owner,
        String network,
        String address,
        PersonRole missing,
        Optional<LocalDate> since) {

    /** Body that keeps it. */
    public String bodyId() {
        return owner.keeperId();
    }
}
