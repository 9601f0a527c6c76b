package org.poryadok.control;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Modality;
import org.poryadok.act.Repeal;
import org.poryadok.act.Requisites;
import org.poryadok.organisation.Belonging;
import org.poryadok.term.LastMoment;
import org.poryadok.term.ProductionCalendar;
import org.poryadok.term.Russian;
import org.poryadok.term.RussianCount;
import org.poryadok.term.Term;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The control cards. Every change joins the caller's transaction (the engine's, when a procedure asks) and holds the
 * card's row until it ends: of two people who do the same at once the second is told what the first did. A procedure
 * whose card was released goes on: what is then sent, returned or done stands in the history and counts for nothing.
 */
@Service
@Transactional
public class ControlCards {

    /** Who stands where the product did it by itself; nobody can be given such a login. */
    public static final String SYSTEM = "Система «Порядок»";

    private final Acts acts;
    private final ActRegister register;
    private final ClauseTerms terms;
    private final ProductionCalendar calendar;
    private final Belonging belonging;
    private final CardTable cards;
    private final CardHistory history;
    private final CardTally tally;
    private final OutdatedLetters outdated;
    private final TermPosition position;
    private final Clock clock;

    ControlCards(
            Acts acts,
            ActRegister register,
            ClauseTerms terms,
            ProductionCalendar calendar,
            Belonging belonging,
            CardTable cards,
            CardHistory history,
            CardTally tally,
            OutdatedLetters outdated,
            TermPosition position,
            Clock clock) {
        this.acts = acts;
        this.register = register;
        this.terms = terms;
        this.calendar = calendar;
        this.belonging = belonging;
        this.cards = cards;
        this.history = history;
        this.tally = tally;
        this.outdated = outdated;
        this.position = position;
        this.clock = clock;
    }

    /**
     * Puts an obligation or a recommendation under control; its term follows from the clause. A clause without a term makes a
     * card without dates, or with the administration's own term («внутренний срок»).
     *
     * @throws org.poryadok.act.ActException when there is no such act or clause
     * @throws org.poryadok.organisation.OrganisationException when the body is not one of the act's jurisdiction
     * @throws org.poryadok.term.TermException when the term touches a year missing from the calendar
     */
    public ControlCard open(NewCard wanted) {
        LegalAct act = acts.act(wanted.actId());
        Clause clause = act.clause(wanted.clauseId());
        Modality modality = clause.modalityIn(wanted.procedure());
        BodyTerm found = terms.of(act, clause, wanted);
        Optional<Term> term = found.term();
        boolean internal = found.isInternal(clause);
        return open(
                wanted,
                clause,
                modality,
                new Dates(
                        term.map(Term::lastDay),
                        term.map(Term::targetDate),
                        term.map(Term::overdueAfter),
                        found.explanation(clause),
                        internal));
    }

    /**
     * Notes what a body does of its own accord, though the clause demands the like on another occasion: it has no term, is
     * never overdue, and does not say how the clause stands.
     *
     * @throws org.poryadok.act.ActException when there is no such act or clause
     * @throws org.poryadok.organisation.OrganisationException when the body is not one of the act's jurisdiction
     */
    public ControlCard openOfOwnAccord(NewCard wanted) {
        Clause clause = acts.act(wanted.actId()).clause(wanted.clauseId());
        return open(
                wanted,
                clause,
                Modality.PERMITTED,
                new Dates(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "Орган делает это по собственной инициативе, срока нет.",
                        false));
    }

    /**
     * Puts under control what nobody can do yet, without a term.
     *
     * @param explanation for what it waits, Russian sentences
     * @throws org.poryadok.act.ActException when there is no such act or clause
     * @throws org.poryadok.organisation.OrganisationException when the body is not one of the act's jurisdiction
     */
    public ControlCard openWaiting(NewCard wanted, String explanation) {
        Clause clause = acts.act(wanted.actId()).clause(wanted.clauseId());
        return open(
                wanted,
                clause,
                clause.modalityIn(wanted.procedure()),
                new Dates(Optional.empty(), Optional.empty(), Optional.empty(), explanation, false));
    }

