package org.poryadok.enactment.enactact;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import org.poryadok.casework.ObligationKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of which bodies the lists of an act's obligations have spoken: rows of {@code act_list} and {@code act_addressee}. */
@Component
class ListedAddressees {

    private final JdbcClient database;
    private final Clock clock;

    ListedAddressees(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether it is known at all of whom the act's lists have spoken. */
    boolean areKept(String actId) {
        return database.sql("select count(*) from act_list where act_id = :act")
                        .param("act", actId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Keys of the obligations, see {@link ObligationKey}. */
    Set<String> keys(String actId) {
        return Set.copyOf(database.sql("select clause_id, body_id from act_addressee where act_id = :act")
                .param("act", actId)
                .query((row, number) -> new ObligationKey(row.getString(1), row.getString(2)).toString())
                .list());
    }

    /** They are on a list that the coordinator decides on, or has decided on. */
    @Transactional
    void note(String actId, Collection<String> keys) {
        database.sql("insert into act_list (act_id, kept_since) values (:act, :at) on conflict do nothing")
                .param("act", actId)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        keys.stream()
                .map(ObligationKey::parse)
                .forEach(key -> database.sql("""
                        insert into act_addressee (act_id, clause_id, body_id) values (:act, :clause, :body)
                        on conflict do nothing""")
                        .param("act", actId)
                        .param("clause", key.clauseId())
                        .param("body", key.bodyId())
                        .update());
    }
}
