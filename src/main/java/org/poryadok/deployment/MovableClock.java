package org.poryadok.deployment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A running clock that can be shifted; engine, terms and mail of the demo and of the tests read it.
 * It ticks on after a move. The zone is UTC.
 */
public final class MovableClock extends Clock {

    private final Clock real = Clock.systemUTC();
    private final List<Consumer<Duration>> followers = new CopyOnWriteArrayList<>();
    private volatile Duration offset = Duration.ZERO;

    /** Registers a follower that is told the new offset from real time after every move. */
    public void onMove(Consumer<Duration> follower) {
        followers.add(follower);
    }

    /** Moves the clock on by this much, backwards when it is negative. */
    public void advance(Duration step) {
        moveTo(offset.plus(step));
    }

    /** It is this moment now, and the clock ticks on from there. */
    public void set(Instant moment) {
        moveTo(Duration.between(real.instant(), moment));
    }

    public void reset() {
        moveTo(Duration.ZERO);
    }

    /** How far it is ahead of real time; negative behind it. */
    public Duration offset() {
        return offset;
    }

    private synchronized void moveTo(Duration newOffset) {
        offset = newOffset;
        followers.forEach(follower -> follower.accept(newOffset));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return MovableClock.this.withZone(other);
            }

            @Override
            public Instant instant() {
                return MovableClock.this.instant();
            }
        };
    }
}
