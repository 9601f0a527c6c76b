package org.poryadok.supervision.checks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.oversight.discipline.DisciplineProperties;
import org.poryadok.supervision.OpenTask;
import org.poryadok.supervision.Supervision;
import org.poryadok.term.ProductionCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits to be checked. Acts say nothing of how long that may take: the administration's own term is so many working
 * days ({@link DisciplineProperties#checkingDays}) from the day after the one on which it was handed in: a day of sending that
 * lies further back is the body's, not the checking side's.
 */
@Service
@Transactional(readOnly = true)
public class ChecksUnderway {

    /** What was sent at this very moment counts too. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static final String ABOUT = ": ";

    private final ControlCards cards;
    private final Supervision supervision;
    private final Acts acts;
    private final Organisation organisation;
    private final ProductionCalendar calendar;
    private final DisciplineProperties properties;
    private final Clock clock;

    ChecksUnderway(
            ControlCards cards,
            Supervision supervision,
            Acts acts,
            Organisation organisation,
            ProductionCalendar calendar,
            DisciplineProperties properties,
            Clock clock) {
        this.cards = cards;
        this.supervision = supervision;
        this.acts = acts;
        this.organisation = organisation;
        this.calendar = calendar;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * The longest first.
     *
     * @throws org.poryadok.term.TermException when a term touches a year missing from the calendar
     */
    public List<Check> of(Collection<String> jurisdictions) {
        return jurisdictions.stream()
                .map(acts::jurisdiction)
                .flatMap(jurisdiction ->
                        cards.beingChecked(jurisdiction.id()).stream().map(card -> check(jurisdiction, card)))
                .sorted(Comparator.comparing(Check::since))
                .toList();
    }

    /**
     * How much waits, and so many of what has waited the longest.
     *
     * @throws org.poryadok.term.TermException when a term touches a year missing from the calendar
     */
    public ChecksSummary summary(Collection<String> jurisdictions, int most) {
        List<Jurisdiction> asked =
                jurisdictions.stream().map(acts::jurisdiction).toList();
        return new ChecksSummary(
                asked.stream()
                        .mapToLong(one -> cards.countBeingChecked(
                                one.id(), clock.instant().plus(MOMENT)))
                        .sum(),
                asked.stream()
                        .mapToLong(one -> cards.countBeingChecked(one.id(), inTermIfSentFrom(one)))
                        .sum(),
                asked.stream()
                        .flatMap(one ->
                                cards.beingChecked(one.id(), most).stream().map(card -> check(one, card)))
                        .sorted(Comparator.comparing(Check::since))
                        .limit(most)
                        .toList());
    }

    /** What was sent from this moment on is still within the term of the checking side. */
    private Instant inTermIfSentFrom(Jurisdiction jurisdiction) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), jurisdiction.zone());
        LocalDate day = today;
        while (!calendar.plusWorkingDays(day.minusDays(1), properties.checkingDays(), jurisdiction.region())
                .isBefore(today)) {
            day = day.minusDays(1);
        }
        return day.atStartOfDay(jurisdiction.zone()).toInstant();
    }

    private Check check(Jurisdiction jurisdiction, ControlCard card) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), jurisdiction.zone());
        LocalDate since = LocalDate.ofInstant(card.checkedSince().orElseThrow(), jurisdiction.zone());
        LocalDate lastDay = calendar.plusWorkingDays(since, properties.checkingDays(), jurisdiction.region());
        List<ControlCard> together = cards.checkedWith(card);
        List<OpenTask> open = checking(card, together);
        List<String> takers = open.stream()
                .flatMap(task -> task.assignee().stream())
                .distinct()
                .map(user -> organisation.official(user).map(Official::fullName).orElse(user))
                .toList();
        return new Check(
                card.processInstanceId(),
                organisation.findBody(card.bodyId()).map(Body::name).orElse(card.bodyId()),
                steps(together),
                told(together, this::citation),
                since,
                Math.max(calendar.workingDaysBetween(since, today, jurisdiction.region()), 0),
                lastDay,
                today.isAfter(lastDay),
                takers.isEmpty() ? offered(open) : takers,
                !takers.isEmpty());
    }

    /** Tasks under one of the cards; else what is decided of all cards of a case at once, under none of them. */
    private List<OpenTask> checking(ControlCard card, List<ControlCard> together) {
        List<OpenTask> own = together.stream()
                .flatMap(one -> supervision.openTasks(one).stream())
                .toList();
        return own.isEmpty()
                ? card.processInstanceId().map(supervision::openTasks).orElse(List.of()).stream()
                        .filter(task -> supervision.cardOfTask(task.id()).isEmpty())
                        .toList()
                : own;
    }

    private static String told(List<ControlCard> together, Function<ControlCard, String> word) {
        return together.stream().map(word).distinct().collect(Collectors.joining("; "));
    }

    /** «Госорганизация; Мини-приложение: https://vk.com/page»: what the steps are about, once where it is the same. */
    private static String steps(List<ControlCard> together) {
        Set<String> ends = together.stream().map(card -> about(card.step())).collect(Collectors.toSet());
        return ends.size() > 1
                ? told(together, ControlCard::step)
                : ends.stream()
                        .map(end -> told(
                                        together,
                                        card -> card.step()
                                                .substring(0, card.step().length() - end.length()))
                                + end)
                        .collect(Collectors.joining());
    }

    /** «: https://vk.com/page»; empty where a step names nothing besides. */
    private static String about(String step) {
        int colon = step.lastIndexOf(ABOUT);
        return colon < 0 ? "" : step.substring(colon);
    }

    private String citation(ControlCard card) {
        return acts.find(card.actId())
                .flatMap(act -> act.findClause(card.clauseId()))
                .map(clause -> clause.citationIn(card.procedure()))
                .orElse(card.clauseId());
    }

    private static List<String> offered(List<OpenTask> open) {
        return open.stream()
                .flatMap(task -> task.entitled().stream())
                .map(Official::fullName)
                .distinct()
                .toList();
    }
}
