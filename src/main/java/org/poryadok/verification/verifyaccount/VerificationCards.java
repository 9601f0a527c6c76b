package org.poryadok.verification.verifyaccount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.ActingUser;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CardTimers;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.TermChange;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.poryadok.control.TermDocument;
import org.poryadok.registry.Account;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * The cards of one account's verification, one for each clause that demands something of it and one for what a coordinator
 * asks besides. The forms and the timers go
 * by the most urgent; what is told of the term is told of each.
 */
@Component
public class VerificationCards {

    private static final String GROUND = "дату перепроверки назначил координатор";
    private static final String PERSON_AWAITED =
            "Внутренний срок начнётся, когда станет известно, кто лицо, названное актом: до этого никто ничего не может сделать.";
    private static final String PERSON_KNOWN = " стало известно лицо, названное актом, срок идёт с этого дня";
    private static final String DEED = "исполнено";
    private static final String BY_CAMPAIGN = Procedure.RECHECK_CAMPAIGN.key();
    /** The engine keeps 4000 characters of a text. */
    private static final int LONGEST_QUOTATION = 3500;

    private final Acts acts;
    private final ControlStart control;
    private final ControlCards cards;
    private final CardTimers timers;
    private final CardSteps cardSteps;
    private final TermChange term;
    private final Verifications verifications;
    private final JurisdictionDays days;
    private final RuntimeService runtime;

    VerificationCards(
            Acts acts,
            ControlStart control,
            ControlCards cards,
            CardTimers timers,
            CardSteps cardSteps,
            TermChange term,
            Verifications verifications,
            JurisdictionDays days,
            RuntimeService runtime) {
        this.runtime = runtime;
        this.acts = acts;
        this.control = control;
        this.cards = cards;
        this.timers = timers;
        this.cardSteps = cardSteps;
        this.term = term;
        this.verifications = verifications;
        this.days = days;
    }

    public void remind(Collection<String> cardIds) {
        cardIds.forEach(timers::remind);
    }

    public void escalate(Collection<String> cardIds) {
        cardIds.forEach(timers::escalate);
    }

    /**
     * Opens a card for every clause under which something is asked of the account, and for what the coordinator asks.
     *
     * @param waits of the clauses by their ids those under which nobody can do anything yet: the administration's own term then
     *              runs {@link #begin later}
     */
    void open(DelegateExecution execution, Account account, Predicate<String> waits) {
        CaseFile file = CaseFile.of(execution);
        Optional<LocalDate> event =
                file.has(CaseVariables.EVENT_DATE) ? Optional.of(file.eventDate()) : Optional.empty();
        List<ControlCard> opened = new ArrayList<>();
        for (Ground ground : grounds(file.actId(), account)) {
            ControlCard card = open(
                    file.actId(),
                    ground,
                    account,
                    execution.getProcessInstanceId(),
                    event,
                    waits.test(ground.clauseId()));
            file.day(Variables.CAMPAIGN_DATE)
                    .ifPresent(day -> term.setInternalTerm(card.id(), day, GROUND, BY_CAMPAIGN));
            opened.add(cards.card(card.id()));
        }
        ControlCard urgent = mostUrgent(opened);
        file.set(CaseVariables.CARD_ID, urgent.id().toString());
        file.set(Variables.CARD_IDS, ids(opened));
        control.basis(urgent).forEach(file::set);
        basisOfAll(opened).forEach(file::set);
    }

    /**
     * Whoever these cases have waited for is there: the terms run from today.
     *
     * @param isKnown of the bodies by their ids those that need not wait any more
     */
    void begin(String jurisdiction, String actId, Predicate<String> isKnown) {
        cards.underControl(jurisdiction, actId, Procedure.VERIFY_ACCOUNT.key()).stream()
                .filter(card -> card.lastDay().isEmpty() && isKnown.test(card.bodyId()))
                .forEach(card -> cards.caseTermFromToday(card)
                        .ifPresent(day -> term.setInternalTerm(
                                card.id(),
                                day,
                                Russian.day(days.today(card.jurisdiction())) + PERSON_KNOWN,
                                ActingUser.SYSTEM)));
    }

