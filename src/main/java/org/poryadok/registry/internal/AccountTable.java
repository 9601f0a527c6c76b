package org.poryadok.registry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.organisation.Owners;
import org.poryadok.organisation.RecordKind;
import org.poryadok.organisation.SoundRecords;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountEvent;
import org.poryadok.registry.AccountState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The tables {@code account} and {@code account_event}. */
@Repository
public class AccountTable {

    private final JdbcClient jdbc;
    private final SoundRecords sound;

    AccountTable(JdbcClient jdbc, SoundRecords sound) {
        this.jdbc = jdbc;
        this.sound = sound;
    }

    /**
     * Waits for a transaction that registers the same page and leaves the own transaction usable.
     *
     * @return false when the page has an active entry
     */
    public boolean insert(Account account) {
        return jdbc.sql("""
                        insert into account (id, jurisdiction, body_id, network, address, handle, permanent_id, owner_kind,
                                             created_on, state, by_act, process_instance_id, told_at, activated_at, activated_by)
                        values (:id, :jurisdiction, :body, :network, :address, :handle, :permanentId, :ownerKind,
                                :createdOn, 'ACTIVE', :byAct, :process, :told, :at, :by)
                        on conflict do nothing""")
                        .param("id", account.id())
                        .param("jurisdiction", account.jurisdiction())
                        .param("body", account.bodyId())
                        .param("network", account.network())
                        .param("address", account.address().normalized())
                        .param("handle", account.address().handle())
                        .param("permanentId", account.address().permanentId().orElse(null))
                        .param("ownerKind", account.ownerKind().name())
                        .param("createdOn", account.createdOn())
                        .param("byAct", account.byAct())
                        .param("process", account.processInstanceId())
                        .param("told", utc(account.toldAt()))
                        .param("at", utc(account.activatedAt()))
                        .param("by", account.activatedBy())
                        .update()
                == 1;
    }

    /** Further addresses of an entry, and its number where it is not known yet. */
    public void answersAt(UUID id, AccountAddress address, List<String> further) {
        jdbc.sql("""
                        update account set permanent_id = coalesce(permanent_id, :permanentId),
                            further_addresses = array_remove(cast(:further as text[]), address) where id = :id""")
                .param("permanentId", address.permanentId().orElse(null), Types.VARCHAR)
                .param("further", further.toArray(String[]::new))
                .param("id", id)
                .update();
    }

    /** @return false when the entry is closed already */
    public boolean close(UUID id, LocalDate closedOn) {
        return jdbc.sql("update account set state = 'CLOSED', closed_on = :on where id = :id and state = 'ACTIVE'")
                        .param("on", closedOn)
                        .param("id", id)
                        .update()
                == 1;
    }

    public void record(UUID accountId, AccountEvent event) {
        jdbc.sql("""
                        insert into account_event (account_id, kind, occurred_on, recorded_at, recorded_by, proposed_by,
                                                   process_instance_id, on_behalf_of)
                        values (:account, :kind, :on, :at, :by, :proposedBy, :process, (
                            select absent_id from acting_for
                            where user_id = :by and process_instance_id = :process))""")
                .param("account", accountId)
                .param("kind", event.kind().name())
                .param("on", event.occurredOn())
                .param("at", utc(event.recordedAt()))
                .param("by", event.recordedBy())
                .param("proposedBy", event.proposedBy().orElse(null), Types.VARCHAR)
                .param("process", event.processInstanceId())
                .update();
    }

    public Optional<Account> find(UUID id) {
        return jdbc.sql("select * from account where id = :id")
                .param("id", id)
                .query(AccountTable::account)
                .optional();
    }

    public Map<UUID, String> jurisdictions(Collection<UUID> ids) {
        return Owners.of(jdbc, "account", ids);
    }

    public Optional<Account> activeHolder(AccountAddress address) {
        return Optional.ofNullable(activeHolders(List.of(address)).get(address));
    }

