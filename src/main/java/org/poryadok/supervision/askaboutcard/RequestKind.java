package org.poryadok.supervision.askaboutcard;

/** What a body asks for. */
enum RequestKind {
    MORE_TIME,
    /** Somebody else has to do it. */
    NOT_OURS,
    /** Others give what they have, the body itself answers. */
    HELP
}
