package org.poryadok.procedure.recheck;

import java.util.List;

import org.poryadok.registry.Account;
import org.poryadok.registry.AskedItem;

/** An account in the scope of a campaign, and what its owner is asked. */
record ScopedAccount(Account account, List<AskedItem> items) {
}
