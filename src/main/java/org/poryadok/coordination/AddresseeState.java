package org.poryadok.coordination;

/** How an addressee of a decision stands. */
public enum AddresseeState {
    SENT("не ознакомлен"),
    ACKNOWLEDGED("исполняет"),
    OBJECTED("возражает"),
    REPORTED("отчёт на проверке"),
    /** Took note of a decision that asks for nothing more. */
    INFORMED("ознакомлен"),
    EXECUTED("исполнено"),
    RELEASED("освобождён"),
    LEFT("не завершено");

    private final String title;

    AddresseeState(String title) {
        this.title = title;
    }

    /** Russian words as tables show them. */
    public String title() {
        return title;
    }

    /** Whether the addressee waits for a ruling on what he has answered. */
    public boolean waits() {
        return this == OBJECTED || this == REPORTED;
    }

    /** Whether something is still expected, of him or of whoever rules on his answer. */
    public boolean isOpen() {
        return this == SENT || this == ACKNOWLEDGED || waits();
    }
}
