package org.poryadok.host.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.poryadok.control.TermControl;
import org.poryadok.host.engine.TermEvent.Deed;
import org.poryadok.host.engine.TermTimers.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fires the terms that pass at one moment together: a jurisdiction tells of all its terms at one hour of the day, and by single
 * jobs a storm of letters takes the engine several times as long. A few are left to the engine, and so is what fails here.
 */
@Component
class TermRound {

    private static final Logger LOG = LoggerFactory.getLogger(TermRound.class);

    /** Fewer the engine fires within a second. */
    static final int WORTH_A_ROUND = 50;

    /** What is lost and done again when a node dies, and how long the cards of a batch are held. */
    private static final int BATCH = 50;

    /** All that are due, else the engine fires the others beside the round, one by one; no more than fit in memory. */
    private static final int TAKEN_AT_ONCE = 20_000;
    /** The engine lets a case rest as long as one of its timers is taken: after a node has died, no longer than this. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final Duration RENEWED_AFTER = LEASE.dividedBy(4);

    private static final int MOST_LEFT = 1000;

    private final String owner = "term-round-" + UUID.randomUUID();
    /** Jobs that have failed here: the engine's from then on. */
    private final Set<String> left = new HashSet<>();
    /** What is taken and not told of yet; after a round that was broken off, what it may still hold. */
    private List<Timer> held = List.of();

    private Instant renewAt = Instant.MAX;

    private final TermTimers timers;
    private final TermControl control;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TermRound(TermTimers timers, TermControl control, TransactionTemplate transaction, Clock clock) {
        this.timers = timers;
        this.control = control;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Fires what is due, if it is many.
     *
     * @param stopping asked between two batches
     */
    synchronized void run(BooleanSupplier stopping) {
        if (left.size() > MOST_LEFT) {
            left.clear();
        }
        giveBack();
        if (timers.due(left) < WORTH_A_ROUND) {
            return;
        }
        held = take();
        while (!held.isEmpty() && !stopping.getAsBoolean()) {
            renew();
            int batch = Math.min(BATCH, held.size());
            fireBatch(held.subList(0, batch));
            held = batch < held.size() ? held.subList(batch, held.size()) : take();
        }
        giveBack();
    }

    private List<Timer> take() {
        renewAt = clock.instant().plus(RENEWED_AFTER);
        return timers.take(owner, LEASE, TAKEN_AT_ONCE, left);
    }

    /** A storm may last longer than a lease. */
    private void renew() {
        if (!clock.instant().isBefore(renewAt)) {
            renewAt = clock.instant().plus(RENEWED_AFTER);
            timers.keep(owner, LEASE, held);
        }
    }

    private void giveBack() {
        if (!held.isEmpty()) {
            timers.release(owner, held);
            held = List.of();
        }
    }

    private void fireBatch(List<Timer> batch) {
        try {
            transaction.executeWithoutResult(status -> tell(batch));
        } catch (RuntimeException e) {
            isolate(batch, e);
        }
    }

    /** One term that cannot be told must not keep back the others: the engine repeats it alone, and shows what it fails of. */
    private void isolate(List<Timer> batch, RuntimeException failure) {
        if (batch.size() > 1) {
            fireBatch(batch.subList(0, batch.size() / 2));
            fireBatch(batch.subList(batch.size() / 2, batch.size()));
            return;
        }
        LOG.warn("A term is left to the engine (job {}): {}", batch.get(0).job(), failure.getMessage());
        left.add(batch.get(0).job());
        timers.release(owner, batch);
    }

    private void tell(List<Timer> batch) {
        // A case may have ended since they were taken.
        List<Timer> waiting = timers.stillTaken(owner, batch);
        Map<Timer, UUID> cards = timers.cards(waiting);
        control.remindAndEscalate(of(cards, Deed.REMIND), of(cards, Deed.ESCALATE));
        timers.fired(owner, waiting);
    }

    private static Set<UUID> of(Map<Timer, UUID> cards, Deed deed) {
        return cards.entrySet().stream()
                .filter(card -> card.getKey().event().deed() == deed)
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }
}
