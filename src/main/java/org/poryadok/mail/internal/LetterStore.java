package org.poryadok.mail.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.poryadok.mail.Attachment;
import org.poryadok.mail.Letter;
import org.poryadok.mail.LetterCounts;
import org.poryadok.mail.LetterState;
import org.poryadok.mail.OutboxEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * The table {@code letter}. Claims run on the database's clock: all nodes share it, and the demo's moves of the
 * product's clock must not make a letter in flight look abandoned.
 */
@Component
public class LetterStore {

    /** One statement: no dispatcher ever sees a letter without its attachments. */
    private static final String INSERT = """
            with put as (
                insert into letter (key, jurisdiction, to_address, to_name, subject, text_body, html_body, reference,
                                    state, created_at, next_attempt_at, last_error, tell_at)
                select letter.key, letter.jurisdiction, letter.to_address, letter.to_name, letter.subject, letter.text,
                       letter.html, letter.reference, letter.state, letter.created_at::timestamptz,
                       letter.not_before::timestamptz, letter.error, letter.tell_at::timestamptz
                from unnest(:keys, :jurisdictions, :toAddresses, :toNames, :subjects, :texts, :htmls, :references, :states,
                            :createdAt, :notBefore, :errors, :tellAt) with ordinality
                    as letter (key, jurisdiction, to_address, to_name, subject, text, html, reference, state,
                               created_at, not_before, error, tell_at, position)
                order by letter.position
                on conflict (key) do nothing
                returning id, key),
            attached as (
                insert into letter_attachment (letter_id, position, file_name, content_type, content)
                select put.id, document.position, document.file_name, document.content_type, document.content
                from unnest(:owners, :positions, :names, :types, :contents)
                    as document (key, position, file_name, content_type, content) join put on put.key = document.key)
            select count(*) from put
            """;

    /** What an entry tells; the words for the search stay behind. */
    private static final String COLUMNS =
            "id, key, jurisdiction, to_address, to_name, subject, text_body, html_body, reference, state, attempts, created_at, "
                    + "first_attempt_at, next_attempt_at, sent_at, last_error";

    private static final String WAITS = "(next_attempt_at > :now or attempts > 0)";

    private final JdbcClient jdbc;

    public LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In this order; returns how many there are of whose key there was none. */
    public int insert(List<NewEntry> entries) {
        if (entries.isEmpty()) {
            return 0;
        }
        List<Document> documents = entries.stream().flatMap(Document::of).toList();
        return jdbc.sql(INSERT)
                .param("keys", texts(entries, entry -> entry.letter().key()))
                .param("jurisdictions", texts(entries, entry -> entry.letter().jurisdiction()))
                .param(
                        "toAddresses",
                        texts(entries, entry -> entry.letter().toAddress().replace("\0", "")))
                .param("toNames", texts(entries, entry -> entry.letter().toName()))
                .param("subjects", texts(entries, entry -> entry.letter().subject()))
                .param("texts", texts(entries, entry -> entry.letter().text()))
                .param("htmls", texts(entries, entry -> entry.letter().html()))
                .param(
                        "references",
                        texts(entries, entry -> entry.letter().reference().orElse(null)))
                .param("states", texts(entries, entry -> entry.state().name()))
                .param("createdAt", texts(entries, entry -> entry.createdAt().toString()))
                .param(
                        "notBefore",
                        texts(
                                entries,
                                entry ->
                                        entry.notBefore().map(Instant::toString).orElse(null)))
                .param("errors", texts(entries, entry -> entry.error().orElse(null)))
                .param(
                        "tellAt",
                        texts(
                                entries,
                                entry -> entry.tellAt().map(Instant::toString).orElse(null)))
                .param("owners", texts(documents, Document::key))
                .param("positions", documents.stream().map(Document::position).toArray(Integer[]::new))
                .param("names", texts(documents, document -> document.file().fileName()))
                .param("types", texts(documents, document -> document.file().contentType()))
                .param("contents", new SqlArrayValue("bytea", (Object[]) documents.stream()
                        .map(document -> document.file().content())
                        .toArray(byte[][]::new)))
                .query(Integer.class)
                .single();
    }

    /** @param position from one on */
    private record Document(String key, int position, Attachment file) {

