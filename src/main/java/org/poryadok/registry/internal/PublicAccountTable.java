package org.poryadok.registry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.poryadok.registry.Account;
import org.poryadok.registry.AccountAddress;
import org.poryadok.registry.AccountEvent;
import org.poryadok.registry.PublicChange;
import org.poryadok.registry.PublicQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What the public pages ask of {@code account}; every question has its index. */
@Repository
public class PublicAccountTable {

    /** More candidates than anybody would be shown; a common skeleton must not make a question long. */
    private static final int MOST_CANDIDATES = 50;

    /** What the text of a query stands for. */
    public record Sought(Collection<String> bodyIds, String handle, Collection<AccountAddress> addresses) {
    }

    /** An entry whose handle may be mistaken for the one asked for, and the skeletons of both. */
    public record Lookalike(Account account, String skeleton, String askedSkeleton) {
    }

    private final JdbcClient jdbc;

    PublicAccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int count(PublicQuery query, Optional<Sought> sought) {
        return narrowed("select count(*) from account a", query, sought, "").query(Integer.class).single();
    }

    /** By body, network and address. */
    public List<Account> page(PublicQuery query, Optional<Sought> sought, int offset, int limit) {
        return narrowed("select a.* from account a", query, sought,
                " order by a.body_id, a.network, a.address, a.id limit " + limit + " offset " + offset)
                .query(AccountTable::account).list();
    }

    public List<Account> withIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql("select * from account where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new)).query(AccountTable::account).list();
    }

    /** Active and closed entries of pages, the active first, of the closed the newest first. */
    public List<Account> withAddress(Collection<AccountAddress> addresses) {
        return addresses.isEmpty() ? List.of() : jdbc.sql("""
                        select * from account where address = any (:addresses)
                            or network = any (:networks) and permanent_id = any (:numbers)
                        order by state, closed_on desc nulls first, id""")
                .param("addresses", addresses.stream().map(AccountAddress::normalized).toArray(String[]::new))
                .param("networks", addresses.stream().map(AccountAddress::network).toArray(String[]::new))
                .param("numbers", addresses.stream().flatMap(address -> address.permanentId().stream()).toArray(String[]::new))
                .query(AccountTable::account).list();
    }

    /** Active entries whose handle has a skeleton that is the same or little different; not all when they are many. */
    public List<Lookalike> resembling(String handle) {
        return jdbc.sql("""
                        select a.*, account_skeleton(a.handle) as skeleton, account_skeleton(:handle) as asked_skeleton from account a
                        where a.state = 'ACTIVE' and a.lookalike_keys && account_lookalike_keys(:handle)
                        order by account_skeleton(a.handle) = account_skeleton(:handle) desc, a.id limit :most""")
                .param("handle", handle).param("most", MOST_CANDIDATES)
                .query((row, number) -> new Lookalike(AccountTable.account(row, number), row.getString("skeleton"),
                        row.getString("asked_skeleton")))
                .list();
    }

    public List<PublicChange> changes(UUID accountId) {
        return jdbc.sql("""
                        select e.*, (select min(v.number) from registry_version v
                                     where v.jurisdiction = a.jurisdiction and v.last_event >= e.id) as version
                        from account_event e join account a on a.id = e.account_id
                        where e.account_id = :account order by e.id""")
                .param("account", accountId)
                .query((row, number) -> new PublicChange(AccountEvent.Kind.valueOf(row.getString("kind")),
                        row.getObject("occurred_on", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(), version(row)))
                .list();
    }

    /** Confirmed words by account. */
    public Map<UUID, List<String>> marks(Collection<UUID> accountIds) {
        Map<UUID, List<String>> marks = new HashMap<>();
        jdbc.sql("""
                        select distinct account_id, mark from verification_item
                        where account_id = any (:accounts) and mark is not null and confirmed_state = 'DONE'
                        order by account_id, mark""")
                .param("accounts", accountIds.toArray(UUID[]::new))
                .query(row -> {
                    marks.computeIfAbsent(row.getObject("account_id", UUID.class), id -> new ArrayList<>())
                            .add(row.getString("mark"));
                });
        return marks;
    }

    private StatementSpec narrowed(String select, PublicQuery query, Optional<Sought> sought, String end) {
        StringBuilder sql = new StringBuilder(select).append(" where true");
        Map<String, Object> values = new HashMap<>();
        query.jurisdiction().ifPresent(id -> narrow(sql, values, "jurisdiction", id));
        query.network().ifPresent(id -> narrow(sql, values, "network", id));
        query.bodyId().ifPresent(id -> narrow(sql, values, "body_id", id));
        query.ownerKind().ifPresent(kind -> narrow(sql, values, "owner_kind", kind.name()));
        query.state().ifPresent(state -> narrow(sql, values, "state", state.name()));
        sought.ifPresent(words -> {
            sql.append(" and (a.body_id = any (:bodies) or a.handle like :handle or a.address = any (:addresses)"
                    + " or a.network = any (:networks) and a.permanent_id = any (:numbers))");
            values.put("bodies", words.bodyIds().toArray(String[]::new));
            values.put("handle", words.handle().replaceAll("([\\\\%_])", "\\\\$1") + "%");
            values.put("addresses", words.addresses().stream().map(AccountAddress::normalized).toArray(String[]::new));
            values.put("networks", words.addresses().stream().map(AccountAddress::network).toArray(String[]::new));
            values.put("numbers", words.addresses().stream().flatMap(address -> address.permanentId().stream())
                    .toArray(String[]::new));
        });
        return jdbc.sql(sql.append(end).toString()).params(values);
    }

    private static void narrow(StringBuilder sql, Map<String, Object> values, String column, String value) {
        sql.append(" and a.").append(column).append(" = :").append(column);
        values.put(column, value);
    }

    private static Optional<Integer> version(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("version", Integer.class));
    }
}
