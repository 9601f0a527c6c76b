package org.poryadok.registry.internal.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.poryadok.registry.RegistryPublication;
import org.poryadok.registry.RegistryVersion;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code registry_version}, {@code registry_version_change} and {@code registry_publication}; only added to. */
@Repository
public class VersionTable {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    VersionTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    public static VersionTable in(DataSource database) {
        return new VersionTable(JdbcClient.create(database), new JdbcTemplate(database));
    }

    public void insert(
            RegistryVersion version, long lastEvent, SortedMap<String, Line> changes, String processInstanceId) {
        jdbc.sql("""
                        insert into registry_version (jurisdiction, number, drawn_at, last_event, approved_at, approved_by, note, entries,
                            oldest_change_on, content_hash, previous_hash, hash, process_instance_id)
                        values (:jurisdiction, :number, :drawnAt, :lastEvent, :approvedAt, :by, :note, :entries,
                            :oldest, :contentHash, :previousHash, :hash, :process)""")
                .param("jurisdiction", version.jurisdiction())
                .param("number", version.number())
                .param("drawnAt", utc(version.drawnAt()))
                .param("lastEvent", lastEvent)
                .param("approvedAt", utc(version.approvedAt()))
                .param("by", version.approvedBy())
                .param("note", version.note().orElse(null), Types.VARCHAR)
                .param("entries", version.entries())
                .param("oldest", version.oldestChangeOn().orElse(null), Types.DATE)
                .param("contentHash", version.contentHash())
                .param("previousHash", version.previousHash())
                .param("hash", version.hash())
                .param("process", processInstanceId)
                .update();
        template.batchUpdate("""
                insert into registry_version_change (jurisdiction, number, entry_key, line, changed_on)
                values (?, ?, ?, ?, ?)""", changes.entrySet(), BATCH, (row, change) -> {
            row.setString(1, version.jurisdiction());
            row.setInt(2, version.number());
            row.setString(3, change.getKey());
            row.setString(4, change.getValue().text());
            row.setObject(5, change.getValue().changedOn());
        });
    }

    public Optional<RegistryVersion> find(String jurisdiction, int number) {
        return jdbc.sql("select * from registry_version where jurisdiction = :jurisdiction and number = :number")
                .param("jurisdiction", jurisdiction)
                .param("number", number)
                .query(VersionTable::version)
                .optional();
    }

    public Optional<RegistryVersion> newest(String jurisdiction) {
        return jdbc.sql(
                        "select * from registry_version where jurisdiction = :jurisdiction order by number desc limit 1")
                .param("jurisdiction", jurisdiction)
                .query(VersionTable::version)
                .optional();
    }

