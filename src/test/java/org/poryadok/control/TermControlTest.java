package org.poryadok.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.poryadok.AtOnce;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.Modality;
import org.poryadok.mail.Letter;
import org.poryadok.mail.LetterState;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.OutboxEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoomTest
class TermControlTest {

    private static final ZoneId TOMSK = ZoneId.of("Asia/Tomsk");
    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");

    @Autowired
    private TermControl control;

    @Autowired
    private ControlCards cards;

    @Autowired
    private CardTable table;

    @Autowired
    private Acts acts;

    @Autowired
    private RemindersByHand reminders;

    @Autowired
    private MailJournal journal;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Engine engine;

    @Test
    void reminderComesAtNineInTomskOnTheWorkingSaturdayBeforeNewYear() {
        ControlCard card = card("tomsk", LocalDate.of(2025, 1, 9));
        assertThat(control.reminderAt(card.id())).isEqualTo(date("2024-12-28T02:00:00Z"));
    }

    @Test
    void reminderComesAtNineInSaintPetersburgOnTheWorkingSaturdayBeforeNewYear() {
        ControlCard card = card("spb", LocalDate.of(2025, 1, 9));
        assertThat(control.reminderAt(card.id())).isEqualTo(date("2024-12-28T06:00:00Z"));
    }

    @Test
    void escalationBeginsAtNineOnTheCalendarDayAfterTheLastDay() {
        assertThat(control.escalationCycle(
                        card("tomsk", LocalDate.of(2024, 12, 28)).id()))
                .isEqualTo("R/2024-12-29T02:00:00Z/P1D");
        assertThat(control.escalationCycle(
                        card("spb", LocalDate.of(2024, 12, 28)).id()))
                .isEqualTo("R/2024-12-29T06:00:00Z/P1D");
    }

    @Test
    void reminderGoesByTheConservativeDateAndEscalationByTheLiberalOne() {
        at("2020-02-14T10:00", KEMEROVO);
        ControlCard card = cards.open(new NewCard(
                "kuzbass-66-2020",
                "KUZ-3a",
                TestBody.create(database, "kuzbass").id(),
                "create-account",
                Optional.empty(),
                "Создать страницу",
                LocalDate.of(2020, 2, 14),
                Optional.empty()));

        assertThat(control.reminderAt(card.id())).isEqualTo(date("2020-02-27T02:00:00Z"));
        assertThat(control.escalationCycle(card.id())).isEqualTo("R/2020-03-03T02:00:00Z/P1D");
        assertThat(control.dueDate(card.id())).contains(date("2020-03-02T16:59:59Z"));
    }

    @Test
    void cardWithoutATermNeverFiresAndStaysSilent() {
        at("2023-05-04T10:00", TOMSK);
        TestBody body = TestBody.create(database, "tomsk");
        String instance = UUID.randomUUID().toString();
        ControlCard card = cards.open(new NewCard(
                "tomsk-132r-2023",
                "TOM-2.2",
                body.id(),
                "create-account",
                Optional.of(instance),
                "Создать страницы",
                LocalDate.of(2023, 5, 4),
                Optional.empty()));

        assertThat(control.reminderAt(card.id())).isEqualTo(date("9999-12-31T00:00:00Z"));
        assertThat(control.escalationCycle(card.id())).isEqualTo("R/9999-12-31T00:00:00Z/P1D");
        assertThat(control.dueDate(card.id())).isEmpty();
        control.remind(card.id());
        control.escalate(card.id());
        assertThat(journal.ofReference(instance)).isEmpty();
    }

    @Test
    void reminderSaysWhatByWhenAndOnWhatBasis() {
        at("2020-02-14T10:00", KEMEROVO);
        TestBody body = TestBody.create(database, "kuzbass");
        String instance = UUID.randomUUID().toString();
        ControlCard card = cards.open(new NewCard(
                "kuzbass-66-2020",
                "KUZ-3c",
                body.id(),
                "notify-coordinator",
                Optional.of(instance),
                "Направить уведомление координатору",
                LocalDate.of(2020, 2, 14),
                Optional.empty()));
        at("2020-02-20T09:00", KEMEROVO);

        control.remind(card.id());

        assertThat(letters(instance)).hasSize(1);
        Letter letter = letters(instance).get(0);
        assertThat(letter.key()).isEqualTo("card:" + card.id() + ":0:reminder:0:" + body.responsible());
        assertThat(letter.subject())
                .contains("Направить уведомление координатору")
                .contains("25.02.2020");
        assertThat(letter.text())
                .contains("10 дней")
                .contains("25.02.2020 (вторник)")
                .contains("Открыть дело: ", "/cases/" + instance)
                .contains(
                        "Если исполнение не будет отмечено, 26.02.2020 об этом узнают: исполнитель, руководитель органа.")
                .contains("Вы получили это письмо, потому что исполнение поручено вам.");
    }

