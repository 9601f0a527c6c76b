package org.poryadok.account.recheckcampaign;

import java.util.List;
import org.poryadok.account.verifyaccount.AskedItem;
import org.poryadok.registry.Account;

/** An account in the scope of a campaign, and what its owner is asked. */
record ScopedAccount(Account account, List<AskedItem> items) {}
