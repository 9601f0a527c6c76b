package org.poryadok.registry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.registry.Closing;
import org.poryadok.registry.ClosingGround;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code account_closing}. */
@Repository
public class ClosingTable {

    private final JdbcClient jdbc;

    ClosingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(UUID accountId, Closing closing) {
        jdbc.sql("""
                        insert into account_closing (account_id, ground, explanation, order_number, order_date, replacement,
                                                     archive, subscribers, subscribers_told_on, not_told_because)
                        values (:account, :ground, :explanation, :number, :date, :replacement,
                                :archive, :subscribers, :toldOn, :because)""")
                .param("account", accountId)
                .param("ground", closing.ground().name())
                .param("explanation", closing.explanation().orElse(null), Types.VARCHAR)
                .param("number", closing.orderNumber())
                .param("date", closing.orderDate())
                .param("replacement", closing.replacement().orElse(null), Types.OTHER)
                .param("archive", closing.archive())
                .param("subscribers", closing.subscribers().orElse(null), Types.INTEGER)
                .param("toldOn", closing.subscribersToldOn().orElse(null), Types.DATE)
                .param("because", closing.notToldBecause().orElse(null), Types.VARCHAR)
                .update();
    }

    public Optional<Closing> of(UUID accountId) {
        return jdbc.sql("select * from account_closing where account_id = :account")
                .param("account", accountId)
                .query(ClosingTable::closing)
                .optional();
    }

    /** Those of the accounts that are closed. */
    public Map<UUID, Closing> of(Collection<UUID> accountIds) {
        Map<UUID, Closing> closings = new HashMap<>();
        jdbc.sql("select * from account_closing where account_id = any (:accounts)")
                .param("accounts", accountIds.toArray(UUID[]::new))
                .query(row -> {
                    closings.put(row.getObject("account_id", UUID.class), closing(row, 0));
                });
        return closings;
    }

    public Map<UUID, Closing> ofJurisdiction(String jurisdiction) {
        Map<UUID, Closing> closings = new HashMap<>();
        jdbc.sql(
                        "select c.* from account_closing c join account a on a.id = c.account_id where a.jurisdiction = :jurisdiction")
                .param("jurisdiction", jurisdiction)
                .query(row -> {
                    closings.put(row.getObject("account_id", UUID.class), closing(row, 0));
                });
        return closings;
    }

    private static Closing closing(ResultSet row, int number) throws SQLException {
        return new Closing(
                ClosingGround.valueOf(row.getString("ground")),
                Optional.ofNullable(row.getString("explanation")),
                row.getString("order_number"),
                row.getObject("order_date", LocalDate.class),
                Optional.ofNullable(row.getObject("replacement", UUID.class)),
                row.getString("archive"),
                Optional.ofNullable(row.getObject("subscribers", Integer.class)),
                Optional.ofNullable(row.getObject("subscribers_told_on", LocalDate.class)),
                Optional.ofNullable(row.getString("not_told_because")));
    }
}
