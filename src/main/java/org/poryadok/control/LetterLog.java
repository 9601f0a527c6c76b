package org.poryadok.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    record Line(UUID card, int extensions, String level, String recipient) {}

    record Told(Line line, int times, Instant lastAt) {}

    Map<Line, Told> ofCards(Collection<ControlCard> cards) {
        return byLine(database.sql(SELECT + "where e.kind = 'ESCALATED' and e.card_id = any (:cards)" + GROUP)
                .param("cards", cards.stream().map(ControlCard::id).toArray(UUID[]::new))
                .query(LetterLog::told)
                .list());
    }

    /** Of all open cards of a jurisdiction in one query: a digest may be about thousands of them. */
    Map<Line, Told> ofOpenCards(String jurisdiction) {
        return byLine(database.sql(SELECT + """
                        join control_card c on c.id = e.card_id
                        where e.kind = 'ESCALATED' and c.jurisdiction = :jurisdiction and c.state = 'OPEN'
                        """ + GROUP)
                .param("jurisdiction", jurisdiction)
                .query(LetterLog::told)
                .list());
    }

    /**
     * Notes the letter, and on the card its level, unless somebody was told of a further one already.
     *
     * @param by user id of whoever sends it by hand
     * @return false when another node has just written the same letter
     */
    boolean add(LadderLetter owed, Instant at, Optional<String> by) {
        Line line = owed.line();
        return database.sql("""
                        with told as (
                            insert into control_card_event (card_id, at, kind, by_user, extensions, level, occurrence,
                                recipient)
                            values (:card, :at, 'ESCALATED', :by, :extensions, :level, :occurrence, :recipient)
                            on conflict do nothing
                            returning card_id),
                        raised as (
                            update control_card set escalation_level = :level
                            where :ofLadder and id in (select card_id from told) and extensions = :extensions
                              and escalation_level is distinct from :level
                              and (escalation_level is null or escalation_level <> all (:further)))
                        select count(*) from told
                        """)
                        .param("card", line.card())
                        .param("at", CardTable.utc(at))
                        .param("by", by.orElse(null), Types.VARCHAR)
                        .param("extensions", line.extensions())
                        .param("level", line.level())
                        .param("occurrence", owed.occurrence().orElseThrow())
                        .param("recipient", line.recipient())
                        .param("further", owed.furtherLevels().toArray(String[]::new))
                        .param("ofLadder", owed.isOfLadder())
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** As if none of the letters after this moment had been written; the card's level is that of the last one before. */
    void forgetAfter(Instant moment) {
        database.sql("""
                        with forgotten as (
                            delete from control_card_event where kind = 'ESCALATED' and at > :moment
                            returning id, card_id)
                        update control_card c set escalation_level = (
                            select e.level from control_card_event e
                            where e.card_id = c.id and e.kind = 'ESCALATED' and e.extensions = c.extensions
                              and e.id not in (select id from forgotten)
                            order by e.at desc, e.id desc limit 1)
                        where c.id in (select card_id from forgotten)
                        """).param("moment", CardTable.utc(moment)).update();
    }

    boolean sentByHand(UUID card, Instant after, Instant until) {
        return database.sql("""
                        select exists (select 1 from control_card_event where card_id = :card and kind = 'ESCALATED'
                                       and by_user is not null and at > :after and at <= :until)
                        """)
                .param("card", card)
                .param("after", CardTable.utc(after))
                .param("until", CardTable.utc(until))
                .query(Boolean.class)
                .single();
    }

    private static Map<Line, Told> byLine(List<Told> told) {
        return told.stream().collect(Collectors.toMap(Told::line, entry -> entry));
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                new Line(
                        row.getObject("card_id", UUID.class),
                        row.getInt("extensions"),
                        row.getString("level"),
                        row.getString("recipient")),
                row.getInt("times"),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }
}
