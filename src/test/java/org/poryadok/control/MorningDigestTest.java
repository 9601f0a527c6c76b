package org.poryadok.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.poryadok.act.Modality;
import org.poryadok.mail.Digest;
import org.poryadok.mail.LetterState;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.OutboxEntry;
import org.poryadok.organisation.RecordKind;
import org.poryadok.organisation.SoundRecords;
import org.poryadok.term.TermException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoomTest
@EachTestAlone
class MorningDigestTest {

    private static final ZoneId KIROV = ZoneId.of("Europe/Kirov");
    private static final ZoneId TOMSK = ZoneId.of("Asia/Tomsk");

    @Autowired
    private MorningDigest digest;

    @Autowired
    private ControlCards cards;

    @Autowired
    private CardTable table;

    @Autowired
    private CardCorrespondence correspondence;

    @Autowired
    private OldDigestCards old;

    @Autowired
    private SoundRecords sound;

    @Autowired
    private MailJournal journal;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Engine engine;

    private final String instance = UUID.randomUUID().toString();

    /** Nothing in the act of Kirov has a term, so what is open there is an earlier test's of this class. */
    @Test
    void morningIsAQuarterPastTheLetterHourOfTheNextWorkingDay() {
        at("2024-12-27T10:00", TOMSK);
        assertThat(digest.nextMorning("tomsk")).isEqualTo(date("2024-12-28T02:15:00Z"));
        assertThat(digest.nextMorning("spb")).isEqualTo(date("2024-12-27T06:15:00Z"));
        at("2024-12-28T09:14", TOMSK);
        assertThat(digest.nextMorning("tomsk")).isEqualTo(date("2024-12-28T02:15:00Z"));
        engine.setClock(LocalDateTime.parse("2024-12-28T09:15").atZone(TOMSK));
        assertThat(digest.nextMorning("tomsk")).isEqualTo(date("2025-01-09T02:15:00Z"));
    }

    @Test
    void endOfTheCalendarDoesNotStopTheMornings() {
        at("2041-12-31T10:00", KIROV);
        assertThat(digest.nextMorning("kirov")).isEqualTo(date("2042-01-01T06:15:00Z"));
        assertThatThrownBy(() -> digest.send("kirov", List.of(), instance)).isInstanceOf(TermException.class);
    }

    @Test
    void beforeTheHourTheMorningIsTodaysUnlessTodayIsOff() {
        at("2041-12-31T08:00", KIROV);
        assertThat(digest.nextMorning("kirov")).isEqualTo(date("2041-12-31T06:15:00Z"));
        at("2025-01-03T08:00", KIROV);
        assertThat(digest.nextMorning("kirov")).isEqualTo(date("2025-01-09T06:15:00Z"));
    }

    @Test
    void coordinatorHearsFromTheSecondWorkingDayOnEveryWorkingMorning() {
        String coordinator = official("coordinator", "c@example.org");
        card("Создать страницу", LocalDate.of(2022, 3, 4));

        // The first is a working Saturday, then three days off.
        for (LocalDate day = LocalDate.of(2022, 3, 5); day.isBefore(LocalDate.of(2022, 3, 19)); day = day.plusDays(1)) {
            send(day + "T09:15");
        }

        assertThat(daysOf(coordinator))
                .containsExactly(
                        "2022-03-09",
                        "2022-03-10",
                        "2022-03-11",
                        "2022-03-14",
                        "2022-03-15",
                        "2022-03-16",
                        "2022-03-17",
                        "2022-03-18");
        assertThat(textOf(coordinator, "2022-03-09"))
                .contains(
                        "Новых: 1, остаётся с прошлых дней: 0.",
                        "* (новое) Создать страницу",
                        "11.03.2022 — контролёр: 1 срок",
                        "#/deadlines?jurisdiction=kirov&letter=digest:kirov:" + coordinator + ":2022-03-09");
        assertThat(textOf(coordinator, "2022-03-10"))
                .contains("Новых: 0, остаётся с прошлых дней: 1.", "* Создать страницу");
    }

