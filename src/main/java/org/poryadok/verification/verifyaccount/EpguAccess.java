package org.poryadok.verification.verifyaccount;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in the staff of a body's account on the Unified portal (ЕПГУ). */
@Component
public class EpguAccess {

    private final JdbcClient jdbc;
    private final Clock clock;

    EpguAccess(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether somebody who still works was added for the body. */
    public boolean isGiven(String bodyId) {
        return jdbc.sql("""
                        select exists (select 1 from epgu_access join official on user_id = official_id
                                       where epgu_access.body_id = :body and active and removed_on is null)""").param("body", bodyId).query(Boolean.class).single();
    }

    /** @param removedOn day in the jurisdiction's zone */
    @Transactional
    public void remove(String bodyId, String officialId, LocalDate removedOn) {
        jdbc.sql("""
                        update epgu_access set removed_on = :on
                        where body_id = :body and official_id = :official and removed_on is null""")
                .param("on", removedOn)
                .param("body", bodyId)
                .param("official", officialId)
                .update();
    }

    /** @param addedOn day in the jurisdiction's zone */
    @Transactional
    public void add(String bodyId, String officialId, LocalDate addedOn, String by) {
        jdbc.sql("""
                        insert into epgu_access (body_id, official_id, added_on, recorded_at, recorded_by)
                        values (:body, :official, :on, :at, :by)""")
                .param("body", bodyId)
                .param("official", officialId)
                .param("on", addedOn)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
