package org.poryadok.verification.verifyaccount;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
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
import org.poryadok.act.Modality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The tables {@code verification_item} and {@code verification_event}. */
@Repository
public class VerificationTable {

    private static final String OF_ACCOUNT = " where account_id = :account and act_id = :act ";

    private final JdbcClient jdbc;
    private final Clock clock;

    VerificationTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false when the item is asked already */
    public boolean ask(UUID accountId, String actId, AskedItem item) {
        return of(accountId, actId, """
                        insert into verification_item (account_id, act_id, item_id, clause_id, text, modality, mark,
                                                       pending, state)
                        values (:account, :act, :item, :clause, :text, :modality, :mark, true, 'OPEN')
                        on conflict (account_id, act_id, item_id) do update
                        set clause_id = excluded.clause_id, text = excluded.text, modality = excluded.modality,
                            mark = excluded.mark, pending = true, state = 'OPEN'
                        where not verification_item.pending""")
                        .param("item", item.id())
                        .param("clause", item.clauseId())
                        .param("text", item.text())
                        .param("modality", item.modality().name())
                        .param("mark", item.mark().orElse(null), Types.VARCHAR)
                        .update()
                == 1;
    }

    public void lose(UUID accountId, String actId) {
        of(accountId, actId, """
                        update verification_item set pending = true, state = 'OPEN', confirmed_state = null,
                            confirmed_at = null, confirmed_by = null""" + OF_ACCOUNT).update();
    }

    public void report(UUID accountId, String actId, ReportedItem item, String by) {
        of(accountId, actId, """
                        update verification_item set state = :state, settled_on = :on, proof = :proof, reason = :reason,
                            reported_by = :by""" + OF_ACCOUNT + "and item_id = :item and pending")
                .param("item", item.id())
                .param("state", item.state().name())
                .param("on", item.settledOn().orElse(null), Types.DATE)
                .param("proof", item.proof().orElse(null), Types.VARCHAR)
                .param("reason", item.reason().orElse(null), Types.VARCHAR)
                .param("by", by)
                .update();
    }

    public void confirm(UUID accountId, String actId, String by) {
        of(accountId, actId, """
                        update verification_item set pending = false, confirmed_state = state, confirmed_at = :at,
                            confirmed_by = :by""" + OF_ACCOUNT + "and pending and state <> 'OPEN'")
                .param("at", now())
                .param("by", by)
                .update();
    }

    public void drop(UUID accountId, String actId) {
        of(accountId, actId, "update verification_item set pending = false" + OF_ACCOUNT)
                .update();
    }

    /** Keeps what is known of the items at this moment. */
    public void record(
            UUID accountId,
            String actId,
            Collection<String> items,
            String kind,
            String reason,
            Verifications.Step step) {
        if (items.isEmpty()) {
            return;
        }
        of(accountId, actId, """
                        insert into verification_event (account_id, act_id, item_id, kind, state, settled_on, proof, reason,
                                                        recorded_at, recorded_by, process_instance_id)
                        select account_id, act_id, item_id, :kind, state, settled_on, proof,
                               coalesce(cast(:reason as text), reason), :at, :by, :process
                        from verification_item""" + OF_ACCOUNT + "and item_id in (:items) order by clause_id, item_id")
                .param("kind", kind)
                .param("reason", reason, Types.VARCHAR)
                .param("items", items)
                .param("at", now())
                .param("by", step.by())
                .param("process", step.processInstanceId())
                .update();
    }

    public List<VerificationItem> items(UUID accountId, String actId) {
        return of(accountId, actId, "select * from verification_item" + OF_ACCOUNT + "order by clause_id, item_id")
                .query(VerificationTable::item)
                .list();
    }

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

    private StatementSpec of(UUID accountId, String actId, String sql) {
        return jdbc.sql(sql).param("account", accountId).param("act", actId);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static VerificationItem item(ResultSet row, int number) throws SQLException {
        return new VerificationItem(
                row.getObject("account_id", UUID.class),
                row.getString("act_id"),
                row.getString("clause_id"),
                row.getString("item_id"),
                row.getString("text"),
                Modality.valueOf(row.getString("modality")),
                text(row, "mark"),
                row.getBoolean("pending"),
                ItemState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("settled_on", LocalDate.class)),
                text(row, "proof"),
                text(row, "reason"),
                text(row, "reported_by"),
                text(row, "confirmed_state").map(ItemState::valueOf),
                Optional.ofNullable(row.getObject("confirmed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
