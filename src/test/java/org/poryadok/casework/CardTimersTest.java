package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.poryadok.casework.document.Letterhead;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.poryadok.control.TestBody;
import org.poryadok.mail.MailJournal;
import org.poryadok.organisation.Organisation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What models and letters ask of a card. */
@RoomTest
class CardTimersTest {

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");

    @Autowired
    private CardTimers timers;

    @Autowired
    private Letterheads letterheads;

    @Autowired
    private ControlCards cards;

    @Autowired
    private MailJournal journal;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Engine engine;

    @Autowired
    private JdbcClient database;

    private final String instance = UUID.randomUUID().toString();
    private TestBody body;
    private ControlCard card;
    private String id;

    @BeforeEach
    void noticeIsDueOn25February() {
        at("2020-02-20T10:00");
        body = TestBody.create(database, "kuzbass");
        card = open("KUZ-3c", Optional.of(instance));
        id = card.id().toString();
    }

    @Test
    void timersOfACardAreThoseOfItsTerm() {
        assertThat(timers.reminderAt(id)).isEqualTo(date("2020-02-20T02:00:00Z"));
        assertThat(timers.escalationCycle(id)).isEqualTo("R/2020-02-26T02:00:00Z/P1D");
        assertThat(timers.dueDate(id)).isEqualTo(date("2020-02-25T16:59:59Z"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void withoutACardNoTimerEverFires(String none) {
        assertThat(timers.reminderAt(none)).isEqualTo(date("9999-12-31T00:00:00Z"));
        assertThat(timers.escalationCycle(none)).isEqualTo("R/9999-12-31T00:00:00Z/P1D");
        assertThat(timers.dueDate(none)).isNull();
    }

    @Test
    void executorIsRemindedBeforeAndWrittenToAfter() {
        at("2020-02-21T09:00");
        timers.remind(id);
        assertThat(journal.ofReference(instance)).hasSize(1);
        at("2020-02-26T09:00");
        timers.escalate(id);
        assertThat(journal.ofReference(instance)).hasSize(3);
    }

    @Test
    void letterIsHeadedByItsBodyAndSignedByItsHead() {
        database.sql("update official set full_name = 'Петрова Анна Ивановна', post = 'министр' where user_id = ?")
                .param(body.head())
                .update();
        database.sql("update official set full_name = 'Сидоров Пётр' where user_id = ?")
                .param(body.executor())
                .update();
        assertThat(letterheads.of(
                        body.id(),
                        "Главное управление",
                        Optional.of(body.executor()),
                        Optional.of("12"),
                        Optional.of(LocalDate.of(2020, 2, 20))))
                .isEqualTo(new Letterhead(
                        organisation.body(body.id()).name(),
                        Optional.empty(),
                        Optional.of("12"),
                        Optional.of(LocalDate.of(2020, 2, 20)),
                        "Главное управление",
                        Optional.empty(),
                        "Министр",
                        "А. И. Петрова",
                        Optional.of("П. Сидоров"),
                        Optional.empty()));
    }

    @Test
    void draftOfABodyWithoutAHeadHasBlanks() {
        TestBody deserted = TestBody.deserted(database, "kuzbass");
        Letterhead draft = letterheads.of(
                deserted.id(),
                "Главное управление",
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2020, 2, 20)));
        assertThat(draft.date()).isEmpty();
        assertThat(draft.signatoryPost()).isEqualTo("Руководитель");
        assertThat(draft.signatoryName()).isEmpty();
        assertThat(draft.executorName()).isEmpty();
    }

    private ControlCard open(String clause, Optional<String> procedure) {
        return cards.open(new NewCard(
                "kuzbass-66-2020",
                clause,
                body.id(),
                "notify-coordinator",
                procedure,
                "Направить уведомление",
                LocalDate.of(2020, 2, 14),
                Optional.empty()));
    }

    private void at(String localTime) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(KEMEROVO));
    }

    private static Date date(String instant) {
        return Date.from(Instant.parse(instant));
    }
}
