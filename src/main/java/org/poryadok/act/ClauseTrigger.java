package org.poryadok.act;

/** The event that starts what a clause demands. */
public enum ClauseTrigger {

    /** The act is signed (SHP-5: placing the act on the site). */
    SIGNING("после подписания акта"),
    ENTRY_INTO_FORCE("со дня вступления в силу"),
    /** An account is created or deleted. */
    ACCOUNT_EVENT("при создании или удалении страницы"),
    /** A notice of a page, or an application to enter one, reaches whoever keeps the registry. */
    RECEIPT("со дня поступления уведомления или заявки"),
    /** What the registry says changes. */
    CHANGE("со дня изменения реестра"),
    /** Somebody asks. */
    REQUEST("по обращению"),
    /** Always, without a beginning of its own. */
    CONTINUOUS("постоянно"),
    WEEKLY("каждую неделю"),
    /** Fulfilled by the act itself: it approves, designates, states. */
    IN_ACT("самим актом"),
    NONE("—");

    private final String title;

    ClauseTrigger(String title) {
        this.title = title;
    }

    /** When that is, Russian: «по обращению». */
    public String title() {
        return title;
    }

    /** Whether nothing begins on a day that the act's entry into force settles. */
    public boolean isStanding() {
        return this != ENTRY_INTO_FORCE && this != IN_ACT && this != NONE;
    }

    /** Whether what the event starts is over once it is done. */
    public boolean isFulfilledOnce() {
        return this == SIGNING
                || this == ENTRY_INTO_FORCE
                || this == ACCOUNT_EVENT
                || this == RECEIPT
                || this == CHANGE;
    }
}
