package org.poryadok.publication.publishregistry;

import java.time.Clock;
import java.util.Date;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CardTimers;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.supervision.dailydigest.MorningCheck;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds of the cards of versions, and tells when they are late. The timers of a version follow the one card under which it
 * goes on; the others stand beside it, those of what has come, of another act, of a keeper while the publisher places, and
 * wait for the next version too. What a timer has told is not told again.
 */
@Component
class VersionReminders implements MorningCheck {

    private final ControlCards cards;
    private final CardTimers timers;
    private final Clock clock;

    VersionReminders(ControlCards cards, CardTimers timers, Clock clock) {
        this.cards = cards;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void check(String jurisdiction) {
        cards.underControl(jurisdiction).stream()
                .filter(card -> card.procedure().equals(Procedure.PUBLISH_REGISTRY.key()))
                .filter(card -> card.lastDay().isPresent())
                .map(ControlCard::id)
                .map(Object::toString)
                .forEach(this::tell);
    }

    private void tell(String card) {
        if (!timers.reminderAt(card).after(Date.from(clock.instant()))) {
            timers.remind(card);
        }
        timers.escalate(card);
    }
}