    /** Last day of the administration's own term if the case of a card began today; empty where it has none. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> caseTermFromToday(ControlCard card) {
        LegalAct act = acts.act(card.actId());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone(card));
        return terms.of(
                        act,
                        act.clause(card.clauseId()),
                        new NewCard(
                                card.actId(),
                                card.clauseId(),
                                card.bodyId(),
                                card.procedure(),
                                card.processInstanceId(),
                                card.step(),
                                today,
                                false,
                                Optional.empty()))
                .term()
                .map(Term::lastDay);
    }

    /**
     * Puts under control what an act demands of every period («в неделю»): the period itself is the term. Its last day is
     * not moved to a working day, since no term ends on it (GK 193 speaks of terms), and days off make it no longer.
     *
     * @param lastDay last day of the period that begins on the day of the event
     * @throws org.poryadok.act.ActException when there is no such act or clause
     * @throws org.poryadok.organisation.OrganisationException when the body is not one of the act's jurisdiction
     */
    public ControlCard openForPeriod(NewCard wanted, LocalDate lastDay) {
        LegalAct act = acts.act(wanted.actId());
        String explanation = "Норма установлена актом на период с " + Russian.day(wanted.eventDate()) + " по "
                + Russian.day(lastDay)
                + " включительно, по местному времени.\nПоследний день периода на рабочий день не "
                + "переносится, нерабочие дни норму не уменьшают.";
        return open(
                wanted,
                act.clause(wanted.clauseId()),
                act.clause(wanted.clauseId()).modality(),
                new Dates(
                        Optional.of(lastDay),
                        Optional.of(lastDay),
                        Optional.of(lastDay.plusDays(1)
                                .atStartOfDay(act.jurisdiction().zone())
                                .toInstant()),
                        explanation,
                        false));
    }

    private record Dates(
            Optional<LocalDate> lastDay,
            Optional<LocalDate> target,
            Optional<Instant> overdueAfter,
            String explanation,
            boolean internal) {}

