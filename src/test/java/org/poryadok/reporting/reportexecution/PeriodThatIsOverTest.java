package org.poryadok.reporting.reportexecution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.poryadok.control.TermDocuments;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.ClosingGround;
import org.poryadok.registry.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;

/** Points, pages, persons and notices of a report tell of one time: the end of its period. */
@PoryadokTest
@EachTestAlone
class PeriodThatIsOverTest {

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final ZoneId STAVROPOL = ZoneId.of("Europe/Moscow");
    private static final String KUZBASS = "kuzbass-66-2020";
    private static final String HEALTH = "kuzbass.health";
    private static final String SHPAKOVSKY = "shpakovsky-1199-2023";
    private static final String CULTURE = "shpakovsky.culture";

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private TestAccounts pages;

    @Autowired
    private ControlCards cards;

    @Autowired
    private PastCards past;

    @Autowired
    private Organisation organisation;

    @Autowired
    private ReportedPages reported;

    @BeforeEach
    @AfterEach
    void nothingIsOwed() {
        engine.discard("create-account", "notify-coordinator", "appoint-officials");
        pages.forgetAllOf("kuzbass", "shpakovsky");
    }

    @Test
    @ForRuleOf({"KUZ-3a", "KUZ-3c"})
    void pageOfTheDayAfterThePeriodFulfilsNothingIsInNoListAndAsksForNoNotice() throws IOException {
        at(KEMEROVO, "2020-02-17T10:00");
        acts.inForce(KUZBASS, "66", "2020-02-14", "2020-02-14");
        acts.obliges(KUZBASS, "KUZ-3a", HEALTH, "create-account", "2020-02-14");
        at(KEMEROVO, "2020-03-16T10:00");
        pages.open(HEALTH, OwnerKind.SECTORAL_BODY, "vk", "vk.com/pt_after_period", LocalDate.of(2020, 3, 16));
        cards.open(new NewCard(
                KUZBASS,
                "KUZ-3c",
                HEALTH,
                "notify-coordinator",
                Optional.empty(),
                "Сообщить о созданной странице",
                LocalDate.of(2020, 3, 16),
                Optional.empty()));

        ProcessInstance report = report(HEALTH, "2020-02-14", "2020-03-15");
        assertThat(shown(report, HEALTH, "pointRows"))
                .contains(
                        "Создать аккаунты органа\",\"result\":\"Не исполнено, срок истёк 02.03.2020; создано 0 из 1: нет"
                                + " страницы; после периода: исполнено 16.03.2020 (настройка: достаточно одной страницы на"
                                + " любой площадке акта)\"",
                        "Сообщить о созданном или удалённом аккаунте\",\"result\":\"Случаев не было\"");
        assertThat(shown(report, HEALTH, "accountRows")).isEqualTo("[]");
        assertThat(shown(report, HEALTH, "point1"))
                .as("nobody promises a day for what is done")
                .doesNotContain("Создать аккаунты органа");

        sign(report, HEALTH, "2020-03-16");
        assertThat(desk.letter(report, "reportFile"))
                .contains("после периода: исполнено 16.03.2020")
                .doesNotContain("pt_after_period");
        assertThat(desk.shown(report, "kuzbass.coordinator", "check-report", "reportSummary"))
                .contains(
                        "исполнено 0 из",
                        "страниц — 0",
                        "не исполнено, срок истёк 02.03.2020; создано 0 из 1: нет страницы; после периода:")
                .doesNotContain("с нарушением срока");
    }

    @Test
    @ForRuleOf({"KUZ-3a", "KUZ-3c"})
    void pageOfTheLastDayIsOfThePeriodThoughItWasEnteredAfterIt() {
        at(KEMEROVO, "2020-02-17T10:00");
        acts.inForce(KUZBASS, "66", "2020-02-14", "2020-02-14");
        acts.obliges(KUZBASS, "KUZ-3a", HEALTH, "create-account", "2020-02-14");
        at(KEMEROVO, "2020-03-16T10:00");
        pages.open(HEALTH, OwnerKind.SECTORAL_BODY, "vk", "vk.com/pt_last_day", LocalDate.of(2020, 3, 15));
        cards.open(new NewCard(
                KUZBASS,
                "KUZ-3c",
                HEALTH,
                "notify-coordinator",
                Optional.empty(),
                "Сообщить о созданной странице",
                LocalDate.of(2020, 3, 15),
                Optional.empty()));

        ProcessInstance report = report(HEALTH, "2020-02-14", "2020-03-15");
        assertThat(shown(report, HEALTH, "accountRows")).contains("pt_last_day");
        assertThat(shown(report, HEALTH, "pointRows"))
                .contains(
                        "Создать аккаунты органа\",\"result\":\"Исполнено с нарушением срока\"",
                        "Сообщить о созданном или удалённом аккаунте\",\"result\":\"Не исполнено, последний день срока —"
                                + " 25.03.2020\"");
    }

