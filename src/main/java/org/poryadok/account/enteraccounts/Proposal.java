package org.poryadok.account.enteraccounts;

import org.poryadok.casework.CaseFile;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** What becomes of pages once they are described: they go to whoever confirms, or are given up. */
@Component
class Proposal {

    private static final String SEND = "send";

    private final Entries entries;
    private final Organisation organisation;

    Proposal(Entries entries, Organisation organisation) {
        this.entries = entries;
        this.organisation = organisation;
    }

    /** Gives it up if that was chosen. */
    boolean isWithdrawn(CaseFile file, AccountEntry entry, String actor) {
        boolean withdrawn = !file.known(Variables.ENTRY_DECISION).equals(SEND);
        if (withdrawn) {
            entries.withdraw(entry.id(), actor);
        }
        return withdrawn;
    }

    void send(CaseFile file, AccountEntry entry, String actor) {
        entries.propose(entry.id(), actor);
        file.set(
                Variables.LIST_SENT_BY,
                entry.list().map(AccountEntry.SentList::by).orElse(null));
        file.set(Variables.PROPOSER_TEXT, organisation.shortWithPost(actor));
    }
}