    private ControlCard open(NewCard wanted, Clause clause, Modality modality, Dates dates) {
        ControlCard card = new ControlCard(
                UUID.randomUUID(),
                acts.act(wanted.actId()).jurisdiction().id(),
                wanted.actId(),
                register.versionOf(wanted.actId(), wanted.eventDate()),
                clause.id(),
                modality,
                wanted.bodyId(),
                wanted.procedure(),
                wanted.processInstanceId(),
                wanted.step(),
                wanted.eventDate(),
                dates.lastDay(),
                dates.target(),
                dates.overdueAfter(),
                dates.explanation(),
                dates.internal(),
                0,
                0,
                Optional.empty(),
                CardState.OPEN,
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        belonging.require(card.parts());
        cards.insert(card, earlierTier(wanted, clause));
        history.add(card.id(), card.openedAt(), CardEventKind.OPENED, wanted.openedBy(), Optional.empty());
        repealed(card).ifPresent(repeal -> releaseRepealed(card, repeal));
        return card(card.id());
    }

    /** @throws ControlException when there is no such card */
    @Transactional(readOnly = true)
    public ControlCard card(UUID id) {
        return cards.find(id).orElseThrow(ControlCards::noSuchCard);
    }

    /**
     * Notes that the result was sent and is being checked; the term does not stop, but nobody is reminded.
     *
     * @param sentAt moment of sending: it decides whether the obligation was fulfilled in time
     * @throws ControlException when the card is not open
     */
    public void submit(UUID id, Instant sentAt, String by) {
        ControlCard card = lockUnfulfilled(id);
        if (card.state() == CardState.SUBMITTED) {
            throw new ControlException("Сведения уже направлены на проверку "
                    + moment(card, card.submittedAt().orElseThrow()) + ".");
        }
        refuseFuture(card, sentAt);
        Instant told = clock.instant();
        cards.submitted(
                id,
                sentAt,
                told,
                by,
                card.state() == CardState.RELEASED ? Optional.empty() : position.workingDaysLateWhenDone(card, sentAt));
        outdated.withdraw(card, CardState.SUBMITTED);
        history.add(
                id,
                told,
                CardEventKind.SUBMITTED,
                Optional.of(by),
                Optional.of(Russian.capitalised(sending(card(id)))));
    }

    /**
     * Gives back what was sent, and keeps who did and his remarks. The term was not stopped: after it the card is overdue
     * again.
     *
     * @throws ControlException when nothing was sent
     */
    public void returned(UUID id, String by, String remarks) {
        ControlCard card = lockUnfulfilled(id);
        if (card.state() == CardState.OPEN || card.submittedAt().isEmpty()) {
            throw new ControlException("Возвращать нечего: сведения на проверку не направлены или уже возвращены.");
        }
        cards.returned(id);
        history.add(id, clock.instant(), CardEventKind.RETURNED, Optional.of(by), Optional.of(remarks));
    }

    /**
     * Keeps that a task of the case has given back what it cannot go on with; the card stays as it is, be it closed.
     *
     * @param stage which task of the case, the same when it comes again
     * @throws ControlException when there is no such card
     */
    public void givenBack(UUID id, String stage, String remarks, String by) {
        ControlCard card = lock(id);
        history.addAtStage(
                card.id(),
                clock.instant(),
                CardEventKind.RETURNED,
                Optional.of(by),
                Optional.of(remarks.strip()),
                Optional.of(stage));
    }

    /**
     * What this task of the case had given back has come to it again; where it had given nothing back nothing is kept.
     *
     * @param step name of the task
     * @param by   user id of whoever has handed it in; empty when nobody in particular has
     */
    public void handedIn(UUID id, String stage, String step, Optional<String> by) {
        if (Returns.of(history.returns(List.of(id)).getOrDefault(id, List.of())).isAwaited(stage)) {
            history.addAtStage(
                    id,
                    clock.instant(),
                    CardEventKind.HANDED_IN,
                    by,
                    Optional.of("«" + step + "»"),
                    Optional.of(stage));
        }
    }

    /**
     * @param at moment of fulfilment: of sending, where something was sent, not of checking it
     * @throws ControlException when the card is fulfilled already
     */
    public void fulfil(UUID id, Instant at, String by) {
        fulfil(lockUnfulfilled(id), at, by, Optional.empty());
    }

    /**
     * The same where the history is to say more of it.
     *
     * @param note Russian
     */
    public void fulfil(UUID id, Instant at, String by, Optional<String> note) {
        fulfil(lockUnfulfilled(id), at, by, note);
    }

    /**
     * The same of a day that somebody has named. Where the system was told of it on a later one, card and history say both.
     *
     * @param at   moment of fulfilment on the day named
     * @param told when the system was told of it
     * @param deed what was done, a Russian participle: «создана»
     * @throws ControlException when the card is fulfilled already
     */
    public void fulfilAsTold(UUID id, Instant at, Instant told, String deed, String by, Optional<String> note) {
        ControlCard card = lockUnfulfilled(id);
        Optional<Instant> later =
                Optional.of(told).filter(moment -> position.dayOf(card, moment).isAfter(position.dayOf(card, at)));
        fulfil(
                card,
                at,
                by,
                later,
                Stream.concat(
                                later
                                        .map(moment -> Russian.capitalised(new NamedDay(
                                                        position.dayOf(card, at),
                                                        Optional.of(position.dayOf(card, moment)))
                                                .text(deed)))
                                        .stream(),
                                note.stream())
                        .reduce((days, more) -> days + ". " + more));
    }

    /**
     * Accepts what was sent: the obligation was fulfilled when it was sent (GK 194), by whoever sent it. The history names
     * who accepted it, and when it was handed in.
     *
     * @param by who accepts it
     * @throws ControlException when nothing was sent, or the card is fulfilled already
     */
    public void accept(UUID id, String by) {
        ControlCard card = lockUnfulfilled(id);
        Instant sent = card.submittedAt()
                .orElseThrow(() -> new ControlException(
                        "Принимать нечего: сведения на проверку не направлены или уже возвращены."));
        close(card, sent, cards.submittedBy(id), Optional.empty());
        history.add(
                id,
                clock.instant(),
                CardEventKind.FULFILLED,
                Optional.of(by),
                Optional.of("Принято: " + sending(card)));
    }

    private void fulfil(ControlCard card, Instant at, String by, Optional<String> note) {
        fulfil(card, at, by, Optional.empty(), note);
    }

    private void fulfil(ControlCard card, Instant at, String by, Optional<Instant> told, Optional<String> note) {
        refuseFuture(card, at);
        close(card, at, by, told);
        history.add(card.id(), clock.instant(), CardEventKind.FULFILLED, Optional.of(by), note);
    }

    private void close(ControlCard card, Instant at, String by, Optional<Instant> told) {
        if (card.state() != CardState.RELEASED) {
            cards.fulfilled(card.id(), at, by, position.workingDaysLateWhenDone(card, at), told);
            tally.add(ClosedCard.of(card(card.id()), at));
            outdated.withdraw(card, CardState.FULFILLED);
        }
    }

    /** The day that the body names, and the one on which the system was told of it where that is another. */
    private String sending(ControlCard card) {
        ZoneId zone = acts.jurisdiction(card.jurisdiction()).zone();
        return new NamedDay(LocalDate.ofInstant(card.submittedAt().orElseThrow(), zone), card.toldLater(zone))
                .text("направлено");
    }

    /**
     * Releases from control («снимает с контроля»). Whether the caller is the controller is the caller's to check.
     *
     * @param note ground; required while the obligation is not fulfilled
     * @throws ControlException when the card is released already, or the ground is missing
     */
    public void release(UUID id, String by, String note) {
        ControlCard card = lock(id);
        if (card.state() == CardState.RELEASED) {
            throw alreadyReleased(card);
        }
        release(card, by, note);
    }

    /**
     * As {@link #release}, where a procedure releases what somebody may have released meanwhile: his note stays, and nothing
     * happens.
     *
     * @throws ControlException when the ground is missing
     */
    public void releaseUnlessReleased(UUID id, String by, String note) {
        ControlCard card = lock(id);
        if (card.state() != CardState.RELEASED) {
            release(card, by, note);
        }
    }

    /** As {@link #release}, where only what nobody has fulfilled or released meanwhile is to be released. */
    public void releaseIfUnderControl(UUID id, String by, String note) {
        ControlCard card = lock(id);
        if (card.state().isUnderControl()) {
            release(card, by, note);
        }
    }

    /** What goes off control with a repealed act and still is under it, by id. */
    @Transactional(readOnly = true)
    public List<UUID> openUnderRepealed(String actId) {
        return cards.ofAct(actId).stream()
                .filter(card -> card.state().isUnderControl() && !card.outlivesTheAct())
                .map(ControlCard::id)
                .toList();
    }

    /** Takes a card off control because its act is repealed; empty where it is off control already, or stays under it. */
    public Optional<ControlCard> releaseRepealed(UUID id) {
        ControlCard card = lock(id);
        return repealed(card)
                .filter(repeal -> card.state().isUnderControl())
                .map(repeal -> releaseRepealed(card, repeal));
    }

    /** What the repeal of an act has taken off control. */
    @Transactional(readOnly = true)
    public List<ControlCard> releasedByRepeal(String actId) {
        return cards.releasedByRepeal(actId);
    }

    /** What takes a card off control; empty where its act is in force, or the card goes on without it. */
    private Optional<Repeal> repealed(ControlCard card) {
        return card.outlivesTheAct() ? Optional.empty() : register.repealed(card.actId());
    }

    private ControlCard releaseRepealed(ControlCard card, Repeal repeal) {
        Instant began = repeal.from().atStartOfDay(zone(card)).toInstant();
        String ground = Russian.sentence(repeal.text());
        release(card, SYSTEM, ground, card.openedAt().isAfter(began) ? card.openedAt() : began);
        cards.releasedByRepeal(
                card.id(),
                card.explanation() + "\nСнято с контроля, срок не контролируется: " + Russian.sentence(repeal.text()));
        return card(card.id());
    }

    private void release(ControlCard card, String by, String note) {
        release(card, by, note, clock.instant());
    }

    private void release(ControlCard card, String by, String note, Instant at) {
        if (card.state() != CardState.FULFILLED && (note == null || Russian.showsNothing(note))) {
            throw new ControlException("Обязанность не исполнена: укажите основание снятия с контроля.");
        }
        cards.released(card.id(), at, by);
        outdated.withdraw(card, CardState.RELEASED);
        if (card.state() != CardState.FULFILLED) {
            tally.add(ClosedCard.of(card, at));
        }
        history.add(card.id(), clock.instant(), CardEventKind.RELEASED, Optional.of(by), Optional.ofNullable(note));
    }

    /**
     * Extends the term; the earlier last day stays in the history, and on the card when it had passed: what is being checked may
     * be given back. Whether the caller is the controller is the caller's to check.
     *
     * @param newLastDay a working day after the last day of today's term, today or later
     * @param document   without which no term of an act is extended; of an internal term it may be {@link TermDocument#none}
     * @throws ControlException when the day or the document does not fit, the reason is missing, or the card has no term or
     *                          is closed
     */
    public void extend(UUID id, LocalDate newLastDay, TermDocument document, String reason, String by) {
        refuseUnfit(id, newLastDay, "Новый последний день");
        documentFaults(id, document).entrySet().stream().findFirst().ifPresent(fault -> {
            throw new ControlException(fault.getKey(), fault.getValue());
        });
        ControlCard card = card(id);
        LocalDate oldLastDay = card.lastDay().orElseThrow();
        requireText(reason, "Укажите причину продления срока.");
        String ground = document.isNone() ? "" : document.text();
        Optional<String> told = cards.escalationLevel(id);
        cards.extended(
                id,
                newLastDay,
                newLastDay.plusDays(1).atStartOfDay(zone(card)).toInstant(),
                LastMoment.over(card.explanation()) + "\nСрок продлён: последний день " + Russian.day(newLastDay)
                        + " вместо " + Russian.day(oldLastDay) + (ground.isEmpty() ? "" : " (" + ground + ")") + ". "
                        + LastMoment.of(newLastDay) + ".",
                Optional.of(new MissedTerm(oldLastDay, card.overdueAfter().orElseThrow()))
                        .filter(term -> TermOutcome.isLateWhenDone(
                                card.modality(), Optional.of(term.after()), clock.instant())));
        history.addTermChange(
                id, clock.instant(), CardEventKind.EXTENDED, by, document.after(reason), oldLastDay, newLastDay, told);
        outdated.withdrawOfFormerTerm(card);
    }

    /**
     * What keeps a document from extending the term of a card, by field of {@link TermDocument}, Russian sentences. The term of
     * an act is moved by a document of whoever may change it; the administration moves a term of its own without one.
     */
    public Map<String, String> documentFaults(UUID id, TermDocument document) {
        ControlCard card = card(id);
        if (document.isNone() && card.internalTerm()) {
            return Map.of();
        }
        Map<String, String> faults = document.faults(
                LocalDate.ofInstant(clock.instant(), zone(card)),
                register.requisites(card.actId()).map(Requisites::date));
        if (document.isNone()) {
            faults.put(
                    TermDocument.KIND,
                    "Срок установлен актом, решения контролёра для продления мало: назовите документ того, кто вправе"
                            + " изменить срок.");
        }
        return faults;
    }

    /**
     * Takes the latest extension back: the term runs again as it did before it. Whether the caller is the controller is the
     * caller's to check.
     *
     * @throws ControlException when no extension holds, the reason is missing, or the card is closed
     */
    public void withdrawExtension(UUID id, String reason, String by) {
        ControlCard card = lockUnderControl(id);
        CardEvent extension = history(id).stream()
                .filter(event -> event.kind() == CardEventKind.EXTENDED)
                .filter(event ->
                        card.extensionsInForce() > 0 && event.newLastDay().equals(card.lastDay()))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new ControlException("Срок не продлевался: отменять нечего."));
        requireText(reason, "Укажите, почему продление отменяется.");
        LocalDate extended = card.lastDay().orElseThrow();
        LocalDate restored = extension.oldLastDay().orElseThrow();
        Instant limit = restored.plusDays(1).atStartOfDay(zone(card)).toInstant();
        cards.extensionWithdrawn(
                id,
                restored,
                limit,
                LastMoment.over(card.explanation()) + "\nПродление отменено: последний день снова "
                        + Russian.day(restored) + ". " + LastMoment.of(restored) + ".",
                card.submittedAt()
                        .filter(sent -> TermOutcome.isLateWhenDone(card.modality(), Optional.of(limit), sent))
                        .map(sent -> position.workingDaysPast(card.jurisdiction(), restored, sent)));
        history.addTermChange(
                id,
                clock.instant(),
                CardEventKind.EXTENSION_WITHDRAWN,
                by,
                reason.strip(),
                extended,
                restored,
                Optional.empty());
    }

