package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.PoryadokTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The way in, for a person who mistypes and for one who comes for the first time. */
@PoryadokTest
class LoginPagesIT {

    private static final String GIVEN = "given by the administrator";
    private static final String OWN = "a phrase of my own";

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    private IdentityService identity;

    private final String newcomer = "newcomer." + UUID.randomUUID();

    @BeforeEach
    void administratorGivesAPassword() {
        User user = identity.newUser(newcomer);
        user.setFirstName("Мария");
        user.setLastName("Петрова");
        user.setPassword(GIVEN);
        identity.setAuthentication("admin", List.of(Groups.CAMUNDA_ADMIN));
        try {
            identity.saveUser(user);
        } finally {
            identity.clearAuthentication();
        }
        identity.createMembership(newcomer, "tomsk.coordinator");
    }

    @AfterEach
    void leaves() {
        identity.deleteUser(newcomer);
    }

    @Test
    void pageThatWaitsForItsScriptsSaysSo() {
        AtomicReference<Route> slow = new AtomicReference<>();
        browser.page().route("**/camunda-tasklist-bootstrap.js*", slow::set);
        browser.beginsToOpen("/camunda/app/tasklist/default/");
        browser.page()
                .waitForFunction(
                        "() => { const said = getComputedStyle(document.querySelector('.app-splash'), '::after');"
                                + " return said.content.includes('Загрузка…') && said.visibility === 'visible'; }");
        browser.screenshot("page-still-coming");

        browser.page().waitForCondition(() -> slow.get() != null);
        slow.get().resume();
        browser.page().locator("form[name=signinForm]").waitFor();
    }

    @Test
    void loginPageSaysHowLongToWait() {
        for (int i = 0; i < 5; i++) {
            browser.enterPassword("tasklist", newcomer, "не тот");
            browser.page()
                    .locator(".notifications .alert-danger:visible")
                    .first()
                    .waitFor();
        }
        browser.enterPassword("tasklist", newcomer, "не тот");

        browser.page()
                .getByText("Несколько раз подряд введён неверный пароль. Подождите")
                .waitFor();
        browser.screenshot("login-refused");
        assertThat(browser.latinWords()).isEmpty();
    }

    /** Scripts of the page are loaded one after another, each as late as the line lets it. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit"})
    void overASlowLineThePageComesLate(String application) {
        Page page = browser.page();
        page.clock().install();
        browser.open("/registry");
        List<Route> held = new ArrayList<>();
        page.route("**/plugin.js**", held::add, new Page.RouteOptions().setTimes(1));
        page.waitForRequest(
                "**/plugin.js**",
                () -> page.evaluate("it => location.href = `/camunda/app/${it}/default/`", application));

        page.clock().fastForward("10:00");
        held.forEach(Route::resume);

        page.getByPlaceholder("Имя пользователя").waitFor();
    }

    @Test
    void whoComesWithAGivenPasswordSetsHisOwnAndEnters() {
        browser.enterPassword("tasklist", newcomer, GIVEN);
        Page page = browser.page();
        page.waitForURL("**/password?**");

        assertThat(page.getByLabel("Логин").inputValue()).isEqualTo(newcomer);
        browser.screenshot("password-first");
        page.getByLabel("Прежний пароль").fill(GIVEN);
        page.getByLabel("Новый пароль", new Page.GetByLabelOptions().setExact(true))
                .fill(OWN);
        page.getByLabel("Новый пароль ещё раз").fill("another phrase");
        page.getByText("Сменить пароль").click();
        page.getByText("Новый пароль и его повтор не совпадают.").waitFor();
        browser.screenshot("password-fault");

        page.getByLabel("Прежний пароль").fill(GIVEN);
        page.getByLabel("Новый пароль", new Page.GetByLabelOptions().setExact(true))
                .fill(OWN);
        page.getByLabel("Новый пароль ещё раз").fill(OWN);
        page.getByText("Сменить пароль").click();
        page.getByText("Пароль изменён.").waitFor();
        browser.screenshot("password-set");
        browser.logIn("tasklist", newcomer, OWN);
    }
}
