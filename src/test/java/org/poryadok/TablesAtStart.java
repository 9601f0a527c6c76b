package org.poryadok;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every table of the database, the engine's and the product's, as the host has left it at its start, and the way back to
 * that. Which tables there are the database itself says. Numbers that were given out are not given out again, so that nothing
 * that is remembered of a row which is gone is taken for another.
 */
public class TablesAtStart {

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    /** By table. */
    private final Map<String, byte[]> rows = new HashMap<>();

    private final Map<String, Mark> marks = new HashMap<>();

    TablesAtStart(DataSource dataSource) {
        database = new JdbcTemplate(dataSource);
        transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** How many rows a table has, and the newest transaction among those that have written them: any write changes one of them. */
    private record Mark(long rows, long newest) {}

    /** Puts away what was written since the start; the first call, just after the start, remembers what the start has left. */
    void restore() {
        if (rows.isEmpty()) {
            keep();
            return;
        }
        List<String> changed = marks(rows.keySet()).entrySet().stream()
                .filter(table -> !table.getValue().equals(marks.get(table.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        inReplicaMode(() -> changed.forEach(table -> {
            database.update("delete from " + table);
            copy(api -> api.copyIn("copy " + table + " from stdin binary", new ByteArrayInputStream(rows.get(table))));
        }));
        marks.putAll(marks(changed));
    }

    /**
     * Takes away what the host itself has written as well.
     *
     * @param spared by table, the condition of the rows that stay
     */
    public void empty(Map<String, String> spared) {
        inReplicaMode(() -> rows.keySet()
                .forEach(table -> database.update(
                        "delete from " + table + " where not (" + spared.getOrDefault(table, "false") + ")")));
    }

    /** All but Flyway's own table, which nobody else writes. */
    private void keep() {
        transaction.executeWithoutResult(status -> database.queryForList("""
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history'""", String.class)
                .forEach(table -> {
                    ByteArrayOutputStream content = new ByteArrayOutputStream();
                    copy(api -> api.copyOut("copy " + table + " to stdout binary", content));
                    rows.put(table, content.toByteArray());
                }));
        marks.putAll(marks(rows.keySet()));
    }

    private Map<String, Mark> marks(Collection<String> tables) {
        if (tables.isEmpty()) {
            return Map.of();
        }
        Map<String, Mark> found = new HashMap<>();
        database.query(
                tables.stream()
                        .map(table -> "select '%s', count(*), coalesce(max(xmin::text::bigint), 0) from %1$s"
                                .formatted(table))
                        .collect(Collectors.joining(" union all ")),
                row -> {
                    found.put(row.getString(1), new Mark(row.getLong(2), row.getLong(3)));
                });
        return found;
    }

    /** Without foreign keys, whatever the order of the tables, and without what triggers would write. */
    private void inReplicaMode(Runnable work) {
        transaction.executeWithoutResult(status -> {
            database.execute("set local session_replication_role = replica");
            work.run();
        });
    }

    private void copy(Copying copying) {
        database.execute((ConnectionCallback<Long>) connection -> {
            try {
                return copying.with(connection.unwrap(PGConnection.class).getCopyAPI());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @FunctionalInterface
    private interface Copying {

        long with(CopyManager api) throws SQLException, IOException;
    }
}