    private ControlCard open(
            String actId,
            Ground ground,
            Account account,
            String verification,
            Optional<LocalDate> event,
            boolean waits) {
        NewCard card = new NewCard(
                actId,
                ground.clauseId(),
                account.bodyId(),
                ground.procedure(),
                Optional.of(verification),
                ground.step(acts.act(actId), account),
                event.orElseGet(() -> days.today(account.jurisdiction())),
                event.isPresent() && !ground.isQuestion(),
                Optional.empty());
        // A term of the act itself waits for nobody.
        boolean termIsOurs = acts.act(actId).clause(ground.clauseId()).term().isEmpty();
        return waits && termIsOurs ? cards.openWaiting(card, PERSON_AWAITED) : cards.open(card);
    }

    /**
     * A campaign gives its own day to what it asks of a verification under way, and a card to whatever it asks besides; the
     * executor's open task shows it.
     */
    void join(ProcessInstance running, String actId, Account account, List<AskedItem> asked, LocalDate day) {
        Set<Ground> campaigned = asked.stream()
                .flatMap(item -> asking(actId, item.id(), item.clauseId()))
                .collect(Collectors.toSet());
        List<ControlCard> joined = new ArrayList<>(cards.of(running.getId()));
        Set<Ground> known = joined.stream().map(Ground::of).collect(Collectors.toSet());
        grounds(actId, account).stream()
                .filter(ground -> !known.contains(ground))
                .forEach(ground -> joined.add(open(actId, ground, account, running.getId(), Optional.empty(), false)));
        joined.stream()
                .filter(card -> card.state().isUnderControl() && campaigned.contains(Ground.of(card)))
                .forEach(card -> term.setInternalTerm(card.id(), day, GROUND, BY_CAMPAIGN));
        runtime.setVariable(running.getId(), Variables.CARD_IDS, ids(joined));
        tellTheTerm(running);
    }

    /** A campaign that goes on takes the verifications that it has dated with it. */
    void extend(ProcessInstance running, LocalDate oldDay, LocalDate newDay, String reason, String by) {
        cards.of(running.getId()).stream()
                .filter(card -> card.state().isUnderControl()
                        && card.lastDay().filter(oldDay::equals).isPresent())
                .forEach(card -> term.grant(card.id(), newDay, TermDocument.none(), reason, by));
        tellTheTerm(running);
    }

    private void tellTheTerm(ProcessInstance running) {
        List<ControlCard> known = cards.of(running.getId());
        ControlCard urgent = mostUrgent(known);
        UUID leading = UUID.fromString(
                runtime.getVariable(running.getId(), CaseVariables.CARD_ID).toString());
        if (leading.equals(urgent.id())) {
            term.tell(urgent);
        } else {
            term.goOver(leading, urgent, List.of(CaseVariables.CARD_ID));
        }
        runtime.setVariables(running.getId(), basisOfAll(known));
    }

    private List<Ground> grounds(String actId, Account account) {
        return verifications.pending(account.id(), actId).stream()
                .flatMap(item -> asking(actId, item.id(), item.clauseId()))
                .distinct()
                .toList();
    }

    /**
     * The clause that lists the item, after the lead on whose «должны содержать» it rests (KIR-2.4); a coordinator's question
     * rests on no clause.
     */
    private Stream<Ground> asking(String actId, String itemId, String clauseId) {
        if (AskedItem.isQuestion(itemId)) {
            return Stream.of(Ground.question(clauseId));
        }
        LegalAct act = acts.act(actId);
        return Stream.concat(
                        act
                                .clause(clauseId)
                                .basis()
                                .filter(lead -> act.clause(lead).carriedBy(Procedure.VERIFY_ACCOUNT.key()))
                                .stream(),
                        Stream.of(clauseId))
                .map(Ground::clause);
    }

    private static ControlCard mostUrgent(List<ControlCard> cards) {
        return cards.stream()
                .min(Comparator.comparing(card -> card.lastDay().orElse(LocalDate.MAX)))
                .orElseThrow();
    }

    private static List<String> ids(List<ControlCard> cards) {
        return cards.stream().map(card -> card.id().toString()).toList();
    }