    @Test
    void reminderOfATermThatIsOverIsNotSent() {
        Case late = open("tomsk", LocalDate.of(2024, 12, 26), "2024-12-27T10:00");
        control.remind(late.card().id());
        assertThat(letters(late.instance())).isEmpty();
    }

    @Test
    void reminderOnTheLastDayItselfIsStillSent() {
        Case last = open("tomsk", LocalDate.of(2024, 12, 27), "2024-12-27T10:00");
        control.remind(last.card().id());
        assertThat(letters(last.instance())).hasSize(1);
    }

    @Test
    void daysOffAfterTheLastDayAreSilent() {
        Case open = open("tomsk", LocalDate.of(2024, 12, 28), "2024-12-29T09:00");
        for (LocalDate day = LocalDate.of(2024, 12, 29);
                day.isBefore(LocalDate.of(2025, 1, 9));
                day = day.plusDays(1)) {
            engine.setClock(day.atTime(9, 0).atZone(TOMSK));
            control.escalate(open.card().id());
        }
        assertThat(letters(open.instance())).isEmpty();

        at("2025-01-09T09:00", TOMSK);
        control.escalate(open.card().id());
        assertThat(letters(open.instance())).extracting(Letter::toAddress).hasSize(2);
        assertThat(letters(open.instance()))
                .allSatisfy(letter -> assertThat(letter.subject()).startsWith("Просрочено на 1 рабочий день"));
    }

    @Test
    void workingSaturdayIsNotSilent() {
        Case open = open("tomsk", LocalDate.of(2024, 12, 27), "2024-12-28T09:00");
        control.escalate(open.card().id());
        assertThat(letters(open.instance())).hasSize(2);
    }

    @Test
    void executorAndHeadGetOneLetterEach() {
        Case open = open("tomsk", LocalDate.of(2024, 12, 26), "2024-12-27T09:00");
        control.escalate(open.card().id());
        control.escalate(open.card().id());
        at("2024-12-28T09:00", TOMSK);
        control.escalate(open.card().id());

        assertThat(letters(open.instance()))
                .extracting(Letter::key)
                .containsExactlyInAnyOrder(
                        "card:" + open.card().id() + ":0:overdue:0:"
                                + open.body().responsible(),
                        "card:" + open.card().id() + ":0:overdue:0:"
                                + open.body().head());
        assertThat(cards.history(open.card().id()))
                .filteredOn(event -> event.kind() == CardEventKind.ESCALATED)
                .extracting(event -> event.recipient().orElseThrow())
                .containsExactlyInAnyOrder(
                        open.body().responsible(), open.body().head());
    }

    @Test
    void hostThatComesBackAtNightWritesInTheMorning() {
        Case late = open("tomsk", LocalDate.of(2024, 12, 25), "2024-12-27T03:00");
        control.escalate(late.card().id());
        at("2024-12-27T18:00", TOMSK);
        control.escalate(late.card().id());
        assertThat(letters(late.instance())).isEmpty();
        at("2024-12-28T09:00", TOMSK);
        control.escalate(late.card().id());
        assertThat(letters(late.instance())).hasSize(2);

        Case soon = open("tomsk", LocalDate.of(2024, 12, 27), "2024-12-27T03:00");
        control.remind(soon.card().id());
        assertThat(dueAt(soon.instance())).containsExactly(Instant.parse("2024-12-27T02:00:00Z"));
        Case tooLate = open("tomsk", LocalDate.of(2024, 12, 27), "2024-12-27T20:00");
        control.remind(tooLate.card().id());
        assertThat(letters(tooLate.instance())).isEmpty();
    }

