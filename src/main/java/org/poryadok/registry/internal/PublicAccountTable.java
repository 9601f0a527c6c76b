package org.poryadok.registry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.organisation.RecordKind;
import org.poryadok.organisation.SoundRecords;
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
    public record Sought(Collection<String> bodyIds, String handle, Collection<AccountAddress> addresses) {}

    /**
     * A page whose handle may be mistaken for the one asked for, and the skeletons of both.
     *
     * @param entry empty: a page that an act names
     */
    public record Lookalike(Optional<Account> entry, AccountAddress address, String skeleton, String askedSkeleton) {}

    /** An event of an entry among those of all. */
    public record Event(long id, UUID accountId, AccountEvent.Kind kind, LocalDate occurredOn, Instant recordedAt) {}

    private final JdbcClient jdbc;
    private final SoundRecords sound;

    PublicAccountTable(JdbcClient jdbc, SoundRecords sound) {
        this.jdbc = jdbc;
        this.sound = sound;
    }

    /**
     * @param ends when the asked day ended, by jurisdiction; empty: the registry of this moment
     */
    public int count(PublicQuery query, Optional<Sought> sought, Map<String, Instant> ends) {
        return narrowed("select count(*)", query, sought, ends, "")
                .query(Integer.class)
                .single();
    }

    /** By body, network and address. */
    public List<Account> page(
            PublicQuery query, Optional<Sought> sought, Map<String, Instant> ends, int offset, int limit) {
        String order = " order by a.body_id, a.network, a.address, a.id";
        String part = order + " limit " + limit + " offset " + offset;
        if (!ends.isEmpty()) {
            return list(narrowed("select a.*", query, sought, ends, part));
        }
        // What is passed over is counted in the index alone; only the rows of the page are read.
        return list(narrowed(
                "select a.* from account a where a.id = any (array(select a.id",
                query,
                sought,
                ends,
                part + "))" + order));
    }

    /** The newest first. */
    public List<Event> events(PublicQuery query, Optional<Sought> sought, Optional<Long> before, int most) {
        String end = before.map(id -> " and e.id < " + id).orElse("") + " order by e.id desc limit " + most;
        return narrowed("select e.*", query, sought, Map.of(), end, " join account_event e on e.account_id = a.id")
                .query((row, number) -> new Event(
                        row.getLong("id"),
                        row.getObject("account_id", UUID.class),
                        AccountEvent.Kind.valueOf(row.getString("kind")),
                        row.getObject("occurred_on", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public List<Account> withIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : list(jdbc.sql("select * from account where id = any (:ids)").param("ids", ids.toArray(UUID[]::new)));
    }

    /** Active and closed entries of pages, the active first, of the closed the newest first. */
    public List<Account> withAddress(Collection<AccountAddress> addresses) {
        return addresses.isEmpty()
                ? List.of()
                : list(jdbc.sql("""
                        select * from account where address = any (:addresses)
                            or network = any (:networks) and permanent_id = any (:numbers)
                        order by state, closed_on desc nulls first, id""")
                        .param(
                                "addresses",
                                addresses.stream()
                                        .map(AccountAddress::normalized)
                                        .toArray(String[]::new))
                        .param(
                                "networks",
                                addresses.stream().map(AccountAddress::network).toArray(String[]::new))
                        .param(
                                "numbers",
                                addresses.stream()
                                        .flatMap(address -> address.permanentId().stream())
                                        .toArray(String[]::new)));
    }

    /** Active entries whose handle has a skeleton that is the same or little different; not all when they are many. */
    public List<Lookalike> resembling(String handle) {
        // Key by key: of all keys at once the planner expects so much that it would rather read the whole table.
        return sound.list(
                jdbc.sql("""
                        select a.*, account_skeleton(a.handle) as skeleton, account_skeleton(:handle) as asked_skeleton from account a
                        where a.id in (
                            select found.id from unnest(account_lookalike_keys(:handle)) as key cross join lateral (
                                select id from account where state = 'ACTIVE' and lookalike_keys @> array[key]) found)
                        order by account_skeleton(a.handle) = account_skeleton(:handle) desc, a.id limit :most""").param("handle", handle).param("most", MOST_CANDIDATES),
                RecordKind.ACCOUNT,
                (row, number) -> {
                    Account account = AccountTable.account(row, number);
                    return new Lookalike(
                            Optional.of(account),
                            account.address(),
                            row.getString("skeleton"),
                            row.getString("asked_skeleton"));
                },
                found -> found.entry().orElseThrow().parts());
    }

    /** Those of some addresses whose handle has a skeleton that is the same or little different. */
    public List<Lookalike> resembling(String handle, List<AccountAddress> addresses) {
        return addresses.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select number, account_skeleton(known.handle) as skeleton, account_skeleton(:handle) as asked_skeleton
                        from unnest(:handles) with ordinality as known (handle, number)
                        where account_lookalike_keys(known.handle) && account_lookalike_keys(:handle) order by number""")
                        .param("handle", handle)
                        .param(
                                "handles",
                                addresses.stream().map(AccountAddress::handle).toArray(String[]::new))
                        .query((row, number) -> new Lookalike(
                                Optional.empty(),
                                addresses.get(row.getInt("number") - 1),
                                row.getString("skeleton"),
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
                .query((row, number) -> new PublicChange(
                        AccountEvent.Kind.valueOf(row.getString("kind")),
                        row.getObject("occurred_on", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        version(row)))
                .list();
    }

    /** Confirmed words by account. */
    public Map<UUID, List<String>> marks(Collection<UUID> accountIds) {
        Map<UUID, List<String>> marks = new HashMap<>();
        jdbc.sql("""
                        select distinct account_id, mark from verification_item
                        where account_id = any (:accounts) and mark is not null and confirmed_state = 'DONE'
                        order by account_id, mark""").param("accounts", accountIds.toArray(UUID[]::new)).query(row -> {
            marks.computeIfAbsent(row.getObject("account_id", UUID.class), id -> new ArrayList<>())
                    .add(row.getString("mark"));
        });
        return marks;
    }

    private List<Account> list(StatementSpec question) {
        return sound.list(question, RecordKind.ACCOUNT, AccountTable::account, Account::parts);
    }

    private StatementSpec narrowed(
            String select, PublicQuery query, Optional<Sought> sought, Map<String, Instant> ends, String end) {
        return narrowed(select, query, sought, ends, end, "");
    }

    private StatementSpec narrowed(
            String select,
            PublicQuery query,
            Optional<Sought> sought,
            Map<String, Instant> ends,
            String end,
            String join) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder sql = new StringBuilder(select)
                .append(" from ")
                .append(ends.isEmpty() ? "account" : asOf(ends, values))
                .append(" a")
                .append(join)
                .append(" where true");
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
            values.put(
                    "addresses",
                    words.addresses().stream().map(AccountAddress::normalized).toArray(String[]::new));
            values.put(
                    "networks",
                    words.addresses().stream().map(AccountAddress::network).toArray(String[]::new));
            values.put(
                    "numbers",
                    words.addresses().stream()
                            .flatMap(address -> address.permanentId().stream())
                            .toArray(String[]::new));
        });
        return jdbc.sql(sql.append(end).toString()).params(values);
    }

    /** Accounts that had been put into the registry by then, closed only if that had been recorded by then. */
    private static String asOf(Map<String, Instant> ends, Map<String, Object> values) {
        List<String> days = new ArrayList<>();
        ends.forEach((jurisdiction, end) -> {
            String number = String.valueOf(days.size());
            days.add("(cast(:whose" + number + " as text), cast(:end" + number + " as timestamptz))");
            values.put("whose" + number, jurisdiction);
            values.put("end" + number, end.atOffset(ZoneOffset.UTC));
        });
        return """
                (select x.id, x.jurisdiction, x.body_id, x.network, x.address, x.handle, x.permanent_id, x.owner_kind,
                        x.created_on, case when c.id is null then 'ACTIVE' else 'CLOSED' end as state,
                        case when c.id is not null then x.closed_on end as closed_on, x.process_instance_id,
                        x.activated_at, x.activated_by
                 from (values %s) as day (jurisdiction, until)
                 join account x on x.jurisdiction = day.jurisdiction and x.activated_at < day.until
                 left join account_event c on c.account_id = x.id and c.kind = 'CLOSED' and c.recorded_at < day.until)""".formatted(String.join(", ", days));
    }

    private static void narrow(StringBuilder sql, Map<String, Object> values, String column, String value) {
        sql.append(" and a.").append(column).append(" = :").append(column);
        values.put(column, value);
    }

    private static Optional<Integer> version(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("version", Integer.class));
    }
}
