package org.poryadok.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.poryadok.act.internal.OwnActs;
import org.poryadok.mail.Letter;
import org.poryadok.mail.LetterState;
import org.poryadok.mail.OutboxEntry;
import org.poryadok.term.Calendars;

/** Kuzbass, whose letters go out from 9 to 18 on working days. */
class TermLetterHoursTest {

    private final UUID card = UUID.randomUUID();
    private final Instant noon = at("2020-04-17T12:00");
    private Optional<ControlCard> found = Optional.empty();
    private final TermLetterHours hours =
            new TermLetterHours(new TermPosition(OwnActs.read(), Calendars.SHIPPED), id -> found);

    @Test
    void termsAreToldInTheLetterHoursAndNewsAtOnce() {
        Instant friday = at("2020-04-17T20:20");
        Instant monday = at("2020-04-20T09:00");
        assertThat(from(CardLetters.keyOf(card) + "0:overdue:1:kuzbass.culture.head", friday))
                .contains(monday);
        assertThat(from(DigestLetters.BEGINNING + "kuzbass:kuzbass.coordinator:2020-04-17", friday))
                .contains(monday);
        assertThat(from(CardLetters.newsKeyOf(card) + UUID.randomUUID(), friday))
                .contains(friday);
        assertThat(from("incident:1:2", friday)).contains(friday);

        assertThat(from(CardLetters.keyOf(card) + "0:overdue:1:kuzbass.culture.head", noon))
                .contains(noon);
    }

    @Test
    void reminderIsNotSentWhenTheTermIsOverAndALetterOfLatenessIs() {
        String reminder = CardLetters.keyOf(card) + "0:reminder:0:kuzbass.culture.executor";
        found = Optional.of(PlainCard.due(LocalDate.of(2020, 4, 17)).card());
        assertThat(from(reminder, noon)).contains(noon);
        assertThat(from(reminder, at("2020-04-17T18:30")))
                .as("the next letter hour is on Monday")
                .isEmpty();
        found = Optional.of(PlainCard.due(LocalDate.of(2020, 4, 20)).card());
        assertThat(from(reminder, at("2020-04-17T18:30"))).contains(at("2020-04-20T09:00"));
        found = Optional.of(PlainCard.due(LocalDate.of(2020, 4, 16)).card());
        assertThat(from(CardLetters.keyOf(card) + "0:overdue:0:kuzbass.culture.executor", at("2020-04-17T18:30")))
                .as("written when the term was over")
                .contains(at("2020-04-20T09:00"));
    }

    private Optional<Instant> from(String key, Instant moment) {
        return hours.from(
                new OutboxEntry(
                        1,
                        new Letter(
                                key, "kuzbass", "a@example.ru", "Иванова", "Срок", "т", "<p>т</p>", Optional.empty()),
                        LetterState.QUEUED,
                        1,
                        noon,
                        Optional.of(noon),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                moment);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PlainCard.KEMEROVO).toInstant();
    }
}
