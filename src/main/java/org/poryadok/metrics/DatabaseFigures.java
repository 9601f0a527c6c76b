package org.poryadok.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.control.ControlFigures;
import org.poryadok.mail.LetterCounts;

/**
 * The figures that the database knows, the same from every node but for the node's clock. While the database does not
 * answer they are not numbers, and {@code poryadok_database_up} says why.
 */
final class DatabaseFigures implements MeterBinder, AutoCloseable {

    private static final double MILLISECONDS = 1000;

    private final LatestFigures latest;
    private final Acts acts;
    private final Clock clock;

    DatabaseFigures(LatestFigures latest, Acts acts, Clock clock) {
        this.latest = latest;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        acts.jurisdictions().forEach(jurisdiction -> bindCards(registry, jurisdiction));
        bindLetters(registry);
        bindEngine(registry);
        Gauge.builder("poryadok.clock.ahead", this, figures -> figures.value(now -> seconds(now.clockAhead())))
                .description("How far this node's clock is ahead of the database's, negative when it is behind")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("poryadok.database.up", latest, figures -> figures.get().isPresent() ? 1 : 0)
                .description("1 when the database has answered this node's last question for figures in time, else 0")
                .register(registry);
    }

    private void bindCards(MeterRegistry registry, Jurisdiction jurisdiction) {
        Tags tags = Tags.of("jurisdiction", jurisdiction.id(), "name", jurisdiction.name());
        bind(
                registry,
                "poryadok.cards.open",
                tags,
                "Control cards under control, recommendations included",
                now -> now.cards()
                        .getOrDefault(jurisdiction.id(), ControlFigures.Count.NONE)
                        .underControl());
        bind(
                registry,
                "poryadok.cards.overdue",
                tags,
                "Control cards under control whose mandatory term has been missed",
                now -> now.cards()
                        .getOrDefault(jurisdiction.id(), ControlFigures.Count.NONE)
                        .overdue());
        bind(
                registry,
                "poryadok.accounts.unattended",
                tags,
                "Active accounts for which nobody may act",
                now -> now.unattended().getOrDefault(jurisdiction.id(), 0L));
    }

    private void bindLetters(MeterRegistry registry) {
        bindLetters(registry, "queued", LetterCounts::queued);
        bindLetters(registry, "failed", LetterCounts::failed);
        bindLetters(registry, "undeliverable", LetterCounts::undeliverable);
        Gauge.builder("poryadok.letters.oldest.queued", this, figures -> figures.value(this::oldestQueued))
                .description("Age of the oldest letter that waits to be sent, 0 when none waits")
                .baseUnit("seconds")
                .register(registry);
    }

    private void bindLetters(MeterRegistry registry, String state, ToDoubleFunction<LetterCounts> count) {
        bind(
                registry,
                "poryadok.letters",
                Tags.of("state", state),
                "Letters that have not gone out: waiting, given up, without a usable address",
                now -> count.applyAsDouble(now.letters()));
    }

    private void bindEngine(MeterRegistry registry) {
        bind(registry, "poryadok.jobs.due", Tags.empty(), "Engine jobs that could run now", Figures::jobsDue);
        bind(registry, "poryadok.jobs.failed", Tags.empty(), "Engine jobs without retries left", Figures::jobsFailed);
        for (IncidentType type : IncidentType.values()) {
            bind(
                    registry,
                    "poryadok.incidents.open",
                    Tags.of("type", type.id()),
                    "Open incidents of the engine",
                    now -> now.incidents().get(type));
        }
    }

    private void bind(
            MeterRegistry registry, String name, Tags tags, String description, ToDoubleFunction<Figures> figure) {
        Gauge.builder(name, this, figures -> figures.value(figure))
                .tags(tags)
                .description(description)
                .register(registry);
    }

    private double value(ToDoubleFunction<Figures> figure) {
        return latest.get().map(figure::applyAsDouble).orElse(Double.NaN);
    }

    private double oldestQueued(Figures now) {
        return now.letters()
                .oldestQueued()
                .map(put -> Math.max(seconds(Duration.between(put, clock.instant())), 0))
                .orElse(0.0);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLISECONDS;
    }

    @Override
    public void close() {
        latest.close();
    }
}
