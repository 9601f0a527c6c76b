package org.poryadok.mail.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What this node's tries at sending came to; the figures of all nodes add up. */
final class DeliveryFigures {

    private final Counter sent;
    private final Counter postponed;
    private final Counter failed;

    DeliveryFigures(MeterRegistry figures) {
        sent = counter(figures, "sent");
        postponed = counter(figures, "postponed");
        failed = counter(figures, "failed");
    }

    private static Counter counter(MeterRegistry figures, String outcome) {
        return Counter.builder("poryadok.letter.attempts")
                .tag("outcome", outcome)
                .description(
                        "Tries to send a letter since this node started: sent, postponed to a later try, failed for good")
                .register(figures);
    }

    void sent() {
        sent.increment();
    }

    void postponed() {
        postponed.increment();
    }

    void failed() {
        failed.increment();
    }
}
