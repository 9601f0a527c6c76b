package org.poryadok.journals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.oversight.overview.SearchText;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Makes of a journal and a filter the question to the database. */
@Component
class FoundRows {

    /** An export passes through the memory by so many rows. */
    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final Acts acts;

    FoundRows(DataSource source, Acts acts) {
        JdbcTemplate template = new JdbcTemplate(source);
        template.setFetchSize(AT_ONCE);
        this.database = JdbcClient.create(template);
        this.acts = acts;
    }

    /** Counting ends at {@code most}. */
    long count(Journal journal, JournalFilter filter, long most) {
        return bound("select count(*) from (select 1 " + selection(journal, filter) + " limit :most) as found", filter)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    List<JournalRow> rows(Journal journal, JournalFilter filter, int limit, long offset) {
        return bound(select(journal, filter) + " limit :limit offset :offset", filter)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> row(journal, row))
                .list();
    }

    /** Within a transaction, without which the driver would fetch all rows at once. */
    void forEach(Journal journal, JournalFilter filter, Consumer<JournalRow> reader) {
        bound(select(journal, filter), filter).query((RowCallbackHandler) row -> reader.accept(row(journal, row)));
    }

    private static String select(Journal journal, JournalFilter filter) {
        String columns = IntStream.range(0, journal.columns().size())
                .mapToObj(i -> journal.columns().get(i).sql() + " as " + cell(i))
                .collect(Collectors.joining(", "));
        String account = Optional.ofNullable(journal.account()).orElse("null");
        return "select cast(" + journal.key() + " as text) as row_key, " + journal.jurisdiction()
                + " as row_jurisdiction, "
                + journal.caseId() + " as row_case, cast(" + account
                + " as text) as row_account, " + columns + " " + selection(journal, filter) + " order by "
                + journal.newest() + " desc, " + journal.key();
    }

    private static String selection(Journal journal, JournalFilter filter) {
        List<String> conditions = new ArrayList<>();
        if (!filter.bodies().isEmpty()) {
            conditions.add(journal.body() + " in (:bodies)");
        }
        if (!filter.states().isEmpty()) {
            conditions.add(journal.state() + " in (:states)");
        }
        filter.from().ifPresent(day -> conditions.add(journal.lastDay() + " >= :from"));
        filter.until().ifPresent(day -> conditions.add(journal.firstDay() + " <= :until"));
        for (int i = 0; i < words(filter).size(); i++) {
            conditions.add(journal.text() + " ~ :word" + i);
        }
        return "from " + journal.from()
                + " join unnest(cast(:places as text[]), cast(:zones as text[])) as place (id, zone) on place.id = "
                + journal.jurisdiction()
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
    }

    private StatementSpec bound(String sql, JournalFilter filter) {
        List<Jurisdiction> places =
                filter.jurisdictions().stream().sorted().map(acts::jurisdiction).toList();
        StatementSpec statement = database.sql(sql)
                .param("places", texts(places.stream().map(Jurisdiction::id)))
                .param("zones", texts(places.stream().map(place -> place.zone().getId())))
                .param("bodies", filter.bodies())
                .param("states", filter.states())
                .param("from", filter.from().orElse(LocalDate.MIN))
                .param("until", filter.until().orElse(LocalDate.MAX));
        List<String> words = words(filter);
        for (int i = 0; i < words.size(); i++) {
            statement = statement.param("word" + i, SearchText.pattern(words.get(i)));
        }
        return statement;
    }

    private static String[] texts(Stream<String> values) {
        return values.toArray(String[]::new);
    }

    private static List<String> words(JournalFilter filter) {
        return SearchText.words(filter.text());
    }

    private static String cell(int column) {
        return "cell_" + column;
    }

    private static JournalRow row(Journal journal, ResultSet row) throws SQLException {
        List<Optional<Object>> cells = new ArrayList<>();
        for (int i = 0; i < journal.columns().size(); i++) {
            cells.add(journal.columns().get(i).read(row, cell(i)));
        }
        return new JournalRow(
                row.getString("row_key"),
                row.getString("row_jurisdiction"),
                Optional.ofNullable(row.getString("row_case")),
                Optional.ofNullable(row.getString("row_account")),
                cells);
    }
}
