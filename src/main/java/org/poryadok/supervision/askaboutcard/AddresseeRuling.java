package org.poryadok.supervision.askaboutcard;

/** Whose obligation it is, as the coordinator has found. */
enum AddresseeRuling {
    /** The body's. */
    LEAVE,
    /** The body's, but somebody else does it. */
    PASS,
    /** Not the body's: the controller is asked to release the card. */
    RELEASE
}
