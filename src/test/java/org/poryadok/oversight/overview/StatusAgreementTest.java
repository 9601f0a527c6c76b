package org.poryadok.oversight.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Modality;
import org.poryadok.control.CardOutcome;
import org.poryadok.control.CardState;
import org.poryadok.control.CardStatus;
import org.poryadok.control.CardStatusRule;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.MissedTerm;
import org.poryadok.control.TermDocuments;
import org.poryadok.control.TermPosition;
import org.poryadok.control.TestBody;
import org.poryadok.control.TestCards;
import org.poryadok.control.TestCards.Draft;
import org.poryadok.oversight.overview.CardSort.Column;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The conditions in SQL are a second form of the status rule: they must say of any card what the rule says. */
@RoomTest
class StatusAgreementTest {

    private static final List<String> ACTS = List.of("kuzbass-66-2020", "tomsk-132r-2023", "kirov-131-2024");
    private static final LocalDate MIDDLE = LocalDate.of(2024, 5, 6);
    private static final Instant HAPPENED = MIDDLE.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final int CARDS = 300;

    @Autowired
    private CardOverview overview;

    @Autowired
    private ControlCards cards;

    @Autowired
    private TermPosition position;

    @Autowired
    private Acts acts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Engine engine;

    @Autowired
    private java.time.Clock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Random random = new Random(66_2020);
    private final List<UUID> ids = new ArrayList<>();
    private final Set<String> bodies = new HashSet<>();