    /** Newest event of any account when the newest version was drawn; 0 while there is none. */
    public long lastEvent(String jurisdiction) {
        return jdbc.sql("""
                        select last_event from registry_version where jurisdiction = :jurisdiction
                        order by number desc limit 1""")
                .param("jurisdiction", jurisdiction)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    public Optional<RegistryVersion> approvedBefore(String jurisdiction, Instant moment) {
        return jdbc.sql("""
                        select * from registry_version where jurisdiction = :jurisdiction and approved_at < :moment
                        order by number desc limit 1""")
                .param("jurisdiction", jurisdiction)
                .param("moment", utc(moment))
                .query(VersionTable::version)
                .optional();
    }

    public List<String> jurisdictions() {
        return jdbc.sql("select distinct jurisdiction from registry_version order by jurisdiction")
                .query(String.class)
                .list();
    }

    public List<RegistryVersion> all(String jurisdiction) {
        return jdbc.sql("select * from registry_version where jurisdiction = :jurisdiction order by number desc")
                .param("jurisdiction", jurisdiction)
                .query(VersionTable::version)
                .list();
    }

    /** The newest version that was placed anywhere by a day. */
    public Optional<RegistryVersion> placedBy(String jurisdiction, LocalDate day) {
        return jdbc.sql("""
                        select * from registry_version v where v.jurisdiction = :jurisdiction and exists (
                            select 1 from registry_publication p where p.jurisdiction = v.jurisdiction
                                and p.number = v.number and p.placed_on <= :day)
                        order by v.number desc limit 1""")
                .param("jurisdiction", jurisdiction)
                .param("day", day)
                .query(VersionTable::version)
                .optional();
    }

    /** What a version says: for each key the newest line up to it. */
    public SortedMap<String, Line> content(String jurisdiction, int number) {
        return lines(jdbc.sql("""
                        select * from (
                            select distinct on (entry_key) entry_key, line, changed_on from registry_version_change
                            where jurisdiction = :jurisdiction and number <= :number
                            order by entry_key, number desc) newest
                        where line is not null""").param("jurisdiction", jurisdiction).param("number", number));
    }

    /**
     * A portion of what a version says, in the order of the keys.
     *
     * @param after key before the portion
     * @return at most so many keys; those without a text are gone
     */
    public List<Map.Entry<String, Line>> lines(String jurisdiction, int number, String after, int most) {
        return jdbc.sql("""
                        select distinct on (entry_key collate "C") entry_key, line, changed_on from registry_version_change
                        where jurisdiction = :jurisdiction and number <= :number and entry_key collate "C" > :after
                        order by entry_key collate "C", number desc limit :most""")
                .param("jurisdiction", jurisdiction)
                .param("number", number)
                .param("after", after)
                .param("most", most)
                .query((row, index) -> Map.entry(
                        row.getString("entry_key"),
                        new Line(row.getString("line"), row.getObject("changed_on", LocalDate.class))))
                .list();
    }

    public SortedMap<String, Line> changes(String jurisdiction, int number) {
        return lines(jdbc.sql("""
                        select entry_key, line, changed_on from registry_version_change
                        where jurisdiction = :jurisdiction and number = :number""").param("jurisdiction", jurisdiction).param("number", number));
    }

    public void insert(RegistryPublication publication) {
        jdbc.sql("""
                        insert into registry_publication (jurisdiction, number, body_id, site_url, placed_on, recorded_at, recorded_by)
                        values (:jurisdiction, :number, :body, :url, :on, :at, :by)""")
                .param("jurisdiction", publication.jurisdiction())
                .param("number", publication.number())
                .param("body", publication.bodyId())
                .param("url", publication.siteUrl())
                .param("on", publication.placedOn())
                .param("at", utc(publication.recordedAt()))
                .param("by", publication.recordedBy())
                .update();
    }

    public List<RegistryPublication> publications(String jurisdiction, int number) {
        return jdbc.sql("""
                        select * from registry_publication where jurisdiction = :jurisdiction and number = :number
                        order by placed_on, id""")
                .param("jurisdiction", jurisdiction)
                .param("number", number)
                .query(VersionTable::publication)
                .list();
    }

    public List<RegistryPublication> publications(String jurisdiction, Collection<Integer> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select * from registry_publication where jurisdiction = :jurisdiction and number in (:numbers)
                        order by placed_on, id""")
                .param("jurisdiction", jurisdiction)
                .param("numbers", numbers)
                .query(VersionTable::publication)
                .list();
    }

    public Optional<RegistryPublication> newestOn(String bodyId) {
        return jdbc.sql("select * from registry_publication where body_id = :body order by id desc limit 1")
                .param("body", bodyId)
                .query(VersionTable::publication)
                .optional();
    }

    /** Sorted here, not in the database, whose order of text depends on its locale: the hash must not. */
    private static SortedMap<String, Line> lines(JdbcClient.StatementSpec statement) {
        SortedMap<String, Line> lines = new TreeMap<>();
        statement.query(row -> {
            lines.put(
                    row.getString("entry_key"),
                    new Line(row.getString("line"), row.getObject("changed_on", LocalDate.class)));
        });
        return lines;
    }

    private static RegistryVersion version(ResultSet row, int number) throws SQLException {
        return new RegistryVersion(
                row.getString("jurisdiction"),
                row.getInt("number"),
                instant(row, "drawn_at"),
                instant(row, "approved_at"),
                row.getString("approved_by"),
                Optional.ofNullable(row.getString("note")),
                row.getInt("entries"),
                Optional.ofNullable(row.getObject("oldest_change_on", LocalDate.class)),
                row.getString("content_hash"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    private static RegistryPublication publication(ResultSet row, int number) throws SQLException {
        return new RegistryPublication(
                row.getString("jurisdiction"),
                row.getInt("number"),
                row.getString("body_id"),
                row.getString("site_url"),
                row.getObject("placed_on", LocalDate.class),
                instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
