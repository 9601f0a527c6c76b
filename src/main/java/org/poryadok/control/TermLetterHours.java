package org.poryadok.control;

import java.time.Instant;
import org.poryadok.mail.Letter;
import org.poryadok.mail.SendingHours;
import org.springframework.stereotype.Component;

/** Letters about terms go out in the letter hours of working days, those too that a mail server was away for; news at once. */
@Component
class TermLetterHours implements SendingHours {

    private final TermPosition position;

    TermLetterHours(TermPosition position) {
        this.position = position;
    }

    @Override
    public Instant from(Letter letter, Instant moment) {
        boolean ofTerms = letter.key().startsWith(DigestLetters.BEGINNING) || CardLetters.isOfTheLadder(letter.key());
        return ofTerms ? position.letterTime(letter.jurisdiction(), moment) : moment;
    }
}
