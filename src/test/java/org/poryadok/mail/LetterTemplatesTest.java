package org.poryadok.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

class LetterTemplatesTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2020, 3, 6);

    private static final String INTERNAL =
            "Этот срок внутренний, его установила администрация: акт срока не называет и не нарушен.";

    private final LetterTemplates templates = new LetterTemplates(settings(""));

    @Test
    void reminderSaysWhatWhenWhyAndWhere() {
        RenderedLetter letter = templates.reminder(notice(0, LAST_DAY, ""));

        assertThat(letter.subject())
                .isEqualTo("Срок 06.03.2020: «Направить уведомление координатору», абз. второй п. 3");
        assertThat(letter.text())
                .contains(
                        "Последний день срока: 06.03.2020 (пятница)",
                        "Министерство здравоохранения Кузбасса",
                        "Основание: абзац второй пункта 3, распоряжение Правительства Кузбасса от 14.02.2020 № 66-р",
                        "«в течение 10 календарных дней со дня создания»",
                        "Открыть задачу: http://localhost:8080/task/1",
                        "Если исполнение не будет отмечено, 10.03.2020 об этом напомнят исполнителю.",
                        "Вы получили это письмо, потому что вы ведёте страницу органа.",
                        "отвечать на него не нужно");
        assertThat(letter.html())
                .contains("Срок истекает 06.03.2020", "06.03.2020, пятница", "href=\"http://localhost:8080/task/1\"")
                .as("a number never begins a line of its own")
                .contains("№\u00a066-р")
                .doesNotContain("№ ");
        assertThat(letter.text() + letter.html()).doesNotContain("О чём", "Как посчитан", "Надёжнее", "null", "${");
    }

    @Test
    void disputedLastDayIsRemindedWithTheSaferDay() {
        RenderedLetter letter = templates.reminder(notice(0, LAST_DAY.minusDays(1), ""));

        assertThat(letter.text()).contains("Надёжнее исполнить не позднее: 05.03.2020");
        assertThat(letter.html()).contains("Надёжнее исполнить не позднее 05.03.2020.");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 рабочий день",
        "2, 2 рабочих дня",
        "5, 5 рабочих дней",
        "11, 11 рабочих дней",
        "21, 21 рабочий день",
        "112, 112 рабочих дней"
    })
    void overdueLetterCountsWorkingDaysInGoodRussian(int days, String words) {
        RenderedLetter letter = templates.overdue(notice(days, LAST_DAY, ""));

        assertThat(letter.subject())
                .startsWith("Просрочено на " + words + ": «Направить уведомление")
                .endsWith("», абз. второй п. 3")
                .hasSizeLessThan(90);
        assertThat(letter.text()).contains("Просрочка: " + words + "\n");
        assertThat(letter.html()).contains("Просрочено на " + words);
    }

    @Test
    void termOfTheAdministrationIsCalledInternalAndNoBreachOfTheAct() {
        RenderedLetter reminder = templates.reminder(notice(0, LAST_DAY, "", true));
        assertThat(reminder.subject())
                .isEqualTo("Внутренний срок 06.03.2020: «Направить уведомление координатору», абз. второй п. 3");
        assertThat(reminder.text())
                .contains("внутренний срок исполнения истекает", "Последний день внутреннего срока: 06.03.2020");
        assertThat(reminder.html()).contains("Внутренний срок истекает 06.03.2020", "Последний день внутреннего срока");

        RenderedLetter overdue = templates.overdue(notice(2, LAST_DAY, "", true));
        assertThat(overdue.subject())
                .startsWith("Внутренний срок истёк 06.03.2020: «Направить")
                .hasSizeLessThan(90);
        assertThat(overdue.text())
                .contains("Внутренний срок исполнения истёк", "акт срока не называет и не нарушен")
                .doesNotContain("\nСрок");
        assertThat(overdue.html())
                .contains(
                        "Внутренний срок истёк 06.03.2020, исполнение не отмечено.",
                        "акт срока не называет и не нарушен");
        assertThat(overdue.subject() + overdue.text() + overdue.html())
                .as("it breaks no act")
                .doesNotContainIgnoringCase("просроч");
    }

    @Test
    void digestSaysOfEachLineWhoseTermItIs() {
        Digest plain = digest(lines(1, 2), lines(1, 0), List.of());
        RenderedLetter letter = templates.digest(new Digest(
                plain.recipient(),
                plain.why(),
                plain.jurisdiction(),
                plain.day(),
                plain.overdue(),
                plain.beyond(),
                lines(1, 2, true),
                plain.dueSoon(),
                plain.recommended(),
                plain.concerns(),
                plain.next(),
                plain.listLink()));

        assertThat(letter.text())
                .containsSubsequence(
                        "ПРОСРОЧЕНО: 1",
                        "Последний день срока: 06.03.2020, просрочка: 2 рабочих дня",
                        "ВНУТРЕННИЙ СРОК ИСТЁК (не нарушение акта): 1",
                        "Последний день внутреннего срока: 06.03.2020, прошло: 2 рабочих дня",
                        "СРОК ИСТЕКАЕТ: 1",
                        "Последний день срока: 06.03.2020");
        assertThat(letter.html()).containsOnlyOnce("внутренний срок");
    }

    @Test
    void everyLetterAboutAnInternalTermCallsItSo() {
        RenderedLetter followUp = templates.followUp(notice(4, LAST_DAY, "", true));
        assertThat(followUp.subject())
                .startsWith("Рекомендация ждёт исполнения, внутренний срок 06.03.2020: «")
                .hasSizeLessThan(90);
        assertThat(followUp.text())
                .startsWith("Рекомендованный внутренний срок прошёл")
                .contains("\nРекомендованный внутренний срок: 06.03.2020");
        assertThat(followUp.html())
                .contains("<title>Внутренний срок: Направить уведомление", ">Рекомендованный внутренний срок<");
        assertThat(templates.reminder(notice(0, LAST_DAY, "", true)).html()).contains("<title>Внутренний срок: ");
        assertThat(templates.overdue(notice(2, LAST_DAY, "", true)).html()).contains("<title>Внутренний срок: ");
        assertThat(templates.overdue(notice(2, LAST_DAY, "")).html()).contains("<title>Направить уведомление");

        assertThat(templates.reminders(reminders("Кузбасс", lines(1, 0, true))).subject())
                .endsWith(", внутренний срок 06.03.2020");
        assertThat(templates.reminders(reminders("Кузбасс", lines(3, 2, true))).subject())
                .isEqualTo("Напоминание о 3 сроках, внутренний срок истёк: 3 — Кузбасс");
        Digest plain = digest(List.of(), List.of(), List.of());
        assertThat(templates
                        .digest(new Digest(
                                plain.recipient(),
                                plain.why(),
                                plain.jurisdiction(),
                                plain.day(),
                                List.of(),
                                Digest.Beyond.NONE,
                                lines(2, 2, true),
                                List.of(),
                                List.of(),
                                plain.concerns(),
                                plain.next(),
                                plain.listLink()))
                        .subject())
                .startsWith("Внутренний срок истёк: 2, ");
    }

    @Test
    void recommendationIsNeverCalledOverdue() {
        RenderedLetter letter = templates.followUp(notice(4, LAST_DAY, ""));

        assertThat(letter.text()).contains("Это не просрочка", "Рекомендованный срок: 06.03.2020");
        assertThat(letter.subject() + letter.text() + letter.html())
                .doesNotContain("Просрочено", "истёк", "4 рабочих дня");
    }

    @ParameterizedTest
    @MethodSource("typedByPeople")
    void whatPeopleTypedStaysTextInHtml(String kind) {
        String typed = "<script>alert(\"1\")</script> & «А»";
        TermNotice notice = new TermNotice(
                typed,
                typed,
                typed,
                typed,
                typed,
                typed,
                typed,
                typed,
                typed,
                LAST_DAY,
                LAST_DAY,
                "",
                1,
                typed,
                typed,
                new TermNotice.Place(typed, "http://localhost/?a=1&b=\"><script>"));
        Digest.Line line =
                new Digest.Line(typed, typed, typed, typed, LAST_DAY, false, true, 1, "http://localhost/\"><script>");
        RenderedLetter letter =
                switch (kind) {
                    case "reminder" -> templates.reminder(notice);
                    case "overdue" -> templates.overdue(notice);
                    case "follow-up" -> templates.followUp(notice);
                    default ->
                        templates.digest(new Digest(
                                typed,
                                typed,
                                typed,
                                LAST_DAY,
                                List.of(line),
                                new Digest.Beyond(1, 0, List.of(typed), "http://localhost/"),
                                List.of(line),
                                List.of(line),
                                List.of(line),
                                List.of(new Digest.Concern(typed, List.of(typed), "")),
                                List.of(typed),
                                "http://localhost/"));
                };

        assertThat(letter.html()).doesNotContain("<script").contains("&lt;script&gt;", "&amp;");
        assertThat(letter.text()).contains(typed);
    }

    static Stream<String> typedByPeople() {
        return Stream.of("reminder", "overdue", "follow-up", "digest");
    }

    @Test
    void lettersLoadNothingFromOutside() {
        String html = templates.overdue(notice(1, LAST_DAY, "ВКонтакте")).html()
                + templates.digest(digest(lines(2, 1), lines(1, 0), List.of())).html();

        assertThat(html)
                .doesNotContainPattern("(?i)<(img|script|link|iframe|object|form)\\b")
                .doesNotContain("url(", "@import", " th:");
    }

    @Test
    void digestListsOverdueThenSoonThenRecommended() {
        RenderedLetter letter = templates.digest(digest(lines(3, 2), lines(1, 0), lines(1, 0)));

        assertThat(letter.subject())
                .isEqualTo("Просрочено: 3 срока, новых 1, сводка на 10.03.2020 — Кемеровская область — Кузбасс");
        assertThat(letter.text())
                .containsSubsequence(
                        "Новых: 3, остаётся с прошлых дней: 2.",
                        "ПРОСРОЧЕНО: 3",
                        "* (новое) Шаг 0",
                        "Орган 0",
                        "Последний день срока: 06.03.2020, просрочка: 2 рабочих дня",
                        "http://localhost/card/0",
                        "* Шаг 2",
                        "СРОК ИСТЕКАЕТ: 1",
                        "РЕКОМЕНДАЦИИ",
                        "12.03.2020 — контролёр: 3 срока",
                        "Список этой сводки: http://localhost/list");
        assertThat(letter.html())
                .containsSubsequence(
                        "Просрочено: 3",
                        "Шаг 0",
                        "2 рабочих дня",
                        "Срок истекает: 1",
                        "Рекомендации",
                        "Открыть список этой сводки");
    }

    @Test
    void digestWithoutOverdueTermsSaysSo() {
        RenderedLetter letter = templates.digest(digest(List.of(), lines(1, 0), List.of()));

        assertThat(letter.subject())
                .isEqualTo("Срок истекает: 1, новых 1, сводка на 10.03.2020 — Кемеровская область — Кузбасс");
        assertThat(letter.text()).contains("Просроченных сроков нет").doesNotContain("ПРОСРОЧЕНО", "РЕКОМЕНДАЦИИ");
        assertThat(letter.html()).contains("Просроченных сроков нет").doesNotContain("Просрочено", "Рекомендации");
    }

    @Test
    void digestDeniesNothingOfWhichItDoesNotTellYet() {
        Digest plain = digest(lines(1, 2), List.of(), List.of());
        Digest.Beyond beyond = new Digest.Beyond(
                2, 0, List.of("Ещё 2: сообщаем с 4-го рабочего дня просрочки."), "http://localhost/overdue");
        for (List<Digest.Line> told : List.of(plain.overdue(), List.<Digest.Line>of())) {
            RenderedLetter letter = templates.digest(new Digest(
                    plain.recipient(),
                    plain.why(),
                    plain.jurisdiction(),
                    plain.day(),
                    told,
                    beyond,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    plain.listLink()));

            String total = told.isEmpty() ? "Просрочено: 2 срока" : "Просрочено: 3 срока";
            assertThat(letter.subject()).startsWith(total);
            assertThat(letter.text())
                    .contains(
                            total + ". Из них названо ниже: " + told.size() + ".",
                            "Ещё 2: сообщаем с 4-го рабочего дня просрочки.",
                            "Все просроченные: http://localhost/overdue");
            assertThat(letter.html())
                    .contains(total, "Ещё 2: сообщаем с 4-го", "href=\"http://localhost/overdue\"")
                    .doesNotContain("Просроченных сроков нет");
            assertThat(letter.text()).doesNotContain("Просроченных сроков нет");
        }
    }

    @Test
    void subjectOfADigestWithoutTermsSaysWhatItIsAbout() {
        Digest plain = digest(List.of(), List.of(), List.of());
        assertThat(templates
                        .digest(new Digest(
                                plain.recipient(),
                                plain.why(),
                                plain.jurisdiction(),
                                plain.day(),
                                List.of(),
                                Digest.Beyond.NONE,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(new Digest.Concern("Страницы без лица", List.of("Школа", "Музей"), "")),
                                List.of(),
                                plain.listLink()))
                        .subject())
                .isEqualTo("Страницы без лица: 2, сводка на 10.03.2020 — Кемеровская область — Кузбасс");
    }

    @Test
    void digestThatNamesNoneOfWhatIsOverdueLeadsToItOnce() {
        Digest plain = digest(List.of(), List.of(), List.of());
        RenderedLetter letter = templates.digest(new Digest(
                plain.recipient(),
                plain.why(),
                plain.jurisdiction(),
                plain.day(),
                List.of(),
                new Digest.Beyond(2, 0, List.of("Ещё 2: сообщаем с 5-го рабочего дня просрочки."), "https://p/overdue"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "https://p/overdue"));

        assertThat(letter.text())
                .contains("Просрочено: 2 срока. Из них названо ниже: 0.", "Все просроченные: https://p/overdue")
                .containsOnlyOnce("https://p/overdue");
        assertThat(letter.html()).containsOnlyOnce("https://p/overdue").contains("Открыть все просроченные");
    }

    private static Reminders reminders(String jurisdiction, List<Digest.Line> lines) {
        return new Reminders(
                "Петров П. П.",
                "исполнение поручено вам",
                "Звягин Б. И., контролёр",
                jurisdiction,
                lines,
                List.of("11.03.2020 — контролёр: 120 сроков"));
    }

    @Test
    void reminderOfManyTellsWhatIsOverdueFirstAndHowManyThereAreInAll() {
        List<Digest.Line> all =
                Stream.concat(lines(1, 0).stream(), lines(120, 3).stream()).toList();
        RenderedLetter letter = templates.reminders(reminders("Кемеровская область — Кузбасс", all));

        assertThat(letter.subject())
                .isEqualTo("Напоминание о 121 сроке, просрочено: 120 — Кемеровская область — Кузбасс")
                .hasSizeLessThan(90);
        assertThat(letter.text())
                .containsSubsequence(
                        "напоминает Звягин Б. И., контролёр.",
                        "ПРОСРОЧЕНО: 120",
                        "просрочка: 3 рабочих дня",
                        "… и ещё 20",
                        "ИСПОЛНИТЬ: 1",
                        "об этом узнают:",
                        "11.03.2020 — контролёр: 120 сроков")
                .doesNotContain("ВНУТРЕННИЙ СРОК");
        assertThat(letter.html()).contains("Просрочено: 120", "Исполнить: 1", "исполнение поручено вам");
    }

    @Test
    void digestOfThousandsShowsAHundredAndHowManyMore() {
        RenderedLetter letter = templates.digest(digest(lines(5000, 7), List.of(), List.of()));

        assertThat(letter.subject()).contains("5000 сроков");
        assertThat(letter.text()).contains("* Шаг 99\n", "… и ещё 4900").doesNotContain("* Шаг 100\n");
        assertThat(letter.html()).contains("… и ещё 4900");
        assertThat(letter.html().length()).isLessThan(200_000);
    }

    @Test
    void answersAreInvitedOnlyWhereSomeoneReadsThem() {
        RenderedLetter letter = new LetterTemplates(settings("kontrol@example.ru")).overdue(notice(1, LAST_DAY, ""));

        assertThat(letter.text())
                .contains("Ответы принимаются по адресу kontrol@example.ru.")
                .doesNotContain("отвечать на него не нужно");
    }

    @Test
    void templateNameCannotLeaveItsFolder() {
        assertThatThrownBy(() -> templates.render("../application", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ruleOfTheAdministrationItselfIsOfNoActAndQuotesNone() {
        TermNotice ofAnAct = notice(2, LAST_DAY, "", true);
        TermNotice rule = new TermNotice(
                ofAnAct.recipient(),
                ofAnAct.why(),
                ofAnAct.body(),
                ofAnAct.step(),
                "",
                "",
                "",
                "внутреннее правило администрации",
                "",
                LAST_DAY,
                LAST_DAY,
                INTERNAL,
                2,
                "",
                ofAnAct.next(),
                ofAnAct.place());
        for (RenderedLetter letter : List.of(templates.overdue(rule), templates.reminder(rule))) {
            assertThat(letter.text())
                    .contains("Основание: внутреннее правило администрации\n")
                    .doesNotContain("администрации,", "«»");
            assertThat(letter.html())
                    .contains("внутреннее правило администрации</p>")
                    .doesNotContain("«»");
        }
        assertThat(templates.overdue(ofAnAct).text())
                .contains(
                        "Основание: абзац второй пункта 3, распоряжение Правительства Кузбасса от 14.02.2020 № 66-р\n«в течение");
    }

    private static TermNotice notice(int overdue, LocalDate target, String about) {
        return notice(overdue, target, about, false);
    }

    private static TermNotice notice(int overdue, LocalDate target, String about, boolean internal) {
        return new TermNotice(
                "Иванова Мария Петровна, заместитель министра",
                "вы ведёте страницу органа",
                "Министерство здравоохранения Кузбасса",
                "Направить уведомление координатору",
                about,
                "",
                "распоряжение Правительства Кузбасса от 14.02.2020 № 66-р",
                "абзац второй пункта 3",
                "в течение 10 календарных дней со дня создания",
                target,
                LAST_DAY,
                internal ? INTERNAL : "",
                overdue,
                "",
                "Если исполнение не будет отмечено, 10.03.2020 об этом напомнят исполнителю.",
                new TermNotice.Place("Открыть задачу", "http://localhost:8080/task/1"));
    }

    private static List<Digest.Line> lines(int number, int overdue) {
        return lines(number, overdue, false);
    }

    private static List<Digest.Line> lines(int number, int overdue, boolean internal) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Digest.Line(
                        "Орган " + i,
                        "Шаг " + i,
                        "",
                        "пункт 3",
                        LAST_DAY,
                        internal,
                        i == 0,
                        overdue,
                        "http://localhost/card/" + i))
                .toList();
    }

    /** As {@code LetterOfMany} has it. */
    private record Row(
            String step, String body, String said, String citation, String term, boolean late, String link) {}

    @Test
    void whatWasDoneToOneCardIsNotCounted() {
        Row row = new Row(
                "Создать аккаунты", "Минздрав", "", "пункт 3", "Срок не установлен", false, "http://localhost/");
        Map<String, Object> one = new HashMap<>(Map.of(
                "recipient", "Петров П. П.",
                "why", "задача передана вам",
                "headline", "Вам передана задача",
                "words", "Отпуск.",
                "follows", "Задача в вашем списке.",
                "jurisdiction", "Кузбасс",
                "total", 1,
                "only", row,
                "rows", List.of(row),
                "hidden", 0));
        one.put("next", List.of());
        RenderedLetter letter = templates.render("deed-of-many", one);

        assertThat(letter.subject()).isEqualTo("Вам передана задача: Создать аккаунты, пункт 3");
        assertThat(letter.text()).startsWith("Вам передана задача. Кузбасс.");
        assertThat(letter.html()).contains(">Вам передана задача</p>").doesNotContain("задача: 1");
    }

    private static Digest digest(List<Digest.Line> overdue, List<Digest.Line> soon, List<Digest.Line> recommended) {
        return new Digest(
                "Петров П. П.",
                "вы контролируете исполнение",
                "Кемеровская область — Кузбасс",
                LocalDate.of(2020, 3, 10),
                overdue,
                Digest.Beyond.NONE,
                List.of(),
                soon,
                recommended,
                List.of(),
                List.of("12.03.2020 — контролёр: 3 срока"),
                "http://localhost/list");
    }

    private static MailProperties settings(String replyTo) {
        return new MailProperties(
                "poryadok@example.ru",
                "Порядок",
                replyTo,
                Duration.ofSeconds(2),
                100,
                1,
                Duration.ofMinutes(1),
                Duration.ofMinutes(30),
                Duration.ofHours(24),
                Duration.ofMinutes(3),
                DataSize.ofMegabytes(1));
    }
}
