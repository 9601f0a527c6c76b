package org.poryadok.publication.auditregistry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A body in an audit: what it was asked about and what it has answered.
 *
 * @param oldestPost day of the last publication on the page that was left alone longest
 */
public record AuditedBody(
        String bodyId,
        List<AuditedEntry> entries,
        Result result,
        List<AuditFinding> findings,
        Optional<LocalDate> oldestPost,
        Optional<Instant> answeredAt) {

    public enum Result {
        SILENT("не ответили", "не ответил"),
        CONFIRMED("подтвердили", "подтвердил"),
        CORRECTED("исправили", "сообщил о расхождениях");

        private final String many;
        private final String title;

        Result(String many, String title) {
            this.many = many;
            this.title = title;
        }

        /** Of several bodies, Russian. */
        public String many() {
            return many;
        }

        /** Of one body, Russian. */
        public String title() {
            return title;
        }
    }

    public AuditedBody {
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }
}
