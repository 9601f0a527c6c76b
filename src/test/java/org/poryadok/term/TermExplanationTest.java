package org.poryadok.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TermExplanationTest {

    private final TermCalculator calculator = new TermCalculator(Calendars.SHIPPED);

    @Test
    void namesTheMovedDayOffAndTheArticles() {
        assertThat(explain("10-calendar-days", "2020-02-14", "RU-KEM")).isEqualTo("""
                Срок — 10 календарных дней, событие — 14.02.2020 (пятница).
                Течение срока начинается на следующий день, 15.02.2020 (статья 191 ГК РФ).
                10-й день срока — 24.02.2020 (понедельник); нерабочие дни внутри срока его не удлиняют.
                Нерабочие дни: 24.02 — выходной, перенесён с 23.02.2020 (часть вторая статьи 112 ТК РФ).
                Последний день срока приходится на нерабочий день, поэтому днём окончания срока считается ближайший следующий рабочий день (статья 193 ГК РФ): 25.02.2020 (вторник).
                Контрольная дата для напоминаний — 21.02.2020 (пятница), с запасом на случай более строгого счёта.
                Успеть нужно до 24:00 25.02.2020 по местному времени (UTC+07:00); сданное на почту до этого часа считается исполненным в срок (статья 194 ГК РФ).
                Календарь: пятидневная рабочая неделя, Кемеровская область — Кузбасс; региональные нерабочие дни в календарь не внесены.""");
    }

    @Test
    void namesEverySkippedDayOfAWorkingDayTermAndTheWorkingSaturday() {
        assertThat(explain("3-working-days", "2025-10-30", "RU"))
                .contains(
                        "Пропущены нерабочие дни: 02.11 — воскресенье; 03.11 — выходной, перенесён с 01.11.2025"
                                + " (Постановление Правительства РФ от 04.10.2024 № 1335); 04.11 — нерабочий праздничный день.",
                        "Рабочая суббота засчитана: 01.11.");
    }

    @Test
    void doesNotNameTheNumberOfADecreeThatIsNotConfirmed() {
        assertThat(explain("10-calendar-days", "2020-04-24", "RU"))
                .contains("04.05 — выходной, перенесён с 04.01.2020 (акт Правительства РФ)")
                .doesNotContain("875");
    }

    @Test
    void namesRadonitsaWithItsLaw() {
        assertThat(explain("2-working-days", "2024-05-13", "RU-STA"))
                .contains("14.05 — Радоница (Закон Ставропольского края от 23.06.2016 № 60-кз)")
                .doesNotContain("не внесены");
    }

    @Test
    void saysWhyDaysDeclaredNonWorkingByThePresidentCountAsWorking() {
        assertThat(explain("10-calendar-days", "2020-03-25", "RU"))
                .contains(
                        "06.04: Указ Президента РФ от 02.04.2020 № 239"
                                + " объявил день нерабочим, но для срока он рабочий (обзор Верховного Суда РФ № 1 от 21.04.2020, вопрос 5).");
        assertThat(explain("3-working-days", "2021-04-30", "RU"))
                .contains(
                        "04.05–06.05: Указ Президента РФ от 23.04.2021 № 242"
                                + " объявил дни нерабочими, но для срока они рабочие: так по умолчанию, акт может установить иное.");
    }

    @Test
    void countsPlainWeekendsOfALongTermInsteadOfListingThem() {
        assertThat(explain("200-working-days", "2024-01-09", "RU"))
                .contains(
                        "23.02 — нерабочий праздничный день",
                        "а также 81 обычный выходной",
                        "Рабочая суббота засчитана: 27.04.")
                .doesNotContain("13.01 — суббота");
    }

    @Test
    void saysThatAMonthHasNoSuchDate() {
        assertThat(explain("1-month", "2024-01-31", "RU"))
                .contains("такого числа в нём нет, взят последний день месяца: 29.02.2024 (четверг)");
    }

    @Test
    void rollBackIsTheActsRuleNotTheCodes() {
        TermPolicy back = new TermPolicy(RollPolicy.PREVIOUS_WORKING_DAY, UntilReading.DISPUTED, false);
        String text = calculator
                .compute(
                        TermRule.parse("3-weeks"),
                        LocalDate.parse("2024-12-10"),
                        "RU",
                        Calendars.SHIPPED.zoneOf("RU"),
                        back)
                .explanation();

        assertThat(text)
                .contains(
                        "по правилу акта срок истекает в предшествующий рабочий день — 28.12.2024 (суббота)",
                        "28.12 — рабочая суббота")
                .doesNotContain("статья 193");
    }

    private String explain(String rule, String from, String region) {
        return calculator
                .compute(
                        TermRule.parse(rule),
                        LocalDate.parse(from),
                        region,
                        Calendars.SHIPPED.zoneOf(region),
                        TermPolicy.DEFAULT)
                .explanation();
    }
}
