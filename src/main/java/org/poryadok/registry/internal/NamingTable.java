package org.poryadok.registry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.registry.Naming;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code account_naming}. */
@Repository
public class NamingTable {

    private final JdbcClient jdbc;

    NamingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing where the clause names the page already. */
    public void insert(Naming naming, Instant at) {
        jdbc.sql("""
                        insert into account_naming (account_id, act_id, clause_id, address, named_from, named_at)
                        values (:account, :act, :clause, :address, :from, :at) on conflict do nothing""")
                .param("account", naming.accountId())
                .param("act", naming.actId())
                .param("clause", naming.clauseId())
                .param("address", naming.address())
                .param("from", naming.from())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** By what an act has named a page, those that have ended too. */
    public List<Naming> of(String actId, String address) {
        return jdbc.sql("select * from account_naming where act_id = ? and address = ? order by named_at")
                .params(actId, address)
                .query(NamingTable::row)
                .list();
    }

    /** By what a page was ever named. */
    public List<Naming> all(UUID account) {
        return jdbc.sql(
                        "select * from account_naming where account_id = ? order by named_from, act_id, clause_id, address")
                .param(account)
                .query(NamingTable::row)
                .list();
    }

    /** Those that have not ended. */
    public List<Naming> standing(Collection<UUID> accounts) {
        return jdbc.sql("""
                        select * from account_naming where account_id = any (:accounts) and ended_on is null
                        order by act_id, clause_id, address""")
                .param("accounts", accounts.toArray(UUID[]::new))
                .query(NamingTable::row)
                .list();
    }

    /** Those that held on a day. */
    public List<Naming> standing(Collection<UUID> accounts, LocalDate on) {
        return jdbc.sql("""
                        select * from account_naming where account_id = any (:accounts) and named_from <= :on
                            and (ended_on is null or ended_on > :on)
                        order by act_id, clause_id, address""")
                .param("accounts", accounts.toArray(UUID[]::new))
                .param("on", on)
                .query(NamingTable::row)
                .list();
    }

    /** Those of some acts that have not ended. */
    public List<Naming> standingOf(Collection<String> acts) {
        return jdbc.sql("""
                        select * from account_naming where act_id = any (:acts) and ended_on is null
                        order by act_id, clause_id, address""")
                .param("acts", acts.toArray(String[]::new))
                .query(NamingTable::row)
                .list();
    }

    /** Accounts that a clause does not name any more. */
    public List<UUID> end(String actId, String clauseId, LocalDate on) {
        return jdbc.sql("""
                        update account_naming set ended_on = greatest(named_from, :on)
                        where act_id = :act and clause_id = :clause and ended_on is null returning account_id""")
                .param("on", on)
                .param("act", actId)
                .param("clause", clauseId)
                .query(UUID.class)
                .list();
    }

    private static Naming row(ResultSet row, int number) throws SQLException {
        return new Naming(
                row.getObject("account_id", UUID.class),
                row.getString("act_id"),
                row.getString("clause_id"),
                row.getString("address"),
                row.getObject("named_from", LocalDate.class),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)));
    }
}