    @Test
    @ForRuleOf("SHP-3.2.1.2")
    void orderOfTheDayAfterThePeriodDesignatesNobodyInIt() {
        at(STAVROPOL, "2023-09-02T10:00");
        acts.inForce(SHPAKOVSKY, "1199", "2023-08-29", "2023-09-02");
        ProcessInstance responsible =
                acts.obliges(SHPAKOVSKY, "SHP-3.2.1.2", CULTURE, "appoint-officials", "2023-09-02");
        at(STAVROPOL, "2023-09-25T10:00");
        desk.complete(responsible, CULTURE + ".head", "propose-person", Map.of("personId", CULTURE + ".responsible"));
        desk.complete(
                responsible,
                CULTURE + ".head",
                "sign-order",
                Map.of("orderNumber", "12-к", "orderDate", "2023-09-25", "validFrom", "2023-09-25"));

        ProcessInstance over = report(CULTURE, "2023-09-02", "2023-09-24");
        assertThat(shown(over, CULTURE, "personRows")).isEqualTo("[]");
        assertThat(shown(over, CULTURE, "pointRows"))
                .contains(
                        "Определить ответственных лиц\",\"result\":\"Не исполнено, последний день срока — 25.09.2023; после"
                                + " периода: исполнено 25.09.2023\"")
                .doesNotContain("12-к");
        assertThat(shown(over, CULTURE, "answeringText")).doesNotContain("по должности");
        engine.discard("report-execution");

        ProcessInstance withThatDay = report(CULTURE, "2023-09-02", "2023-09-25");
        assertThat(shown(withThatDay, CULTURE, "personRows")).contains("12-к");
        assertThat(shown(withThatDay, CULTURE, "pointRows"))
                .contains("Определить ответственных лиц\",\"result\":\"Исполнено\"");
    }

    /** An extension, a sending and a release after a day say nothing of it. */
    @Test
    void cardIsReadAsItStoodAtTheEndOfADay() {
        at(STAVROPOL, "2023-09-02T10:00");
        acts.inForce(SHPAKOVSKY, "1199", "2023-08-29", "2023-09-02");
        ControlCard card = cards.open(new NewCard(
                SHPAKOVSKY,
                "SHP-3.2.1.2",
                CULTURE,
                "appoint-officials",
                Optional.empty(),
                "Определить ответственное лицо",
                LocalDate.of(2023, 9, 2),
                Optional.empty()));
        at(STAVROPOL, "2023-09-27T10:00");
        cards.extend(card.id(), LocalDate.of(2023, 10, 20), TermDocuments.signed("2023-09-20"), "Просьба", "test");
        at(STAVROPOL, "2023-10-02T10:00");
        cards.submit(card.id(), engine.now(), "test");
        at(STAVROPOL, "2023-10-05T10:00");
        cards.release(card.id(), "test", "Достаточно.");

        assertThat(on(card, 9, 26)).satisfies(then -> {
            assertThat(then.state()).isEqualTo(CardState.OPEN);
            assertThat(then.lastDay()).contains(LocalDate.of(2023, 9, 25));
            assertThat(then.overdueAfter()).isEqualTo(card.overdueAfter());
            assertThat(then.missed()).isEmpty();
            assertThat(then.extensions()).isZero();
        });
        assertThat(on(card, 9, 27)).satisfies(then -> {
            assertThat(then.lastDay()).contains(LocalDate.of(2023, 10, 20));
            assertThat(then.missed()).isPresent();
            assertThat(then.extensions()).isEqualTo(1);
        });
        assertThat(on(card, 10, 1).state()).isEqualTo(CardState.OPEN);
        assertThat(on(card, 10, 2).state()).isEqualTo(CardState.SUBMITTED);
        assertThat(on(card, 10, 4).releasedAt()).isEmpty();
        assertThat(on(card, 10, 5)).isEqualTo(cards.card(card.id()));
    }

    @Test
    void pageThatWasClosedAfterThePeriodIsAtWorkInIt() {
        at(KEMEROVO, "2020-03-16T10:00");
        pages.close(
                pages.open(HEALTH, OwnerKind.SECTORAL_BODY, "vk", "vk.com/pt_closed", LocalDate.of(2020, 3, 1)),
                ClosingGround.OTHER,
                LocalDate.of(2020, 3, 16));
        assertThat(reported.of(organisation.body(HEALTH), LocalDate.of(2020, 3, 15)))
                .extracting(ReportedPages.Row::state)
                .containsExactly("действующая");
        assertThat(reported.of(organisation.body(HEALTH), LocalDate.of(2020, 3, 16)))
                .isEmpty();
    }

    private ControlCard on(ControlCard card, int month, int day) {
        return past.atEndOf(LocalDate.of(2023, month, day), cards.cards(List.of(card.id())))
                .get(0);
    }

    private ProcessInstance report(String body, String from, String to) {
        ProcessInstance report = desk.start(
                body + ".head", "report-execution", Map.of("reason", "По запросу", "periodFrom", from, "periodTo", to));
        desk.open(report, body + ".head", "sign-report");
        return report;
    }

    private String shown(ProcessInstance report, String body, String what) {
        return desk.shown(report, body + ".head", "sign-report", what);
    }

    private void sign(ProcessInstance report, String body, String day) {
        Map<String, Object> form = new HashMap<>(Map.of("reportNumber", "1", "reportSentOn", day));
        for (int point = 1; point <= PointSlot.ALL.size(); point++) {
            if (!shown(report, body, "point" + point).equals("null")) {
                form.put("why" + point, "Готовится.");
                form.put("until" + point, "2021-12-31");
            }
        }
        desk.complete(report, body + ".head", "sign-report", form);
    }

    private void at(ZoneId zone, String local) {
        engine.setClock(LocalDateTime.parse(local).atZone(zone));
    }
}
