package org.poryadok.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cards a digest or a reminder of many named: it is a letter about each of them. */
@Component
class DigestCards {

    private final JdbcClient jdbc;

    DigestCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String letterKey, Collection<UUID> cards, Instant now) {
        jdbc.sql("""
                        insert into digest_card (card_id, letter_key, named_at) select distinct named, :letter, :now
                        from unnest(cast(:cards as uuid[])) as named on conflict do nothing""")
                .param("letter", letterKey)
                .param("now", utc(now))
                .param("cards", cards.toArray(UUID[]::new))
                .update();
    }

    /** Keys of the letters that named a card among others. */
    List<String> of(UUID card) {
        return jdbc.sql("select letter_key from digest_card where card_id = ?")
                .param(card)
                .query(String.class)
                .list();
    }

    /** Keys of the reminders of many, which come once, that named a card. */
    List<String> remindersOf(UUID card) {
        return jdbc.sql("select letter_key from digest_card where card_id = ? and not starts_with(letter_key, ?)")
                .param(card)
                .param(DigestLetters.BEGINNING)
                .query(String.class)
                .list();
    }

    /** The cards that a letter named. */
    List<UUID> in(String letterKey) {
        return jdbc.sql("select card_id from digest_card where letter_key = ?")
                .param(letterKey)
                .query(UUID.class)
                .list();
    }

    /** Returns how many; the digests themselves stay. */
    int deleteNamedBefore(Instant limit) {
        return jdbc.sql("delete from digest_card where named_at < ?")
                .param(utc(limit))
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
