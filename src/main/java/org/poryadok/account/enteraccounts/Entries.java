package org.poryadok.account.enteraccounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.account.enteraccounts.AccountEntry.SentList;
import org.poryadok.account.enteraccounts.AccountEntry.State;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.CaseFile;
import org.poryadok.organisation.Belonging;
import org.poryadok.organisation.RecordParts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pages that are proposed for the registry; what was confirmed or withdrawn is never changed. */
@Component
class Entries {

    private static final String GONE = "Этот список уже отправлен или закрыт: обновите страницу.";

    private final JdbcClient jdbc;
    private final Belonging belonging;
    private final Clock clock;

    Entries(JdbcClient jdbc, Belonging belonging, Clock clock) {
        this.jdbc = jdbc;
        this.belonging = belonging;
        this.clock = clock;
    }

    /** @param bodyId the only body whose pages may be proposed; empty: of any body of the jurisdiction */
    @Transactional
    public AccountEntry open(
            String jurisdiction, String actId, Optional<String> bodyId, String by, String processInstanceId) {
        belonging.require(
                RecordParts.of(jurisdiction).act(actId).bodies(bodyId.stream().toList()));
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into account_entry (id, jurisdiction, act_id, body_id, state, opened_at, opened_by,
                                                   process_instance_id)
                        values (:id, :jurisdiction, :act, :body, 'OPEN', :at, :by, :process)""")
                .param("id", id)
                .param("jurisdiction", jurisdiction)
                .param("act", actId)
                .param("body", bodyId.orElse(null), Types.VARCHAR)
                .param("at", now())
                .param("by", by)
                .param("process", processInstanceId)
                .update();
        return entry(id);
    }

    /** @throws EntryException when there is no such entry */
    AccountEntry entry(UUID id) {
        return find(id).orElseThrow(() -> new EntryException("Такого списка нет."));
    }

    Optional<AccountEntry> find(UUID id) {
        return jdbc.sql("select * from account_entry where id = ?")
                .param(id)
                .query(Entries::entry)
                .optional();
    }

    /** The entry of a case. */
    AccountEntry of(CaseFile file) {
        return entry(UUID.fromString(file.known(Variables.ENTRY)));
    }

    /** In the order of the list. */
    List<EntryPage> pages(UUID id) {
        return jdbc.sql("select * from account_entry_page where entry_id = ? order by line")
                .param(id)
                .query(Entries::page)
                .list();
    }

    /**
     * Keeps a list as it was sent, and the pages of one without fault instead of those of the list before.
     *
     * @throws EntryException when it is not being prepared any more
     */
    @Transactional
    public void keep(AccountEntry entry, SentList list, List<EntryPage> pages) {
        changed(jdbc.sql("""
                        update account_entry set list_name = :name, list_text = :text, list_by = :by
                        where id = :id and state = 'OPEN'""")
                .param("name", list.name())
                .param("text", list.text())
                .param("by", list.by())
                .param("id", entry.id())
                .update());
        keep(entry, pages);
    }

    /** Instead of those that were there before. */
    @Transactional
    public void keep(AccountEntry entry, Collection<EntryPage> pages) {
        belonging.require(RecordParts.of(entry.jurisdiction())
                .bodies(pages.stream().map(EntryPage::bodyId).distinct().toList()));
        jdbc.sql("delete from account_entry_page where entry_id = ?")
                .param(entry.id())
                .update();
        pages.forEach(page -> insert(entry.id(), page));
    }

    private void insert(UUID entry, EntryPage page) {
        jdbc.sql("""
                        insert into account_entry_page (entry_id, line, body_id, owner_kind, network, address,
                                                        permanent_id, created_on, proof, held)
                        values (:entry, :line, :body, :owner, :network, :address, :permanentId, :createdOn, :proof,
                                :held)""")
                .param("entry", entry)
                .param("line", page.line())
                .param("body", page.bodyId())
                .param("owner", page.owner().name())
                .param("network", page.address().network())
                .param("address", page.address().normalized())
                .param("permanentId", page.address().permanentId().orElse(null), Types.VARCHAR)
                .param("createdOn", page.createdOn())
                .param("proof", page.proof())
                .param("held", page.held().toArray(String[]::new))
                .update();
    }

    /** Sent for confirmation. */
    @Transactional
    public void propose(UUID id, String by) {
        changed(jdbc.sql("""
                        update account_entry set state = 'PROPOSED', proposed_at = :at, proposed_by = :by
                        where id = :id and state = 'OPEN'""").param("at", now()).param("by", by).param("id", id).update());
    }

    /** Given back: whoever has proposed it may change it again. */
    @Transactional
    public void giveBack(UUID id) {
        changed(jdbc.sql("update account_entry set state = 'OPEN' where id = ? and state = 'PROPOSED'")
                .param(id)
                .update());
    }

    @Transactional
    public void withdraw(UUID id, String by) {
        settle(id, State.OPEN, State.WITHDRAWN, by);
    }

    /** @param accounts ids of the entries of the registry by line */
    @Transactional
    public void enter(UUID id, Map<Integer, UUID> accounts, String by) {
        settle(id, State.PROPOSED, State.ENTERED, by);
        accounts.forEach((line, account) -> jdbc.sql(
                        "update account_entry_page set account_id = ? where entry_id = ? and line = ?")
                .params(account, id, line)
                .update());
    }

    private void settle(UUID id, State from, State to, String by) {
        changed(jdbc.sql("""
                        update account_entry set state = :to, settled_at = :at, settled_by = :by
                        where id = :id and state = :from""")
                .param("to", to.name())
                .param("at", now())
                .param("by", by)
                .param("id", id)
                .param("from", from.name())
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new EntryException(GONE);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static AccountEntry entry(ResultSet row, int number) throws SQLException {
        Optional<String> text = Optional.ofNullable(row.getString("list_text"));
        return new AccountEntry(
                row.getObject("id", UUID.class),
                row.getString("jurisdiction"),
                row.getString("act_id"),
                Optional.ofNullable(row.getString("body_id")),
                State.valueOf(row.getString("state")),
                row.getString("opened_by"),
                text.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new SentList(row.getString("list_name"), text.get(), row.getString("list_by"))),
                Optional.ofNullable(row.getString("proposed_by")),
                Optional.ofNullable(row.getObject("proposed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("settled_by")),
                row.getString("process_instance_id"));
    }

    private static EntryPage page(ResultSet row, int number) throws SQLException {
        return new EntryPage(
                row.getInt("line"),
                row.getString("body_id"),
                OwnerKind.valueOf(row.getString("owner_kind")),
                AccountAddress.parse(row.getString("network"), row.getString("address"))
                        .withPermanentId(Optional.ofNullable(row.getString("permanent_id"))
                                .orElse("")),
                row.getObject("created_on", LocalDate.class),
                row.getString("proof"),
                List.of((String[]) row.getArray("held").getArray()),
                Optional.ofNullable(row.getObject("account_id", UUID.class)));
    }
}
