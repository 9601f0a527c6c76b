package org.poryadok.supervision.askaboutcard;

/** Whose obligation it is, as the coordinator has found. */
enum AddresseeRuling {
    /** The body's. */
    LEAVE("Оставить за органом"),
    /** The body's, but somebody else does it. */
    PASS("Передать задачу другому сотруднику органа"),
    /** Another body's: the controller is asked to pass the case to it. */
    MOVE("Обязанность другого органа: предложить контролёру передать ему дело"),
    /** Not the body's: the controller is asked to release the card. */
    RELEASE("Орган не адресат: предложить контролёру снять с контроля");

    private final String title;

    AddresseeRuling(String title) {
        this.title = title;
    }

    /** What the coordinator chooses, Russian. */
    String title() {
        return title;
    }

    /** Whether the controller has to agree. */
    boolean isForTheController() {
        return this == MOVE || this == RELEASE;
    }
}
