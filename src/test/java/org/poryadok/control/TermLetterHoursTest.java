package org.poryadok.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.poryadok.act.internal.OwnActs;
import org.poryadok.mail.Letter;
import org.poryadok.term.Calendars;

/** Kuzbass, whose letters go out from 9 to 18 on working days. */
class TermLetterHoursTest {

    private final TermLetterHours hours = new TermLetterHours(new TermPosition(OwnActs.read(), Calendars.SHIPPED));
    private final UUID card = UUID.randomUUID();

    @Test
    void termsAreToldInTheLetterHoursAndNewsAtOnce() {
        Instant friday = at("2020-04-17T20:20");
        Instant monday = at("2020-04-20T09:00");
        assertThat(from(CardLetters.keyOf(card) + "0:overdue:1:kuzbass.culture.head", friday))
                .isEqualTo(monday);
        assertThat(from(DigestLetters.BEGINNING + "kuzbass:kuzbass.coordinator:2020-04-17", friday))
                .isEqualTo(monday);
        assertThat(from(CardLetters.newsKeyOf(card) + UUID.randomUUID(), friday))
                .isEqualTo(friday);
        assertThat(from("incident:1:2", friday)).isEqualTo(friday);

        Instant noon = at("2020-04-17T12:00");
        assertThat(from(CardLetters.keyOf(card) + "0:overdue:1:kuzbass.culture.head", noon))
                .isEqualTo(noon);
    }

    private Instant from(String key, Instant moment) {
        return hours.from(
                new Letter(key, "kuzbass", "a@example.ru", "Иванова", "Срок истёк", "т", "<p>т</p>", Optional.empty()),
                moment);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PlainCard.KEMEROVO).toInstant();
    }
}