    @BeforeEach
    void manyCardsThatSomethingHappenedTo() {
        TestCards drafts = new TestCards(database, acts, clock);
        Map<String, String> bodyOfAct = ACTS.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        act -> TestBody.create(
                                        database, acts.act(act).jurisdiction().id())
                                .id()));
        bodies.addAll(bodyOfAct.values());
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            for (int number = 0; number < CARDS; number++) {
                String act = ACTS.get(random.nextInt(ACTS.size()));
                ids.add(drafts.open(draft(act, bodyOfAct.get(act))));
                if (random.nextInt(5) == 0) {
                    database.sql("update control_card set internal_term = last_day is not null where id = ?")
                            .param(ids.get(number))
                            .update();
                }
                somethingHappensTo(ids.get(number));
            }
        });
    }

    @Test
    void listsHoldWhatTheRuleSaysAtAnyMoment() {
        for (int time = 0; time < 8; time++) {
            ZonedDateTime moment = anyMoment().atZone(ZoneOffset.UTC);
            engine.setClock(moment);
            Map<ListStatus, Set<UUID>> expected = byRule();
            for (ListStatus status : ListStatus.values()) {
                engine.setClock(moment);
                assertThat(listed(filter(Set.of(status)), Column.LAST_DAY).stream()
                                .map(CardLine::id))
                        .as("%s at %s", status, engine.now())
                        .containsExactlyInAnyOrderElementsOf(expected.getOrDefault(status, Set.of()));
            }
            engine.setClock(moment);
            assertThat(overview.totals(filter(Set.of())))
                    .isEqualTo(new Totals(
                            size(expected, ListStatus.ON_TIME),
                            size(expected, ListStatus.DUE_SOON),
                            size(expected, ListStatus.OVERDUE),
                            size(expected, ListStatus.INTERNAL_OVERDUE),
                            size(expected, ListStatus.FULFILLED_LATE),
                            size(expected, ListStatus.RECOMMENDED)));
            assertThat(overview.byBody(filter(Set.of()), 10).stream()
                            .mapToLong(BodyFigures::overdue)
                            .sum())
                    .isEqualTo(size(expected, ListStatus.OVERDUE));
            assertThat(overview.byBody(filter(Set.of()), 10).stream()
                            .mapToLong(BodyFigures::dueSoon)
                            .sum())
                    .isEqualTo(size(expected, ListStatus.DUE_SOON));
            assertThat(overview.byBody(filter(Set.of()), 10).stream()
                            .mapToLong(BodyFigures::onTime)
                            .sum())
                    .isEqualTo(size(expected, ListStatus.ON_TIME));
        }
    }

    @Test
    void linesCarryTheStatusTheyWereFoundBy() {
        engine.setClock(MIDDLE.atTime(12, 0).atZone(ZoneOffset.UTC));
        for (ListStatus status : ListStatus.values()) {
            assertThat(listed(filter(Set.of(status)), Column.LAST_DAY))
                    .as(status.title())
                    .isNotEmpty()
                    .allMatch(line -> line.status() == status);
        }
    }

    @Test
    void limitsOfDaysLateAgreeWithDaysCountedOneByOne() {
        for (int time = 0; time < 3; time++) {
            ZonedDateTime moment = anyMoment().atZone(ZoneOffset.UTC);
            for (int days = 0; days < 12; days += 1 + days / 3) {
                int limit = days;
                engine.setClock(moment);
                assertThat(found(Optional.of(days), Optional.empty()))
                        .as("from %s at %s", days, engine.now())
                        .containsExactlyInAnyOrderElementsOf(late(line -> line >= limit));
                assertThat(found(Optional.empty(), Optional.of(days)))
                        .as("to %s at %s", days, engine.now())
                        .containsExactlyInAnyOrderElementsOf(late(line -> line <= limit));
            }
        }
    }

    @Test
    void orderByDaysLateIsThatOfTheDaysShown() {
        for (int time = 0; time < 4; time++) {
            engine.setClock(anyMoment().atZone(ZoneOffset.UTC));
            List<CardLine> lines = listed(filter(EnumSet.allOf(ListStatus.class)), Column.DAYS_LATE);
            assertThat(lines)
                    .isNotEmpty()
                    .isSortedAccordingTo((a, b) -> Integer.compare(a.workingDaysLate(), b.workingDaysLate()));
        }
    }

    @Test
    void weeksAgreeWithCardsCountedOneByOne() {
        engine.setClock(MIDDLE.plusDays(20).atTime(12, 0).atZone(ZoneOffset.UTC));
        Instant now = engine.now();
        List<ControlCard> obligations = cards.cards(ids).stream()
                .filter(card -> card.isMandatory() && !card.internalTerm())
                .filter(card -> card.lastDay().isPresent())
                .toList();
        for (CardFilter filter : List.of(filter(Set.of()), searching("страницу"))) {
            for (WeekFigures week : overview.byWeek(filter, 10)) {
                List<ControlCard> ended = obligations.stream()
                        .filter(card -> !judgedBy(card).isBefore(week.monday())
                                && judgedBy(card).isBefore(week.monday().plusWeeks(1)))
                        .toList();
                assertThat(week.fulfilledOnTime())
                        .as("on time %s", week)
                        .isEqualTo(ended.stream()
                                .filter(card -> card.fulfilledAt().isPresent() && !card.isLateAt(now))
                                .count());
                assertThat(week.late())
                        .as("late %s", week)
                        .isEqualTo(ended.stream()
                                .filter(card -> card.isLateAt(now))
                                .count());
                assertThat(week.released())
                        .as("released late %s", week)
                        .isEqualTo(ended.stream()
                                .filter(StatusAgreementTest::isReleasedLate)
                                .count());
                assertThat(week.fellDue())
                        .as("fell due %s", week)
                        .isEqualTo(ended.stream()
                                .filter(card -> card.fulfilledAt().isPresent()
                                        || isReleasedLate(card)
                                        || card.state().isUnderControl()
                                                && !card.overdueAfter().get().isAfter(now))
                                .count());
            }
        }
    }

    @Test
    void tallyHoldsEveryClosedCardOnce() {
        Map<String, Long> expected = new TreeMap<>();
        cards.cards(ids).stream()
                .filter(card -> !card.state().isUnderControl())
                .forEach(card -> expected.merge(
                        card.bodyId() + " " + card.modality() + " "
                                + CardOutcome.ofFulfilled(card).orElse(CardOutcome.RELEASED),
                        1L,
                        Long::sum));
        Map<String, Long> tallied = new TreeMap<>();
        database.sql("""
                        select body_id || ' ' || modality || ' ' || outcome as kind, sum(cards) as cards
                        from control_tally where body_id in (:bodies) group by 1""").param("bodies", bodies).query(row -> {
            tallied.put(row.getString("kind"), row.getLong("cards"));
        });
        assertThat(tallied).isEqualTo(expected);
    }

    private static boolean isReleasedLate(ControlCard card) {
        return card.state() == CardState.RELEASED && CardStatusRule.isReleasedUndoneTooLate(card);
    }

    /** A closed card stays in the week of the term that it has missed. */
    private static LocalDate judgedBy(ControlCard card) {
        return card.missed()
                .filter(term -> !card.state().isUnderControl())
                .map(MissedTerm::lastDay)
                .orElseGet(() -> card.lastDay().orElseThrow());
    }

    private Draft draft(String act, String body) {
        LocalDate lastDay = MIDDLE.plusDays(random.nextInt(61) - 30L);
        Modality modality = random.nextInt(4) > 0
                ? Modality.MANDATORY
                : Modality.values()[random.nextInt(Modality.values().length)];
        Draft draft = Draft.due(act, "X-" + random.nextInt(3), body, lastDay)
                .modality(modality)
                .target(lastDay.minusDays(random.nextInt(4)));
        return random.nextInt(8) == 0 ? draft.withoutTerm() : draft;
    }

    private void somethingHappensTo(UUID id) {
        engine.setClock(HAPPENED.atZone(ZoneOffset.UTC));
        Instant done = momentAround(cards.card(id));
        if (done.isAfter(engine.now())) {
            return;
        }
        switch (random.nextInt(10)) {
            case 0 -> cards.submit(id, done, "x");
            case 1 -> cards.fulfil(id, done, "x");
            case 2 -> {
                cards.submit(id, done, "x");
                cards.returned(id, "kuzbass.coordinator", "Нет ссылки на страницу");
            }
            case 3 -> {
                cards.submit(id, done, "x");
                cards.fulfil(id, done, "x");
                cards.release(id, "k", "");
            }
            case 4 -> {
                engine.setClock(done.atZone(ZoneOffset.UTC));
                cards.release(id, "k", "ликвидация");
            }
            case 5 -> {
                ControlCard card = cards.card(id);
                LocalDate later = LocalDate.of(2024, 5, 8);
                if (card.lastDay().filter(later::isAfter).isPresent()) {
                    engine.setClock(HAPPENED.minusSeconds(60).atZone(ZoneOffset.UTC));
                    cards.extend(id, later, TermDocuments.signed("2020-01-09"), "болезнь", "k");
                    cards.fulfil(id, HAPPENED.minusSeconds(60), "x");
                }
            }
            case 6 -> {
                cards.submit(id, done, "x");
                engine.setClock(HAPPENED.minusSeconds(60).atZone(ZoneOffset.UTC));
                cards.release(id, "k", "ликвидация");
            }
            case 7 -> {
                ControlCard card = cards.card(id);
                LocalDate later = LocalDate.of(2024, 5, 8);
                if (card.lastDay().filter(later::isAfter).isPresent()) {
                    cards.submit(id, done, "x");
                    engine.setClock(HAPPENED.minusSeconds(60).atZone(ZoneOffset.UTC));
                    cards.extend(id, later, TermDocuments.signed("2020-01-09"), "болезнь", "k");
                    cards.fulfil(id, HAPPENED.minusSeconds(60), "x");
                }
            }
            default -> {}
        }
    }

    /** Around midnight of the last day as often as anywhere else; the clock ticks on, so before it there is room to ask. */
    private Instant momentAround(ControlCard card) {
        Instant limit =
                card.overdueAfter().orElse(MIDDLE.atStartOfDay(ZoneOffset.UTC).toInstant());
        return switch (random.nextInt(4)) {
            case 0 -> limit;
            case 1 -> limit.minusSeconds(20);
            default -> limit.plusSeconds((random.nextInt(41) - 20) * 43_200L);
        };
    }

    /** After all that has happened. */
    private Instant anyMoment() {
        Instant moment = momentAround(cards.card(ids.get(random.nextInt(ids.size()))));
        return moment.isBefore(HAPPENED) ? anyMoment() : moment;
    }

    private Map<ListStatus, Set<UUID>> byRule() {
        return cards.cards(ids).stream()
                .filter(card -> listStatus(card).isPresent())
                .collect(Collectors.groupingBy(
                        card -> listStatus(card).get(), Collectors.mapping(ControlCard::id, Collectors.toSet())));
    }

    private Optional<ListStatus> listStatus(ControlCard card) {
        CardStatus status = cards.statusAt(card, engine.now());
        if (status == CardStatus.RELEASED) {
            return card.isLateAt(engine.now()) && !card.internalTerm()
                    ? Optional.of(ListStatus.FULFILLED_LATE)
                    : Optional.empty();
        }
        if (card.internalTerm() && status == CardStatus.OVERDUE) {
            return Optional.of(ListStatus.INTERNAL_OVERDUE);
        }
        if (card.internalTerm() && status == CardStatus.FULFILLED_LATE) {
            return Optional.empty();
        }
        return status == CardStatus.FULFILLED ? Optional.empty() : Optional.of(ListStatus.valueOf(status.name()));
    }

    private Set<UUID> late(java.util.function.IntPredicate days) {
        return cards.cards(ids).stream()
                .filter(card -> card.isLateAt(engine.now()))
                .filter(card -> card.state().isUnderControl() || !card.internalTerm())
                .filter(card -> days.test(position.workingDaysLate(card, engine.now())))
                .map(ControlCard::id)
                .collect(Collectors.toSet());
    }

    private List<UUID> found(Optional<Integer> from, Optional<Integer> to) {
        CardFilter all = filter(EnumSet.allOf(ListStatus.class));
        CardFilter limited = new CardFilter(
                all.jurisdictions(),
                Set.of(),
                Set.of(),
                Set.of(),
                bodies,
                from,
                to,
                Set.of(),
                Set.of(),
                all.statuses(),
                "");
        assertThat(overview.page(limited, new CardSort(Column.LAST_DAY, false), 0, 1)
                        .total())
                .isEqualTo(listed(limited, Column.LAST_DAY).size());
        return listed(limited, Column.LAST_DAY).stream().map(CardLine::id).toList();
    }

    private List<CardLine> listed(CardFilter filter, Column column) {
        List<CardLine> lines = new ArrayList<>();
        overview.forEach(filter, new CardSort(column, false), lines::add);
        return lines;
    }

    private CardFilter filter(Set<ListStatus> statuses) {
        return filter(statuses, "");
    }

    private CardFilter searching(String text) {
        return filter(Set.of(), text);
    }

    private CardFilter filter(Set<ListStatus> statuses, String text) {
        Set<String> jurisdictions = ACTS.stream()
                .map(acts::act)
                .map(LegalAct::jurisdiction)
                .map(jurisdiction -> jurisdiction.id())
                .collect(Collectors.toSet());
        return new CardFilter(
                jurisdictions,
                Set.of(),
                Set.of(),
                Set.of(),
                bodies,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                statuses,
                text);
    }

    private static long size(Map<ListStatus, Set<UUID>> expected, ListStatus status) {
        return expected.getOrDefault(status, Set.of()).size();
    }
}
