package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.EnactedAct;
import org.springframework.beans.factory.annotation.Autowired;

/** The page «Пункты» as the coordinator of Kuzbass reads it. */
@PoryadokTest
class ClausesInCockpitIT {

    private static final String ACT = "kuzbass-66-2020";
    private static final String CLAUSE = "tr[data-clause=KUZ-3a]";

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Novokuznetsk").withSize(1280, 900);

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", ZoneId.of("Asia/Novokuznetsk"));

    private final SupervisorDesk desk = new SupervisorDesk(browser);

    @Autowired
    private EnactedAct acts;

    @Test
    void coordinatorGoesFromAClauseToItsBodiesAndToTheCaseOfOne() {
        office.itIs(2020, 2, 17, 10);
        acts.inForce(ACT, "66", "2020-02-14", "2020-02-14");
        ProcessInstance page =
                office.oblige(ACT, "create-account", "KUZ-3a", "kuzbass.culture", LocalDate.of(2020, 2, 14));
        office.timePassesTo(2020, 3, 4, 12);

        desk.logsIn("kuzbass.coordinator");
        desk.opens("#/deadlines");
        desk.followsLink("Пункты");
        assertThat(desk.address()).endsWith("#/clauses");
        assertThat(desk.text(CLAUSE))
                .contains(
                        "абзац второй пункта 3",
                        "Создать аккаунты органа",
                        "обязательно",
                        "до 01.03.2020",
                        "Просрочено: ");
        assertThat(desk.text("tr[data-clause=KUZ-0]")).contains("Никого не обязывает");
        desk.everythingIsRussian();
        browser.screenshot("checked/cockpit-clauses");

        browser.page().locator(CLAUSE + " button").click();
        Locator culture = browser.page().locator("tr[data-body='kuzbass.culture']");
        culture.waitFor();
        assertThat(culture.innerText())
                .contains("Министерство культуры и национальной политики Кузбасса", "просрочено", "02.03.2020");
        desk.everythingIsRussian();
        browser.screenshot("cockpit-clauses-open");
        assertThat(culture.locator("a")
                        .filter(new Locator.FilterOptions().setHasText("Открыть дело"))
                        .getAttribute("href"))
                .contains(page.getId());
        culture.locator("a")
                .filter(new Locator.FilterOptions().setHasText("Сроки"))
                .click();
        desk.settles();
        assertThat(desk.address()).contains("#/deadlines?", "clause=KUZ-3a", "body=kuzbass.culture");
        assertThat(desk.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.clause()).isEqualTo("абзац второй пункта 3"));

        desk.opens("#/clauses?state=OVERDUE");
        assertThat(desk.text(".pory-page")).contains("абзац второй пункта 3").doesNotContain("Никого не обязывает");
        browser.page().locator("select[data-key=state]").selectOption("EXEMPTED");
        desk.settles();
        assertThat(desk.address()).contains("state=EXEMPTED");
        assertThat(desk.text(".pory-page")).contains("Пунктов, по которым кто-нибудь так стоит, нет.");
        browser.page().goBack();
        desk.settles();
        assertThat(desk.text(".pory-page")).contains("абзац второй пункта 3");
    }
}
