package org.poryadok.enactment.enactact;

import org.poryadok.act.Clause;
import org.poryadok.act.Modality;
import org.poryadok.casework.ObligationKey;
import org.poryadok.organisation.Body;

/** What one clause demands of one body once the act is in force. */
record Obligation(Clause clause, Body body) {

    /** A recommendation is followed up, and holds nothing else up. */
    boolean isRecommended() {
        return clause.modality() == Modality.RECOMMENDED;
    }

    /** Names the obligation inside its act: «KUZ-3a|kuzbass.health». */
    String key() {
        return new ObligationKey(clause.id(), body.id()).toString();
    }
}
