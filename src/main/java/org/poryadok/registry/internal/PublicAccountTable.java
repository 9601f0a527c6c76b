package org.poryadok.registry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.organisation.Keeping;
import org.poryadok.organisation.RecordKind;
import org.poryadok.organisation.SoundRecords;
import org.poryadok.registry.Account;
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

    /**
     * What the text of a query stands for.
     *
     * @param bodyIds  bodies all of whose pages are meant
     * @param keepings pages of others that bodies keep
     */
    public record Sought(
            Collection<String> bodyIds,
            Collection<Keeping> keepings,
            String handle,
            Collection<AccountAddress> addresses) {}

    /**
     * A question with what it means.
     *
     * @param owned which bodies keep the pages of the owner that is asked for; empty when nobody in particular is
     * @param ends  when the asked day ended, by jurisdiction; empty: the registry of this moment
     */
    public record Asked(
            PublicQuery query, Optional<Sought> text, Optional<Collection<Keeping>> owned, Map<String, Instant> ends) {}

    /**
     * How many pages a question finds that a body keeps for an owner.
     *
     * @param ownerKind kind of the owner, as the table has it
     */
    public record Held(String bodyId, String ownerKind, int many) {}

    /** A page whose handle may be mistaken for the one asked for, and the skeletons of both. */
    public record Lookalike(Account entry, String skeleton, String askedSkeleton) {}

    /** An event of an entry among those of all. */
    public record Event(long id, UUID accountId, AccountEvent.Kind kind, LocalDate occurredOn, Instant recordedAt) {}

    /** Territory by territory: whom an act names before the bodies, of each body the head first. */
    private static final String OWNERS = """
            b.jurisdiction, case held.owner_kind when 'GOVERNOR' then 0 when 'GOVERNMENT' then 1
                when 'ADMINISTRATION' then 2 else 3 end,
            b.name, held.body_id, held.owner_kind <> 'HEAD', held.owner_kind""";

    private final JdbcClient jdbc;
    private final SoundRecords sound;

    PublicAccountTable(JdbcClient jdbc, SoundRecords sound) {
        this.jdbc = jdbc;
        this.sound = sound;
    }

    /** Whose pages a question finds, in the order of the list. */
    public List<Held> held(Asked asked) {
        Map<String, Object> values = new HashMap<>();
        return jdbc.sql("""
                        select held.* from (select a.body_id, a.owner_kind, cast(count(*) as int) as many from %s a where true %s
                                            group by a.body_id, a.owner_kind) held
                        left join body b on b.id = held.body_id
                        order by %s""".formatted(entries(asked, values), conditions(asked, values), OWNERS))
                .params(values)
                .query((row, number) ->
                        new Held(row.getString("body_id"), row.getString("owner_kind"), row.getInt("many")))
                .list();
    }

    /** Of some owners alone, one after another; of each by network and address. */
    public List<Account> page(Asked asked, List<Held> shown, int offset, int limit) {
        Map<String, Object> values = new HashMap<>();
        String entries = entries(asked, values);
        String conditions = conditions(asked, values);
        values.put("shownBodies", shown.stream().map(Held::bodyId).toArray(String[]::new));
        values.put("shownKinds", shown.stream().map(Held::ownerKind).toArray(String[]::new));
        values.put("offset", offset);
        values.put("limit", limit);
        return list(jdbc.sql("""
                        select a.* from unnest(cast(:shownBodies as text[]), cast(:shownKinds as text[])) with ordinality
                                as shown (body_id, owner_kind, turn)
                        join %s a on a.body_id = shown.body_id and a.owner_kind = shown.owner_kind
                        where true %s
                        order by shown.turn, a.network, a.address, a.id
                        limit :limit offset :offset""".formatted(entries, conditions)).params(values));
    }

    /** Of a jurisdiction, closed entries too; what is no kind of owner is left out. */
    public Set<Keeping> keepings(String jurisdiction) {
        Set<Keeping> keepings = new HashSet<>();
        jdbc.sql("""
                        select distinct body_id, owner_kind from account
                        where jurisdiction = :jurisdiction and owner_kind = any (:kinds)""")
                .param("jurisdiction", jurisdiction)
                .param(
                        "kinds",
                        Arrays.stream(OwnerKind.values()).map(Enum::name).toArray(String[]::new))
                .query(row -> {
                    keepings.add(new Keeping(row.getString("body_id"), OwnerKind.valueOf(row.getString("owner_kind"))));
                });
        return keepings;
    }

    /** The newest first. */
    public List<Event> events(Asked asked, Optional<Long> before, int most) {
        Map<String, Object> values = new HashMap<>();
        String end = before.map(id -> " and e.id < " + id).orElse("") + " order by e.id desc limit " + most;
        return jdbc.sql("select e.* from account a join account_event e on e.account_id = a.id where true"
                        + conditions(asked, values) + end)
                .params(values)
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
                        select a.* from (
                            select id from account where address = any (:addresses)
                            union select id from account where further_addresses && cast(:addresses as text[])
                            union select id from account where network = any (:networks) and permanent_id = any (:numbers)
                                and (network, permanent_id) in (
                                    select * from unnest(cast(:networks as text[]), cast(:numbers as text[])))) found
                        cross join lateral (select * from account where id = found.id offset 0) a
                        order by a.state, a.closed_on desc nulls first, a.id""")
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
                                        .map(address -> address.permanentId().orElse(null))
                                        .toArray(String[]::new)));
    }

    /** Active entries whose handle has a skeleton that is the same or little different; not all when they are many. */
    public List<Lookalike> resembling(String handle) {
        // Key by key and entry by entry: of all of them at once the planner expects so much that it would rather read
        // the whole table, most of all in the plan that a connection keeps for any handle; offset 0 holds it to this
        // order.
        return sound.list(
                jdbc.sql("""
                        select a.*, account_skeleton(a.handle) as skeleton, account_skeleton(:handle) as asked_skeleton
                        from (
                            select distinct found.id from unnest(account_lookalike_keys(:handle)) as key cross join lateral (
                                select id from account where state = 'ACTIVE' and lookalike_keys @> array[key] offset 0) found) found
                        cross join lateral (select * from account where id = found.id offset 0) a
                        order by account_skeleton(a.handle) = account_skeleton(:handle) desc, a.id limit :most""").param("handle", handle).param("most", MOST_CANDIDATES),
                RecordKind.ACCOUNT,
                (row, number) -> new Lookalike(
                        AccountTable.account(row, number), row.getString("skeleton"), row.getString("asked_skeleton")),
                found -> found.entry().parts());
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

    private List<Account> list(StatementSpec question) {
        return sound.list(question, RecordKind.ACCOUNT, AccountTable::account, Account::parts);
    }

    private static String entries(Asked asked, Map<String, Object> values) {
        return asked.ends().isEmpty() ? "account" : asOf(asked.ends(), values);
    }

    private static String conditions(Asked asked, Map<String, Object> values) {
        PublicQuery query = asked.query();
        StringBuilder sql = new StringBuilder();
        query.jurisdiction().ifPresent(id -> narrow(sql, values, "jurisdiction", id));
        query.network().ifPresent(id -> narrow(sql, values, "network", id));
        query.bodyId().ifPresent(id -> narrow(sql, values, "body_id", id));
        query.ownerKind().ifPresent(kind -> narrow(sql, values, "owner_kind", kind.name()));
        query.state().ifPresent(state -> narrow(sql, values, "state", state.name()));
        asked.owned().ifPresent(owned -> sql.append(" and ").append(keptFor("owned", owned, values)));
        asked.text().ifPresent(words -> {
            sql.append(" and (a.body_id = any (:bodies) or ")
                    .append(keptFor("sought", words.keepings(), values))
                    .append(
                            " or a.handle like :handle or a.address = any (:addresses)"
                                    + " or a.further_addresses && cast(:addresses as text[]) or a.network = any (:networks) and a.permanent_id = any (:numbers))");
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
        return sql.toString();
    }

    /** Kind by kind, so that the index of bodies leads to the rows. */
    private static String keptFor(String name, Collection<Keeping> keepings, Map<String, Object> values) {
        Map<OwnerKind, List<String>> bodies = keepings.stream()
                .collect(Collectors.groupingBy(
                        Keeping::kind, TreeMap::new, Collectors.mapping(Keeping::bodyId, Collectors.toList())));
        if (bodies.isEmpty()) {
            return "a.body_id = any (array[]::text[])";
        }
        return bodies.entrySet().stream()
                .map(kind -> {
                    String parameter = name + kind.getKey().ordinal();
                    values.put(parameter, kind.getValue().toArray(String[]::new));
                    return "a.body_id = any (:" + parameter + ") and a.owner_kind = '"
                            + kind.getKey().name() + "'";
                })
                .collect(Collectors.joining(" or ", "(", ")"));
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
                        x.told_at, x.activated_at, x.activated_by, x.by_act, x.further_addresses
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
