package org.poryadok.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.organisation.Owners;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The blacklist of the pages (KUZ-A2.6c): for a violation, for a time, by two persons. */
@Component
@Transactional
public class Blacklist {

    private static final String ENTRY =
            "select b.*, c.number from blacklisting b join moderation_case c on c.id = b.case_id ";

    private final JdbcClient jdbc;
    private final ModerationLog log;
    private final Clock clock;

    Blacklist(JdbcClient jdbc, ModerationLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /** @throws ModerationException when one person has proposed and confirmed it */
    public Blacklisting enter(NewBlacklisting wanted) {
        if (wanted.proposedBy().equals(wanted.confirmedBy())) {
            throw new ModerationException("Занесение в «чёрный список» согласует не тот, кто его предложил.");
        }
        UUID id = UUID.randomUUID();
        ModerationCase violation = wanted.violation();
        jdbc.sql("""
                        insert into blacklisting (id, case_id, jurisdiction, body_id, account_id, author, author_address,
                                                  reason, since, until, proposed_by, confirmed_by, process_instance_id)
                        values (:id, :case, :jurisdiction, :body, :account, :author, :address, :reason, :since, :until,
                                :proposed, :confirmed, :process)""")
                .param("id", id)
                .param("case", violation.id())
                .param("jurisdiction", violation.jurisdiction())
                .param("body", violation.bodyId())
                .param("account", violation.accountId())
                .param("author", violation.author())
                .param("address", wanted.authorAddress())
                .param("reason", wanted.reason())
                .param("since", wanted.since())
                .param("until", wanted.until())
                .param("proposed", wanted.proposedBy())
                .param("confirmed", wanted.confirmedBy())
                .param("process", wanted.processInstanceId())
                .update();
        log.note(
                violation.id(),
                Optional.of(wanted.confirmedBy()),
                "Занесение пользователя в «чёрный список» согласовано: " + wanted.reason());
        return ofCase(violation.id()).orElseThrow();
    }

    /** Ends an entry; nothing happens to one that is ended already. */
    public void lift(UUID id, Optional<String> by, String because) {
        int lifted = jdbc.sql("""
                        update blacklisting set lifted_at = :at, lifted_by = :by, lifted_because = :because
                        where id = :id and lifted_at is null""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.orElse(null), Types.VARCHAR)
                .param("because", because)
                .param("id", id)
                .update();
        if (lifted > 0) {
            UUID caseId = jdbc.sql("select case_id from blacklisting where id = ?")
                    .param(id)
                    .query(UUID.class)
                    .single();
            log.note(caseId, by, "Пользователь снят с «чёрного списка». " + because);
        }
    }

    public Optional<Blacklisting> ofCase(UUID caseId) {
        return jdbc.sql(ENTRY + "where b.case_id = ?")
                .param(caseId)
                .query(Blacklist::entry)
                .optional();
    }

    /** Jurisdictions of entries by id; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, String> jurisdictions(Collection<UUID> ids) {
        return Owners.of(jdbc, "blacklisting", ids);
    }

    /** Entries of these bodies, or of these jurisdictions; those that stand come first, then the newest. */
    @Transactional(readOnly = true)
    public List<Blacklisting> page(Collection<String> bodies, Collection<String> jurisdictions, int from, int count) {
        return jdbc.sql(ENTRY + """
                        where b.body_id = any (:bodies) or b.jurisdiction = any (:jurisdictions)
                        order by b.lifted_at is not null, b.since desc, b.id offset :from limit :count""")
                .param("bodies", bodies.toArray(String[]::new))
                .param("jurisdictions", jurisdictions.toArray(String[]::new))
                .param("from", from)
                .param("count", count)
                .query(Blacklist::entry)
                .list();
    }

    private static Blacklisting entry(ResultSet row, int number) throws SQLException {
        return new Blacklisting(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getLong("number"),
                row.getString("body_id"),
                row.getObject("account_id", UUID.class),
                row.getString("author"),
                row.getString("author_address"),
                row.getString("reason"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("proposed_by"),
                row.getString("confirmed_by"),
                Optional.ofNullable(row.getObject("lifted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("lifted_because")),
                row.getString("process_instance_id"));
    }
}
