package org.poryadok.mail;

/** Where a letter is on its way. */
public enum LetterState {

    /** Waits for its first or next try. */
    QUEUED("ждёт отправки"),

    /** Accepted by the mail server. */
    SENT("отправлено"),

    /** Given up: the server refused it for good, or was away for too long. Can be put back. */
    FAILED("не доставлено"),

    /** Never tried: there is no address, or one that no mail server would take. */
    UNDELIVERABLE("некуда доставить"),

    /** Taken back while it waited for its hour or its turn: what it asks for has been done meanwhile. */
    WITHDRAWN("отозвано");

    private final String title;

    LetterState(String title) {
        this.title = title;
    }

    /** Russian words for an official. */
    public String title() {
        return title;
    }
}
