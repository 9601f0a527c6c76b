package org.poryadok.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.mail.Digest;
import org.poryadok.mail.Letter;
import org.poryadok.mail.Outbox;
import org.poryadok.term.ProductionCalendar;
import org.poryadok.term.TermException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one letter a morning of coordinators and controllers: what is new and what is still open. It is composed from the open
 * cards and what has been told of them, so a morning that was missed is caught up later.
 */
@Service
@Transactional
public class MorningDigest {

    /** After the letters about single cards, so that a digest repeats nothing that has just been done. */
    private static final Duration AFTER_LETTER_HOUR = Duration.ofMinutes(15);
    /** How far ahead a ladder may look. */
    private static final int DAYS_AHEAD = 31;
    /** Calendar days; whoever has had no digest for longer reads everything as new. */
    private static final int DAYS_BACK = 31;

    private final Acts acts;
    private final ActRegister register;
    private final ProductionCalendar calendar;
    private final CardTable cards;
    private final Ladder ladder;
    private final LetterRecipients recipients;
    private final TermPosition position;
    private final LetterLog log;
    private final DigestLetters letters;
    private final DigestCards named;
    private final Outbox outbox;
    private final Clock clock;

    MorningDigest(
            Acts acts,
            ActRegister register,
            ProductionCalendar calendar,
            CardTable cards,
            Ladder ladder,
            LetterRecipients recipients,
            TermPosition position,
            LetterLog log,
            DigestLetters letters,
            DigestCards named,
            Outbox outbox,
            Clock clock) {
        this.acts = acts;
        this.register = register;
        this.calendar = calendar;
        this.cards = cards;
        this.ladder = ladder;
        this.recipients = recipients;
        this.position = position;
        this.log = log;
        this.letters = letters;
        this.named = named;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The next working morning of the region after now: a quarter of an hour after the letter hour, local time. Where the
     * calendar ends it is the next morning, on which {@link #send} then fails aloud.
     */
    public Date nextMorning(String jurisdiction) {
        Jurisdiction found = acts.jurisdiction(jurisdiction);
        LocalDate today = today(found);
        if (morning(found, today).isAfter(clock.instant()) && mayBeWorkingDay(found, today)) {
            return Date.from(morning(found, today));
        }
        return Date.from(morning(found, nextWorkingDay(found, today)));
    }

    /**
     * Writes today's digests to everybody whom an open card has reached; coordinators are told besides of what has no term, controllers of some of it.
     * Silent on non-working days, and outside the letter hours: the next morning catches up. A second run on the same day adds
     * nothing.
     *
     * @param concerns          such as pages without a person
     * @param processInstanceId where a digest that cannot be delivered is to be reported
     * @throws TermException when today's year is missing from the calendar
     */
    public void send(String jurisdiction, List<Digest.Concern> concerns, String processInstanceId) {
        Jurisdiction found = acts.jurisdiction(jurisdiction);
        LocalDate today = today(found);
        if (!calendar.isWorkingDay(today, found.region()) || !position.isLetterTime(jurisdiction, clock.instant())) {
            return;
        }
        LadderRun run = new LadderRun(ladder, recipients, position, log.ofOpenCards(jurisdiction), today);
        Map<Addressee, List<LadderLetter>> readers = reachedBy(run, found, today);
        Map<Addressee, List<Digest.Concern>> alarmed = alarmed(jurisdiction, concerns);
        alarmed.keySet().forEach(to -> readers.computeIfAbsent(to, reader -> new ArrayList<>()));
        List<ControlCard> late = readers.isEmpty() ? List.of() : cards.overdue(jurisdiction, clock.instant());
        readers.forEach((to, reached) -> {
            Letter digest = letters.digest(
                    run,
                    found,
                    today,
                    to,
                    reached,
                    late,
                    lastDigest(jurisdiction, to, today),
                    alarmed.getOrDefault(to, List.of()),
                    processInstanceId);
            if (outbox.put(digest)) {
                outbox.withdrawSuperseded(DigestLetters.keyOf(jurisdiction, to), digest.key());
                named.add(
                        digest.key(),
                        reached.stream().map(letter -> letter.card().id()).toList(),
                        clock.instant());
                log.addAll(reached.stream().filter(LadderLetter::isOwed).toList(), clock.instant(), Optional.empty());
            }
        });
    }

    /** Whoever coordinates and controls reads all of it once. */
    private Map<Addressee, List<Digest.Concern>> alarmed(String jurisdiction, List<Digest.Concern> concerns) {
        Map<Addressee, List<Digest.Concern>> alarmed = new LinkedHashMap<>();
        if (!concerns.isEmpty()) {
            recipients.coordinators(jurisdiction).forEach(coordinator -> alarmed.put(coordinator, concerns));
        }
        List<Digest.Concern> controlled =
                concerns.stream().filter(Digest.Concern::controllers).toList();
        if (!controlled.isEmpty()) {
            recipients.controllers(jurisdiction).forEach(controller -> alarmed.putIfAbsent(controller, controlled));
        }
        return alarmed;
    }

    private Optional<Instant> lastDigest(String jurisdiction, Addressee to, LocalDate today) {
        return outbox.lastWritten(today.minusDays(DAYS_BACK)
                .datesUntil(today)
                .map(day -> DigestLetters.keyOf(jurisdiction, to) + day)
                .toList());
    }

    private Map<Addressee, List<LadderLetter>> reachedBy(LadderRun run, Jurisdiction jurisdiction, LocalDate today) {
        Map<Addressee, List<LadderLetter>> byAddressee = new LinkedHashMap<>();
        for (ControlCard card : cards.openWithTargetUntil(jurisdiction.id(), today.plusDays(DAYS_AHEAD))) {
            // Its act may be repealed this very moment, and the case that takes it off control still at work.
            if (!card.outlivesTheAct() && register.repealed(card.actId()).isPresent()) {
                continue;
            }
            for (LadderLetter letter : run.reached(card, LetterKind.DIGEST)) {
                byAddressee
                        .computeIfAbsent(letter.to(), to -> new ArrayList<>())
                        .add(letter);
            }
        }
        return byAddressee;
    }

    private boolean mayBeWorkingDay(Jurisdiction jurisdiction, LocalDate day) {
        return day.isAfter(calendar.lastDay()) || calendar.isWorkingDay(day, jurisdiction.region());
    }

    private LocalDate nextWorkingDay(Jurisdiction jurisdiction, LocalDate today) {
        try {
            return calendar.nextWorkingDay(today, jurisdiction.region());
        } catch (TermException endOfCalendar) {
            return today.plusDays(1);
        }
    }

    private LocalDate today(Jurisdiction jurisdiction) {
        return LocalDate.ofInstant(clock.instant(), jurisdiction.zone());
    }

    private static Instant morning(Jurisdiction jurisdiction, LocalDate day) {
        return day.atTime(jurisdiction.letterHour())
                .plus(AFTER_LETTER_HOUR)
                .atZone(jurisdiction.zone())
                .toInstant();
    }
}
