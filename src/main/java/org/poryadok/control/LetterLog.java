package org.poryadok.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which letters of the ladder have been written, kept as entries of the cards' histories. */
@Component
class LetterLog {

    private static final String SELECT = """
            select e.card_id, e.extensions, e.level, e.recipient, count(*) as times, max(e.at) as last_at
            from control_card_event e
            """;
    private static final String GROUP = " group by e.card_id, e.extensions, e.level, e.recipient";

    private final JdbcClient database;

    LetterLog(JdbcClient database) {
        this.database = database;
    }

    /** What a letter is about; after an extension the levels begin anew. */
    record Line(UUID card, int extensions, String level, String recipient) {
    }

    record Told(Line line, int times, Instant lastAt) {
    }

    Map<Line, Told> ofCard(UUID card) {
        return byLine(database.sql(SELECT + "where e.kind = 'ESCALATED' and e.card_id = :card" + GROUP)
                .param("card", card).query(LetterLog::told).list());
    }

    /** Of all open cards of a jurisdiction in one query: a digest may be about thousands of them. */
    Map<Line, Told> ofOpenCards(String jurisdiction) {
        return byLine(database.sql(SELECT + """
                        join control_card c on c.id = e.card_id
                        where e.kind = 'ESCALATED' and c.jurisdiction = :jurisdiction and c.state = 'OPEN'
                        """ + GROUP)
                .param("jurisdiction", jurisdiction).query(LetterLog::told).list());
    }

    /** @return false when another node has just written the same letter */
    boolean add(LadderLetter owed, Instant at) {
        Line line = owed.line();
        return database.sql("""
                        insert into control_card_event (card_id, at, kind, extensions, level, occurrence, recipient)
                        values (:card, :at, 'ESCALATED', :extensions, :level, :occurrence, :recipient)
                        on conflict do nothing
                        """)
                .param("card", line.card()).param("at", CardTable.utc(at)).param("extensions", line.extensions())
                .param("level", line.level()).param("occurrence", owed.occurrence().orElseThrow()).param("recipient", line.recipient())
                .update() == 1;
    }

    /** As {@link #add}, naming who sent it. */
    boolean addByHand(LadderLetter letter, Instant at, String by) {
        return add(letter, at) && database.sql("""
                        update control_card_event set by_user = :by
                        where kind = 'ESCALATED' and card_id = :card and extensions = :extensions and level = :level
                          and occurrence = :occurrence and recipient = :recipient
                        """)
                .param("by", by).param("card", letter.line().card()).param("extensions", letter.line().extensions())
                .param("level", letter.line().level()).param("occurrence", letter.occurrence().orElseThrow())
                .param("recipient", letter.line().recipient())
                .update() == 1;
    }

    boolean sentByHand(UUID card, Instant after, Instant until) {
        return database.sql("""
                        select exists (select 1 from control_card_event where card_id = :card and kind = 'ESCALATED'
                                       and by_user is not null and at > :after and at <= :until)
                        """)
                .param("card", card).param("after", CardTable.utc(after)).param("until", CardTable.utc(until))
                .query(Boolean.class).single();
    }

    private static Map<Line, Told> byLine(List<Told> told) {
        return told.stream().collect(Collectors.toMap(Told::line, entry -> entry));
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(new Line(row.getObject("card_id", UUID.class), row.getInt("extensions"),
                row.getString("level"), row.getString("recipient")), row.getInt("times"),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }
}
