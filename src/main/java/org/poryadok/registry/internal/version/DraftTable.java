package org.poryadok.registry.internal.version;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.poryadok.organisation.Owners;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code registry_draft} and {@code registry_draft_line}. */
@Repository
public class DraftTable {

    /**
     * @param afterNumber number of the newest version when it was drawn; 0: none
     * @param lastEvent   newest event of any account when it was drawn
     */
    public record Heading(UUID id, String jurisdiction, int afterNumber, Instant drawnAt, long lastEvent) {}

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    DraftTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    public void insert(Heading heading, SortedMap<String, Line> lines) {
        jdbc.sql("""
                        insert into registry_draft (id, jurisdiction, after_number, drawn_at, last_event)
                        values (:id, :jurisdiction, :after, :at, :event)""")
                .param("id", heading.id())
                .param("jurisdiction", heading.jurisdiction())
                .param("after", heading.afterNumber())
                .param("at", heading.drawnAt().atOffset(ZoneOffset.UTC))
                .param("event", heading.lastEvent())
                .update();
        template.batchUpdate(
                "insert into registry_draft_line (draft_id, entry_key, line, changed_on) values (?, ?, ?, ?)",
                lines.entrySet(),
                BATCH,
                (row, line) -> {
                    row.setObject(1, heading.id());
                    row.setString(2, line.getKey());
                    row.setString(3, line.getValue().text());
                    row.setObject(4, line.getValue().changedOn());
                });
    }

    public Map<UUID, String> jurisdictions(Collection<UUID> ids) {
        return Owners.of(jdbc, "registry_draft", ids);
    }

    /** Locks the draft until the end of the transaction. */
    public Optional<Heading> lock(UUID id) {
        return jdbc.sql("select * from registry_draft where id = :id for update")
                .param("id", id)
                .query((row, number) -> new Heading(
                        row.getObject("id", UUID.class),
                        row.getString("jurisdiction"),
                        row.getInt("after_number"),
                        row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
                        row.getLong("last_event")))
                .optional();
    }

    public SortedMap<String, Line> lines(UUID id) {
        SortedMap<String, Line> lines = new TreeMap<>();
        jdbc.sql("select * from registry_draft_line where draft_id = :id")
                .param("id", id)
                .query(row -> {
                    lines.put(
                            row.getString("entry_key"),
                            new Line(row.getString("line"), row.getObject("changed_on", LocalDate.class)));
                });
        return lines;
    }

    public void delete(UUID id) {
        jdbc.sql("delete from registry_draft where id = :id").param("id", id).update();
    }
}
