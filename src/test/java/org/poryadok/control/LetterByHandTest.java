package org.poryadok.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.poryadok.act.Modality;
import org.poryadok.mail.Letter;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.OutboxEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoomTest
class LetterByHandTest {

    private static final ZoneId TOMSK = ZoneId.of("Asia/Tomsk");
    private static final String BY = "tomsk.controller";

    @Autowired
    private LetterByHand byHand;

    @Autowired
    private TermControl control;

    @Autowired
    private ControlCards cards;

    @Autowired
    private CardTable table;

    @Autowired
    private Acts acts;

    @Autowired
    private MailJournal journal;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Engine engine;

    private final String instance = UUID.randomUUID().toString();
    private TestBody body;

    @BeforeEach
    void body() {
        body = TestBody.create(database, "tomsk");
    }

    @Test
    void letterOfTheLevelReachedGoesToExecutorAndHeadThoughBothWereToldBefore() {
        UUID card = card(LocalDate.of(2024, 12, 26), Modality.MANDATORY);
        at("2024-12-27T09:00");
        control.escalate(card);
        at("2024-12-27T15:00");

        byHand.send(card, BY);

        assertThat(keys(card))
                .containsExactlyInAnyOrder(
                        "overdue:0:" + body.responsible(),
                        "overdue:0:" + body.head(),
                        "overdue:1:" + body.responsible(),
                        "overdue:1:" + body.head());
        assertThat(cards.history(card))
                .filteredOn(event -> event.by().equals(Optional.of(BY)))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.kind()).isEqualTo(CardEventKind.ESCALATED));
    }

    @Test
    void whatWasSentByHandBeforeTheLetterHourIsNotSentAgainByTheLadder() {
        UUID card = card(LocalDate.of(2024, 12, 26), Modality.MANDATORY);
        at("2024-12-27T08:00");
        byHand.send(card, BY);
        at("2024-12-27T09:00");
        control.escalate(card);

        assertThat(keys(card)).containsExactlyInAnyOrder("overdue:0:" + body.responsible(), "overdue:0:" + body.head());
    }

    @Test
    void secondPressWithinAMinuteIsTheSameWish() {
        UUID card = card(LocalDate.of(2024, 12, 26), Modality.MANDATORY);
        at("2024-12-27T10:00");
        byHand.send(card, BY);
        byHand.send(card, "tomsk.coordinator");
        assertThat(keys(card)).hasSize(2);

        at("2024-12-27T10:02");
        byHand.send(card, BY);
        assertThat(keys(card)).hasSize(4);
    }

    @Test
    void recommendationIsFollowedUpAndNotCalledOverdue() {
        UUID card = card(LocalDate.of(2024, 12, 26), Modality.RECOMMENDED);
        at("2025-01-20T10:00");

        byHand.send(card, BY);

        assertThat(keys(card)).containsExactly("follow-up:0:" + body.responsible());
        assertThat(letters().get(0).subject()).startsWith("Рекомендация ждёт исполнения");
        assertThat(letters().get(0).text()).doesNotContain("Просроч");
    }

    @Test
    void onTheDaysOffAfterTheLastDayTheTermIsOverButNoWorkingDayIsCounted() {
        UUID card = card(LocalDate.of(2024, 12, 28), Modality.MANDATORY);
        at("2024-12-30T10:00");

        byHand.send(card, BY);

        assertThat(keys(card)).containsExactlyInAnyOrder("overdue:0:" + body.responsible(), "overdue:0:" + body.head());
        assertThat(letters()).allSatisfy(letter -> {
            assertThat(letter.subject()).startsWith("Просрочено: «Создать страницу», ");
            assertThat(letter.text()).doesNotContain("Просрочка:").doesNotContain("0 рабочих дней");
            assertThat(letter.html()).contains(">Просрочено<").doesNotContain("0 рабочих дней");
        });
    }

    @Test
    void reminderByHandLongBeforeTheTermIsNoLevelOfTheLadder() {
        UUID card = card(LocalDate.of(2024, 12, 26), Modality.MANDATORY);
        at("2024-12-02T10:00");
        byHand.send(card, BY);
        at("2024-12-25T09:00");
        control.remind(card);

        assertThat(keys(card))
                .containsExactly("early-reminder:0:" + body.responsible(), "reminder:0:" + body.responsible());
        assertThat(letters().get(0).subject()).startsWith("Срок 26.12.2024: «Создать страницу», ");
    }

    @Test
    void nobodyIsWrittenToAboutWhatAsksNothingOfHim() {
        UUID fulfilled = card(LocalDate.of(2024, 12, 26), Modality.MANDATORY);
        at("2024-12-26T10:00");
        cards.fulfil(fulfilled, engine.now(), "x");
        refused(fulfilled, "Контрольная карточка закрыта (исполнено): писать исполнителю не о чем.");

        UUID released = card(LocalDate.of(2024, 12, 26), Modality.MANDATORY);
        cards.release(released, BY, "Не нужно");
        refused(released, "Контрольная карточка закрыта (снято с контроля): писать исполнителю не о чем.");

        UUID checked = card(LocalDate.of(2024, 12, 26), Modality.MANDATORY);
        cards.submit(checked, engine.now(), "x");
        refused(checked, "Сведения направлены и проверяются: писать исполнителю не о чем.");

        refused(card(null, Modality.MANDATORY), "Срок не установлен: напоминать не о чем.");
        refused(UUID.randomUUID(), "Контрольная карточка не найдена.");
        assertThat(letters()).isEmpty();
    }

    private void refused(UUID card, String sentence) {
        assertThatThrownBy(() -> byHand.send(card, BY))
                .isInstanceOf(ControlException.class)
                .hasMessage(sentence);
    }

    private UUID card(LocalDate lastDay, Modality modality) {
        Optional<LocalDate> term = Optional.ofNullable(lastDay);
        String act = acts.ofJurisdiction("tomsk").get(0).id();
        ControlCard card = new ControlCard(
                UUID.randomUUID(),
                "tomsk",
                act,
                "1",
                "TOM-2.1",
                modality,
                body.id(),
                "create-account",
                Optional.of(instance),
                "Создать страницу",
                LocalDate.of(2024, 12, 2),
                term,
                term,
                term.map(day -> day.plusDays(1).atStartOfDay(TOMSK).toInstant()),
                "Срок назначен.",
                false,
                0,
                0,
                Optional.empty(),
                CardState.OPEN,
                engine.now(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        table.insert(card, Optional.empty());
        return card.id();
    }

    /** Level, occurrence and recipient. */
    private List<String> keys(UUID card) {
        String prefix = "card:" + card + ":0:";
        return letters().stream()
                .map(Letter::key)
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    private List<Letter> letters() {
        return journal.ofReference(instance).stream().map(OutboxEntry::letter).toList();
    }

    private void at(String localTime) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(TOMSK));
    }
}
