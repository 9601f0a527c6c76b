package org.poryadok.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code control_card_event}: what happened to each card. */
@Component
class CardHistory {

    /** Whoever has done his latest task of the case for somebody has done this for him; see {@code ActingFor}. */
    private static final String IN_WHOSE_STEAD = """
            (select acting.absent_id from acting_for acting
                 join control_card card on card.process_instance_id = acting.process_instance_id
             where card.id = :card and acting.user_id = :by)""";

    private static final String NOT_BY_THE_LADDER = "(kind <> 'ESCALATED' or by_user is not null)";

    private final JdbcClient database;

    CardHistory(JdbcClient database) {
        this.database = database;
    }

    void add(UUID card, Instant at, CardEventKind kind, Optional<String> by, Optional<String> note) {
        addAtStage(card, at, kind, by, note, Optional.empty());
    }

    /** @param stage the task of the case that has given something back, or to which it has come again */
    void addAtStage(
            UUID card,
            Instant at,
            CardEventKind kind,
            Optional<String> by,
            Optional<String> note,
            Optional<String> stage) {
        database.sql("""
                        insert into control_card_event (card_id, at, kind, by_user, on_behalf_of, note, stage)
                        values (:card, :at, :kind, :by, %s, :note, :stage)
                        """.formatted(IN_WHOSE_STEAD))
                .param("card", card)
                .param("at", CardTable.utc(at))
                .param("kind", kind.name())
                .param("by", by.orElse(null), Types.VARCHAR)
                .param("note", note.filter(text -> !text.isBlank()).orElse(null), Types.VARCHAR)
                .param("stage", stage.orElse(null), Types.VARCHAR)
                .update();
    }

    void addReassignment(UUID card, Instant at, String by, String reason, String newAssignee) {
        database.sql("""
                        insert into control_card_event (card_id, at, kind, by_user, note, recipient)
                        values (:card, :at, 'REASSIGNED', :by, :reason, :assignee)
                        """)
                .param("card", card)
                .param("at", CardTable.utc(at))
                .param("by", by)
                .param("reason", reason)
                .param("assignee", newAssignee)
                .update();
    }

    void addPromise(UUID card, Instant at, String by, String reason, LocalDate day) {
        database.sql("""
                        insert into control_card_event (card_id, at, kind, by_user, note, new_last_day)
                        values (:card, :at, 'PROMISED', :by, :reason, :day)
                        """)
                .param("card", card)
                .param("at", CardTable.utc(at))
                .param("by", by)
                .param("reason", reason)
                .param("day", day)
                .update();
    }

    /**
     * @param kind an extension, or that it was taken back
     * @param told level of the ladder that the card had reached, for the case that an extension is taken back
     */
    void addTermChange(
            UUID card,
            Instant at,
            CardEventKind kind,
            String by,
            String reason,
            LocalDate oldLastDay,
            LocalDate newLastDay,
            Optional<String> told) {
        database.sql("""
                        insert into control_card_event (card_id, at, kind, by_user, note, old_last_day, new_last_day, level)
                        values (:card, :at, :kind, :by, :reason, :old, :new, :told)
                        """)
                .param("card", card)
                .param("at", CardTable.utc(at))
                .param("kind", kind.name())
                .param("by", by)
                .param("reason", reason)
                .param("told", told.orElse(null), Types.VARCHAR)
                .param("old", oldLastDay)
                .param("new", newLastDay)
                .update();
    }

    /** By card, the oldest first; cards of which nothing has happened are left out. */
    Map<UUID, List<CardEvent>> of(Collection<UUID> cards) {
        return events(cards, "");
    }

    /** By card, what was sent or handed in, and given back, the oldest first; cards of which nothing was are left out. */
    Map<UUID, List<CardEvent>> returns(Collection<UUID> cards) {
        return events(cards, " and kind in ('SUBMITTED', 'RETURNED', 'HANDED_IN')");
    }

    private Map<UUID, List<CardEvent>> events(Collection<UUID> cards, String which) {
        Map<UUID, List<CardEvent>> events = new HashMap<>();
        if (!cards.isEmpty()) {
            database.sql("select * from control_card_event where card_id = any (:cards)" + which + " order by id")
                    .param("cards", cards.toArray(UUID[]::new))
                    .query((ResultSet row) -> {
                        events.computeIfAbsent(row.getObject("card_id", UUID.class), card -> new ArrayList<>())
                                .add(event(row, 0));
                    });
        }
        return events;
    }

    /** By card, the number of its latest event, letters of the ladder apart; cards without any are left out. */
    Map<UUID, Long> latest(Collection<UUID> cards) {
        Map<UUID, Long> latest = new HashMap<>();
        if (!cards.isEmpty()) {
            database.sql("select card_id, max(id) as id from control_card_event where card_id in (:cards) and "
                            + NOT_BY_THE_LADDER + " group by card_id")
                    .param("cards", cards)
                    .query(row -> {
                        latest.put(row.getObject("card_id", UUID.class), row.getLong("id"));
                    });
        }
        return latest;
    }

    List<CardEvent> since(UUID card, long number) {
        return database.sql("select * from control_card_event where card_id = :card and id > :number and "
                        + NOT_BY_THE_LADDER + " order by id")
                .param("card", card)
                .param("number", number)
                .query(CardHistory::event)
                .list();
    }

    private static CardEvent event(ResultSet row, int number) throws SQLException {
        return new CardEvent(
                CardTable.moment(row, "at").orElseThrow(),
                CardEventKind.valueOf(row.getString("kind")),
                CardTable.text(row, "by_user"),
                CardTable.text(row, "on_behalf_of"),
                CardTable.text(row, "note"),
                CardTable.day(row, "old_last_day"),
                CardTable.day(row, "new_last_day"),
                CardTable.text(row, "level"),
                CardTable.text(row, "recipient"),
                CardTable.text(row, "stage"));
    }
}
