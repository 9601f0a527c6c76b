package org.poryadok.account.enteraccounts;

/** What an entry does not allow; a Russian sentence for an official. */
public class EntryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EntryException(String sentence) {
        super(sentence);
    }
}