        static Stream<Document> of(NewEntry entry) {
            List<Attachment> files = entry.attachments();
            return IntStream.range(0, files.size())
                    .mapToObj(index -> new Document(entry.letter().key(), index + 1, files.get(index)));
        }
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    /** By address when so many of the letters written to it since a moment go out or have gone out, those that do last. */
    public Map<String, List<Instant>> goOutLast(Collection<String> addresses, int most, Instant since) {
        record GoesOut(String address, Instant at) {}
        return jdbc
                .sql("""
                        select asked.address, last.goes_out from unnest(:addresses) as asked (address)
                        cross join lateral (
                            select coalesce(sent_at, next_attempt_at, created_at) as goes_out from letter
                            where to_address = asked.address and created_at > :since and state <> 'WITHDRAWN'
                            order by goes_out desc limit :most) as last
                        """)
                .param("addresses", addresses.toArray(String[]::new))
                .param("since", sql(since))
                .param("most", most)
                .query((row, number) -> new GoesOut(
                        row.getString("address"), instant(row, "goes_out").orElseThrow()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(GoesOut::address, Collectors.mapping(GoesOut::at, Collectors.toList())));
    }

    /** Of those that have gone out or wait for their first try: what a server has kept waiting may be taken back. */
    public Optional<Instant> lastWritten(Collection<String> keys) {
        return jdbc.sql("""
                select max(created_at) from letter
                where key = any (:keys) and (state = 'SENT' or state = 'QUEUED' and attempts = 0)
                """)
                .param("keys", keys.toArray(String[]::new))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Those of the letters, by id, that have documents. */
    Set<Long> withAttachments(Collection<Long> ids) {
        return Set.copyOf(jdbc.sql("select distinct letter_id from letter_attachment where letter_id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /** Documents of a letter, in their order. */
    public List<Attachment> attachments(String key) {
        return jdbc.sql("""
                select a.* from letter_attachment a join letter on letter.id = a.letter_id
                where letter.key = :key order by a.position
                """)
                .param("key", key)
                .query((row, number) -> new Attachment(
                        row.getString("file_name"), row.getString("content_type"), row.getBytes("content")))
                .list();
    }

    /** Puts a failed letter back; false when it is neither failed nor undeliverable. */
    public boolean putBack(String key, String toAddress) {
        return jdbc.sql("""
                update letter set state = 'QUEUED', to_address = :toAddress, attempts = 0, first_attempt_at = null,
                       next_attempt_at = null, tell_at = null
                where key = :key and state in ('FAILED', 'UNDELIVERABLE')
                """).param("key", key).param("toAddress", toAddress).update() == 1;
    }

    /**
     * Takes back what waits for its moment, or for a server that was away, and nobody holds; what is to go out now does.
     */
    public void withdrawWaiting(String keyBeginning, String exceptBeginning, Instant now, String why) {
        withdraw(WAITS, keyBeginning, exceptBeginning, now, why);
    }

    /** The same of one letter. */
    public void withdrawWaiting(String key, Instant now, String why) {
        withdraw(WAITS + " and key = :beginning", key, key + ":", now, why);
    }

    /** Takes back what has not gone out yet, tried or not, and nobody holds. */
    public void withdrawUnsent(String keyBeginning, String exceptBeginning, Instant now, String why) {
        withdraw("created_at <= :now", keyBeginning, exceptBeginning, now, why);
    }

    private void withdraw(String which, String keyBeginning, String exceptBeginning, Instant now, String why) {
        jdbc.sql("""
                update letter set state = 'WITHDRAWN', next_attempt_at = null, last_error = :why,
                       claimed_by = null, claimed_until = null
                where state = 'QUEUED' and %s
                  and starts_with(key, :beginning) and not starts_with(key, :except)
                  and (claimed_until is null or claimed_until <= clock_timestamp())
                """.formatted(which))
                .param("beginning", keyBeginning)
                .param("except", exceptBeginning)
                .param("now", sql(now))
                .param("why", why)
                .update();
    }

    /** A letter to the same person, of the same matter and words, not tried yet; nobody sends it until the transaction ends. */
    public Optional<Letter> unsentThatSays(String said, Letter like) {
        return jdbc.sql("""
                select * from letter
                where to_address = :address and to_name = :name and subject = :subject and key <> :key
                  and jurisdiction = :jurisdiction and reference is not distinct from :reference
                  and state = 'QUEUED' and attempts = 0 and strpos(text_body, :said) > 0
                  and (claimed_until is null or claimed_until <= clock_timestamp())
                order by id limit 1 for update skip locked
                """)
                .param("address", like.toAddress())
                .param("name", like.toName())
                .param("subject", like.subject())
                .param("key", like.key())
                .param("jurisdiction", like.jurisdiction())
                .param("reference", like.reference().orElse(null), Types.VARCHAR)
                .param("said", said)
                .query(LetterStore::entry)
                .optional()
                .map(OutboxEntry::letter);
    }

    /** What a letter says, in place of what it has said so far. */
    public void rewrite(Letter letter) {
        jdbc.sql("update letter set text_body = :text, html_body = :html where key = :key")
                .param("text", letter.text())
                .param("html", letter.html())
                .param("key", letter.key())
                .update();
    }

    public Optional<OutboxEntry> find(String key) {
        return jdbc.sql("select * from letter where key = :key")
                .param("key", key)
                .query(LetterStore::entry)
                .optional();
    }

    public List<OutboxEntry> ofReference(String reference) {
        return jdbc.sql("select * from letter where reference = :reference order by id")
                .param("reference", reference)
                .query(LetterStore::entry)
                .list();
    }

    public List<OutboxEntry> inState(String jurisdiction, LetterState state, int limit, long offset) {
        return jdbc.sql("""
                select * from letter where jurisdiction = :jurisdiction and state = :state
                order by id desc limit :limit offset :offset
                """)
                .param("jurisdiction", jurisdiction)
                .param("state", state.name())
                .param("limit", limit)
                .param("offset", offset)
                .query(LetterStore::entry)
                .list();
    }

    public Map<LetterState, Long> counts(String jurisdiction) {
        Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
        jdbc.sql("select state, count(*) as letters from letter where jurisdiction = :jurisdiction group by state")
                .param("jurisdiction", jurisdiction)
                .query(row -> {
                    counts.put(LetterState.valueOf(row.getString("state")), row.getLong("letters"));
                });
        return counts;
    }

    /** Reads nothing of the letters that have gone out, however many they are. */
    public LetterCounts notSent() {
        Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
        Map<LetterState, Instant> oldest = new EnumMap<>(LetterState.class);
        jdbc.sql(
                        "select state, count(*) as letters, min(created_at) as oldest from letter where state <> 'SENT' group by state")
                .query(row -> {
                    LetterState state = LetterState.valueOf(row.getString("state"));
                    counts.put(state, row.getLong("letters"));
                    oldest.put(state, instant(row, "oldest").orElseThrow());
                });
        return new LetterCounts(
                counts.getOrDefault(LetterState.QUEUED, 0L),
                counts.getOrDefault(LetterState.FAILED, 0L),
                counts.getOrDefault(LetterState.UNDELIVERABLE, 0L),
                Optional.ofNullable(oldest.get(LetterState.QUEUED)));
    }

    /** Removes letters on which nothing waits any more; what another node holds just now is left to it. */
    int deleteEnded(Instant putBefore, int limit) {
        return jdbc.sql("""
                delete from letter where id in (
                    select id from letter where created_at < :before and state <> 'QUEUED' and tell_at is null
                    order by created_at limit :limit for update skip locked)
                """)
                .param("before", sql(putBefore))
                .param("limit", limit)
                .update();
    }

    /** Removes what was put after this moment, sent or not. */
    public void deletePutAfter(Instant moment) {
        jdbc.sql("delete from letter where created_at > :moment")
                .param("moment", sql(moment))
                .update();
    }

    /** Claims due letters that nobody holds, in one short transaction. */
    List<OutboxEntry> claim(UUID run, Instant now, int limit, Duration lease) {
        return jdbc
                .sql("""
                with due as materialized (
                    select id as due_id from letter
                    where state = 'QUEUED' and (next_attempt_at is null or next_attempt_at <= :now)
                      and (claimed_until is null or claimed_until <= clock_timestamp())
                    order by next_attempt_at nulls first, id
                    limit :limit
                    for update skip locked)
                update letter set claimed_by = :run, claimed_until = clock_timestamp() + :lease * interval '1 ms'
                from due where id = due_id
                returning %s
                """.formatted(COLUMNS))
                .param("run", run)
                .param("now", sql(now))
                .param("limit", limit)
                .param("lease", lease.toMillis())
                .query(LetterStore::entry)
                .list()
                .stream()
                .sorted(Comparator.comparing(
                                (OutboxEntry entry) -> entry.nextAttemptAt().orElse(Instant.MIN))
                        .thenComparingLong(OutboxEntry::id))
                .toList();
    }

    /** Prolongs the claim on what the run still holds; returns the ids. A letter missing there is another's now. */
    List<Long> prolong(UUID run, Duration lease) {
        return jdbc.sql("""
                update letter set claimed_until = clock_timestamp() + :lease * interval '1 ms'
                where claimed_by = :run and state = 'QUEUED' returning id
                """)
                .param("run", run)
                .param("lease", lease.toMillis())
                .query(Long.class)
                .list();
    }

    void release(UUID run) {
        jdbc.sql("update letter set claimed_by = null, claimed_until = null where claimed_by = :run")
                .param("run", run)
                .update();
    }

    /** Whoever held them: the letters are out, and nobody may send them again. */
    void markSent(Collection<Long> ids, Instant now) {
        jdbc.sql("""
                update letter set state = 'SENT', sent_at = :now, attempts = attempts + 1,
                       first_attempt_at = coalesce(first_attempt_at, :now), next_attempt_at = null,
                       claimed_by = null, claimed_until = null, tell_at = case when reported_at is not null then :now end
                where id = any (:ids) and state <> 'SENT'
                """)
                .param("ids", ids.toArray(Long[]::new))
                .param("now", sql(now))
                .update();
    }

    void markPostponed(UUID run, OutboxEntry entry, Instant now, Instant next, String error) {
        jdbc.sql("""
                update letter set attempts = attempts + 1, first_attempt_at = coalesce(first_attempt_at, :now),
                       next_attempt_at = :next, last_error = :error, claimed_by = null, claimed_until = null
                where id = :id and claimed_by = :run and state = 'QUEUED'
                """)
                .param("id", entry.id())
                .param("run", run)
                .param("now", sql(now))
                .param("next", sql(next))
                .param("error", error)
                .update();
    }

    /** Tried in vain, and out of date before it can be tried again. */
    void markWithdrawn(UUID run, OutboxEntry entry, Instant now, String why) {
        markEnded(run, entry, now, LetterState.WITHDRAWN, why, null);
    }

    /** Nobody tries again; the listener is to be told. */
    void markFailed(UUID run, OutboxEntry entry, Instant now, String error) {
        markEnded(run, entry, now, LetterState.FAILED, error, sql(now));
    }

    private void markEnded(
            UUID run, OutboxEntry entry, Instant now, LetterState state, String why, OffsetDateTime tellAt) {
        jdbc.sql("""
                update letter set state = :state, attempts = attempts + 1,
                       first_attempt_at = coalesce(first_attempt_at, :now), next_attempt_at = null,
                       last_error = :why, claimed_by = null, claimed_until = null,
                       tell_at = coalesce(:tell, tell_at)
                where id = :id and claimed_by = :run and state = 'QUEUED'
                """)
                .param("id", entry.id())
                .param("run", run)
                .param("now", sql(now))
                .param("state", state.name())
                .param("why", why)
                .param("tell", tellAt, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** The next letter about which the listener is to be told, locked until the transaction ends. */
    Optional<OutboxEntry> nextToTell(Instant now) {
        return jdbc.sql("""
                select * from letter where tell_at <= :now order by tell_at, id limit 1 for update skip locked
                """).param("now", sql(now)).query(LetterStore::entry).optional();
    }

    void markTold(OutboxEntry entry, Instant now) {
        jdbc.sql("update letter set tell_at = null, reported_at = :reported where id = :id")
                .param("id", entry.id())
                .param("reported", entry.state() == LetterState.SENT ? null : sql(now))
                .update();
    }

    void tellLater(OutboxEntry entry, Instant when) {
        jdbc.sql("update letter set tell_at = :when where id = :id and tell_at is not null")
                .param("id", entry.id())
                .param("when", sql(when))
                .update();
    }

    private static OutboxEntry entry(ResultSet row, int number) throws SQLException {
        Letter letter = new Letter(
                row.getString("key"),
                row.getString("jurisdiction"),
                row.getString("to_address"),
                row.getString("to_name"),
                row.getString("subject"),
                row.getString("text_body"),
                row.getString("html_body"),
                Optional.ofNullable(row.getString("reference")));
        return new OutboxEntry(
                row.getLong("id"),
                letter,
                LetterState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "created_at").orElseThrow(),
                instant(row, "first_attempt_at"),
                instant(row, "next_attempt_at"),
                instant(row, "sent_at"),
                Optional.ofNullable(row.getString("last_error")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime sql(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
