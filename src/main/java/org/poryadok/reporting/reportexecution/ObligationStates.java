package org.poryadok.reporting.reportexecution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Clause;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Modality;
import org.poryadok.act.Procedure;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.CardEvent;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.CardOutcome;
import org.poryadok.control.CardProgresses;
import org.poryadok.control.CardState;
import org.poryadok.control.CardStatusRule;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.EarlierBreach;
import org.poryadok.control.Progress;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.poryadok.oversight.overview.ClauseState;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * How a body stands under each clause, as its control cards say it; nothing here counts pages or persons anew. This is
 * all that reports ask of the state of obligations.
 */
@Component
class ObligationStates {

    private static final Comparator<ControlCard> MOST_URGENT_FIRST =
            Comparator.comparing((ControlCard card) -> card.overdueAfter().orElse(Instant.MAX));
    private static final Comparator<ControlCard> LATEST_FIRST = Comparator.comparing((ControlCard card) ->
                    card.fulfilledAt().or(card::releasedAt).orElse(card.openedAt()))
            .reversed();

    private final ControlCards cards;
    private final PastCards past;
    private final CardProgresses progresses;
    private final ActRegister register;
    private final ReportedPeople people;
    private final Designations designations;
    private final JurisdictionDays days;
    private final Clock clock;

    ObligationStates(
            ControlCards cards,
            PastCards past,
            CardProgresses progresses,
            ActRegister register,
            ReportedPeople people,
            Designations designations,
            JurisdictionDays days,
            Clock clock) {
        this.cards = cards;
        this.past = past;
        this.progresses = progresses;
        this.register = register;
        this.people = people;
        this.designations = designations;
        this.days = days;
        this.clock = clock;
    }

    /** One state per clause, in their order, at the end of the period; of one that is not over, now. */
    List<ObligationState> of(LegalAct act, Body body, List<Clause> clauses, ReportPeriod period) {
        return of(act, body, clauses, period, period.over(days.today(body.jurisdiction())));
    }

    /** The same of now: what is left of what the period has laid on the body. */
    List<ObligationState> ofToday(LegalAct act, Body body, List<Clause> clauses, ReportPeriod period) {
        return of(act, body, clauses, period, Optional.empty());
    }

    private List<ObligationState> of(
            LegalAct act, Body body, List<Clause> clauses, ReportPeriod period, Optional<LocalDate> on) {
        List<ControlCard> ofBody = cards.ofBody(body.id()).stream()
                .filter(card -> card.actId().equals(act.id()))
                // What a body reports of its own accord fulfils no duty to report.
                .filter(card -> !card.procedure().equals(Procedure.REPORT_EXECUTION.key())
                        || card.modality() != Modality.PERMITTED)
                .toList();
        return clauses.stream()
                .map(clause -> at(act, clause, asked(clause, ofBody, period), on))
                .toList();
    }

    /**
     * What the act demands once is asked for whenever it was done; what it demands again and again, for the period. What came
     * after the period is no part of it, whatever the clause.
     */
    private List<ControlCard> asked(Clause clause, List<ControlCard> ofBody, ReportPeriod period) {
        return ofBody.stream()
                .filter(card -> card.clauseId().equals(clause.id()))
                .filter(card -> clause.isToldBy(card.procedure()))
                .filter(card -> !(clause.trigger() == ClauseTrigger.IN_ACT && isGivenUp(card)))
                .filter(card -> clause.isDemandedOnce()
                        ? period.isBegunIn(card, days.zone(card.jurisdiction()))
                        : period.concerns(card, days.zone(card.jurisdiction())))
                .toList();
    }

    private ObligationState at(LegalAct act, Clause clause, List<ControlCard> asked, Optional<LocalDate> on) {
        return on.map(day -> settled(state(act, clause, past.atEndOf(day, asked), on), asked))
                .orElseGet(() -> state(act, clause, asked, on));
    }

    /** Who reports of a period says of what was open at its end that it is not any more. */
    private ObligationState settled(ObligationState then, List<ControlCard> today) {
        Set<UUID> open = then.open().stream().map(ControlCard::id).collect(Collectors.toSet());
        List<ControlCard> since =
                today.stream().filter(card -> open.contains(card.id())).toList();
        if (since.isEmpty() || since.stream().anyMatch(card -> card.state().isUnderControl())) {
            return then;
        }
        ControlCard latest = since.stream().min(LATEST_FIRST).orElseThrow();
        LocalDate day = day(latest, latest.fulfilledAt().or(latest::releasedAt)).orElseThrow();
        boolean done = since.stream().allMatch(card -> card.fulfilledAt().isPresent());
        return then.settled(
                day,
                done
                        ? CardOutcome.FULFILLED.title() + " " + Russian.day(day)
                        : releasedLate(since)
                                .map(EarlierBreach::result)
                                .orElseGet(() -> CardOutcome.RELEASED.title() + " " + Russian.day(day)));
    }

