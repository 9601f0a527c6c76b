package org.poryadok.supervision.askaboutcard;

import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;

/** What the controller answers. */
enum RequestDecision {
    GRANT,
    REFUSE;

    /** @throws Refusal when whoever has asked would decide */
    static void refuseOneself(CaseFile file, String actor) {
        if (actor.equals(file.known(Variables.REQUESTED_BY))) {
            throw new Refusal(null, "Свою просьбу никто не решает сам: решит другой сотрудник с этой ролью.");
        }
    }
}
