package org.poryadok.supervision.askaboutcard;

/** What the controller answers. */
enum RequestDecision {
    GRANT,
    REFUSE
}