    /** A form names every ground on which something is asked, and quotes as many clauses as it can hold. */
    private Map<String, String> basisOfAll(List<ControlCard> opened) {
        List<String> citations = new ArrayList<>();
        StringBuilder quotations = new StringBuilder();
        for (ControlCard card : opened) {
            Clause clause = acts.act(card.actId()).clause(card.clauseId());
            citations.add(clause.citationIn(card.procedure()));
            String next = clause.quotationIn(card.procedure());
            if (quotations.isEmpty()) {
                quotations.append(next);
            } else if (!next.isEmpty() && quotations.length() + next.length() < LONGEST_QUOTATION) {
                quotations.append("»\n«").append(next);
            }
        }
        return Map.of(
                CaseVariables.CLAUSE_CITATION,
                String.join("; ", citations),
                CaseVariables.CLAUSE_QUOTATION,
                quotations.toString());
    }

    /** What was sent is being checked; it was done on the last of the days that the body named. */
    void submit(CaseFile file) {
        Map<Ground, List<VerificationItem>> items = itemsByGround(file);
        each(
                file,
                card -> cards.submit(
                        card.id(),
                        doneAt(file, items.getOrDefault(Ground.of(card), List.of())),
                        file.known(Variables.REPORTED_BY)));
    }

    /** Given back to be mended: what was submitted is open again. */
    void giveBack(CaseFile file) {
        cardSteps.giveBack(
                ofCase(file).stream()
                        .filter(card -> card.state().isUnderControl())
                        .map(ControlCard::id)
                        .toList(),
                file.known(Variables.CONFIRMED_BY),
                file.known(Variables.ITEM_REMARKS));
    }

    /** What is done fulfils its clause; where nothing more can be done its card is released with the reason. */
    void settle(CaseFile file) {
        Map<Ground, List<VerificationItem>> items = itemsByGround(file);
        each(file, card -> {
            List<VerificationItem> ofClause = items.getOrDefault(Ground.of(card), List.of());
            Optional<String> ground = groundOfRelease(ofClause);
            if (ground.isPresent()) {
                cards.releaseIfUnderControl(card.id(), file.known(Variables.CONFIRMED_BY), ground.get());
            } else {
                cards.fulfilAsTold(
                        card.id(),
                        doneAt(file, ofClause),
                        file.doneAt(Variables.REPORTED_BY),
                        DEED,
                        file.known(Variables.REPORTED_BY),
                        Optional.empty());
            }
        });
    }

    void release(CaseFile file, String ground) {
        cardSteps.releaseUnfulfilled(ofCase(file), file.known(Variables.REPORTED_BY), ground);
    }

    private void each(CaseFile file, Consumer<ControlCard> action) {
        ofCase(file).stream().filter(card -> card.state().isUnderControl()).forEach(action);
    }

    private List<ControlCard> ofCase(CaseFile file) {
        return file.chosen(Variables.CARD_IDS).stream()
                .map(UUID::fromString)
                .map(cards::card)
                .toList();
    }

    private Map<Ground, List<VerificationItem>> itemsByGround(CaseFile file) {
        Map<Ground, List<VerificationItem>> items = new LinkedHashMap<>();
        for (VerificationItem item :
                verifications.pending(UUID.fromString(file.known(CaseVariables.ACCOUNT_ID)), file.actId())) {
            asking(file.actId(), item.id(), item.clauseId())
                    .forEach(ground -> items.computeIfAbsent(ground, key -> new ArrayList<>())
                            .add(item));
        }
        return items;
    }

    private Instant doneAt(CaseFile file, List<VerificationItem> items) {
        Instant reported = file.doneAt(Variables.REPORTED_BY);
        return items.stream()
                .flatMap(item -> item.settledOn().stream())
                .max(Comparator.naturalOrder())
                .map(day -> days.momentOf(day, reported, file.jurisdiction()))
                .orElse(reported);
    }

    /** Empty when something was done and nothing was refused: then the clause is fulfilled. */
    private static Optional<String> groundOfRelease(List<VerificationItem> items) {
        Optional<VerificationItem> refused = first(items, ItemState.REFUSED);
        if (refused.isPresent()) {
            return Optional.of(
                    "Площадка или портал отказали: " + refused.get().reason().orElse(""));
        }
        return first(items, ItemState.DONE).isPresent()
                ? Optional.empty()
                : first(items, ItemState.NOT_APPLICABLE)
                        .map(item -> "Не применимо: " + item.reason().orElse(""));
    }

    private static Optional<VerificationItem> first(List<VerificationItem> items, ItemState state) {
        return items.stream().filter(item -> item.state() == state).findFirst();
    }
}
