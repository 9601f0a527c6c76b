package org.poryadok.counts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts of a week that were told without the publications. What was told stays with who told it; the latest word counts. */
@Component
public class EnteredCounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    EnteredCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Of two people who tell at the same time the second is compared with the first.
     *
     * @param by user id
     * @return false when the latest word was the same; then nothing was changed
     */
    @Transactional
    public boolean enter(EnteredCount told, String by) {
        jdbc.sql("select id from account where id = ? for update")
                .param(told.accountId())
                .query(UUID.class)
                .single();
        if (of(told.accountId(), told.week()).filter(told::equals).isPresent()) {
            return false;
        }
        jdbc.sql("""
                        insert into publication_count (account_id, week, counted_all, counted_own, counted_days,
                            recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        told.accountId(),
                        told.week(),
                        told.all(),
                        told.nonReposts(),
                        told.days(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        by)
                .update();
        return true;
    }

    /** The latest word on a week of a page. */
    public Optional<EnteredCount> of(UUID accountId, LocalDate week) {
        return jdbc.sql("select * from publication_count where account_id = ? and week = ? order by id desc limit 1")
                .params(accountId, week)
                .query((row, number) -> new EnteredCount(
                        accountId,
                        week,
                        row.getInt("counted_all"),
                        row.getInt("counted_own"),
                        row.getInt("counted_days")))
                .optional();
    }
}
