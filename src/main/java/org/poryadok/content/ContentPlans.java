package org.poryadok.content;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.poryadok.content.internal.PlanTable;
import org.poryadok.organisation.Belonging;
import org.poryadok.organisation.RecordParts;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Content plans of bodies, version by version, with who did what and when. Changes join the caller's transaction. */
@Component
@Transactional(noRollbackFor = ContentException.class)
public class ContentPlans {

    private final PlanTable table;
    private final Belonging belonging;
    private final Clock clock;

    ContentPlans(PlanTable table, Belonging belonging, Clock clock) {
        this.table = table;
        this.belonging = belonging;
        this.clock = clock;
    }

    /**
     * Begins a plan as a draft without items.
     *
     * @param by user id, or the name of the step that the product takes itself
     * @throws ContentException when the body is drawing up a plan already; of two that begin together one is refused
     */
    public ContentPlan begin(NewPlan wanted, String by) {
        belonging.require(RecordParts.of(wanted.jurisdiction())
                .act(wanted.actId())
                .clause(wanted.clauseId())
                .body(wanted.bodyId()));
        ContentPlan plan = new ContentPlan(
                UUID.randomUUID(),
                wanted.jurisdiction(),
                wanted.bodyId(),
                wanted.actId(),
                wanted.clauseId(),
                1,
                wanted.from(),
                wanted.to(),
                PlanState.DRAFT,
                wanted.processInstanceId(),
                Optional.empty(),
                Optional.empty());
        if (!table.insert(plan)) {
            throw new ContentException("Контент-план вашего органа уже составляется"
                    + begun(wanted.bodyId())
                            .map(other -> " — на " + period(other.from(), other.to()))
                            .orElse("") + ".");
        }
        record(plan, PlanEvent.Kind.BEGUN, Optional.empty(), by);
        return plan;
    }

    /** @throws ContentException when there is no such plan */
    @Transactional(readOnly = true)
    public ContentPlan plan(UUID id) {
        return table.find(id).orElseThrow(ContentPlans::unknown);
    }

    /** Every version of every plan of a body, the earliest period first. */
    @Transactional(readOnly = true)
    public List<ContentPlan> ofBody(String bodyId) {
        return table.ofBody(bodyId);
    }

    /** The plan that a body is drawing up; a change of an approved one is not meant. */
    @Transactional(readOnly = true)
    public Optional<ContentPlan> begun(String bodyId) {
        return ofBody(bodyId).stream()
                .filter(plan -> plan.state() == PlanState.DRAFT && plan.version() == 1)
                .findFirst();
    }

    /** The approved plan of a body that ends last; empty while none was approved. */
    @Transactional(readOnly = true)
    public Optional<ContentPlan> latestApproved(String bodyId) {
        return ofBody(bodyId).stream()
                .filter(plan -> plan.state() == PlanState.APPROVED)
                .reduce((earlier, later) -> later.to().isBefore(earlier.to()) ? earlier : later);
    }

    /** By day, then by number. */
    @Transactional(readOnly = true)
    public List<PlanItem> items(UUID id) {
        return table.items(id);
    }

    /** What happened to a version, the first event first. */
    @Transactional(readOnly = true)
    public List<PlanEvent> history(UUID id) {
        return table.events(id);
    }

    /**
     * Sets the period of a draft.
     *
     * @throws ContentException when it ends before it begins, or another approved plan of the body has one of its days
     */
    public void setPeriod(UUID id, LocalDate from, LocalDate to) {
        ContentPlan plan = draft(id);
        if (to.isBefore(from)) {
            throw new ContentException("Период кончается раньше, чем начинается.");
        }
        ofBody(plan.bodyId()).stream()
                .filter(other -> other.state() == PlanState.APPROVED)
                .filter(other -> !other.processInstanceId().equals(plan.processInstanceId()))
                .filter(other -> !other.from().isAfter(to) && !other.to().isBefore(from))
                .findFirst()
                .ifPresent(other -> {
                    throw new ContentException("На " + period(other.from(), other.to())
                            + " контент-план уже утверждён: периоды не должны пересекаться.");
                });
        table.period(id, from, to);
    }

    /**
     * Removes items of a draft, then adds the further ones and replaces those whose number is given.
     *
     * @throws ContentException when the draft has no item with such a number
     */
    public void change(UUID id, Collection<Integer> removed, List<NewItem> entered) {
        draft(id);
        Map<Integer, PlanItem> items =
                table.items(id).stream().collect(Collectors.toMap(PlanItem::number, Function.identity()));
        int next = items.keySet().stream().max(Integer::compare).orElse(0) + 1;
        for (Integer number : removed) {
            table.delete(id, present(items, number).id());
            items.remove(number);
        }
        for (NewItem item : entered) {
            if (item.number().isPresent()) {
                PlanItem old = present(items, item.number().get());
                table.update(id, item(old.id(), old.number(), item));
            } else {
                table.insert(id, item(UUID.randomUUID(), next++, item));
            }
        }
    }

