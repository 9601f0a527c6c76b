package org.poryadok.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
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

    /** As {@link #addAll} of one letter; false when another node has just written it. */
    boolean add(LadderLetter owed, Instant at, Optional<String> by) {
        return !addAll(List.of(owed), at, by).isEmpty();
    }

    /**
     * Notes the letters, and on each card the level that they reach, unless somebody was told of a further one already.
     *
     * @param owed of each card in the order in which its ladder climbs
     * @param by   user id of whoever sends them by hand
     * @return those that no other node has just written
     */
    List<LadderLetter> addAll(Collection<LadderLetter> owed, Instant at, Optional<String> by) {
        Map<Line, Optional<String>> levels = insert(List.copyOf(owed), at, by);
        List<LadderLetter> added = owed.stream()
                .filter(letter -> levels.containsKey(letter.line()))
                .toList();
        Map<UUID, String> reached = new LinkedHashMap<>();
        for (LadderLetter letter : added) {
            Line line = letter.line();
            Optional<String> before =
                    Optional.ofNullable(reached.get(line.card())).or(() -> levels.get(line));
            if (letter.isOfLadder()
                    && before.filter(letter.furtherLevels()::contains).isEmpty()) {
                reached.put(line.card(), line.level());
            }
        }
        raise(reached);
        return added;
    }

    /** By what was written the level that its card, held until the transaction ends, has so far. */
    private Map<Line, Optional<String>> insert(List<LadderLetter> owed, Instant at, Optional<String> by) {
        record Written(Line line, Optional<String> level) {}
        return database
                .sql("""
                        with told as (
                            insert into control_card_event (card_id, at, kind, by_user, extensions, level, occurrence,
                                recipient)
                            select owed.card, :at, 'ESCALATED', :by, owed.extensions, owed.level, owed.occurrence,
                                owed.recipient
                            from unnest(:cards, :extensions, :levels, :occurrences, :recipients) with ordinality
                                as owed (card, extensions, level, occurrence, recipient, position)
                            order by owed.position
                            on conflict do nothing
                            returning card_id, extensions, level, recipient),
                        card as (
                            select id, escalation_level from control_card where id in (select card_id from told)
                            order by id for no key update)
                        select told.*, card.escalation_level from told join card on card.id = told.card_id
                        """)
                .param("at", CardTable.utc(at))
                .param("by", by.orElse(null), Types.VARCHAR)
                .param(
                        "cards",
                        owed.stream().map(letter -> letter.line().card()).toArray(UUID[]::new))
                .param(
                        "extensions",
                        owed.stream().map(letter -> letter.line().extensions()).toArray(Integer[]::new))
                .param(
                        "levels",
                        owed.stream().map(letter -> letter.line().level()).toArray(String[]::new))
                .param(
                        "occurrences",
                        owed.stream()
                                .map(letter -> letter.occurrence().orElseThrow())
                                .toArray(Integer[]::new))
                .param(
                        "recipients",
                        owed.stream().map(letter -> letter.line().recipient()).toArray(String[]::new))
                .query((row, number) -> new Written(line(row), Optional.ofNullable(row.getString("escalation_level"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Written::line, Written::level));
    }

    private void raise(Map<UUID, String> levels) {
        database.sql("""
                        update control_card set escalation_level = reached.level
                        from unnest(:cards, :levels) as reached (card, level)
                        where id = reached.card and escalation_level is distinct from reached.level
                        """)
                .param("cards", levels.keySet().toArray(UUID[]::new))
                .param("levels", levels.values().toArray(String[]::new))
                .update();
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
                line(row),
                row.getInt("times"),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("card_id", UUID.class),
                row.getInt("extensions"),
                row.getString("level"),
                row.getString("recipient"));
    }
}
