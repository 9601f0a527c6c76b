package org.poryadok.protection.secureaccount;

import org.poryadok.act.Network;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.Account;
import org.springframework.stereotype.Component;

/** A page as forms and letters about its security name it, with its owner where that is not the body that keeps it. */
@Component
public class PageText {

    private final PageOwners owners;

    PageText(PageOwners owners) {
        this.owners = owners;
    }

    public String of(Account account) {
        return Network.of(account.network()).quoted() + " " + account.address().normalized()
                + owners.of(account.keeping()).mention();
    }

    /** The address as people say it, for where room is short: «vk.com/kuzbass». */
    public static String withoutScheme(Account account) {
        return account.address().normalized().replaceFirst("^https?://", "");
    }
}