    /** Notes that a draft was sent for approval. */
    public void submit(UUID id, String by) {
        record(draft(id), PlanEvent.Kind.SUBMITTED, Optional.empty(), by);
    }

    /** Gives a draft back with remarks. */
    public void giveBack(UUID id, String remarks, String by) {
        record(draft(id), PlanEvent.Kind.RETURNED, Optional.of(remarks), by);
    }

    /**
     * Approves a draft; an earlier version of the same plan is superseded.
     *
     * @throws ContentException when it is no draft any more
     */
    public ContentPlan approve(UUID id, Optional<String> note, String by) {
        ContentPlan plan = draft(id);
        ofBody(plan.bodyId()).stream()
                .filter(other -> other.state() == PlanState.APPROVED)
                .filter(other -> other.processInstanceId().equals(plan.processInstanceId()))
                .forEach(other -> {
                    table.state(other.id(), PlanState.SUPERSEDED);
                    record(other, PlanEvent.Kind.SUPERSEDED, Optional.empty(), by);
                });
        table.state(id, PlanState.APPROVED);
        record(plan, PlanEvent.Kind.APPROVED, note, by);
        return plan(id);
    }

    /**
     * Begins the next version of an approved plan, with all its items.
     *
     * @throws ContentException when it is not approved, or its period was summed up
     */
    public ContentPlan revise(UUID id, String by) {
        ContentPlan approved = open(id);
        int latest = ofBody(approved.bodyId()).stream()
                .filter(other -> other.processInstanceId().equals(approved.processInstanceId()))
                .mapToInt(ContentPlan::version)
                .max()
                .orElseThrow();
        ContentPlan next = new ContentPlan(
                UUID.randomUUID(),
                approved.jurisdiction(),
                approved.bodyId(),
                approved.actId(),
                approved.clauseId(),
                latest + 1,
                approved.from(),
                approved.to(),
                PlanState.DRAFT,
                approved.processInstanceId(),
                Optional.empty(),
                Optional.empty());
        if (!table.insert(next)) {
            throw new ContentException("Контент-план уже меняют.");
        }
        table.copyItems(id, next.id());
        record(next, PlanEvent.Kind.BEGUN, Optional.empty(), by);
        return next;
    }

    /** Gives a draft up. */
    public void withdraw(UUID id, String reason, String by) {
        ContentPlan plan = draft(id);
        table.state(id, PlanState.WITHDRAWN);
        record(plan, PlanEvent.Kind.WITHDRAWN, Optional.of(reason), by);
    }

    /** Notes that the editor vouches for the texts of publications. */
    public void vouch(UUID id, String what, String by) {
        record(open(id), PlanEvent.Kind.CHECKED, Optional.of(what), by);
    }

    /**
     * Sums the period up.
     *
     * @throws ContentException when it was summed up already
     */
    public void close(UUID id, String summary, Optional<String> conclusion, String by) {
        ContentPlan plan = open(id);
        table.close(id, now(), conclusion);
        record(plan, PlanEvent.Kind.CLOSED, Optional.of(summary), by);
    }

    private ContentPlan draft(UUID id) {
        ContentPlan plan = table.lock(id).orElseThrow(ContentPlans::unknown);
        if (plan.state() != PlanState.DRAFT) {
            throw new ContentException(
                    "Контент-план уже не составляется: он " + plan.state().title() + ".");
        }
        return plan;
    }

    private ContentPlan open(UUID id) {
        ContentPlan plan = table.lock(id).orElseThrow(ContentPlans::unknown);
        if (plan.state() != PlanState.APPROVED || plan.closedAt().isPresent()) {
            throw new ContentException("Контент-план не действует: он "
                    + (plan.closedAt().isPresent() ? "закрыт" : plan.state().title()) + ".");
        }
        return plan;
    }

    private static PlanItem present(Map<Integer, PlanItem> items, Integer number) {
        return Optional.ofNullable(items.get(number))
                .orElseThrow(() -> new ContentException("Строки № " + number + " в плане нет."));
    }

    private static PlanItem item(UUID id, int number, NewItem entered) {
        return new PlanItem(
                id, number, entered.day(), entered.accountId(), entered.topic(), entered.format(), entered.author());
    }

    private void record(ContentPlan plan, PlanEvent.Kind kind, Optional<String> note, String by) {
        table.record(plan.id(), new PlanEvent(kind, note, now(), by));
    }

    /** To the microsecond, which is what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String period(LocalDate from, LocalDate to) {
        return Russian.day(from) + " – " + Russian.day(to);
    }

    private static ContentException unknown() {
        return new ContentException("Такого контент-плана нет.");
    }
}
