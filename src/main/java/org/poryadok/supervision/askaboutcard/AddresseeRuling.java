package org.poryadok.supervision.askaboutcard;

/** Whose obligation it is, as the coordinator has found. */
enum AddresseeRuling {
    /** The body's. */
    LEAVE,
    /** The body's, but somebody else does it. */
    PASS,
    /** Another body's: the controller is asked to pass the case to it. */
    MOVE,
    /** Not the body's: the controller is asked to release the card. */
    RELEASE;

    /** Whether the controller has to agree. */
    boolean isForTheController() {
        return this == MOVE || this == RELEASE;
    }
}
