package org.poryadok.enactment.enactact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.poryadok.control.TestBody;
import org.poryadok.organisation.Organisation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cards as an official reads them in a table. */
@RoomTest
class CardRowsTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ControlCards cards;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Engine engine;

    @Autowired
    private JdbcClient database;

    @Test
    void cardReadsAsALineOfATable() {
        engine.setClock(LocalDateTime.parse("2020-02-20T10:00").atZone(ZoneId.of("Asia/Novokuznetsk")));
        TestBody body = TestBody.create(database, "kuzbass");
        ControlCard card = open(body, "KUZ-3c");
        assertThat(row(card))
                .isEqualTo(new CardRow(
                        "абзац четвёртый пункта 3: Сообщить о созданном или удалённом аккаунте",
                        organisation.body(body.id()).name(),
                        "срок близко",
                        "25.02.2020",
                        "—"));
        cards.fulfil(card.id(), Instant.parse("2020-02-19T20:00:00Z"), body.executor());
        assertThat(row(cards.card(card.id())).fulfilledOn()).isEqualTo("20.02.2020");
        assertThat(row(open(body, "KUZ-3d")).lastDay()).isEqualTo("не установлен");
    }

    private CardRow row(ControlCard card) {
        return beans.createBean(CardRows.class).of(List.of(card)).get(0);
    }

    private ControlCard open(TestBody body, String clause) {
        return cards.open(new NewCard(
                "kuzbass-66-2020",
                clause,
                body.id(),
                "notify-coordinator",
                Optional.of(UUID.randomUUID().toString()),
                "Направить уведомление",
                LocalDate.of(2020, 2, 14),
                Optional.empty()));
    }
}