    /** The ladder decides who is told of what; how much is overdue it does not. */
    @Test
    void nobodyIsToldThatNothingIsOverdueOrLessThanIs() {
        String coordinator = official("coordinator", "c@example.org");
        String controller = official("controller", "k@example.org");
        card("Создать страницу", LocalDate.of(2022, 4, 1));
        card("Назначить лицо", LocalDate.of(2022, 4, 5));
        card("Принять акт", LocalDate.of(2022, 4, 6));
        ControlCard late = card("Направить сведения", LocalDate.of(2022, 4, 4));
        at("2022-04-05T12:00", KIROV);
        cards.submit(late.id(), engine.now(), "x");

        send("2022-04-07T09:15");

        assertThat(cards.overdue("kirov")).hasSize(4);
        assertThat(digestOf(coordinator, "2022-04-07").orElseThrow().letter().subject())
                .startsWith("Просрочено: 4 срока, новых 2, ");
        assertThat(textOf(coordinator, "2022-04-07"))
                .contains(
                        "Из названных ниже новых: 2, остаётся с прошлых дней: 0.",
                        "Просрочено: 4 срока. Из них названо ниже: 2.",
                        "Ещё 1: сообщаем со 2-го рабочего дня просрочки.",
                        "Ещё 1: направлено с опозданием, сведения проверяются.",
                        "#/deadlines?jurisdiction=kirov&status=OVERDUE",
                        "ПРОСРОЧЕНО, В ЭТОЙ СВОДКЕ: 2",
                        "Список этой сводки: ")
                .doesNotContain("Принять акт", "Направить сведения");
        assertThat(digestOf(coordinator, "2022-04-07").orElseThrow().letter().html())
                .as("most read this one")
                .contains("Из названных ниже новых: 2, остаётся с прошлых дней: 0");
        assertThat(digestOf(controller, "2022-04-07").orElseThrow().letter().subject())
                .startsWith("Просрочено: 4 срока, новых 1, ");
        assertThat(textOf(controller, "2022-04-07"))
                .contains("Ещё 2: сообщаем с 4-го рабочего дня просрочки.", "ПРОСРОЧЕНО, В ЭТОЙ СВОДКЕ: 1");
    }

    /** Whether by name or as a number: what his last digest counted is not new in the next. */
    @Test
    void newIsWhatHasComeUpSinceTheReadersLastDigest() {
        String coordinator = official("coordinator", "c@example.org");
        String controller = official("controller", "k@example.org");
        card("Создать страницу", LocalDate.of(2022, 4, 1));
        ControlCard second = card("Назначить лицо", LocalDate.of(2022, 4, 6));
        send("2022-04-07T09:15");
        assertThat(subjectOf(controller, "2022-04-07")).startsWith("Просрочено: 2 срока, новых 1, ");

        send("2022-04-08T09:15");
        assertThat(textOf(coordinator, "2022-04-08")).contains("Назначить лицо").doesNotContain("(новое)");
        assertThat(subjectOf(coordinator, "2022-04-08")).startsWith("Просрочено: 2 срока, сводка");

        card("Принять акт", LocalDate.of(2022, 4, 8));
        at("2022-04-08T12:00", KIROV);
        cards.release(second.id(), "kirov.controller", "Не тот орган");
        send("2022-04-11T09:15");
        assertThat(subjectOf(coordinator, "2022-04-11"))
                .as("not named yet, and new all the same")
                .startsWith("Просрочено: 2 срока, новых 1, ");
        cards.reopen(second.id(), "Снято по ошибке", "kirov.controller");
        send("2022-04-12T09:15");
        assertThat(subjectOf(coordinator, "2022-04-12")).startsWith("Просрочено: 3 срока, сводка");
        assertThat(textOf(coordinator, "2022-04-12"))
                .contains("Назначить лицо", "Принять акт")
                .doesNotContain("(новое)");
    }