    /**
     * Asks whether the term may be extended to a day.
     *
     * @throws ControlException when the day does not fit, or the card has no term or is closed
     */
    public void checkExtension(UUID id, LocalDate newLastDay) {
        refuseUnfit(id, newLastDay, "Новый последний день");
    }

    /**
     * Asks whether the term may be extended to a day, or the obligation be promised for it where only the act may move the term.
     *
     * @throws ControlException when the day does not fit, or the card has no term or is closed
     */
    public void checkDayAskedFor(UUID id, LocalDate day) {
        refuseUnfit(id, day, "Названный день");
    }

    private void refuseUnfit(UUID id, LocalDate day, String what) {
        ControlCard card = lockUnderControl(id);
        LocalDate lastDay =
                card.lastDay().orElseThrow(() -> new ControlException("Срок не установлен, продлевать нечего."));
        if (day != null && !day.isAfter(lastDay)) {
            throw new ControlException(
                    what + " " + Russian.day(day) + " должен быть позже прежнего: " + Russian.day(lastDay) + ".");
        }
        refuseUnfit(card, day, what);
    }

    /**
     * Keeps the day by which the body promises to be done, where nobody but the act may move the term: it stands beside the
     * last day, and whoever is later than the last day is late.
     *
     * @param day a working day after the last day of the term, today or later
     * @throws ControlException when the day does not fit, the reason is missing, or the card has no term or is closed
     */
    public void promise(UUID id, LocalDate day, String reason, String by) {
        checkDayAskedFor(id, day);
        requireText(reason, "Укажите, почему срок обещан другим.");
        ControlCard card = card(id);
        cards.promised(
                id,
                day,
                card.explanation() + "\nОбещано исполнить к " + Russian.day(day)
                        + ": контролёр согласился. Срок акта прежний, опоздание считается от него.");
        history.addPromise(id, clock.instant(), by, reason.strip(), day);
    }

