package org.poryadok.protection.secureaccount;

import org.poryadok.act.Network;
import org.poryadok.registry.Account;

/** A page as forms and letters about its security name it. */
public final class PageText {

    private PageText() {}

    public static String of(Account account) {
        return Network.of(account.network()).quoted() + " " + account.address().normalized();
    }
}