    @Test
    void whoIsToldOfSomethingElseReadsThatSomethingIsOverdue() {
        String coordinator = official("coordinator", "c@example.org");
        card("Создать страницу", LocalDate.of(2022, 4, 7));
        at("2022-04-08T09:15", KIROV);
        digest.send(
                "kirov",
                List.of(new Digest.Concern("Страницы без лица", List.of("Школа"), "http://localhost/pages")),
                instance);

        assertThat(digestOf(coordinator, "2022-04-08").orElseThrow().letter().subject())
                .startsWith("Просрочено: 1 срок, сводка на 08.04.2022");
        assertThat(textOf(coordinator, "2022-04-08"))
                .contains("Ещё 1: сообщаем со 2-го рабочего дня просрочки.")
                .doesNotContain("Просроченных сроков нет");
    }

    @Test
    void digestGoesOutInLetterHoursOnly() {
        String coordinator = official("coordinator", "c@example.org");
        card("Создать страницу", LocalDate.of(2022, 4, 4));
        send("2022-04-06T03:00");
        send("2022-04-06T18:00");
        assertThat(daysOf(coordinator)).isEmpty();
    }

    @Test
    void digestStandsAmongTheLettersOfEachCardThatItNames() {
        String coordinator = official("coordinator", "c@example.org");
        ControlCard named = card("Создать страницу", LocalDate.of(2022, 4, 4));
        ControlCard notYet = card("Назначить лицо", LocalDate.of(2022, 4, 6));

        send("2022-04-06T09:15");
        send("2022-04-07T09:15");

        assertThat(correspondence.about(table.find(named.id()).orElseThrow()))
                .extracting(entry -> entry.letter().key())
                .containsExactly(
                        "digest:kirov:" + coordinator + ":2022-04-06", "digest:kirov:" + coordinator + ":2022-04-07");
        assertThat(correspondence.about(notYet)).isEmpty();
    }

    @Test
    void digestThatHasNotGoneOutGivesWayToANewerOne() {
        String coordinator = official("coordinator", "c@example.org");
        card("Создать страницу", LocalDate.of(2022, 4, 4));

        send("2022-04-06T09:15");
        send("2022-04-07T09:15");

        assertThat(journal.find("digest:kirov:" + coordinator + ":2022-04-06"))
                .get()
                .satisfies(old -> assertThat(old.state()).isEqualTo(LetterState.WITHDRAWN))
                .satisfies(old -> assertThat(old.lastError()).get().asString().contains("более новое письмо"));
        assertThat(journal.find("digest:kirov:" + coordinator + ":2022-04-07"))
                .get()
                .satisfies(newer -> assertThat(newer.state()).isEqualTo(LetterState.QUEUED));
    }

    @Test
    void cardForgetsAfterAYearWhichDigestsNamedIt() {
        String coordinator = official("coordinator", "c@example.org");
        ControlCard named = card("Создать страницу", LocalDate.of(2022, 4, 4));
        send("2022-04-06T09:15");
        send("2022-04-07T09:15");

        at("2023-04-07T09:00", KIROV);
        old.remove();

        String first = "digest:kirov:" + coordinator + ":2022-04-06";
        assertThat(correspondence.about(table.find(named.id()).orElseThrow()))
                .extracting(entry -> entry.letter().key())
                .containsExactly("digest:kirov:" + coordinator + ":2022-04-07");
        assertThat(journal.find(first)).as("the letter itself stays").isPresent();
    }

    /** To whom the ladder climbs again every fifth working day: that stands in the card's history. */
    @Test
    void controllerHearsFromTheFourthWorkingDayAndIsToldAnewOnEveryFifth() {
        String controller = official("controller", "k@example.org");
        ControlCard late = card("Создать страницу", LocalDate.of(2022, 4, 4));

        for (LocalDate day = LocalDate.of(2022, 4, 5); day.isBefore(LocalDate.of(2022, 4, 26)); day = day.plusDays(1)) {
            send(day + "T09:15");
        }

        assertThat(daysOf(controller))
                .hasSize(12)
                .startsWith("2022-04-08", "2022-04-11")
                .endsWith("2022-04-25");
        assertThat(cards.history(late.id()).stream()
                        .filter(event ->
                                event.recipient().filter(controller::equals).isPresent())
                        .map(event -> LocalDate.ofInstant(event.at(), KIROV).toString()))
                .containsExactly("2022-04-08", "2022-04-15", "2022-04-22");
    }