    /**
     * Takes a decision back that closed the card by mistake: it is under control again with the last day that it had, and
     * figures no longer count it as closed. What else the decision has brought about (an entry of the registry, an exemption)
     * stays. Whether the caller may is the caller's to check.
     *
     * @throws ControlException when the card is under control, or the reason is missing
     */
    public void reopen(UUID id, String reason, String by) {
        ControlCard card = lock(id);
        if (card.state().isUnderControl()) {
            throw new ControlException("Карточка и так на контроле: возвращать нечего.");
        }
        requireText(reason, "Укажите, почему решение было ошибочным.");
        boolean done = card.fulfilledAt().isPresent();
        tally.remove(ClosedCard.of(card, card.fulfilledAt().or(card::releasedAt).orElseThrow()));
        cards.reopened(
                id,
                done
                        ? Optional.empty()
                        : card.submittedAt().flatMap(sent -> position.workingDaysLateWhenDone(card, sent)),
                card.explanation() + "\nВозвращено на контроль "
                        + Russian.day(LocalDate.ofInstant(clock.instant(), zone(card))) + ": "
                        + Russian.sentence(reason.strip()));
        history.add(id, clock.instant(), CardEventKind.REOPENED, Optional.of(by), Optional.of(reason.strip()));
    }

    /** Another procedure carries the obligation out anew: what was sent before counts no more. */
    public void redoneBy(UUID id, String processInstanceId) {
        ControlCard card = lockUnderControl(id);
        if (card.state() == CardState.SUBMITTED) {
            cards.returned(id);
        }
        cards.carriedOutBy(id, processInstanceId);
    }