    /** Taken back or released: of what the act itself has done it says nothing. */
    private static boolean isGivenUp(ControlCard card) {
        return card.state() == CardState.RELEASED && card.fulfilledAt().isEmpty();
    }

    private ObligationState state(LegalAct act, Clause clause, List<ControlCard> asked, Optional<LocalDate> on) {
        if (asked.isEmpty()) {
            return withoutCard(act, clause);
        }
        List<ControlCard> done = asked.stream()
                .filter(card -> card.fulfilledAt().isPresent())
                .sorted(LATEST_FIRST)
                .toList();
        Map<UUID, Progress> progress = progresses.of(asked, on);
        Optional<EarlierBreach> earlier =
                EarlierBreach.of(asked, act.jurisdiction().zone());
        List<ControlCard> open = asked.stream()
                .filter(card -> card.state() == CardState.OPEN)
                // A further page or person that the body has begun by itself is no obligation; a page that is
                // missing again is one.
                .filter(card -> done.isEmpty()
                        || card.lastDay().isPresent()
                        || clause.effectiveTerm().isEmpty()
                        || progress.containsKey(card.id()))
                .sorted(MOST_URGENT_FIRST)
                .toList();
        if (!open.isEmpty()) {
            return open(clause, open, done, progress, earlier, on);
        }
        Optional<ControlCard> sent = asked.stream()
                .filter(card -> card.state() == CardState.SUBMITTED)
                .findFirst();
        if (sent.isPresent()) {
            return new ObligationState(
                    clause,
                    ObligationState.Kind.SENT,
                    "Направлено, проверяется",
                    "",
                    sender(sent.get()),
                    day(sent.get(), sent.get().submittedAt()),
                    "",
                    earlier,
                    List.of(),
                    Stream.concat(Stream.of(sent.get()), done.stream()).toList(),
                    Optional.empty());
        }
        return done.isEmpty() ? excused(clause, asked) : done(clause, done, releasedLate(asked));
    }

    /** What was released undone when a term of the act had passed: the release takes nothing of the breach away. */
    private Optional<EarlierBreach> releasedLate(List<ControlCard> asked) {
        List<ControlCard> undone =
                asked.stream().filter(ObligationStates::isGivenUp).toList();
        return undone.isEmpty()
                ? Optional.empty()
                : EarlierBreach.of(undone, days.zone(undone.get(0).jurisdiction()));
    }

    private String sender(ControlCard sent) {
        return cards.history(sent.id()).stream()
                .filter(event -> event.kind() == CardEventKind.SUBMITTED)
                .reduce((earlier, last) -> last)
                .flatMap(CardEvent::by)
                .map(people::name)
                .orElse("");
    }

    private ObligationState withoutCard(LegalAct act, Clause clause) {
        if (act.awaitsItems(clause)) {
            return bare(
                    clause,
                    ObligationState.Kind.STANDING,
                    Russian.capitalised(ClauseState.NO_ITEMS.title()) + ", исполнение пункта не проверялось",
                    Optional.empty());
        }
        return switch (clause.trigger()) {
            case IN_ACT ->
                bare(
                        clause,
                        ObligationState.Kind.DONE,
                        Russian.capitalised(ClauseState.BY_ACT.title()),
                        register.inForceFrom(act.id(), clause));
            case ENTRY_INTO_FORCE, SIGNING, NONE ->
                bare(clause, ObligationState.Kind.OPEN, "Сведений об исполнении нет", Optional.empty());
            case ACCOUNT_EVENT, RECEIPT, CHANGE, REQUEST ->
                bare(clause, ObligationState.Kind.NO_CASE, "Случаев не было", Optional.empty());
            case CONTINUOUS, WEEKLY ->
                bare(
                        clause,
                        ObligationState.Kind.STANDING,
                        clause.modality() == Modality.RECOMMENDED
                                ? "Рекомендуется постоянно, записей об исполнении нет"
                                : "Действует постоянно, записей об исполнении нет",
                        Optional.empty());
        };
    }