    @Test
    void whoeverIsOwedVeryManyLettersGetsThemOverTheDay() {
        at("2024-12-27T09:00", TOMSK);
        TestBody body = TestBody.create(database, "tomsk");
        List<Case> cases = Stream.generate(() -> open("tomsk", LocalDate.of(2024, 12, 26), body, Modality.MANDATORY))
                .limit(100)
                .toList();

        cases.forEach(one -> control.escalate(one.card().id()));

        Map<Instant, Long> goOut = cases.stream()
                .flatMap(one -> dueAt(one.instance()).stream())
                .collect(Collectors.groupingBy(moment -> moment, Collectors.counting()));
        // Head and responsible officer share a mailbox: twenty an hour until six, the rest from nine on the next
        // working day.
        assertThat(goOut.get(Instant.parse("2024-12-27T03:00:00Z"))).isEqualTo(20);
        assertThat(goOut.get(Instant.parse("2024-12-27T10:00:00Z"))).isEqualTo(20);
        assertThat(goOut.get(Instant.parse("2024-12-28T02:00:00Z"))).isEqualTo(20);
        assertThat(goOut.keySet()).allMatch(moment -> moment.isBefore(Instant.parse("2024-12-28T02:01:00Z")));
        assertThat(goOut.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(200);
    }

    @Test
    void letterThatStillWaitsForItsTurnIsTakenBackWhenItsCardIsClosed() {
        at("2024-12-27T09:00", TOMSK);
        TestBody body = TestBody.create(database, "tomsk");
        List<Case> cases = Stream.generate(() -> open("tomsk", LocalDate.of(2024, 12, 26), body, Modality.MANDATORY))
                .limit(40)
                .toList();
        cases.forEach(one -> control.escalate(one.card().id()));
        Case atOnce = cases.get(0);
        Case fulfilled = cases.get(38);
        Case released = cases.get(39);

        cards.fulfil(fulfilled.card().id(), Instant.parse("2024-12-27T02:00:00Z"), body.executor());
        cards.release(released.card().id(), "tomsk.controller", "Ошибка");
        cards.release(atOnce.card().id(), "tomsk.controller", "Ошибка");

        assertThat(journal.ofReference(fulfilled.instance()))
                .extracting(OutboxEntry::state)
                .containsOnly(LetterState.WITHDRAWN);
        assertThat(journal.ofReference(released.instance()))
                .extracting(entry -> entry.lastError().orElseThrow())
                .containsOnly("Отозвано до отправки: карточка закрыта, снято с контроля.");
        assertThat(journal.ofReference(atOnce.instance()))
                .as("what is on its way already goes out")
                .extracting(OutboxEntry::state)
                .containsOnly(LetterState.QUEUED);
    }

    /** The mail server was away when the letter was due: nobody reads of a term that is another one by then. */
    @Test
    void letterThatTheServerHasKeptWaitingIsTakenBackWhenItsTermIsExtended() {
        at("2024-12-27T09:00", TOMSK);
        Case late = open("tomsk", LocalDate.of(2024, 12, 26), TestBody.create(database, "tomsk"), Modality.MANDATORY);
        control.escalate(late.card().id());
        database.sql("update letter set attempts = 3, next_attempt_at = :next where reference = :instance")
                .param("next", engine.now().plusSeconds(900).atOffset(ZoneOffset.UTC))
                .param("instance", late.instance())
                .update();

        cards.extend(
                late.card().id(),
                LocalDate.of(2025, 1, 31),
                TermDocuments.signed("2024-12-25"),
                "Болезнь исполнителя",
                "tomsk.controller");

        assertThat(journal.ofReference(late.instance())).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.state()).isEqualTo(LetterState.WITHDRAWN);
            assertThat(entry.lastError()).contains("Отозвано до отправки: срок изменён.");
        });
    }

    @Test
    void letterThatTheServerHasKeptWaitingIsTakenBackWhenItsCardIsFulfilledThoughItsNextTryIsDue() {
        at("2024-12-27T09:00", TOMSK);
        Case done = open("tomsk", LocalDate.of(2024, 12, 26), TestBody.create(database, "tomsk"), Modality.MANDATORY);
        control.escalate(done.card().id());
        database.sql("update letter set attempts = 3, next_attempt_at = :next where reference = :instance")
                .param("next", engine.now().minusSeconds(60).atOffset(ZoneOffset.UTC))
                .param("instance", done.instance())
                .update();

        cards.fulfil(done.card().id(), engine.now(), "x");

        assertThat(journal.ofReference(done.instance()))
                .isNotEmpty()
                .allMatch(entry -> entry.state() == LetterState.WITHDRAWN);
    }

    @Test
    void letterThatWaitsIsTakenBackWhenWhatItAsksForHasBeenSent() {
        at("2024-12-27T09:00", TOMSK);
        TestBody body = TestBody.create(database, "tomsk");
        List<Case> cases = Stream.generate(() -> open("tomsk", LocalDate.of(2024, 12, 26), body, Modality.MANDATORY))
                .limit(40)
                .toList();
        cases.forEach(one -> control.escalate(one.card().id()));

        cards.submit(cases.get(39).card().id(), Instant.parse("2024-12-27T02:00:00Z"), body.executor());

        assertThat(journal.ofReference(cases.get(39).instance()))
                .extracting(entry -> entry.lastError().orElseThrow())
                .containsOnly("Отозвано до отправки: на проверке.");
    }

    @Test
    void reminderOfManyWaitsForItsTurnAsLongAsOneOfItsCardsIsOpen() {
        at("2024-12-27T09:00", TOMSK);
        TestBody body = TestBody.create(database, "tomsk");
        List<Case> cases = Stream.generate(() -> open("tomsk", LocalDate.of(2024, 12, 26), body, Modality.MANDATORY))
                .limit(40)
                .toList();
        cases.forEach(one -> control.escalate(one.card().id()));
        UUID one = cases.get(0).card().id();
        UUID other = cases.get(1).card().id();
        String key = "plan:" + UUID.randomUUID() + ":" + body.responsible();
        reminders.send(key, body.responsible(), List.of(one, other), "kuzbass.controller");
        assertThat(journal.find(key).orElseThrow().nextAttemptAt()).isPresent();

        cards.fulfil(one, Instant.parse("2024-12-27T02:00:00Z"), body.executor());
        assertThat(journal.find(key).orElseThrow().state()).isEqualTo(LetterState.QUEUED);
        cards.fulfil(other, Instant.parse("2024-12-27T02:00:00Z"), body.executor());
        assertThat(journal.find(key).orElseThrow().state()).isEqualTo(LetterState.WITHDRAWN);
    }

    @Test
    void twoNodesAtOnceWriteEachLetterOnce() throws Exception {
        Case open = open("tomsk", LocalDate.of(2024, 12, 26), "2024-12-27T09:00");
        AtOnce.times(4, Executors.callable(() -> control.escalate(open.card().id())));
        assertThat(letters(open.instance())).hasSize(2);
    }

    @Test
    void missedDaysAreCaughtUpWithOneLetterPerLevel() {
        Case open = open("tomsk", LocalDate.of(2024, 12, 26), "2025-02-03T11:00");
        control.escalate(open.card().id());
        assertThat(letters(open.instance())).hasSize(2);
        assertThat(letters(open.instance()))
                .allSatisfy(letter -> assertThat(letter.subject()).startsWith("Просрочено на 20 рабочих дней"));
    }

    @Test
    void whatIsBeingCheckedOrDoneIsSilentAndWhatIsReturnedIsNot() {
        Case open = open("tomsk", LocalDate.of(2024, 12, 26), "2024-12-26T18:00");
        cards.submit(open.card().id(), engine.now(), "x");
        at("2024-12-27T09:00", TOMSK);
        control.escalate(open.card().id());
        assertThat(letters(open.instance())).isEmpty();

        cards.returned(open.card().id(), "kuzbass.coordinator", "Нет ссылки на страницу");
        control.escalate(open.card().id());
        assertThat(letters(open.instance())).hasSize(2);

        Case done = open("tomsk", LocalDate.of(2024, 12, 26), "2024-12-26T18:00");
        cards.fulfil(done.card().id(), engine.now(), "x");
        at("2024-12-27T09:00", TOMSK);
        control.remind(done.card().id());
        control.escalate(done.card().id());
        assertThat(letters(done.instance())).isEmpty();
    }

    @Test
    void afterAnExtensionTheEarlyTimerIsSilentAndTheNewTermHasItsOwnLetters() {
        Case open = open("tomsk", LocalDate.of(2024, 12, 25), "2024-12-24T09:00");
        control.remind(open.card().id());
        assertThat(letters(open.instance())).hasSize(1);
        cards.extend(
                open.card().id(),
                LocalDate.of(2025, 1, 15),
                TermDocuments.signed("2024-12-02"),
                "Просьба органа",
                "tomsk.controller");

        at("2024-12-26T09:00", TOMSK);
        control.escalate(open.card().id());
        assertThat(letters(open.instance())).hasSize(1);

        at("2025-01-14T09:00", TOMSK);
        control.escalate(open.card().id());
        assertThat(letters(open.instance()))
                .extracting(Letter::key)
                .contains("card:" + open.card().id() + ":1:reminder:0:"
                        + open.body().responsible());

        at("2025-01-16T09:00", TOMSK);
        control.escalate(open.card().id());
        assertThat(letters(open.instance())).hasSize(4);
    }

    @Test
    void recommendationIsRemindedOfAndNeverCalledOverdue() {
        Case open = open("tomsk", LocalDate.of(2024, 12, 26), "2024-12-25T09:00", Modality.RECOMMENDED);
        control.remind(open.card().id());
        assertThat(letters(open.instance())).hasSize(1);
        assertThat(control.dueDate(open.card().id())).isEmpty();

        at("2024-12-28T09:00", TOMSK);
        control.escalate(open.card().id());
        assertThat(letters(open.instance())).hasSize(1);
        assertThat(cards.statusText(open.card())).isEqualTo("рекомендация не выполнена");
    }

    @Test
    void bodyInWhichNobodyWorksIsNotPassedOverInSilence() {
        at("2024-12-27T09:00", TOMSK);
        TestBody deserted = TestBody.deserted(database, "tomsk");
        Case open = open("tomsk", LocalDate.of(2024, 12, 26), deserted, Modality.MANDATORY);
        control.escalate(open.card().id());

        List<OutboxEntry> entries = journal.ofReference(open.instance());
        assertThat(entries).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.state()).isEqualTo(LetterState.UNDELIVERABLE);
            assertThat(entry.lastError().orElseThrow()).contains("в роли никто не состоит");
        });

        String head = TestBody.official(database, "tomsk", deserted.id(), "head", "head@example.org");
        at("2024-12-28T09:00", TOMSK);
        control.escalate(open.card().id());
        assertThat(letters(open.instance()))
                .extracting(Letter::key)
                .contains("card:" + open.card().id() + ":0:overdue:0:" + head);
    }

    @Test
    void whatObligesNobodyNeverFires() {
        Case permitted = open("tomsk", LocalDate.of(2024, 12, 26), "2024-12-25T09:00", Modality.PERMITTED);
        UUID card = permitted.card().id();
        assertThat(control.reminderAt(card)).isEqualTo(date("9999-12-31T00:00:00Z"));
        assertThat(control.escalationCycle(card)).isEqualTo("R/9999-12-31T00:00:00Z/P1D");
    }

    /** When the letters about a case may go out at the earliest. */
    private List<Instant> dueAt(String instance) {
        return database
                .sql(
                        "select date_trunc('minute', coalesce(next_attempt_at, created_at)) from letter where reference = ?")
                .param(instance)
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    private record Case(ControlCard card, TestBody body, String instance) {}

    private Case open(String jurisdiction, LocalDate lastDay, String now) {
        return open(jurisdiction, lastDay, now, Modality.MANDATORY);
    }

    private Case open(String jurisdiction, LocalDate lastDay, String now, Modality modality) {
        at(now, acts.jurisdiction(jurisdiction).zone());
        return open(jurisdiction, lastDay, TestBody.create(database, jurisdiction), modality);
    }

    private Case open(String jurisdiction, LocalDate lastDay, TestBody body, Modality modality) {
        String instance = UUID.randomUUID().toString();
        return new Case(card(jurisdiction, lastDay, body.id(), Optional.of(instance), modality), body, instance);
    }

    private ControlCard card(String jurisdiction, LocalDate lastDay) {
        return card(
                jurisdiction,
                lastDay,
                TestBody.deserted(database, jurisdiction).id(),
                Optional.empty(),
                Modality.MANDATORY);
    }

    /** The acts of Tomsk and St Petersburg set no periods, so the term is written down as if one did. */
    private ControlCard card(
            String jurisdiction, LocalDate lastDay, String body, Optional<String> instance, Modality modality) {
        Jurisdiction found = acts.jurisdiction(jurisdiction);
        String act = acts.ofJurisdiction(jurisdiction).get(0).id();
        String clause = jurisdiction.equals("tomsk") ? "TOM-2.1" : "SPB-5.1";
        ControlCard card = new ControlCard(
                UUID.randomUUID(),
                jurisdiction,
                act,
                "1",
                clause,
                modality,
                body,
                "create-account",
                instance,
                "Создать страницу",
                lastDay.minusDays(10),
                Optional.of(lastDay),
                Optional.of(lastDay),
                Optional.of(lastDay.plusDays(1).atStartOfDay(found.zone()).toInstant()),
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
        return card;
    }

    private List<Letter> letters(String instance) {
        return journal.ofReference(instance).stream().map(OutboxEntry::letter).toList();
    }

    private void at(String localTime, ZoneId zone) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(zone));
    }

    private static Date date(String instant) {
        return Date.from(Instant.parse(instant));
    }
}
