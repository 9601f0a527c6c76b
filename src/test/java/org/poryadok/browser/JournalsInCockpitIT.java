package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.cockpit.SampleJournals;
import org.poryadok.control.TestBody;
import org.poryadok.registry.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page «Журналы» as the coordinator of Kirov reads it: empty, full, filtered, on a telephone. */
@PoryadokTest
@EachTestAlone
class JournalsInCockpitIT {

    private static final List<String> JOURNALS =
            List.of("Норма публикаций", "Защищённость", "Инциденты", "Контент-планы");
    private static final String WIDER_THAN_THE_SCREEN =
            "() => document.querySelector('.pory-page').scrollWidth > innerWidth";

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Europe/Kirov").withSize(1280, 900);

    @RegisterExtension
    final Office office = new Office(browser, "kirov", ZoneId.of("Europe/Kirov"));

    private final SupervisorDesk desk = new SupervisorDesk(browser);

    @Autowired
    private JdbcClient database;

    @Autowired
    private Accounts accounts;

    private TestBody body;

    @BeforeEach
    void coordinatorIsAtHisDesk() {
        office.itIs(2024, 9, 18, 10);
        desk.logsIn("kirov.coordinator");
    }

    @Test
    void journalWithoutRowsSaysSo() {
        desk.opens("#/journals");
        for (String journal : JOURNALS) {
            desk.followsLink(journal);
            assertThat(desk.text(".pory-page")).contains("В журнале пока нет ни одной строки.");
        }
        browser.screenshot("cockpit-journals-empty");
    }

    @Test
    void everyJournalIsOpenedFilteredExportedAndLeadsToItsCase() {
        fill();
        desk.opens("#/deadlines");
        desk.followsLink("Журналы");
        for (String journal : JOURNALS) {
            desk.followsLink(journal);
            assertThat(desk.found()).isEqualTo("2 строки");
            assertThat(browser.page().locator("tbody tr").first().innerText()).contains("Министерство");
            desk.everythingIsRussian();
            browser.screenshot("cockpit-journal-" + JOURNALS.indexOf(journal));
            desk.types("Поиск по журналу", "транспорта");
            assertThat(desk.text(".pory-page")).as(journal).contains("1 строка");
            assertThat(new String(desk.exports("CSV"), StandardCharsets.UTF_8).lines())
                    .hasSize(2);
            desk.types("Поиск по журналу", "такого нет");
            assertThat(desk.text(".pory-page")).contains("Под этот отбор не подходит ни одна строка.");
            desk.presses("Сбросить отбор");
            assertThat(desk.found()).isEqualTo("2 строки");
        }
        desk.followsLink("Норма публикаций");
        desk.narrows("Состояние", "норма выполнена");
        assertThat(desk.text(".pory-page")).contains("Под этот отбор не подходит ни одна строка.");
        desk.narrows("Состояние", "недобор, объяснения нет");
        assertThat(desk.found()).isEqualTo("2 строки");
        desk.types("Неделя: с", "32.09.2024");
        assertThat(desk.text(".pory-page")).contains("Такого дня нет. Укажите день в виде дд.мм.гггг.");
        desk.types("Неделя: с", "16.09.2024");
        assertThat(desk.text(".pory-page")).contains("Под этот отбор не подходит ни одна строка.");
        desk.types("Неделя: с", "15.09.2024");
        assertThat(desk.found()).isEqualTo("2 строки");
        assertThat(browser.page()
                        .locator("tbody a")
                        .filter(new Locator.FilterOptions().setHasText("дело"))
                        .first()
                        .getAttribute("href"))
                .startsWith("#/deadlines/case/case-kirov.");
    }

    @Test
    void journalIsReadOnATelephone() {
        fill();
        browser.page().setViewportSize(390, 844);
        desk.opens("#/journals?journal=incidents");
        assertThat(browser.page().locator("tbody tr"))
                .satisfies(rows -> assertThat(rows.count()).isEqualTo(2));
        assertThat((Boolean) browser.page().evaluate(WIDER_THAN_THE_SCREEN)).isFalse();
        browser.screenshot("cockpit-journals-telephone");
    }

    @Test
    void coordinatorTellsCountsAndFindsThemInTheJournal() {
        fill();
        browser.open("/publications/counts");
        String page = "https://vk.com/" + SampleJournals.code(body);
        Locator text = browser.page().locator("#text");
        text.fill("Страница;Неделя с;Публикаций;Из них репостов;Дней с публикациями\n" + page + ";10.09.2024;3;0;3");
        presses("Проверить");
        assertThat(browser.page().locator("main").innerText())
                .contains("Неделя начинается 09.09.2024, а не 10.09.2024.");
        browser.screenshot("publication-counts-refused");
        text.fill(text.inputValue().replace("10.09.2024", "09.09.2024"));
        presses("Проверить");
        assertThat(browser.page().locator("main").innerText()).contains("Ошибок нет. Ещё ничего не внесено.");
        browser.screenshot("publication-counts");
        presses("Внести");
        assertThat(browser.page().locator("main").innerText()).contains("Внесено: новых 1");
        browser.page().setViewportSize(390, 844);
        browser.screenshot("publication-counts-telephone");
        browser.page().setViewportSize(1280, 900);

        browser.open("/camunda/app/cockpit/default/#/journals?journal=weekly-sheets");
        browser.page().locator(".pory-journal").waitFor();
        assertThat(desk.text(".pory-page")).contains("Кто внёс сведения: ");
    }

    private void presses(String button) {
        browser.page()
                .locator("main button")
                .filter(new Locator.FilterOptions().setHasText(button))
                .click();
        browser.isQuiet();
    }

    private void fill() {
        body = filled("Министерство транспорта Кировской области");
        filled("Министерство промышленности, предпринимательства и торговли Кировской области");
    }

    private TestBody filled(String name) {
        TestBody filled = TestBody.create(database, "kirov");
        database.sql("update body set name = ? where id = ?")
                .params(name, filled.id())
                .update();
        database.sql("update official set full_name = 'Смирнова Анна Петровна' where body_id = ?")
                .param(filled.id())
                .update();
        new SampleJournals(database, accounts).rows("kirov", filled);
        return filled;
    }
}
