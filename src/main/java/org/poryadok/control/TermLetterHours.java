package org.poryadok.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.poryadok.mail.OutboxEntry;
import org.poryadok.mail.SendingHours;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Letters about terms go out in the letter hours of working days, those too that a mail server was away for; news at once. A
 * reminder does not go out once the term is over: whoever is late is told so by another letter.
 */
@Component
class TermLetterHours implements SendingHours {

    private final TermPosition position;
    private final Function<UUID, Optional<ControlCard>> cards;

    @Autowired
    TermLetterHours(TermPosition position, CardTable cards) {
        this(position, cards::find);
    }

    TermLetterHours(TermPosition position, Function<UUID, Optional<ControlCard>> cards) {
        this.position = position;
        this.cards = cards;
    }

    @Override
    public Optional<Instant> from(OutboxEntry entry, Instant moment) {
        String key = entry.letter().key();
        boolean ofTheLadder = CardLetters.isOfTheLadder(key);
        if (!ofTheLadder && !key.startsWith(DigestLetters.BEGINNING)) {
            return Optional.of(moment);
        }
        Instant hour = position.letterTime(entry.letter().jurisdiction(), moment);
        boolean tooLate = ofTheLadder
                && cards.apply(CardLetters.cardOf(key))
                        .flatMap(ControlCard::lastDay)
                        .filter(last -> !day(entry, entry.createdAt()).isAfter(last)
                                && day(entry, hour).isAfter(last))
                        .isPresent();
        return tooLate ? Optional.empty() : Optional.of(hour);
    }

    private LocalDate day(OutboxEntry entry, Instant moment) {
        return position.dayOf(entry.letter().jurisdiction(), moment);
    }
}
