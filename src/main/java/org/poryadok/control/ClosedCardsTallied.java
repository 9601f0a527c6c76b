package org.poryadok.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.Modality;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Tallies the cards that were sent or closed before there was a tally. In Java, as working days need the production
 * calendar; with a query of its own, as the tables' classes may come to know later columns.
 */
@Component
class ClosedCardsTallied implements JavaMigration {

    private static final int ROWS_AT_A_TIME = 1000;
    private static final String DONE = """
            select c.id, c.state, c.jurisdiction, c.act_id, c.clause_id, c.procedure, c.body_id, c.modality, c.last_day,
                   c.overdue_after, c.fulfilled_at is not null as fulfilled,
                   coalesce(c.fulfilled_at, c.submitted_at, c.released_at) as done_at,
                   coalesce(f.modality = 'MANDATORY' and f.overdue_after
                       <= coalesce(f.fulfilled_at, f.submitted_at, c.fulfilled_at, c.released_at), false) as attributable
            from control_card c left join control_card f on f.id = c.follows_card
            where c.state <> 'OPEN' and c.jurisdiction in (:known)
            """;

    private final Acts acts;
    private final TermPosition position;

    ClosedCardsTallied(Acts acts, TermPosition position) {
        this.acts = acts;
        this.position = position;
    }

    @Override
    public void migrate(Context context) {
        JdbcTemplate inPortions = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        inPortions.setFetchSize(ROWS_AT_A_TIME);
        tally(JdbcClient.create(inPortions));
    }

    void tally(JdbcClient database) {
        CardTally tally = new CardTally(database, position);
        Map<CardTally.Kind, Long> kinds = new HashMap<>();
        Map<Integer, List<UUID>> lateByDays = new HashMap<>();
        // The days of a jurisdiction whose act has been taken away cannot be counted; nobody sees its cards either.
        Set<String> known = acts.jurisdictions().stream().map(Jurisdiction::id).collect(Collectors.toSet());
        database.sql(DONE).param("known", known).query((ResultSet row) -> {
            ClosedCard card = card(row);
            CardTally.Kind kind = tally.kindOf(card);
            CardState state = CardState.valueOf(row.getString("state"));
            if (!state.isUnderControl()) {
                kinds.merge(kind, 1L, Long::sum);
            }
            if (kind.late() && (state == CardState.SUBMITTED || card.fulfilled())) {
                lateByDays
                        .computeIfAbsent(kind.workingDaysLate(), days -> new ArrayList<>())
                        .add(row.getObject("id", UUID.class));
            }
        });
        kinds.forEach(tally::add);
        lateByDays.forEach((days, cards) -> noteLate(database, days, cards));
    }

    private static void noteLate(JdbcClient database, int days, List<UUID> cards) {
        for (int from = 0; from < cards.size(); from += ROWS_AT_A_TIME) {
            database.sql("update control_card set working_days_late = :days where id in (:cards)")
                    .param("days", days)
                    .param("cards", cards.subList(from, Math.min(from + ROWS_AT_A_TIME, cards.size())))
                    .update();
        }
    }

    private static ClosedCard card(ResultSet row) throws SQLException {
        return new ClosedCard(
                row.getString("jurisdiction"),
                row.getString("act_id"),
                row.getString("clause_id"),
                row.getString("procedure"),
                row.getString("body_id"),
                Modality.valueOf(row.getString("modality")),
                CardTable.day(row, "last_day"),
                CardTable.moment(row, "overdue_after"),
                CardTable.moment(row, "done_at").orElseThrow(),
                row.getBoolean("fulfilled"),
                row.getBoolean("attributable"));
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("53");
    }

    @Override
    public String getDescription() {
        return "tally of cards closed before";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