    private static void requireText(String text, String whatIsMissing) {
        if (text == null || Russian.showsNothing(text)) {
            throw new ControlException(whatIsMissing);
        }
    }

    /**
     * Sets a term of the administration's own («внутренний срок») where the card has none, or a later one; an earlier
     * term stands, unless it is that which the administration has for all such obligations: what is said of this one goes before.
     * What the act only states, the administration makes an obligation by giving it a day.
     *
     * @param lastDay a working day, today or later
     * @param ground  who has set it and why, Russian, continues «Внутренний срок: »
     * @throws ControlException when the day does not fit, or the card is closed
     */
    public void setInternalTerm(UUID id, LocalDate lastDay, String ground, String by) {
        lockForTerm(id)
                .ifPresent(card -> setInternalTerm(
                        card,
                        lastDay,
                        card.modality().expectsAction() ? card.modality() : Modality.MANDATORY,
                        ground,
                        by));
    }

    /**
     * The same where the body is only recommended to do it, whatever the clause says to others: its card is followed up
     * and never overdue.
     *
     * @throws ControlException when the day does not fit, or the card is closed
     */
    public void recommendUntil(UUID id, LocalDate lastDay, String ground, String by) {
        lockForTerm(id).ifPresent(card -> setInternalTerm(card, lastDay, Modality.RECOMMENDED, ground, by));
    }

    private void setInternalTerm(ControlCard card, LocalDate lastDay, Modality modality, String ground, String by) {
        boolean isLater = card.lastDay().filter(set -> !set.isAfter(lastDay)).isPresent();
        if (isLater && !hasGeneralTerm(card)) {
            return;
        }
        refuseUnfit(card, lastDay, "Новый последний день");
        cards.internalTerm(
                card.id(),
                lastDay,
                lastDay.plusDays(1).atStartOfDay(zone(card)).toInstant(),
                Russian.sentence("Внутренний срок: " + ground) + " Последний день — " + Russian.day(lastDay) + ".",
                modality);
        history.add(
                card.id(),
                clock.instant(),
                CardEventKind.TERM_SET,
                Optional.of(by),
                Optional.of(Russian.withoutStop(ground) + ": последний день " + Russian.day(lastDay)));
    }

    /**
     * Sets a term of the administration's own that is counted in hours and runs around the clock, days off included. Its
     * last day is the day on which it ends; from the moment itself on it is overdue.
     *
     * @param hours from the moment of the event
     * @param from  the moment of the event
     * @param by    user id
     * @throws ControlException when the card is closed
     */
    public void setInternalHours(UUID id, Instant from, int hours, String by) {
        lockForTerm(id).ifPresent(card -> setInternalHours(card, from, hours, by));
    }

    private void setInternalHours(ControlCard card, Instant from, int hours, String by) {
        Instant end = from.plus(hours, ChronoUnit.HOURS);
        LocalDate lastDay = LocalDate.ofInstant(end.minusNanos(1), zone(card));
        String ground = "внутренний срок, " + RussianCount.of(hours, "час", "часа", "часов");
        cards.internalTerm(
                card.id(),
                lastDay,
                end,
                "В" + ground.substring(1) + ": акт срока не устанавливает. Идёт круглосуточно с " + moment(card, from)
                        + ", истекает " + moment(card, end) + ".",
                card.modality().expectsAction() ? card.modality() : Modality.MANDATORY);
        history.add(
                card.id(),
                clock.instant(),
                CardEventKind.TERM_SET,
                Optional.of(by),
                Optional.of(ground + ": до " + moment(card, end)));
    }

