package org.poryadok.mail.internal;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the engine cleans its history too. Tests would lose letters behind their back. */
@Component
@Profile("!test")
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
