package org.poryadok.account.enteraccounts;

import org.poryadok.casework.Refusal;

/** What an entry does not allow; a Russian sentence for an official. */
public class EntryException extends Refusal {

    private static final long serialVersionUID = 1L;

    EntryException(String sentence) {
        super(null, sentence);
    }
}
