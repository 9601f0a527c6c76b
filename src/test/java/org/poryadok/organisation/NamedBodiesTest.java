package org.poryadok.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.poryadok.RoomTest;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.poryadok.control.TestBody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A record names a body that is there, and as long as it does nobody takes the body away. */
@RoomTest
class NamedBodiesTest {

    @Autowired
    private ControlCards cards;

    @Autowired
    private JdbcClient database;

    @Test
    void everyTableThatNamesABodyIsHeldToThoseThatThereAre() {
        assertThat(database.sql("""
                        select table_name from information_schema.columns named
                            join information_schema.tables using (table_schema, table_name)
                        where table_type = 'BASE TABLE' and table_schema = 'public' and column_name = 'body_id' and not exists (
                            select 1 from pg_constraint held join pg_attribute of on of.attrelid = held.conrelid
                            where held.contype = 'f' and held.confrelid = 'body'::regclass
                              and held.conrelid = named.table_name::regclass
                              and held.conkey = array[of.attnum] and of.attname = named.column_name)""").query(String.class).list())
                .as("but for the counts of what cards there were")
                .containsExactlyInAnyOrder("control_tally", "control_week_tally", "control_late_total");
    }

    @Test
    void bodyWithACardStaysAndTheCardStaysItsOwn() {
        TestBody body = TestBody.deserted(database, "kuzbass");
        ControlCard card = cards.open(new NewCard(
                "kuzbass-66-2020",
                "KUZ-3c",
                body.id(),
                "notify-coordinator",
                Optional.empty(),
                "Направить уведомление",
                LocalDate.of(2020, 2, 14),
                Optional.empty()));

        assertThatThrownBy(() -> database.sql("delete from body where id = ?")
                        .param(body.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> database.sql("update control_card set body_id = 'kuzbass.ghost' where id = ?")
                        .param(card.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
