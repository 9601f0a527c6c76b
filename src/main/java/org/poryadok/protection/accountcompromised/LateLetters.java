package org.poryadok.protection.accountcompromised;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When it was last told that a term of an incident has passed. */
@Component
class LateLetters {

    private final JdbcClient jdbc;

    LateLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> last(UUID incidentId, IncidentTerm term) {
        return jdbc.sql("select told_at from incident_late_letter where incident_id = ? and term = ?")
                .params(incidentId, term.name())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Transactional
    void told(UUID incidentId, IncidentTerm term, Instant at) {
        jdbc.sql("""
                        insert into incident_late_letter (incident_id, term, told_at) values (?, ?, ?)
                        on conflict (incident_id, term) do update set told_at = excluded.told_at""")
                .params(incidentId, term.name(), at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
