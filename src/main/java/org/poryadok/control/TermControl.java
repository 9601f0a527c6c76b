package org.poryadok.control;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.readonce.ReadOnce;
import org.poryadok.term.ProductionCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the pattern «Контроль срока» of the models asks: when its timers fire, and what happens then. Moments are dates
 * of the engine's timers; hours and days are those of the jurisdiction's zone.
 */
@Service
@Transactional
public class TermControl {

    /** A timer must have a date: for what never falls due it is the end of the year 9999. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Acts acts;
    private final ProductionCalendar calendar;
    private final CardTable cards;
    private final StepLetters letters;
    private final TermPosition position;
    private final Clock clock;

    TermControl(
            Acts acts,
            ProductionCalendar calendar,
            CardTable cards,
            StepLetters letters,
            TermPosition position,
            Clock clock) {
        this.acts = acts;
        this.calendar = calendar;
        this.cards = cards;
        this.letters = letters;
        this.position = position;
        this.clock = clock;
    }

    /**
     * Letter hour of the working day before the target date. A moment that is past already fires at once, and
     * {@link #remind} then decides whether a reminder still makes sense. Without a term: practically never.
     */
    public Date reminderAt(UUID card) {
        ControlCard found = find(card);
        return Date.from(found.targetDate()
                .filter(target -> found.modality().expectsAction())
                .map(target ->
                        calendar.previousWorkingDay(target, jurisdiction(found).region()))
                .map(day -> letterHour(found, day).toInstant())
                .orElse(NEVER));
    }

    /**
     * Cycle of a timer, «R/2020-03-03T02:00:00Z/P1D»: the letter hour of the first calendar day after the last day, and
     * daily from then on until the step is done. Without a term the first firing is practically never.
     */
    public String escalationCycle(UUID card) {
        return "R/" + escalatesFrom(card) + "/P1D";
    }

    /** When that cycle begins. */
    public Instant escalatesFrom(UUID card) {
        ControlCard found = find(card);
        return found.lastDay()
                .filter(last -> found.modality().expectsAction())
                .map(last -> letterHour(found, last.plusDays(1)).toInstant())
                .orElse(NEVER);
    }

    /**
     * Due date of a task, see {@link TermEnd#due}. Empty without a term, for a recommendation and for what was released
     * from control, which no list may show as overdue.
     */
    public Optional<Date> dueDate(UUID card) {
        ControlCard found = find(card);
        return found.overdueAfter()
                .filter(limit -> found.isMandatory() && found.state() != CardState.RELEASED)
                .map(limit -> new TermEnd(limit, jurisdiction(found).zone()).due());
    }

    /**
     * Reminds of a term that is near; the letter waits for the letter hours. Silent when the target date would be past by
     * then, when an extension made the timer fire early (the daily escalation then reminds in time), and for cards that are
     * closed, being checked or without a term.
     */
    public void remind(UUID card) {
        remind(List.of(card));
    }

    /** The same of many cards at once: what their letters have in common is read once. */
    public void remind(Collection<UUID> cards) {
        tell(cards, (card, now) -> {
            LocalDate read = position.dayOf(card, position.letterTime(card, now));
            return Optional.of(read)
                    .filter(day -> !day.isAfter(card.targetDate().orElseThrow()));
        });
    }

    /**
     * Sends the letters of every level reached and not told yet. Silent outside the letter hours of working days, which the
     * next morning catches up, and for cards that are closed, being checked or without a term.
     */
    public void escalate(UUID card) {
        escalate(List.of(card));
    }

    /** The same of many cards at once: what their letters have in common is read once. */
    public void escalate(Collection<UUID> cards) {
        tell(
                cards,
                (card, now) -> position.letterTime(card, now).equals(now)
                        ? Optional.of(position.dayOf(card, now))
                        : Optional.empty());
    }

    /** Both, of cards that are held at once and in one order: two who do so never wait for each other. */
    public void remindAndEscalate(Collection<UUID> near, Collection<UUID> late) {
        cards.lockAll(Stream.concat(near.stream(), late.stream()).collect(Collectors.toSet()));
        remind(near);
        escalate(late);
    }

    private record Morning(String jurisdiction, LocalDate day) {}

    /** @param dayToTell of an open card with a term, as of now; empty: nobody is told */
    private void tell(Collection<UUID> ids, BiFunction<ControlCard, Instant, Optional<LocalDate>> dayToTell) {
        Instant now = clock.instant();
        Map<Morning, List<ControlCard>> mornings = new LinkedHashMap<>();
        for (ControlCard card : awaiting(ids)) {
            dayToTell
                    .apply(card, now)
                    .ifPresent(day -> mornings.computeIfAbsent(
                                    new Morning(card.jurisdiction(), day), any -> new ArrayList<>())
                            .add(card));
        }
        ReadOnce.within(() -> mornings.forEach((morning, open) -> letters.send(open, morning.day())));
    }

    private List<ControlCard> awaiting(Collection<UUID> ids) {
        List<ControlCard> locked = cards.lockAll(ids);
        if (locked.size() < Set.copyOf(ids).size()) {
            throw ControlCards.noSuchCard();
        }
        return locked.stream()
                .filter(card -> card.state() == CardState.OPEN && card.lastDay().isPresent())
                .toList();
    }

    private ControlCard find(UUID card) {
        return cards.find(card).orElseThrow(ControlCards::noSuchCard);
    }

    private ZonedDateTime letterHour(ControlCard card, LocalDate day) {
        Jurisdiction jurisdiction = jurisdiction(card);
        return day.atTime(jurisdiction.letterHour()).atZone(jurisdiction.zone());
    }

    private Jurisdiction jurisdiction(ControlCard card) {
        return acts.jurisdiction(card.jurisdiction());
    }
}
