package org.poryadok.control;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cards a digest named: it is a letter about each of them. */
@Component
class DigestCards {

    private final JdbcClient jdbc;

    DigestCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String letterKey, Collection<UUID> cards) {
        jdbc.sql("""
                        insert into digest_card (card_id, letter_key) select distinct named, :letter
                        from unnest(cast(:cards as uuid[])) as named on conflict do nothing""")
                .param("letter", letterKey)
                .param("cards", cards.toArray(UUID[]::new))
                .update();
    }

    /** Keys of the digests that named a card. */
    List<String> of(UUID card) {
        return jdbc.sql("select letter_key from digest_card where card_id = ?")
                .param(card)
                .query(String.class)
                .list();
    }
}
