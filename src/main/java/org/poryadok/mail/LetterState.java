package org.poryadok.mail;

/** Where a letter is on its way. */
public enum LetterState {

    /** Waits for its first or next try. */
    QUEUED,

    /** Accepted by the mail server. */
    SENT,

    /** Given up: the server refused it for good, or was away for too long. Can be put back. */
    FAILED,

    /** Never tried: there is no address, or one that no mail server would take. */
    UNDELIVERABLE
}
