package org.poryadok.verification.recheckcampaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.casework.CaseFile;
import org.poryadok.organisation.Belonging;
import org.poryadok.organisation.RecordParts;
import org.poryadok.registry.Account;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns of re-check, with their scope and results; a closed one is never changed. */
@Component
public class Campaigns {

    private final JdbcClient jdbc;
    private final Belonging belonging;
    private final Clock clock;

    Campaigns(JdbcClient jdbc, Belonging belonging, Clock clock) {
        this.jdbc = jdbc;
        this.belonging = belonging;
        this.clock = clock;
    }

    /** Opens a campaign over these accounts. */
    @Transactional
    public Campaign open(NewCampaign wanted, Collection<Account> scope) {
        belonging.require(RecordParts.of(wanted.jurisdiction())
                .act(wanted.actId())
                .clauses(wanted.clauses())
                .bodies(scope.stream().map(Account::bodyId).toList()));
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into campaign (id, jurisdiction, act_id, occasion, clauses, question, due_on, started_at,
                                              started_by, process_instance_id)
                        values (:id, :jurisdiction, :act, :occasion, :clauses, :question, :due, :at, :by, :process)""")
                .param("id", id)
                .param("jurisdiction", wanted.jurisdiction())
                .param("act", wanted.actId())
                .param("occasion", wanted.occasion())
                .param("clauses", wanted.clauses().toArray(String[]::new))
                .param("question", wanted.question().orElse(null), Types.VARCHAR)
                .param("due", wanted.dueOn())
                .param("at", now())
                .param("by", wanted.startedBy())
                .param("process", wanted.processInstanceId())
                .update();
        scope.forEach(
                account -> jdbc.sql("insert into campaign_account (campaign_id, account_id, body_id) values (?, ?, ?)")
                        .params(id, account.id(), account.bodyId())
                        .update());
        return campaign(id);
    }

    /** @throws CampaignException when there is no such campaign */
    public Campaign campaign(UUID id) {
        return jdbc.sql("select * from campaign where id = ?")
                .param(id)
                .query(Campaigns::campaign)
                .optional()
                .orElseThrow(() -> new CampaignException("Такой перепроверки нет."));
    }

    /** The campaign of a case. */
    Campaign of(CaseFile file) {
        return campaign(UUID.fromString(file.known(Variables.CAMPAIGN)));
    }

    /** Campaigns of a jurisdiction, the newest first. */
    public List<Campaign> ofJurisdiction(String jurisdiction) {
        return jdbc.sql("select * from campaign where jurisdiction = ? order by started_at desc, id")
                .param(jurisdiction)
                .query(Campaigns::campaign)
                .list();
    }

    /** The scope of a campaign, by body. */
    public List<CampaignAccount> accounts(UUID id) {
        return jdbc.sql("select * from campaign_account where campaign_id = ? order by body_id, account_id")
                .param(id)
                .query(Campaigns::account)
                .list();
    }

    /** @param dueOn last day, in the jurisdiction's zone */
    @Transactional
    public void extend(UUID id, LocalDate dueOn) {
        jdbc.sql("update campaign set due_on = :due where id = :id and closed_at is null")
                .param("due", dueOn)
                .param("id", id)
                .update();
    }

    /** Notes what was found of an account. */
    @Transactional
    public void noteResult(UUID id, CampaignAccount found) {
        jdbc.sql(
                        "update campaign_account set result = :result, note = :note where campaign_id = :id and account_id = :account")
                .param("result", found.result().name())
                .param("note", found.note().orElse(null), Types.VARCHAR)
                .param("id", id)
                .param("account", found.accountId())
                .update();
    }

    /** @throws CampaignException when it is closed already */
    @Transactional
    public void close(UUID id, String conclusion, String by) {
        int closed = jdbc.sql("""
                        update campaign set closed_at = :at, closed_by = :by, conclusion = :conclusion
                        where id = :id and closed_at is null""")
                .param("at", now())
                .param("by", by)
                .param("conclusion", conclusion)
                .param("id", id)
                .update();
        if (closed == 0) {
            throw new CampaignException("Перепроверка уже закрыта.");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Campaign campaign(ResultSet row, int number) throws SQLException {
        return new Campaign(
                row.getObject("id", UUID.class),
                row.getString("jurisdiction"),
                row.getString("act_id"),
                row.getString("occasion"),
                List.of((String[]) row.getArray("clauses").getArray()),
                Optional.ofNullable(row.getString("question")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("started_by"),
                row.getString("process_instance_id"),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("conclusion")));
    }

    private static CampaignAccount account(ResultSet row, int number) throws SQLException {
        return new CampaignAccount(
                row.getObject("account_id", UUID.class),
                row.getString("body_id"),
                CampaignResult.valueOf(row.getString("result")),
                Optional.ofNullable(row.getString("note")));
    }
}
