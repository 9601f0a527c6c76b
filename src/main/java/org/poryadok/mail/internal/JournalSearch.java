package org.poryadok.mail.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.poryadok.mail.JournalLine;
import org.poryadok.mail.JournalPage;
import org.poryadok.mail.JournalQuery;
import org.poryadok.mail.LetterState;
import org.poryadok.mail.MailJournal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds letters for the journal without reading their texts. */
@Component
public class JournalSearch {

    private static final String WORDS = "words @@ to_tsquery('simple', :words)";
    private static final String COLUMNS = "id, created_at, jurisdiction, to_address, to_name, subject, state, attempts,"
            + " sent_at, last_error, reference";
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final JdbcClient database;

    public JournalSearch(JdbcClient database) {
        this.database = database;
    }

    public JournalPage page(JournalQuery query, int limit, long offset) {
        if (query.jurisdictions().isEmpty()
                || query.addresses().filter(Set::isEmpty).isPresent()) {
            return new JournalPage(0, false, List.of());
        }
        Optional<String> words = words(query.text());
        long counted = count(query, words);
        boolean more = counted > MailJournal.MAX_COUNTED;
        List<JournalLine> lines = bound(lines(query, words, more), query, words)
                .param("limit", limit)
                .param("offset", offset)
                .query(JournalSearch::line)
                .list();
        return new JournalPage(Math.min(counted, MailJournal.MAX_COUNTED), more, lines);
    }

    /** Counting all of a million letters would take longer than anybody waits for a page. */
    private long count(JournalQuery query, Optional<String> words) {
        return bound(
                        "select count(*) from (select 1 from letter where " + condition(query)
                                + words.map(any -> " and " + WORDS).orElse("") + " limit :most) as found",
                        query,
                        words)
                .param("most", MailJournal.MAX_COUNTED + 1)
                .query(Long.class)
                .single();
    }

    /**
     * The database cannot know whether words are rare or stand in every letter. Rare ones are found by their index first;
     * with frequent ones, going back from the newest letter is sooner at an end, and the index must not be used.
     */
    private static String lines(JournalQuery query, Optional<String> words, boolean frequent) {
        String newest = " order by id desc limit :limit offset :offset";
        if (words.isEmpty()) {
            return "select " + COLUMNS + " from letter where " + condition(query) + newest;
        }
        return frequent
                ? "select " + COLUMNS + " from letter where " + condition(query) + " and coalesce(" + WORDS + ", false)"
                        + newest
                : "with found as materialized (select " + COLUMNS + " from letter where " + condition(query) + " and "
                        + WORDS + ") select * from found" + newest;
    }

    private static String condition(JournalQuery query) {
        return "jurisdiction in (:jurisdictions)"
                + (query.states().isEmpty() ? "" : " and state in (:states)")
                + (query.occasions().isEmpty() ? "" : " and split_part(key, ':', 1) in (:occasions)")
                + query.addresses()
                        .map(any -> " and to_address in (:addresses)")
                        .orElse("");
    }

    private StatementSpec bound(String sql, JournalQuery query, Optional<String> words) {
        StatementSpec statement = database.sql(sql).param("jurisdictions", query.jurisdictions());
        if (!query.states().isEmpty()) {
            statement = statement.param(
                    "states", query.states().stream().map(LetterState::name).toList());
        }
        if (!query.occasions().isEmpty()) {
            statement = statement.param("occasions", query.occasions());
        }
        if (query.addresses().isPresent()) {
            statement = statement.param("addresses", query.addresses().get());
        }
        return words.isPresent() ? statement.param("words", words.get()) : statement;
    }

    /** All words by their beginnings; empty when the text has none. */
    private static Optional<String> words(String text) {
        String words = NO_WORD.splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
        return Optional.of(words).filter(any -> !any.isEmpty());
    }

    private static JournalLine line(ResultSet row, int number) throws SQLException {
        return new JournalLine(
                row.getLong("id"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("jurisdiction"),
                row.getString("to_address"),
                row.getString("to_name"),
                row.getString("subject"),
                LetterState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("last_error")),
                Optional.ofNullable(row.getString("reference")));
    }
}