    @Test
    void oneLetterTellsOfManyCards() {
        String coordinator = official("coordinator", "c@example.org");
        for (int number = 1; number <= 120; number++) {
            card("Шаг № " + number + ".", LocalDate.of(2022, 4, 4));
        }
        send("2022-04-06T09:15");
        send("2022-04-06T12:00");

        assertThat(daysOf(coordinator)).containsExactly("2022-04-06");
        OutboxEntry letter = digestOf(coordinator, "2022-04-06").orElseThrow();
        assertThat(letter.letter().subject()).contains("120");
        // Of equally late cards a hundred are named, whichever.
        assertThat(letter.letter().text().split("Шаг № ")).hasSize(1 + 100);
        assertThat(letter.letter().text())
                .contains("и ещё 20")
                .contains("Последний день срока: 04.04.2022")
                .contains("потому что у вас роль «координатор»");
    }

    @Test
    void holderOfTwoRolesGetsOneLetterWithOneLinePerCard() {
        String both = official("coordinator", "b@example.org");
        database.sql("update official set roles = array['coordinator', 'controller'] where user_id = :user")
                .param("user", both)
                .update();
        card("Единственный шаг", LocalDate.of(2022, 4, 4));
        send("2022-04-11T09:15");

        String text = digestOf(both, "2022-04-11").orElseThrow().letter().text();
        assertThat(text.split("Единственный шаг", -1)).hasSize(2);
    }

    @Test
    void missedMorningIsCaughtUp() {
        String coordinator = official("coordinator", "c@example.org");
        String controller = official("controller", "k@example.org");
        card("Создать страницу", LocalDate.of(2022, 4, 4));

        send("2022-05-20T15:00");
        assertThat(daysOf(coordinator)).containsExactly("2022-05-20");
        assertThat(daysOf(controller)).containsExactly("2022-05-20");
    }

    @Test
    void daysOffAreSilent() {
        String coordinator = official("coordinator", "c@example.org");
        card("Создать страницу", LocalDate.of(2022, 4, 4));
        send("2022-04-09T09:15");
        assertThat(daysOf(coordinator)).isEmpty();
    }

    @Test
    void whatIsBeingCheckedIsNotComplainedOf() {
        String coordinator = official("coordinator", "c@example.org");
        ControlCard card = card("Создать страницу", LocalDate.of(2022, 4, 4));
        at("2022-04-04T12:00", KIROV);
        cards.submit(card.id(), engine.now(), "x");
        send("2022-04-06T09:15");
        assertThat(daysOf(coordinator)).isEmpty();
    }

    @Test
    void whatHasNoTermIsToldToTheCoordinatorEveryWorkingMorningThoughNothingIsDue() {
        String coordinator = official("coordinator", "c@example.org");
        String controller = official("controller", "k@example.org");
        for (String day : List.of("2022-04-08", "2022-04-09", "2022-04-11")) {
            at(day + "T09:15", KIROV);
            digest.send(
                    "kirov",
                    List.of(
                            new Digest.Concern(
                                    "Страницы без лица",
                                    List.of("Школа: https://vk.com/school — нет лица: уполномоченное лицо."),
                                    "http://localhost/pages"),
                            new Digest.Concern(
                                    "Страницы, которых снова недостаёт", List.of("Музей: нет страницы."), "")),
                    instance);
        }
        send("2022-04-12T09:15");

        assertThat(daysOf(coordinator)).containsExactly("2022-04-08", "2022-04-11");
        assertThat(digestOf(coordinator, "2022-04-08").orElseThrow().letter().text())
                .contains(
                        "СТРАНИЦЫ БЕЗ ЛИЦА: 1",
                        "https://vk.com/school",
                        "Открыть этот список: http://localhost/pages\n",
                        "СТРАНИЦЫ, КОТОРЫХ СНОВА НЕДОСТАЁТ: 1",
                        "Музей: нет страницы.")
                .containsOnlyOnce("Открыть этот список");
        assertThat(daysOf(controller)).isEmpty();
    }

