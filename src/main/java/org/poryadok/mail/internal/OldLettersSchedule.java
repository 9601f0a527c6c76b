package org.poryadok.mail.internal;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the engine cleans its history too. */
@Component
@ConditionalOnProperty(name = "poryadok.mail.scheduled", matchIfMissing = true)
class OldLettersSchedule {

    private final OldLetters letters;

    OldLettersSchedule(OldLetters letters) {
        this.letters = letters;
    }

    @Scheduled(cron = "0 30 1 * * *", zone = "UTC")
    void everyNight() {
        letters.remove();
    }
}
