package org.poryadok.registry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says whether what the public registry says has changed: whoever knows the number knows whether his copy is still good. */
@Component
public class RegistryRevision {

    /**
     * @param number    grows with every change of any registry
     * @param changedAt when the last change was made; empty while there was none
     */
    public record Revision(long number, Optional<Instant> changedAt) {}

    private final JdbcClient jdbc;

    RegistryRevision(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Revision current() {
        return jdbc.sql(
                        "select coalesce(sum(revision), 0) as number, max(changed_at) as changed_at from registry_revision")
                .query((row, index) -> new Revision(
                        row.getLong("number"),
                        Optional.ofNullable(row.getObject("changed_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }
}
