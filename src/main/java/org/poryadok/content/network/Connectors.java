package org.poryadok.content.network;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.poryadok.act.Network;
import org.poryadok.connectors.PostSource;
import org.poryadok.term.Russian;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The interfaces of networks and how they stand. */
@Component
public class Connectors {

    private static final Logger LOG = LoggerFactory.getLogger(Connectors.class);

    private final List<PostSource> sources;
    private final JdbcClient jdbc;
    private final Clock clock;

    Connectors(List<PostSource> sources, JdbcClient jdbc, Clock clock) {
        this.sources = List.copyOf(sources);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(Optional<Instant> answeredAt, Optional<Instant> failedAt, Optional<String> fault) {}

    @EventListener(ApplicationReadyEvent.class)
    void sayWhatIsOff() {
        sources.forEach(source -> source.off()
                .ifPresent(why -> LOG.info(
                        "{} (poryadok.connectors.{}.token)",
                        why,
                        source.network().id())));
    }

    /** The interface of a network; empty when the product knows none. */
    Optional<PostSource> of(String network) {
        return sources.stream()
                .filter(source -> source.network().id().equals(network))
                .findFirst();
    }

    void answered(Network network) {
        note(network, "answered_at", Optional.empty());
    }

    void failed(Network network, String fault) {
        note(network, "failed_at", Optional.of(fault));
    }

    /** How each stands, moments in this zone. */
    public List<ConnectorState> states(ZoneId zone) {
        return sources.stream()
                .map(source -> new ConnectorState(source.network().title(), sentence(source, zone)))
                .toList();
    }

    private String sentence(PostSource source, ZoneId zone) {
        if (source.off().isPresent()) {
            return source.off().get();
        }
        return row(source.network())
                .map(row -> row.fault()
                        .map(fault -> "Последний запрос " + moment(row.failedAt(), zone) + " не удался. " + fault)
                        .orElseGet(() -> "Последний ответ получен " + moment(row.answeredAt(), zone) + "."))
                .orElse("Подключение включено, запросов ещё не было.");
    }

    private static String moment(Optional<Instant> at, ZoneId zone) {
        return at.map(moment -> Russian.moment(moment.atZone(zone))).orElse("");
    }

    private Optional<Row> row(Network network) {
        return jdbc.sql("select * from connector_state where network = ?")
                .param(network.id())
                .query((row, number) -> new Row(
                        Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getObject("failed_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getString("fault"))))
                .optional();
    }

    private void note(Network network, String column, Optional<String> fault) {
        jdbc.sql("""
                        insert into connector_state (network, %1$s, fault) values (:network, :at, :fault)
                        on conflict (network) do update set %1$s = excluded.%1$s, fault = excluded.fault
                        """.formatted(column))
                .param("network", network.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("fault", fault.orElse(null), Types.VARCHAR)
                .update();
    }
}