    /** In one question; addresses without a holder are left out. */
    public Map<AccountAddress, Account> activeHolders(Collection<AccountAddress> addresses) {
        Map<String, Account> atAddress = new HashMap<>();
        Map<String, Account> further = new HashMap<>();
        Map<String, Account> byNumber = new HashMap<>();
        List<AccountAddress> numbered = addresses.stream()
                .filter(address -> address.permanentId().isPresent())
                .toList();
        jdbc.sql("""
                        select * from account where state = 'ACTIVE' and id in (
                            select id from account where address = any (:addresses)
                            union all select id from account where further_addresses && cast(:addresses as text[])
                            union all select a.id from account a
                                join unnest(cast(:networks as text[]), cast(:numbers as text[])) as n (network, number)
                                on a.network = n.network and a.permanent_id = n.number)
                        order by id""")
                .param(
                        "addresses",
                        addresses.stream().map(AccountAddress::normalized).toArray(String[]::new))
                .param(
                        "networks",
                        numbered.stream().map(AccountAddress::network).toArray(String[]::new))
                .param(
                        "numbers",
                        numbered.stream()
                                .flatMap(address -> address.permanentId().stream())
                                .toArray(String[]::new))
                .query(AccountTable::account)
                .list()
                .forEach(account -> {
                    atAddress.put(account.address().normalized(), account);
                    account.furtherAddresses().forEach(other -> further.put(other, account));
                    account.address()
                            .permanentId()
                            .ifPresent(number -> byNumber.put(account.network() + " " + number, account));
                });
        Map<AccountAddress, Account> holders = new HashMap<>();
        addresses.forEach(address -> Stream.of(
                        Optional.ofNullable(atAddress.get(address.normalized())),
                        Optional.ofNullable(further.get(address.normalized())),
                        address.permanentId().map(number -> byNumber.get(address.network() + " " + number)))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(account -> holders.put(address, account)));
        return holders;
    }

    public List<Account> activeOfBody(String bodyId) {
        return list(jdbc.sql("""
                        select * from account where body_id = :body and state = 'ACTIVE' order by created_on, address""").param("body", bodyId));
    }

    public List<Account> activeOfJurisdiction(String jurisdiction) {
        return list(jdbc.sql("""
                        select * from account where jurisdiction = :jurisdiction and state = 'ACTIVE'
                        order by body_id, created_on, address""").param("jurisdiction", jurisdiction));
    }

    /** Active and closed entries of several bodies. */
    public List<Account> ofBodies(Collection<String> bodyIds) {
        return list(jdbc.sql("select * from account where body_id = any (:bodies) order by created_on, address")
                .param("bodies", bodyIds.toArray(String[]::new)));
    }

    /** Active and closed entries. */
    public List<Account> allOfJurisdiction(String jurisdiction) {
        return list(jdbc.sql("select * from account where jurisdiction = :jurisdiction order by id")
                .param("jurisdiction", jurisdiction));
    }

    /** Id of the newest event of any entry; 0 when there is none. */
    public long lastEvent() {
        return jdbc.sql("select coalesce(max(id), 0) from account_event")
                .query(Long.class)
                .single();
    }

    /** When each entry changed first after an event. */
    public Map<UUID, Instant> firstChangesAfter(String jurisdiction, long eventId) {
        Map<UUID, Instant> changes = new HashMap<>();
        jdbc.sql("""
                        select distinct on (e.account_id) e.account_id, e.recorded_at
                        from account_event e join account a on a.id = e.account_id
                        where a.jurisdiction = :jurisdiction and e.id > :event order by e.account_id, e.id""")
                .param("jurisdiction", jurisdiction)
                .param("event", eventId)
                .query(row -> {
                    changes.put(row.getObject("account_id", UUID.class), instant(row, "recorded_at"));
                });
        return changes;
    }

    public List<AccountEvent> events(UUID accountId) {
        return jdbc.sql("select * from account_event where account_id = :account order by id")
                .param("account", accountId)
                .query(AccountTable::event)
                .list();
    }

    private List<Account> list(StatementSpec question) {
        return sound.list(question, RecordKind.ACCOUNT, AccountTable::account, Account::parts);
    }

    static Account account(ResultSet row, int number) throws SQLException {
        AccountAddress address = new AccountAddress(
                row.getString("network"),
                row.getString("address"),
                row.getString("handle"),
                Optional.ofNullable(row.getString("permanent_id")));
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("jurisdiction"),
                row.getString("body_id"),
                address,
                OwnerKind.valueOf(row.getString("owner_kind")),
                row.getObject("created_on", LocalDate.class),
                AccountState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                row.getBoolean("by_act"),
                List.of((String[]) row.getArray("further_addresses").getArray()),
                row.getString("process_instance_id"),
                instant(row, row.getObject("told_at") == null ? "activated_at" : "told_at"),
                instant(row, "activated_at"),
                row.getString("activated_by"));
    }

    private static AccountEvent event(ResultSet row, int number) throws SQLException {
        return new AccountEvent(
                AccountEvent.Kind.valueOf(row.getString("kind")),
                row.getObject("occurred_on", LocalDate.class),
                instant(row, "recorded_at"),
                row.getString("recorded_by"),
                Optional.ofNullable(row.getString("proposed_by")),
                row.getString("process_instance_id"),
                Optional.ofNullable(row.getString("on_behalf_of")));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