    /**
     * Keeps what is said of the obligation: by the controller to whoever carries it out, by those who do to him and to each
     * other; the card stays as it is, be it closed.
     *
     * @param kind  one that moves nothing, such as {@link CardEventKind#REMARKED} or {@link CardEventKind#REQUESTED}
     * @param words Russian
     * @throws ControlException when there is no such card
     */
    public void addressed(UUID id, CardEventKind kind, String words, String by) {
        ControlCard card = cards.lock(id).orElseThrow(ControlCards::noSuchCard);
        history.add(card.id(), clock.instant(), kind, Optional.of(by), Optional.of(words.strip()));
    }

    /**
     * Notes that a task of the card was given to another person.
     *
     * @param newAssignee user id
     * @throws ControlException when the card is closed, or the reason is missing
     */
    public void reassigned(UUID id, String newAssignee, String reason, String by) {
        lockUnderControl(id);
        if (reason == null || reason.isBlank()) {
            throw new ControlException("Укажите, почему задача передаётся.");
        }
        history.addReassignment(id, clock.instant(), by, reason.strip(), newAssignee);
    }

    /** Cards by id, in no particular order; unknown ids are left out. */
    @Transactional(readOnly = true)
    public List<ControlCard> cards(Collection<UUID> ids) {
        return cards.findAll(ids);
    }

    /** Jurisdictions of cards by id; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, String> jurisdictions(Collection<UUID> ids) {
        return cards.jurisdictions(ids);
    }

    /** What was sent and is being checked, the longest first; of what is checked at once ({@link #checkedWith}) the first sent. */
    @Transactional(readOnly = true)
    public List<ControlCard> beingChecked(String jurisdiction) {
        return cards.beingChecked(jurisdiction);
    }

    /** So many of what has been checked the longest. */
    @Transactional(readOnly = true)
    public List<ControlCard> beingChecked(String jurisdiction, int most) {
        return cards.beingChecked(jurisdiction, most);
    }

    /**
     * Fulfilled in time by the day that the body named, of which the system was told after the term: what was accepted so from
     * one moment to before another.
     */
    @Transactional(readOnly = true)
    public List<ControlCard> inTimeByWord(String jurisdiction, Instant from, Instant until) {
        return cards.inTimeByWord(jurisdiction, from, until);
    }

    /** What a body has sent in the same case, be it under other clauses, and is checked with a card; the card itself among them. */
    @Transactional(readOnly = true)
    public List<ControlCard> checkedWith(ControlCard card) {
        return card.processInstanceId().map(cards::ofProcessInstance).orElse(List.of(card)).stream()
                .filter(other ->
                        other.state() == CardState.SUBMITTED && other.bodyId().equals(card.bodyId()))
                .toList();
    }

    /** How many checks are under way of what was sent before a moment. */
    @Transactional(readOnly = true)
    public long countBeingChecked(String jurisdiction, Instant sentBefore) {
        return cards.countBeingChecked(jurisdiction, sentBefore);
    }

    /** Cards of a process instance, the oldest first. */
    @Transactional(readOnly = true)
    public List<ControlCard> of(String processInstanceId) {
        return cards.ofProcessInstance(processInstanceId);
    }

    /** Those of the process instances in which a card is under control; however many in one query. */
    @Transactional(readOnly = true)
    public Set<String> instancesUnderControl(Collection<String> processInstanceIds) {
        return cards.instancesUnderControl(processInstanceIds);
    }

    /** Cards of a body, the oldest first. */
    @Transactional(readOnly = true)
    public List<ControlCard> ofBody(String bodyId) {
        return cards.ofBody(bodyId);
    }

    /** Cards of an act, by clause and body. */
    @Transactional(readOnly = true)
    public List<ControlCard> ofAct(String actId) {
        return cards.ofAct(actId);
    }

    /** Open cards and those being checked, the most urgent first, cards without a term last. */
    @Transactional(readOnly = true)
    public List<ControlCard> underControl(String jurisdiction) {
        return cards.underControl(jurisdiction);
    }

    /** Those of a procedure under an act. */
    @Transactional(readOnly = true)
    public List<ControlCard> underControl(String jurisdiction, String actId, String procedure) {
        return cards.underControl(jurisdiction, actId, procedure);
    }

