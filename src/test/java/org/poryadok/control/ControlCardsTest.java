package org.poryadok.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.poryadok.act.Acts;
import org.poryadok.act.Modality;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class ControlCardsTest {

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final ZoneId STAVROPOL = ZoneId.of("Europe/Moscow");

    @Autowired
    private ControlCards cards;

    @Autowired
    private Acts acts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Engine engine;

    @Test
    void accountsOfKuzbassAreOverdueAfterTheSecondOfMarch() {
        ControlCard card = kuzbassAccounts();

        assertThat(card.lastDay()).contains(LocalDate.of(2020, 3, 2));
        assertThat(card.targetDate()).contains(LocalDate.of(2020, 2, 28));
        assertThat(card.overdueAfter()).contains(Instant.parse("2020-03-02T17:00:00Z"));
        assertThat(card.actVersion()).isNotBlank();
        assertThat(card.explanation()).contains("01.03.2020");
    }

    @Test
    void noticeSentAt2340LocalTimeOnTheLastDayIsOnTime() {
        ControlCard card = kuzbassNotice();
        at("2020-02-25T23:40", KEMEROVO);
        cards.submit(card.id(), engine.now(), "kuzbass.health.responsible");
        at("2020-02-28T10:00", KEMEROVO);
        ControlCard sent = cards.card(card.id());

        assertThat(cards.status(sent)).isEqualTo(CardStatus.ON_TIME);
        assertThat(cards.statusText(sent)).isEqualTo("на проверке");

        cards.fulfil(card.id(), sent.submittedAt().orElseThrow(), "kuzbass.health.responsible");
        assertThat(cards.status(cards.card(card.id()))).isEqualTo(CardStatus.FULFILLED);
    }

    @Test
    void noticeSentTenMinutesAfterMidnightIsLateAlthoughMoscowStillHasTheLastDay() {
        ControlCard card = kuzbassNotice();
        at("2020-02-26T00:10", KEMEROVO);
        cards.fulfil(card.id(), engine.now(), "kuzbass.health.responsible");

        assertThat(cards.status(cards.card(card.id()))).isEqualTo(CardStatus.FULFILLED_LATE);
        assertThat(cards.statusText(cards.card(card.id()))).isEqualTo("исполнено с нарушением срока");
    }

    @Test
    void midnightItselfIsLate() {
        ControlCard card = kuzbassNotice();
        at("2020-02-26T00:00", KEMEROVO);

        assertThat(cards.statusAt(card, card.overdueAfter().orElseThrow())).isEqualTo(CardStatus.OVERDUE);
        assertThat(cards.statusAt(card, card.overdueAfter().orElseThrow().minusMillis(1)))
                .isEqualTo(CardStatus.DUE_SOON);
    }

    @Test
    void returnDoesNotStopTheTerm() {
        ControlCard card = kuzbassNotice();
        at("2020-02-25T12:00", KEMEROVO);
        cards.submit(card.id(), engine.now(), "kuzbass.health.responsible");
        at("2020-02-27T12:00", KEMEROVO);
        assertThat(cards.overdue("kuzbass")).extracting(ControlCard::id).doesNotContain(card.id());

        cards.returned(card.id(), "kuzbass.coordinator", "Нет ссылки на страницу");

        assertThat(cards.status(cards.card(card.id()))).isEqualTo(CardStatus.OVERDUE);
        assertThat(cards.overdue("kuzbass")).extracting(ControlCard::id).contains(card.id());
        assertThat(cards.history(card.id()))
                .extracting(CardEvent::kind)
                .containsExactly(CardEventKind.OPENED, CardEventKind.SUBMITTED, CardEventKind.RETURNED);
        assertThat(cards.history(card.id()).get(2).note()).contains("Нет ссылки на страницу");
    }

    @Test
    void colourFollowsTheTargetDate() {
        ControlCard card = kuzbassAccounts();

        // Target 28.02.2020; 24.02 is a day off.
        assertThat(cards.statusAt(card, moment("2020-02-21T18:00", KEMEROVO))).isEqualTo(CardStatus.ON_TIME);
        assertThat(cards.statusAt(card, moment("2020-02-25T09:00", KEMEROVO))).isEqualTo(CardStatus.DUE_SOON);
        assertThat(cards.statusAt(card, moment("2020-03-02T23:59", KEMEROVO))).isEqualTo(CardStatus.DUE_SOON);
        assertThat(cards.statusAt(card, moment("2020-03-03T00:00", KEMEROVO))).isEqualTo(CardStatus.OVERDUE);
    }

    @Test
    void whatIsToBeKeptAlwaysMakesACardWithoutDates() {
        at("2023-05-04T10:00", KEMEROVO);
        ControlCard card = open("tomsk-132r-2023", "TOM-2.2", "create-account", LocalDate.of(2023, 5, 4));

        assertThat(card.lastDay()).isEmpty();
        assertThat(card.targetDate()).isEmpty();
        assertThat(card.overdueAfter()).isEmpty();
        assertThat(card.explanation()).isEqualTo("Срок не установлен.");
        assertThat(cards.statusText(card)).isEqualTo("срок не установлен");
        assertThatThrownBy(() -> cards.extend(
                        card.id(),
                        LocalDate.of(2023, 5, 10),
                        TermDocuments.signed("2020-02-17"),
                        "просьба",
                        "tomsk.controller"))
                .isInstanceOf(ControlException.class)
                .hasMessage("Срок не установлен, продлевать нечего.");
    }

    /** A version that is placed, a page that is verified, an audit: somebody waits for each. */
    @Test
    void caseThatEndsByItselfHasTheAdministrationsOwnTermThoughItsClauseIsToBeKeptAlways() {
        at("2023-05-04T10:00", KEMEROVO);
        for (String procedure : List.of("publish-registry", "verify-account", "audit-registry")) {
            ControlCard card = open("tomsk-132r-2023", "TOM-2.2", procedure, LocalDate.of(2023, 5, 4));
            assertThat(card.internalTerm()).as(procedure).isTrue();
            assertThat(card.lastDay()).contains(LocalDate.of(2023, 6, 5));
            assertThat(card.explanation()).startsWith("Внутренний срок: акт срока не устанавливает.\n");
        }
    }

    @Test
    void termDoesNotRunForWhatABodyDoesOfItsOwnAccord() {
        at("2020-02-14T10:00", KEMEROVO);
        ControlCard card = cards.open(new NewCard(
                "kuzbass-66-2020",
                "KUZ-3a",
                body("kuzbass"),
                "create-account",
                Optional.empty(),
                "Создать страницу",
                LocalDate.of(2020, 2, 14),
                false,
                Optional.empty()));

        assertThat(card.lastDay()).isEmpty();
    }

    @Test
    void recommendationIsFollowedUpAndNeverOverdue() {
        at("2023-05-04T10:00", KEMEROVO);
        ControlCard card = open("tomsk-132r-2023", "TOM-5", "adopt-own-act", LocalDate.of(2023, 5, 4));
        at("2027-05-04T10:00", KEMEROVO);

        assertThat(cards.status(card)).isEqualTo(CardStatus.RECOMMENDED);
        assertThat(cards.statusText(card)).isEqualTo("рекомендация");
        assertThat(cards.overdue("tomsk")).extracting(ControlCard::id).doesNotContain(card.id());
    }

    @Test
    void lateFirstTierIsNamedByTheSecond() {
        at("2024-12-26T10:00", STAVROPOL);
        String instance = UUID.randomUUID().toString();
        ControlCard first = tier(instance, "SHP-3.2.2");
        ControlCard second = tier(instance, "SHP-3.1.5");
        assertThat(first.lastDay()).contains(LocalDate.of(2024, 12, 28));
        assertThat(second.lastDay()).contains(LocalDate.of(2025, 1, 9));

        at("2025-01-09T12:00", STAVROPOL);
        assertThat(cards.status(cards.card(first.id()))).isEqualTo(CardStatus.OVERDUE);
        assertThat(cards.card(second.id()).attributableTo()).isEmpty();
        cards.fulfil(first.id(), engine.now(), "shpakovsky.school.responsible");

        at("2025-01-10T09:00", STAVROPOL);
        cards.fulfil(second.id(), engine.now(), "shpakovsky.coordinator");
        ControlCard late = cards.card(second.id());
        assertThat(cards.status(late)).isEqualTo(CardStatus.FULFILLED_LATE);
        assertThat(late.attributableTo()).contains(first.id());
    }

    @Test
    void secondTierThatIsLateByItselfNamesNobody() {
        at("2024-12-26T10:00", STAVROPOL);
        String instance = UUID.randomUUID().toString();
        ControlCard first = tier(instance, "SHP-3.2.2");
        ControlCard second = tier(instance, "SHP-3.1.5");
        at("2024-12-28T23:59", STAVROPOL);
        cards.fulfil(first.id(), engine.now(), "shpakovsky.school.responsible");

        at("2025-01-13T09:00", STAVROPOL);
        assertThat(cards.status(cards.card(second.id()))).isEqualTo(CardStatus.OVERDUE);
        assertThat(cards.card(second.id()).attributableTo()).isEmpty();
    }

    @Test
    void extensionMovesTheTermAndKeepsTheOldOne() {
        ControlCard card = kuzbassNotice();
        at("2020-02-27T10:00", KEMEROVO);
        assertThat(cards.status(card)).isEqualTo(CardStatus.OVERDUE);

        cards.extend(
                card.id(),
                LocalDate.of(2020, 3, 10),
                TermDocuments.signed("2020-02-17"),
                "Болезнь исполнителя",
                "kuzbass.controller");

        ControlCard extended = cards.card(card.id());
        assertThat(extended.lastDay()).contains(LocalDate.of(2020, 3, 10));
        assertThat(extended.targetDate()).contains(LocalDate.of(2020, 3, 10));
        assertThat(extended.overdueAfter()).contains(Instant.parse("2020-03-10T17:00:00Z"));
        assertThat(extended.extensions()).isEqualTo(1);
        assertThat(extended.explanation())
                .endsWith(
                        "Срок продлён: последний день 10.03.2020 вместо 25.02.2020 (Распоряжение Губернатора от 17.02.2020 № 12-рг). Успеть нужно до 24:00 10.03.2020.")
                .contains("Прежде успеть нужно было до 24:00 25.02.2020")
                .doesNotContain("Успеть нужно до 24:00 25.02.2020");
        assertThat(cards.status(extended)).isEqualTo(CardStatus.ON_TIME);
        CardEvent event = cards.history(card.id()).get(1);
        assertThat(event.kind()).isEqualTo(CardEventKind.EXTENDED);
        assertThat(event.by()).contains("kuzbass.controller");
        assertThat(event.note())
                .contains("Болезнь исполнителя. Документ: Распоряжение Губернатора от 17.02.2020 № 12-рг.");
        assertThat(event.oldLastDay()).contains(LocalDate.of(2020, 2, 25));
        assertThat(event.newLastDay()).contains(LocalDate.of(2020, 3, 10));
    }

    /** In whatever way a term is extended: whoever asks for it, this is where it is judged. */
    @Test
    void termOfAnActMovesByADocumentAloneAndOneOfTheAdministrationWithoutIt() {
        ControlCard card = kuzbassNotice();
        at("2020-02-27T10:00", KEMEROVO);
        LocalDate day = LocalDate.of(2020, 3, 10);
        assertThatThrownBy(() -> cards.extend(card.id(), day, TermDocument.none(), "нужно", "kuzbass.controller"))
                .isInstanceOf(ControlException.class)
                .hasMessageContaining("решения контролёра для продления мало");
        assertThat(cards.documentFaults(
                        card.id(), new TermDocument("№ 1", " – ", Optional.of(LocalDate.of(2020, 2, 28)))))
                .containsOnlyKeys(TermDocument.KIND, TermDocument.NUMBER, TermDocument.DATE);
        assertThat(cards.documentFaults(card.id(), TermDocuments.signed("2020-02-27")))
                .isEmpty();
        assertThat(cards.card(card.id()).extensions()).isZero();
    }

    @Test
    void extensionMustBeALaterWorkingDayWithAReason() {
        ControlCard card = kuzbassNotice();
        at("2020-02-27T10:00", KEMEROVO);

        refusesExtension(card, LocalDate.of(2020, 3, 9), "нужно", "выходной");
        refusesExtension(card, LocalDate.of(2020, 2, 25), "нужно", "должен быть позже прежнего: 25.02.2020");
        refusesExtension(card, LocalDate.of(2020, 2, 26), "нужно", "26.02.2020 уже прошёл");
        refusesExtension(card, LocalDate.of(2020, 3, 10), " ", "Укажите причину продления срока.");
        refusesExtension(card, null, "нужно", "Укажите новый последний день срока.");
        assertThat(cards.card(card.id()).lastDay()).contains(LocalDate.of(2020, 2, 25));
    }

    @Test
    void releaseOfAnUnfulfilledObligationNeedsAGround() {
        ControlCard card = kuzbassNotice();
        assertThatThrownBy(() -> cards.release(card.id(), "kuzbass.controller", ""))
                .isInstanceOf(ControlException.class)
                .hasMessage("Обязанность не исполнена: укажите основание снятия с контроля.");

        cards.release(card.id(), "kuzbass.controller", "Орган ликвидирован");

        ControlCard released = cards.card(card.id());
        assertThat(cards.status(released)).isEqualTo(CardStatus.RELEASED);
        assertThat(released.releasedBy()).contains("kuzbass.controller");
        assertThatThrownBy(() -> cards.release(card.id(), "kuzbass.controller", "ещё раз"))
                .isInstanceOf(ControlException.class)
                .hasMessageContaining("уже снята с контроля 14.02.2020");
        assertThatThrownBy(() -> cards.extend(
                        card.id(),
                        LocalDate.of(2020, 3, 2),
                        TermDocuments.signed("2020-02-17"),
                        "нужно",
                        "kuzbass.controller"))
                .isInstanceOf(ControlException.class)
                .hasMessageContaining("уже снята с контроля");
    }

    @Test
    void fulfilledCardIsReleasedWithoutAGroundAndKeepsItsMoment() {
        ControlCard card = kuzbassNotice();
        cards.fulfil(card.id(), engine.now(), "kuzbass.health.responsible");
        cards.release(card.id(), "kuzbass.controller", "");

        assertThat(cards.card(card.id()).fulfilledAt()).isPresent();
        assertThat(cards.card(card.id()).state()).isEqualTo(CardState.RELEASED);
    }

    @Test
    void whatWasNotSentCannotBeReturnedAndWhatIsSentIsNotSentTwice() {
        ControlCard card = kuzbassNotice();
        assertThatThrownBy(() -> cards.returned(card.id(), "kuzbass.coordinator", "Нет ссылки на страницу"))
                .isInstanceOf(ControlException.class)
                .hasMessageContaining("Возвращать нечего");
        cards.submit(card.id(), engine.now(), "kuzbass.health.responsible");
        assertThatThrownBy(() -> cards.submit(card.id(), engine.now(), "kuzbass.health.responsible"))
                .isInstanceOf(ControlException.class)
                .hasMessageContaining("Сведения уже направлены на проверку 14.02.2020 10:00");
    }

    @Test
    void nothingIsFulfilledInTheFuture() {
        ControlCard card = kuzbassNotice();
        assertThatThrownBy(() -> cards.fulfil(card.id(), engine.now().plusSeconds(3600), "x"))
                .isInstanceOf(ControlException.class)
                .hasMessageContaining("ещё не наступил");
    }

    @Test
    void ofTwoWhoFulfilAtOnceTheSecondIsTold() throws Exception {
        ControlCard card = kuzbassNotice();
        Instant now = engine.now();
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<String> fulfil = () -> {
            together.await();
            cards.fulfil(card.id(), now, "kuzbass.health.responsible");
            return "done";
        };
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> both = List.of(people.submit(fulfil), people.submit(fulfil));
            long refused = both.stream().filter(ControlCardsTest::wasRefused).count();
            assertThat(refused).isEqualTo(1);
        } finally {
            people.shutdown();
        }
        assertThat(cards.history(card.id()))
                .filteredOn(event -> event.kind() == CardEventKind.FULFILLED)
                .hasSize(1);
    }

    @Test
    void unknownCardIsASentence() {
        assertThatThrownBy(() -> cards.card(UUID.randomUUID()))
                .isInstanceOf(ControlException.class)
                .hasMessage("Контрольная карточка не найдена.");
    }

    @Test
    void overdueListCanReadOpenCardsByAnIndexWithoutClosedOnes() {
        String plan = new TransactionTemplate(transactions).execute(status -> {
            // A handful of rows would be read through, as they should.
            database.sql("set local enable_seqscan = off").update();
            return String.join("\n", database.sql("""
                            explain select * from control_card c where c.jurisdiction = 'kuzbass'
                            and c.state in ('OPEN', 'SUBMITTED') and c.overdue_after <= now()
                            """).query(String.class).list());
        });
        assertThat(plan).containsPattern("control_card_(open|supervised|urgent|modality)");
    }

    @Test
    void internalTermIsSetWhereThereIsNoneAndAnEarlierTermStands() {
        at("2024-06-03T10:00", ZoneId.of("Europe/Kirov"));
        ControlCard silent = open("kirov-131-2024", "KIR-2.2", "create-account", LocalDate.of(2024, 6, 3));
        assertThat(silent.lastDay()).isEmpty();
        cards.setInternalTerm(silent.id(), LocalDate.of(2024, 7, 1), "дату назначил координатор", "kirov.coordinator");
        ControlCard set = cards.card(silent.id());
        assertThat(set.lastDay()).contains(LocalDate.of(2024, 7, 1));
        assertThat(set.overdueAfter()).contains(moment("2024-07-02T00:00", ZoneId.of("Europe/Kirov")));
        assertThat(set.internalTerm()).isTrue();
        assertThat(set.explanation())
                .isEqualTo("Внутренний срок: дату назначил координатор. Последний день — 01.07.2024.");
        assertThat(cards.history(silent.id()))
                .last()
                .satisfies(event -> assertThat(event.kind()).isEqualTo(CardEventKind.TERM_SET));

        cards.setInternalTerm(silent.id(), LocalDate.of(2024, 7, 5), "позже", "kirov.coordinator");
        assertThat(cards.card(silent.id()).lastDay()).contains(LocalDate.of(2024, 7, 1));
        cards.setInternalTerm(silent.id(), LocalDate.of(2024, 6, 21), "раньше", "kirov.coordinator");
        assertThat(cards.card(silent.id()).lastDay()).contains(LocalDate.of(2024, 6, 21));
        assertThatThrownBy(() -> cards.setInternalTerm(silent.id(), LocalDate.of(2024, 6, 12), "праздник", "test"))
                .isInstanceOf(ControlException.class)
                .hasMessageContaining("должен быть рабочим");
    }

    @Test
    void obligationOfWhichTheActSaysNoTermIsToBeDoneInTwentyWorkingDaysAndADayOfItsOwnGoesBeforeThem() {
        at("2024-06-03T10:00", ZoneId.of("Europe/Kirov"));
        ControlCard silent = open("kirov-131-2024", "KIR-2.3", "verify-account", LocalDate.of(2024, 6, 3));
        assertThat(silent.internalTerm()).isTrue();
        assertThat(silent.lastDay()).contains(LocalDate.of(2024, 7, 2));
        assertThat(silent.explanation()).startsWith("Внутренний срок: акт срока не устанавливает.\n");

        cards.setInternalTerm(silent.id(), LocalDate.of(2024, 9, 2), "дату назначил координатор", "kirov.coordinator");
        assertThat(cards.card(silent.id()).lastDay()).contains(LocalDate.of(2024, 9, 2));
        cards.setInternalTerm(silent.id(), LocalDate.of(2024, 9, 9), "позже", "kirov.coordinator");
        assertThat(cards.card(silent.id()).lastDay())
                .as("what was said of this card stands")
                .contains(LocalDate.of(2024, 9, 2));

        ControlCard extended = open("kirov-131-2024", "KIR-2.3", "verify-account", LocalDate.of(2024, 6, 3));
        cards.extend(
                extended.id(), LocalDate.of(2024, 7, 10), TermDocument.none(), "По просьбе органа", "kirov.controller");
        cards.setInternalTerm(extended.id(), LocalDate.of(2024, 9, 2), "дату назначил координатор", "x");
        assertThat(cards.card(extended.id()).lastDay())
                .as("and so does what the controller has said")
                .contains(LocalDate.of(2024, 7, 10));
    }

    @Test
    void internalTermThatWouldBeOverAtOnceCountsFromTodayAndTheActsOwnNever() {
        at("2020-03-17T10:00", KEMEROVO);
        ControlCard running = open("kuzbass-66-2020", "KUZ-3b", "adopt-own-act", LocalDate.of(2020, 2, 14));
        assertThat(running.lastDay()).contains(LocalDate.of(2020, 3, 17));

        at("2020-03-18T10:00", KEMEROVO);
        ControlCard internal = open("kuzbass-66-2020", "KUZ-3b", "adopt-own-act", LocalDate.of(2020, 2, 14));
        assertThat(internal.eventDate()).isEqualTo(LocalDate.of(2020, 2, 14));
        assertThat(internal.lastDay()).contains(LocalDate.of(2020, 4, 15));

        ControlCard ofTheAct = open("kuzbass-66-2020", "KUZ-3c", "notify-coordinator", LocalDate.of(2020, 2, 14));
        assertThat(ofTheAct.lastDay()).contains(LocalDate.of(2020, 2, 25));
    }

    @Test
    void laterThanAnInternalTermIsNotCalledABreach() {
        at("2020-02-14T10:00", KEMEROVO);
        ControlCard open = open("kuzbass-66-2020", "KUZ-3b", "adopt-own-act", LocalDate.of(2020, 2, 14));
        ControlCard sent = open("kuzbass-66-2020", "KUZ-3b", "adopt-own-act", LocalDate.of(2020, 2, 14));
        ControlCard done = open("kuzbass-66-2020", "KUZ-3b", "adopt-own-act", LocalDate.of(2020, 2, 14));
        at("2020-04-20T10:00", KEMEROVO);
        cards.submit(sent.id(), engine.now(), "x");
        cards.fulfil(done.id(), engine.now(), "x");

        assertThat(cards.statusText(cards.card(open.id()))).isEqualTo("внутренний срок истёк");
        assertThat(cards.statusText(cards.card(sent.id())))
                .isEqualTo("на проверке, направлено позже внутреннего срока");
        assertThat(cards.statusText(cards.card(done.id()))).isEqualTo("исполнено позже внутреннего срока");
    }

    @Test
    void whatTheActOnlyStatesBecomesAnObligationByItsInternalTermAndARecommendationStaysOne() {
        at("2022-03-22T10:00", KEMEROVO);
        ControlCard stated = open("kuzbass-66-2020", "KUZ-A1.1", "recheck-campaign", LocalDate.of(2022, 3, 22));
        ControlCard recommended = open("kuzbass-66-2020", "KUZ-4a", "adopt-own-act", LocalDate.of(2022, 3, 22));
        for (ControlCard card : List.of(stated, recommended)) {
            cards.setInternalTerm(card.id(), LocalDate.of(2022, 3, 31), "дату назначил координатор", "test");
        }
        assertThat(cards.card(stated.id()).modality()).isEqualTo(Modality.MANDATORY);
        assertThat(cards.card(recommended.id()).modality()).isEqualTo(Modality.RECOMMENDED);
    }

    @Test
    void termThatTheAdministrationHasSetInTheActsFileIsCalledInternal() {
        at("2024-12-18T10:00", ZoneId.of("Asia/Yekaterinburg"));
        ControlCard internal = open("ozerny-5-2024", "OZE-3", "create-account", LocalDate.of(2024, 12, 18));
        ControlCard ofTheAct = open("ozerny-5-2024", "OZE-2", "create-account", LocalDate.of(2024, 12, 18));
        ControlCard without = open("ozerny-5-2024", "OZE-6", "report-execution", LocalDate.of(2024, 12, 18));

        assertThat(internal.internalTerm()).isTrue();
        assertThat(internal.explanation()).startsWith("Внутренний срок: акт срока не устанавливает.\n");
        assertThat(ofTheAct.internalTerm()).isFalse();
        assertThat(ofTheAct.explanation()).doesNotContain("Внутренний срок");
        assertThat(without.internalTerm()).isFalse();
    }

    @Test
    void termInHoursRunsAroundTheClockAndMakesAnObligationOfWhatTheActOnlyStates() {
        at("2022-03-18T15:00", KEMEROVO);
        ControlCard stated = open("kuzbass-66-2020", "KUZ-A1.1", "recheck-campaign", LocalDate.of(2022, 3, 18));
        cards.setInternalHours(stated.id(), moment("2022-03-18T15:00", KEMEROVO), 24, "kuzbass.coordinator");

        ControlCard set = cards.card(stated.id());
        assertThat(set.lastDay()).contains(LocalDate.of(2022, 3, 19));
        assertThat(set.overdueAfter()).contains(moment("2022-03-19T15:00", KEMEROVO));
        assertThat(set.modality()).isEqualTo(Modality.MANDATORY);
        assertThat(set.explanation())
                .isEqualTo(
                        "Внутренний срок, 24 часа: акт срока не устанавливает. Идёт круглосуточно с 18.03.2022 15:00, "
                                + "истекает 19.03.2022 15:00.");
        assertThat(cards.history(stated.id())).last().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(CardEventKind.TERM_SET);
            assertThat(event.by()).contains("kuzbass.coordinator");
            assertThat(event.note()).contains("внутренний срок, 24 часа: до 19.03.2022 15:00");
        });
        ControlCard recommended = open("kuzbass-66-2020", "KUZ-4a", "adopt-own-act", LocalDate.of(2022, 3, 18));
        cards.setInternalHours(recommended.id(), moment("2022-03-18T15:00", KEMEROVO), 24, "test");
        assertThat(cards.card(recommended.id()).modality()).isEqualTo(Modality.RECOMMENDED);
    }

    @Test
    void normOfAPeriodRunsUntilItsLastDayEvenIfThatIsOff() {
        at("2020-03-02T10:00", KEMEROVO);
        ControlCard week = cards.openForPeriod(
                new NewCard(
                        "kuzbass-66-2020",
                        "KUZ-3a",
                        body("kuzbass"),
                        "weekly-norm",
                        Optional.empty(),
                        "Исполнить норму",
                        LocalDate.of(2020, 3, 2),
                        Optional.empty()),
                LocalDate.of(2020, 3, 8));

        assertThat(week.lastDay()).contains(LocalDate.of(2020, 3, 8));
        assertThat(week.targetDate()).contains(LocalDate.of(2020, 3, 8));
        assertThat(week.overdueAfter()).contains(moment("2020-03-09T00:00", KEMEROVO));
        assertThat(week.internalTerm()).isFalse();
        assertThat(week.explanation()).startsWith("Норма установлена актом на период с 02.03.2020 по 08.03.2020");
    }

    @Test
    void termOfABodyThatIsYoungerThanTheEventCountsFromItsFirstDay() {
        at("2020-03-02T10:00", KEMEROVO);
        assertThat(ofBody("kuzbass-66-2020", "KUZ-3c", body("kuzbass"), "2020-02-14")
                        .lastDay()
                        .orElseThrow())
                .isBefore(LocalDate.of(2020, 3, 2));

        ControlCard card = ofBody("kuzbass-66-2020", "KUZ-3c", foundedOn("kuzbass", "2020-03-02"), "2020-02-14");
        assertThat(card.lastDay()).as("ten calendar days").contains(LocalDate.of(2020, 3, 12));
        assertThat(card.explanation()).contains("Орган образован 02.03.2020", "настройка");
    }

    @Test
    void calendarDayThatWasOverBeforeTheBodyWasThereDoesNotBindIt() {
        at("2021-01-11T10:00", KEMEROVO);
        assertThat(cards.status(ofBody("spb-draft-2020", "SPB-7", body("spb"), "2020-06-01")))
                .isEqualTo(CardStatus.OVERDUE);

        ControlCard card = ofBody("spb-draft-2020", "SPB-7", foundedOn("spb", "2021-01-11"), "2020-06-01");
        assertThat(card.lastDay()).isEmpty();
        assertThat(card.explanation()).contains("прошёл до того, как орган появился", "Нарушения срока нет");
        assertThat(cards.status(card)).isEqualTo(CardStatus.ON_TIME);
    }

    private String foundedOn(String jurisdiction, String day) {
        String body = body(jurisdiction);
        database.sql("update body set founded_on = ? where id = ?")
                .params(LocalDate.parse(day), body)
                .update();
        return body;
    }

    private ControlCard ofBody(String act, String clause, String body, String event) {
        return cards.open(new NewCard(
                act,
                clause,
                body,
                acts.act(act).clause(clause).procedures().get(0),
                Optional.empty(),
                "Исполнить",
                LocalDate.parse(event),
                Optional.empty()));
    }

    @Test
    void bodyOfAnotherJurisdictionGetsNoCard() {
        at("2020-02-14T10:00", KEMEROVO);
        String tomsk = body("tomsk");
        assertThatThrownBy(() -> cards.open(new NewCard(
                        "kuzbass-66-2020",
                        "KUZ-3a",
                        tomsk,
                        "create-account",
                        Optional.empty(),
                        "Создать страницу",
                        LocalDate.of(2020, 2, 14),
                        Optional.empty())))
                .hasMessageContaining("другой территории");
    }

    @Test
    void nothingIsSentInTheFuture() {
        ControlCard card = kuzbassNotice();
        assertThatThrownBy(() -> cards.submit(card.id(), engine.now().plusSeconds(3600), "x"))
                .isInstanceOf(ControlException.class)
                .hasMessageContaining("ещё не наступил");
    }

    @Test
    void releaseAndPassingOnStayInTheHistory() {
        ControlCard card = kuzbassNotice();
        cards.reassigned(card.id(), "kuzbass.health.executor", " отпуск ", "kuzbass.controller");
        assertThat(cards.history(card.id())).last().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(CardEventKind.REASSIGNED);
            assertThat(event.by()).contains("kuzbass.controller");
            assertThat(event.note()).contains("отпуск");
        });
        for (String none : new String[] {null, " "}) {
            assertThatThrownBy(() -> cards.reassigned(card.id(), "x", none, "kuzbass.controller"))
                    .isInstanceOf(ControlException.class)
                    .hasMessage("Укажите, почему задача передаётся.");
        }

        cards.release(card.id(), "kuzbass.controller", "Орган ликвидирован");
        assertThat(cards.history(card.id())).last().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(CardEventKind.RELEASED);
            assertThat(event.by()).contains("kuzbass.controller");
            assertThat(event.note()).contains("Орган ликвидирован");
        });
        assertThatThrownBy(() -> cards.reassigned(card.id(), "x", "отпуск", "kuzbass.controller"))
                .isInstanceOf(ControlException.class);
    }

    @Test
    void cardsAreFoundByProcedureBodyActAndId() {
        at("2024-12-26T10:00", STAVROPOL);
        String instance = UUID.randomUUID().toString();
        ControlCard first = tier(instance, "SHP-3.2.2");
        at("2024-12-26T11:00", STAVROPOL);
        ControlCard second = tier(instance, "SHP-3.1.5");

        assertThat(cards.of(instance)).extracting(ControlCard::id).containsExactly(first.id(), second.id());
        assertThat(cards.ofBody(second.bodyId())).extracting(ControlCard::id).containsExactly(second.id());
        assertThat(cards.ofAct("shpakovsky-1199-2023"))
                .extracting(ControlCard::id)
                .contains(first.id(), second.id());
        assertThat(cards.ofAct("kuzbass-66-2020")).extracting(ControlCard::id).doesNotContain(first.id());
        assertThat(cards.cards(List.of(first.id(), UUID.randomUUID())))
                .extracting(ControlCard::id)
                .containsExactly(first.id());
        assertThat(cards.jurisdictions(List.of(first.id(), UUID.randomUUID())))
                .isEqualTo(Map.of(first.id(), "shpakovsky"));
        assertThat(cards.underControl("shpakovsky")).extracting(ControlCard::id).contains(first.id());
    }

    private static boolean wasRefused(Future<String> outcome) {
        try {
            outcome.get();
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            assertThat(e.getCause())
                    .isInstanceOf(ControlException.class)
                    .hasMessageContaining("Контрольная карточка уже закрыта: исполнено 14.02.2020");
            return true;
        }
    }

    private void refusesExtension(ControlCard card, LocalDate day, String reason, String sentence) {
        assertThatThrownBy(() ->
                        cards.extend(card.id(), day, TermDocuments.signed("2020-02-17"), reason, "kuzbass.controller"))
                .isInstanceOf(ControlException.class)
                .hasMessageContaining(sentence);
    }

    private ControlCard kuzbassAccounts() {
        at("2020-02-14T10:00", KEMEROVO);
        return open("kuzbass-66-2020", "KUZ-3a", "create-account", LocalDate.of(2020, 2, 14));
    }

    /** Case D02: an account created on 14.02.2020, last day 25.02.2020. */
    private ControlCard kuzbassNotice() {
        at("2020-02-14T10:00", KEMEROVO);
        return open("kuzbass-66-2020", "KUZ-3c", "notify-coordinator", LocalDate.of(2020, 2, 14));
    }

    private ControlCard tier(String instance, String clause) {
        return cards.open(new NewCard(
                "shpakovsky-1199-2023",
                clause,
                body("shpakovsky"),
                "notify-coordinator",
                Optional.of(instance),
                "Уведомить о странице",
                LocalDate.of(2024, 12, 26),
                Optional.empty()));
    }

    private ControlCard open(String act, String clause, String procedure, LocalDate event) {
        return cards.open(new NewCard(
                act,
                clause,
                body(acts.act(act).jurisdiction().id()),
                procedure,
                Optional.empty(),
                "Исполнить",
                event,
                Optional.empty()));
    }

    private String body(String jurisdiction) {
        return TestBody.create(database, jurisdiction).id();
    }

    private void at(String localTime, ZoneId zone) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(zone));
    }

    private static Instant moment(String localTime, ZoneId zone) {
        return LocalDateTime.parse(localTime).atZone(zone).toInstant();
    }
}
