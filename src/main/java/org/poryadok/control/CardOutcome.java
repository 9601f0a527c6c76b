package org.poryadok.control;

import java.util.Optional;

/** What has become of an obligation that is closed; of several the first says how the whole was done. */
public enum CardOutcome {
    /** Later than the act wanted. */
    FULFILLED_LATE("исполнено с нарушением срока"),
    /** Later than the administration wanted: no breach of the act. */
    FULFILLED_LATE_INTERNAL("исполнено позже внутреннего срока"),
    FULFILLED("исполнено"),
    /** Taken off control without having been fulfilled. */
    RELEASED("снято с контроля");

    private final String title;

    CardOutcome(String title) {
        this.title = title;
    }

    /** Russian words for an official. */
    public String title() {
        return title;
    }

    /** Of a card that was fulfilled, also when it has been released since; empty of any other. */
    public static Optional<CardOutcome> ofFulfilled(ControlCard card) {
        return card.fulfilledAt().map(done -> {
            if (!card.isLateAt(done)) {
                return FULFILLED;
            }
            return card.internalTerm() ? FULFILLED_LATE_INTERNAL : FULFILLED_LATE;
        });
    }
}