    /** What was released from control under a clause before it was fulfilled, by whatever is under control of it now. */
    @Transactional(readOnly = true)
    public List<ControlCard> releasedUndone(String actId, String clauseId, String procedure) {
        return cards.releasedUndone(actId, clauseId, procedure);
    }

    /** Mandatory cards under control whose term of an act has passed by now, the longest overdue first. */
    @Transactional(readOnly = true)
    public List<ControlCard> overdue(String jurisdiction) {
        return cards.overdue(jurisdiction, clock.instant());
    }

    /** What happened to a card, the oldest first. */
    @Transactional(readOnly = true)
    public List<CardEvent> history(UUID id) {
        return histories(List.of(id)).getOrDefault(id, List.of());
    }

    /** The same of many cards; those of which nothing has happened are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<CardEvent>> histories(Collection<UUID> ids) {
        return history.of(ids);
    }

    /** How the card stands now. */
    public CardStatus status(ControlCard card) {
        return statusAt(card, clock.instant());
    }

    /** How the card stands at a moment, as it is known now. */
    public CardStatus statusAt(ControlCard card, Instant moment) {
        return statusRule(card).statusOf(card, moment);
    }

    /** The status now in Russian words; a recommendation whose day has passed reads «рекомендация не выполнена». */
    public String statusText(ControlCard card) {
        return statusRule(card).textOf(card, clock.instant());
    }

    private CardStatusRule statusRule(ControlCard card) {
        Jurisdiction jurisdiction = acts.jurisdiction(card.jurisdiction());
        return new CardStatusRule(calendar, jurisdiction.region(), jurisdiction.zone());
    }

    /** Whether its term is that of all cards under the clause, and nobody has said anything of this one. */
    private boolean hasGeneralTerm(ControlCard card) {
        return card.internalTerm()
                && card.extensions() == 0
                && history(card.id()).stream().noneMatch(event -> event.kind() == CardEventKind.TERM_SET);
    }

    private Optional<UUID> earlierTier(NewCard wanted, Clause clause) {
        return clause.follows().isEmpty()
                ? Optional.empty()
                : wanted.processInstanceId()
                        .flatMap(instance -> cards.newestOf(instance, wanted.eventDate(), clause.follows()));
    }

    private ControlCard lock(UUID id) {
        return cards.lock(id).orElseThrow(ControlCards::noSuchCard);
    }

    private ControlCard lockUnderControl(UUID id) {
        ControlCard card = lockUnfulfilled(id);
        if (card.state() == CardState.RELEASED) {
            throw alreadyReleased(card);
        }
        return card;
    }

    /** Empty where the card went off control with its act: what a running procedure sets then is no term any more. */
    private Optional<ControlCard> lockForTerm(UUID id) {
        ControlCard card = lockUnfulfilled(id);
        if (card.state() != CardState.RELEASED) {
            return Optional.of(card);
        }
        if (register.repealed(card.actId()).isEmpty()) {
            throw alreadyReleased(card);
        }
        return Optional.empty();
    }

    private ControlCard lockUnfulfilled(UUID id) {
        ControlCard card = lock(id);
        card.fulfilledAt().ifPresent(at -> {
            throw new ControlException("Контрольная карточка уже закрыта: исполнено " + moment(card, at) + ".");
        });
        return card;
    }

    private ControlException alreadyReleased(ControlCard card) {
        return new ControlException("Контрольная карточка уже снята с контроля "
                + moment(card, card.releasedAt().orElseThrow()) + ".");
    }

    private void refuseFuture(ControlCard card, Instant at) {
        if (at.isAfter(clock.instant())) {
            throw new ControlException("Момент исполнения " + moment(card, at) + " ещё не наступил.");
        }
    }

    private void refuseUnfit(ControlCard card, LocalDate day, String what) {
        if (day == null) {
            throw new ControlException("Укажите новый последний день срока.");
        }
        if (day.isBefore(LocalDate.ofInstant(clock.instant(), zone(card)))) {
            throw new ControlException(what + " " + Russian.day(day) + " уже прошёл.");
        }
        LegalAct act = acts.act(card.actId());
        calendar.whyOff(day, act.jurisdiction().region(), act.termPolicy().presidentialDaysOff())
                .ifPresent(why -> {
                    throw new ControlException(
                            what + " " + Russian.day(day) + " должен быть рабочим, а это " + why + ".");
                });
    }

    private String moment(ControlCard card, Instant at) {
        return Russian.moment(at.atZone(zone(card)));
    }

    private ZoneId zone(ControlCard card) {
        return acts.jurisdiction(card.jurisdiction()).zone();
    }

    static ControlException noSuchCard() {
        return new ControlException("Контрольная карточка не найдена.");
    }
}
