package org.poryadok.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.AtOnce;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.poryadok.act.Acts;
import org.poryadok.act.Modality;
import org.poryadok.control.TestCards.Draft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class CardTallyTest {

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 3, 29);
    private static final LocalDate QUARTER = LocalDate.of(2024, 1, 1);

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

    @Autowired
    private PlatformTransactionManager transactions;

    private TestBody body;
    private TestCards drafts;

    @BeforeEach
    void bodyOfItsOwn() {
        at("2024-03-20T10:00");
        body = TestBody.create(database, "kuzbass");
        drafts = new TestCards(database, acts, clock);
    }

    @Test
    void closedCardsAreCountedByTheQuarterAndTheWeekOfTheirLastDay() {
        UUID inTime = open();
        UUID late = open();
        UUID laterStill = open();
        at("2024-03-29T23:59");
        fulfil(inTime);
        // The last day was a Friday: a Saturday is late, but no working day.
        at("2024-03-30T09:00");
        fulfil(late);
        at("2024-04-02T09:00");
        fulfil(laterStill);

        assertThat(tally())
                .containsExactly(
                        tuple("MANDATORY", "FULFILLED", QUARTER, 1L),
                        tuple("MANDATORY", "FULFILLED_LATE", QUARTER, 2L));
        assertThat(weeks()).containsExactly(tuple(LocalDate.of(2024, 3, 25), 1L, 2L));
        assertThat(lateTotal()).isEqualTo(2);
    }

    @Test
    void releasedUndoneIsCountedApartAndReleasedAfterwardsIsNotCountedTwice() {
        UUID undone = open();
        UUID sentAndReleased = open();
        UUID fulfilled = open();
        at("2024-03-29T12:00");
        cards.submit(sentAndReleased, engine.now(), "x");
        fulfil(fulfilled);
        cards.release(fulfilled, "k", "");
        at("2024-04-02T09:00");
        cards.release(undone, "k", "Орган ликвидирован");
        cards.release(sentAndReleased, "k", "Орган ликвидирован");

        assertThat(tally())
                .containsExactly(
                        tuple("MANDATORY", "FULFILLED", QUARTER, 1L), tuple("MANDATORY", "RELEASED", QUARTER, 2L));
        assertThat(weeks()).containsExactly(tuple(LocalDate.of(2024, 3, 25), 1L, 0L));
        assertThat(lateTotal()).isZero();
    }

    @Test
    void withoutATermTheQuarterOfTheLocalDayOfFulfilmentCountsAndARecommendationIsNeverLate() {
        UUID withoutTerm = drafts.open(due().withoutTerm());
        UUID recommended = drafts.open(due().modality(Modality.RECOMMENDED));
        // Still the 31st of March by Greenwich.
        at("2024-04-01T00:30");
        fulfil(withoutTerm);
        fulfil(recommended);

        assertThat(tally())
                .containsExactly(
                        tuple("MANDATORY", "FULFILLED", LocalDate.of(2024, 4, 1), 1L),
                        tuple("RECOMMENDED", "FULFILLED", QUARTER, 1L));
        assertThat(weeks()).isEmpty();
    }

    @Test
    void whatIsTakenBackIsNoLongerCountedAsClosed() {
        List<UUID> closed = List.of(open(), open(), open(), open());
        at("2024-03-29T12:00");
        fulfil(closed.get(0));
        cards.submit(closed.get(1), engine.now(), "x");
        at("2024-04-02T09:00");
        fulfil(closed.get(2));
        cards.release(closed.get(2), "k", "");
        cards.release(closed.get(1), "k", "Орган ликвидирован");
        cards.release(closed.get(3), "k", "Орган ликвидирован");
        at("2024-04-03T09:00");
        closed.forEach(card -> cards.reopen(card, "Ошибка", "k"));

        assertThat(tally())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.toList().get(3)).isEqualTo(0L));
        assertThat(weeks()).containsExactly(tuple(LocalDate.of(2024, 3, 25), 0L, 0L));
        assertThat(lateTotal()).isZero();
        assertThat(cards.cards(closed))
                .extracting(ControlCard::state)
                .containsExactlyInAnyOrder(CardState.OPEN, CardState.OPEN, CardState.OPEN, CardState.SUBMITTED);
    }

    /** Between closing and taking back the card may be moved as the procedure goes on; it is counted back as it was counted. */
    @Test
    void whatIsTakenBackIsCountedBackAsItWasCountedWhateverWasDoneToItSince() {
        UUID missedAndExtended = open();
        UUID internal = drafts.open(due().withoutTerm());
        UUID sentSince = open();
        UUID withoutTerm = drafts.open(due().withoutTerm());
        at("2024-03-28T10:00");
        cards.setInternalTerm(internal, LAST_DAY, "поручение", "k");
        at("2024-04-02T09:00");
        cards.extend(missedAndExtended, LocalDate.of(2024, 4, 10), TermDocuments.signed("2024-03-20"), "Болезнь", "k");
        at("2024-04-05T09:00");
        fulfil(missedAndExtended);
        fulfil(internal);
        at("2024-06-28T09:00");
        cards.release(sentSince, "k", "Ошибка");
        cards.release(withoutTerm, "k", "Ошибка");
        assertThat(lateTotal())
                .as("late by the term that was missed, not by the internal one")
                .isEqualTo(1);
        at("2024-07-05T09:00");
        cards.submit(sentSince, engine.now(), "x");
        cards.submit(withoutTerm, engine.now(), "x");
        List.of(missedAndExtended, internal, sentSince, withoutTerm).forEach(card -> cards.reopen(card, "Ошибка", "k"));

        assertThat(tally())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.toList().get(3)).isEqualTo(0L));
        assertThat(weeks()).containsExactly(tuple(LocalDate.of(2024, 3, 25), 0L, 0L));
        assertThat(lateTotal()).isZero();
    }

    @Test
    void refusedClosingCountsNothing() {
        UUID card = open();
        at("2024-03-29T12:00");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            fulfil(card);
            status.setRollbackOnly();
        });
        assertThat(tally()).isEmpty();
    }

    @Test
    void manyWhoCloseCardsOfOneBodyAtOnceAllCount() throws Exception {
        List<UUID> open = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            open.add(open());
        }
        at("2024-04-02T09:00");
        AtOnce.all(open.stream()
                .map(card -> Executors.callable(() -> fulfil(card)))
                .toList());
        assertThat(tally()).containsExactly(tuple("MANDATORY", "FULFILLED_LATE", QUARTER, 12L));
        assertThat(weeks()).containsExactly(tuple(LocalDate.of(2024, 3, 25), 0L, 12L));
        assertThat(lateTotal()).isEqualTo(12);
    }

    private List<Tuple> tally() {
        return database.sql("""
                        select modality, outcome, quarter, cards from control_tally where body_id = :body
                        order by 1, 2, 3""")
                .param("body", body.id())
                .query((row, number) ->
                        tuple(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class), row.getLong(4)))
                .list();
    }

    private List<Tuple> weeks() {
        return database.sql("select week, in_time, late from control_week_tally where body_id = :body order by 1")
                .param("body", body.id())
                .query((row, number) -> tuple(row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3)))
                .list();
    }

    private long lateTotal() {
        return database.sql("select coalesce(sum(cards), 0) from control_late_total where body_id = :body")
                .param("body", body.id())
                .query(Long.class)
                .single();
    }

    private UUID open() {
        return drafts.open(due());
    }

    private Draft due() {
        return Draft.due("kuzbass-66-2020", "KUZ-3a", body.id(), LAST_DAY);
    }

    private void fulfil(UUID card) {
        cards.fulfil(card, engine.now(), "x");
    }

    private void at(String localTime) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(KEMEROVO));
    }
}
