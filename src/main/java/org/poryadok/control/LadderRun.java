package org.poryadok.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.poryadok.act.Modality;
import org.poryadok.act.Role;
import org.poryadok.control.LetterLog.Line;
import org.poryadok.control.LetterLog.Told;

/**
 * The ladder on one day. It asks for every level reached by then and compares with what has been told, so an outage or
 * a moved clock is caught up. Made anew for each run, as it remembers levels and holders of roles.
 */
final class LadderRun {

    static final String EARLY_REMINDER = "early-reminder";
    static final String FOLLOW_UP = "follow-up";
    /** An act's ladder climbs within days; what an administration puts further away is not worth a promise. */
    private static final int DAYS_LOOKED_AHEAD = 7;
    /** Calendar days before the target date from which on a ladder may begin. */
    private static final int DAYS_BEFORE_TERM = 14;

    private final Ladder ladder;
    private final LetterRecipients recipients;
    private final TermPosition position;
    private final Map<Line, Told> told;
    private final LocalDate day;
    private final Map<Reached, List<LadderStep>> levels = new HashMap<>();
    private final Map<String, List<Addressee>> holders = new HashMap<>();

    private record Reached(int workingDaysPastTerm, Modality modality) {}

    /**
     * Who is told next if nothing is done.
     *
     * @param roles in the order of the ladder
     */
    record Ahead(LocalDate day, List<String> roles) {}

    LadderRun(Ladder ladder, LetterRecipients recipients, TermPosition position, Map<Line, Told> told, LocalDate day) {
        this.ladder = ladder;
        this.recipients = recipients;
        this.position = position;
        this.told = told;
        this.day = day;
    }

    /** Everybody whose level an open card with a term has reached, owed a letter or told already. */
    List<LadderLetter> reached(ControlCard card, LetterKind kind) {
        List<LadderLetter> letters = new ArrayList<>();
        if (position.isBetweenReadings(card, day)) {
            return letters;
        }
        Set<Line> lines = new HashSet<>();
        for (LadderStep step : levels(card)) {
            if (step.letter() != kind) {
                continue;
            }
            for (Addressee to : holders(card, step.recipient())) {
                Line line = new Line(card.id(), card.extensions(), step.level(), to.id());
                // One person may be both executor and head.
                if (lines.add(line)) {
                    letters.add(new LadderLetter(card, step, to, line, owed(card, step, line), beyond(card, step)));
                }
            }
        }
        return letters;
    }

    /** On which working day after the term a digest first names a mandatory card to holders of these roles; empty: never soon. */
    Optional<Integer> firstDay(Set<String> roles) {
        return IntStream.rangeClosed(1, DAYS_LOOKED_AHEAD)
                .boxed()
                .filter(past -> ladder.steps(past, Modality.MANDATORY).stream()
                        .anyMatch(step -> step.letter() == LetterKind.DIGEST && roles.contains(step.recipient())))
                .findFirst();
    }

    /**
     * What is sent by hand: the letters of the latest level of letters about single cards, told before or not. Where the
     * ladder has none, levels of its own, so that its later ones are not taken for told.
     */
    List<LadderLetter> byHand(ControlCard card) {
        List<LadderStep> steps = levelsByHand(card).stream()
                .filter(step -> step.letter() == LetterKind.STEP)
                .toList();
        String latest = steps.isEmpty() ? "" : steps.get(steps.size() - 1).level();
        List<LadderStep> wanted = steps.isEmpty()
                ? List.of(outsideTheLadder(card))
                : steps.stream().filter(step -> step.level().equals(latest)).toList();
        Map<Line, LadderLetter> letters = new LinkedHashMap<>();
        for (LadderStep step : wanted) {
            for (Addressee to : holders(card, step.recipient())) {
                Line line = new Line(card.id(), card.extensions(), step.level(), to.id());
                int times = Optional.ofNullable(told.get(line)).map(Told::times).orElse(0);
                letters.putIfAbsent(
                        line, new LadderLetter(card, step, to, line, Optional.of(times), beyond(card, step)));
            }
        }
        return List.copyOf(letters.values());
    }

    /** On the days off that follow the last day, on which the ladder rests, the levels of the next working day. */
    private List<LadderStep> levelsByHand(ControlCard card) {
        return position.isPastTerm(card, day) && position.workingDaysPastTerm(card, day) == 0
                ? ladder.steps(1, card.modality())
                : levels(card);
    }

    private LadderStep outsideTheLadder(ControlCard card) {
        String level = position.isPastTerm(card, day) ? FOLLOW_UP : EARLY_REMINDER;
        return new LadderStep(level, Role.EXECUTOR.id(), LetterKind.STEP, Optional.empty());
    }

    private Optional<Integer> owed(ControlCard card, LadderStep step, Line line) {
        Told before = told.get(line);
        if (before == null) {
            return Optional.of(0);
        }
        LocalDate lastTime = position.dayOf(card, before.lastAt());
        return step.repeatEvery()
                .filter(pause -> position.workingDaysBetween(card, lastTime, day) >= pause)
                .map(pause -> before.times());
    }

    /** The ladder lists its levels in the order in which it climbs. */
    private Set<String> beyond(ControlCard card, LadderStep step) {
        List<String> climbed = levels(card).stream().map(LadderStep::level).toList();
        return Set.copyOf(climbed.subList(climbed.lastIndexOf(step.level()) + 1, climbed.size()));
    }

    /** The next day on which the ladder climbs; empty when its last level has been reached, or lies far ahead. */
    Optional<Ahead> ahead(ControlCard card) {
        Set<LadderStep> now = Set.copyOf(levels(card));
        LocalDate target = card.targetDate().orElseThrow();
        LocalDate from = target.minusDays(DAYS_BEFORE_TERM).isAfter(day) ? target.minusDays(DAYS_BEFORE_TERM) : day;
        List<LocalDate> coming =
                position.workingDaysAfter(card, from, from.isBefore(target) ? DAYS_BEFORE_TERM : DAYS_LOOKED_AHEAD);
        for (LocalDate next : coming) {
            List<String> roles = position.isBetweenReadings(card, next)
                    ? List.of()
                    : levels(card, next).stream()
                            .filter(step -> !now.contains(step))
                            .map(LadderStep::recipient)
                            .distinct()
                            .toList();
            if (!roles.isEmpty()) {
                return Optional.of(new Ahead(next, roles));
            }
        }
        return Optional.empty();
    }

    private List<LadderStep> levels(ControlCard card) {
        return levels(card, day);
    }

    private List<LadderStep> levels(ControlCard card, LocalDate on) {
        return levels.computeIfAbsent(
                new Reached(position.workingDaysPastTerm(card, on), card.modality()),
                reached -> ladder.steps(reached.workingDaysPastTerm(), reached.modality()));
    }

    private List<Addressee> holders(ControlCard card, String role) {
        return recipients.inBody(role)
                ? recipients.of(card, role)
                : holders.computeIfAbsent(role, any -> recipients.of(card, role));
    }
}