    private static ObligationState bare(
            Clause clause, ObligationState.Kind kind, String result, Optional<LocalDate> on) {
        return new ObligationState(
                clause, kind, result, "", "", on, "", Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    /** Of what consists of several results it is these that count, and not how often a card was fulfilled before. */
    private ObligationState open(
            Clause clause,
            List<ControlCard> open,
            List<ControlCard> done,
            Map<UUID, Progress> progress,
            Optional<EarlierBreach> earlier,
            Optional<LocalDate> on) {
        ControlCard urgent = open.get(0);
        String what = urgent.modality() == Modality.RECOMMENDED ? "Рекомендация не выполнена" : "Не исполнено";
        Optional<Progress> reached = Optional.ofNullable(progress.get(urgent.id()));
        String result = reached.map(results -> what + ", " + term(urgent, on) + "; " + results.reached())
                .orElseGet(() -> what
                        + (done.isEmpty()
                                ? ""
                                : " (исполнено " + done.size() + " из " + (done.size() + open.size()) + ")")
                        + named(open, done) + ", " + term(urgent, on));
        return new ObligationState(
                clause,
                ObligationState.Kind.OPEN,
                result,
                reached.flatMap(Progress::reading).orElse(""),
                "",
                Optional.empty(),
                "",
                earlier,
                open,
                done,
                Optional.empty());
    }

    /** Where the clause is carried out by several procedures, those that are not done. */
    private static String named(List<ControlCard> open, List<ControlCard> done) {
        Set<String> missing = titles(open.stream());
        return titles(Stream.concat(open.stream(), done.stream())).size() < 2 ? "" : ": " + String.join(", ", missing);
    }

    private static Set<String> titles(Stream<ControlCard> cards) {
        return cards.map(card -> "«" + Procedure.titleOf(card.procedure()) + "»")
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A term that ended with the period was over at its end. */
    private String term(ControlCard card, Optional<LocalDate> on) {
        String day = card.lastDay().map(Russian::day).orElse("");
        if (day.isEmpty()) {
            return "срок не установлен";
        }
        String internal = card.internalTerm() ? " (внутренний срок)" : "";
        Instant moment = on.map(last -> days.beginning(last.plusDays(1), card.jurisdiction()))
                .orElseGet(clock::instant);
        return (card.isLateAt(moment) ? "срок истёк " : "последний день срока — ") + day + internal;
    }

    private ObligationState done(Clause clause, List<ControlCard> done, Optional<EarlierBreach> released) {
        LaterDesignations persons = LaterDesignations.among(clause, done);
        List<ControlCard> demanded = persons.demanded();
        ControlCard latest = demanded.get(0);
        String outcome = demanded.stream()
                .flatMap(card -> CardOutcome.ofFulfilled(card).stream())
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .title();
        return new ObligationState(
                clause,
                ObligationState.Kind.DONE,
                Russian.capitalised(outcome)
                        + (demanded.size() > 1 ? ", случаев: " + demanded.size() : "")
                        + persons.remark(card -> firstDay(clause, card)),
                "",
                latest.fulfilledBy().map(people::name).orElse(""),
                day(latest, latest.fulfilledAt()),
                "",
                released,
                List.of(),
                done,
                Optional.empty());
    }

    /** Of whoever was designated by an order of the day on which the card was fulfilled; without one that day. */
    private LocalDate firstDay(Clause clause, ControlCard card) {
        LocalDate ordered = day(card, card.fulfilledAt()).orElseThrow();
        return designations.ordered(card.bodyId(), clause.id(), ordered).stream()
                .map(Designation::validFrom)
                .min(Comparator.naturalOrder())
                .orElse(ordered);
    }

    private ObligationState excused(Clause clause, List<ControlCard> released) {
        ControlCard latest = released.stream().min(LATEST_FIRST).orElseThrow();
        Optional<EarlierBreach> breach = releasedLate(released);
        return new ObligationState(
                clause,
                breach.isPresent() ? ObligationState.Kind.RELEASED_LATE : ObligationState.Kind.EXCUSED,
                Russian.capitalised(breach.map(EarlierBreach::result).orElseGet(() -> internal(latest))),
                "",
                latest.releasedBy().map(people::name).orElse(""),
                day(latest, latest.releasedAt()),
                ground(latest),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** That a term of the administration's own had passed breaks no act, and is said all the same. */
    private static String internal(ControlCard released) {
        return CardOutcome.RELEASED.title()
                + released.lastDay()
                        .filter(day -> CardStatusRule.isReleasedUndoneTooLate(released))
                        .map(day -> ", не исполнено, внутренний срок истёк " + Russian.day(day))
                        .orElse("");
    }

    private String ground(ControlCard released) {
        return cards.history(released.id()).stream()
                .filter(event -> event.kind() == CardEventKind.RELEASED)
                .flatMap(event -> event.note().stream())
                .collect(Collectors.joining(" "));
    }

    private Optional<LocalDate> day(ControlCard card, Optional<Instant> moment) {
        return moment.map(at -> LocalDate.ofInstant(at, days.zone(card.jurisdiction())));
    }
}
