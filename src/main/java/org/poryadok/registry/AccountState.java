package org.poryadok.registry;

/** State of an entry of the registry. */
public enum AccountState {
    ACTIVE("действующая"),
    CLOSED("закрыта");

    private final String title;

    AccountState(String title) {
        this.title = title;
    }

    /** Russian name as the registry shows it beside «страница». */
    public String title() {
        return title;
    }
}