    /** The coordinator himself may be the one who has left it lying. */
    @Test
    void whatIsCheckedTooLongIsToldToTheControllerToo() {
        String coordinator = official("coordinator", "c@example.org");
        String controller = official("controller", "k@example.org");
        at("2022-04-08T09:15", KIROV);
        digest.send(
                "kirov",
                List.of(
                        new Digest.Concern("Страницы без лица", List.of("Школа: нет лица."), ""),
                        new Digest.Concern(
                                "На проверке дольше внутреннего срока",
                                List.of("Музей: «Направить уведомление» — на проверке."),
                                "",
                                true)),
                instance);

        assertThat(textOf(coordinator, "2022-04-08"))
                .contains("СТРАНИЦЫ БЕЗ ЛИЦА: 1", "НА ПРОВЕРКЕ ДОЛЬШЕ ВНУТРЕННЕГО СРОКА: 1");
        assertThat(textOf(controller, "2022-04-08"))
                .contains("НА ПРОВЕРКЕ ДОЛЬШЕ ВНУТРЕННЕГО СРОКА: 1", "Музей")
                .doesNotContain("СТРАНИЦЫ БЕЗ ЛИЦА");
    }

    @Test
    void coordinatorWithoutAnAddressIsAnEntryInTheJournal() {
        String coordinator = official("coordinator", null);
        card("Создать страницу", LocalDate.of(2022, 4, 4));
        send("2022-04-06T09:15");

        OutboxEntry entry = digestOf(coordinator, "2022-04-06").orElseThrow();
        assertThat(entry.state()).isEqualTo(LetterState.UNDELIVERABLE);
        assertThat(entry.letter().reference()).contains(instance);
    }

    @Test
    void cardWhoseClauseIsGoneIsLeftOutAndTheOthersAreTold() {
        String coordinator = official("coordinator", "c@example.org");
        card("Создать страницу", LocalDate.of(2022, 3, 4));
        ControlCard bad = card("Исполнить утраченный пункт", LocalDate.of(2022, 3, 4));
        database.sql("update control_card set clause_id = 'KIR-99' where id = ?")
                .param(bad.id())
                .update();
        send("2022-03-09T09:15");

        assertThat(digestOf(coordinator, "2022-03-09").orElseThrow().letter().text())
                .contains("Создать страницу")
                .doesNotContain("Исполнить утраченный пункт");
        assertThat(sound.leftOut(RecordKind.CARD)).isPositive();
    }

    private void send(String localTime) {
        at(localTime, KIROV);
        digest.send("kirov", List.of(), instance);
    }

    private String textOf(String user, String day) {
        return digestOf(user, day).orElseThrow().letter().text();
    }

    private String subjectOf(String user, String day) {
        return digestOf(user, day).orElseThrow().letter().subject();
    }

    private Optional<OutboxEntry> digestOf(String user, String day) {
        return journal.find("digest:kirov:" + user + ":" + day);
    }

    private List<String> daysOf(String user) {
        return database
                .sql("select key from letter where key like :prefix order by key")
                .param("prefix", "digest:kirov:" + user + ":%")
                .query(String.class)
                .list()
                .stream()
                .map(key -> key.substring(key.lastIndexOf(':') + 1))
                .toList();
    }

    private String official(String role, String email) {
        return TestBody.official(
                database, "kirov", TestBody.create(database, "kirov").id(), role, email);
    }

    private ControlCard card(String step, LocalDate lastDay) {
        ControlCard card = new ControlCard(
                UUID.randomUUID(),
                "kirov",
                "kirov-131-2024",
                "1",
                "KIR-2.2",
                Modality.MANDATORY,
                TestBody.deserted(database, "kirov").id(),
                "create-account",
                Optional.empty(),
                step,
                lastDay.minusDays(10),
                Optional.of(lastDay),
                Optional.of(lastDay),
                Optional.of(lastDay.plusDays(1).atStartOfDay(KIROV).toInstant()),
                "Срок назначен.",
                false,
                0,
                0,
                Optional.empty(),
                CardState.OPEN,
                lastDay.minusDays(10).atStartOfDay(KIROV).toInstant(),
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

    private void at(String localTime, ZoneId zone) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(zone));
    }

    private static Date date(String instant) {
        return Date.from(Instant.parse(instant));
    }
}
