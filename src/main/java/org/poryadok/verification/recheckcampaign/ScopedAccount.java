package org.poryadok.verification.recheckcampaign;

import java.util.List;
import org.poryadok.registry.Account;
import org.poryadok.verification.verifyaccount.AskedItem;

/** An account in the scope of a campaign, and what its owner is asked. */
record ScopedAccount(Account account, List<AskedItem> items) {}
