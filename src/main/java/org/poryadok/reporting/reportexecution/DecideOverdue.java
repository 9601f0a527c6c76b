package org.poryadok.reporting.reportexecution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CheckLastDay;
import org.poryadok.casework.Faults;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Option;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.casework.TermChange;
import org.poryadok.casework.cycle.WorkingMornings;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.ControlException;
import org.poryadok.control.TermControl;
import org.poryadok.term.TermException;
import org.springframework.stereotype.Component;

/**
 * «Решить о неполученном отчёте»: the controller gives it another day, where the term is the act's by a document, leaves it
 * under control until a day on which it comes back to him, or waits for it no longer. So a body that keeps silent, be it
 * only recommended to report, holds up nothing for ever.
 */
@Component
public class DecideOverdue implements TaskStep {

    private static final String EXTEND = "extend";
    private static final String LEAVE = "leave";
    private static final String RELEASE = "release";

    private final ControlCards cards;
    private final SinceSigned since;
    private final Marks marks;
    private final JurisdictionDays days;
    private final CheckLastDay lastDay;
    private final TermChange term;
    private final WorkingMornings mornings;
    private final Clock clock;

    DecideOverdue(
            ControlCards cards,
            SinceSigned since,
            Marks marks,
            JurisdictionDays days,
            CheckLastDay lastDay,
            TermChange term,
            WorkingMornings mornings,
            Clock clock) {
        this.cards = cards;
        this.since = since;
        this.marks = marks;
        this.days = days;
        this.lastDay = lastDay;
        this.term = term;
        this.mornings = mornings;
        this.clock = clock;
    }

    /** What of the act the silent body has done meanwhile. */
    @Override
    public void offer(CaseFile file) {
        since.offer(file);
        file.offer(Variables.OVERDUE_OPTIONS, options(file));
    }

    /** What has gone off control, with its act or by itself, is neither extended nor left there. */
    private List<Option> options(CaseFile file) {
        Option release = new Option("Снять с контроля, отчёта не ждать", RELEASE);
        return cards.card(file.cardId()).state().isUnderControl()
                ? List.of(
                        new Option("Продлить срок отчёта", EXTEND), new Option("Оставить на контроле", LEAVE), release)
                : List.of(release);
    }

    @Override
    public void show(CaseFile file) {
        ControlCard card = cards.card(file.cardId());
        file.set(Variables.LATENESS, cards.statusText(card));
        file.set(Variables.ACT_TERM, !card.internalTerm());
    }

    @Override
    public void complete(CaseFile file, String actor) {
        String decision = file.known(Variables.OVERDUE_DECISION);
        Faults faults = new Faults();
        faults.check(() -> {
            if (decision.equals(EXTEND)) {
                checkDay(file, file.day(Variables.EXTENDED_TO).orElseThrow());
            }
        });
        faults.check(() -> {
            if (decision.equals(EXTEND)) {
                term.document(file, file.cardId(), true);
            }
        });
        faults.check(() -> {
            if (decision.equals(LEAVE)) {
                lastDay.requireWorkingDayToCome(
                        file.day(Variables.COMES_BACK_ON).orElseThrow(), file.actId(), Variables.COMES_BACK_ON);
            }
        });
        faults.refuse();
        marks.keep(file, actor);
    }

    private void checkDay(CaseFile file, LocalDate day) {
        if (day.isBefore(days.today(file.jurisdiction()))) {
            throw new Refusal(
                    Variables.EXTENDED_TO, "Новый срок уже прошёл: укажите сегодняшний или более поздний день.");
        }
        try {
            cards.checkExtension(file.cardId(), day);
        } catch (ControlException | TermException e) {
            throw new Refusal(Variables.EXTENDED_TO, e.getMessage());
        }
    }

    /** «Продлить срок»: the new last day stands in every form of the procedure from now on. */
    public void extend(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        term.extend(
                file.cardId(),
                file.day(Variables.EXTENDED_TO).orElseThrow(),
                term.document(file, file.cardId(), true),
                file.known(Variables.DECISION_REASON),
                file.known(Variables.OVERDUE_DECIDED_BY));
    }

    /** When the controller is asked first: the moment at which the term ends, of a recommended report too. */
    public Date firstAskedAt(String cardId) {
        return Date.from(end(cardId).orElse(TermControl.NEVER));
    }

    /** Whether the report should be there and nobody has sent it. */
    public boolean isMissing(String cardId) {
        ControlCard card = cards.card(UUID.fromString(cardId));
        boolean unsent = card.submittedAt().isEmpty()
                && card.state() != CardState.FULFILLED
                && card.state() != CardState.RELEASED;
        return unsent
                && end(cardId).filter(end -> !clock.instant().isBefore(end)).isPresent();
    }

    /** When to look again: on the day that the controller has set, at the end of the new term, else the next morning. */
    public Date askedAgainAt(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LocalDate tomorrow = days.today(file.jurisdiction()).plusDays(1);
        return Date.from(file.day(Variables.COMES_BACK_ON)
                .map(day -> mornings.from(day, file.jurisdiction()))
                .filter(this::isToCome)
                .or(() -> end(file.cardId().toString()).filter(this::isToCome))
                .orElseGet(() -> mornings.from(tomorrow, file.jurisdiction())));
    }

    private boolean isToCome(Instant moment) {
        return moment.isAfter(clock.instant());
    }

    private Optional<Instant> end(String cardId) {
        return cards.card(UUID.fromString(cardId)).overdueAfter();
    }
}
