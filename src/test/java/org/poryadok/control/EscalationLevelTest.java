package org.poryadok.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.poryadok.act.Acts;
import org.poryadok.control.TestCards.Draft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A card that fell due on Monday, 4 April 2022, in Kirov. */
@RoomTest
class EscalationLevelTest {

    private static final ZoneId KIROV = ZoneId.of("Europe/Kirov");

    @Autowired
    private TermControl control;

    @Autowired
    private MorningDigest digest;

    @Autowired
    private ControlCards cards;

    @Autowired
    private Acts acts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Engine engine;

    @Autowired
    private Clock clock;

    private TestBody body;
    private UUID card;

    @BeforeEach
    void cardOfABodyWithSomebodyToTell() {
        cards.underControl("kirov").forEach(open -> cards.release(open.id(), "kirov.controller", "конец теста"));
        at("2022-03-25T10:00");
        body = TestBody.create(database, "kirov");
        TestBody.official(database, "kirov", body.id(), "coordinator", "c@example.org");
        TestBody.official(database, "kirov", body.id(), "controller", "k@example.org");
        card = new TestCards(database, acts, clock)
                .open(Draft.due("kirov-131-2024", "KIR-2.2", body.id(), LocalDate.of(2022, 4, 4)));
    }

    @Test
    void levelClimbsWithTheLettersThatWereWritten() {
        assertThat(level()).isEmpty();
        at("2022-04-01T09:00");
        control.remind(card);
        assertThat(level()).contains("reminder");
        at("2022-04-05T09:00");
        control.escalate(card);
        digest.send("kirov", List.of(), "any");
        assertThat(level()).contains("overdue");
        at("2022-04-06T09:15");
        digest.send("kirov", List.of(), "any");
        assertThat(level()).contains("coordinator");
        at("2022-04-08T09:15");
        digest.send("kirov", List.of(), "any");
        assertThat(level()).contains("controller");
    }

    @Test
    void lateLetterOfALowerLevelDoesNotTakeTheCardDown() {
        at("2022-04-08T09:15");
        digest.send("kirov", List.of(), "any");
        assertThat(level()).contains("controller");
        control.escalate(card);
        assertThat(cards.history(card)).extracting(CardEvent::level).contains(Optional.of("overdue"));
        assertThat(level()).contains("controller");
    }

    @Test
    void extensionBeginsTheLevelsAnew() {
        at("2022-04-08T09:15");
        digest.send("kirov", List.of(), "any");
        cards.extend(
                card, LocalDate.of(2022, 4, 11), TermDocuments.signed("2022-04-04"), "Болезнь", "kirov.controller");
        assertThat(level()).isEmpty();
        at("2022-04-12T09:00");
        control.escalate(card);
        assertThat(level()).contains("overdue");
    }

    @Test
    void whoWasToldStaysToldWhenTheExtensionIsTakenBack() {
        at("2022-04-08T09:15");
        digest.send("kirov", List.of(), "any");
        cards.extend(
                card, LocalDate.of(2022, 4, 18), TermDocuments.signed("2022-04-04"), "Болезнь", "kirov.controller");
        cards.withdrawExtension(card, "Продлено по ошибке", "kirov.controller");
        assertThat(level()).contains("controller");
        at("2022-04-11T09:00");
        control.escalate(card);
        assertThat(level()).contains("controller");
    }

    @Test
    void secondRunOnTheSameDayChangesNothing() {
        at("2022-04-05T09:00");
        control.escalate(card);
        database.sql("update control_card set escalation_level = null where id = :id")
                .param("id", card)
                .update();
        control.escalate(card);
        assertThat(level()).isEmpty();
    }

    private Optional<String> level() {
        return Optional.ofNullable(database.sql("select escalation_level from control_card where id = :id")
                .param("id", card)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null));
    }

    private void at(String localTime) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(KIROV));
    }
}
