package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The same task stands open in two windows, of one person or of two: it is done once, and the other window says so and keeps what was typed. */
@PoryadokTest
@EachTestAlone
class OneTaskInTwoWindowsIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Novokuznetsk");
    private static final String OFFICIAL = "kuzbass.health.responsible";
    private static final String COLLEAGUE = "kuzbass.health.head";
    private static final String TASK = "Выбрать площадку";
    private static final String REQUEST = "Просьба по карточке";

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone(ZONE.getId());

    @RegisterExtension
    final Browser atHome = new Browser().withTimeZone(ZONE.getId());

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", ZONE);

    @Autowired
    private IdentityService identity;

    @Test
    void secondAnswerIsRefusedInWords() {
        office.itIs(2020, 2, 14, 10);
        office.oblige("kuzbass-66-2020", "create-account", "KUZ-3a", "kuzbass.health", LocalDate.of(2020, 2, 14));
        office.sitsDown(OFFICIAL);
        office.opens(TASK);
        atHome.logIn(OFFICIAL);
        atHome.openTask(TASK);
        atHome.choose("Площадка", "Одноклассники — допускается");

        browser.choose("Площадка", "ВКонтакте — допускается");
        browser.choose("Чья страница", "Министерство здравоохранения Кузбасса");
        browser.complete();

        assertThat(atHome.tryToComplete()).contains("Задача не завершена.", "уже завершили или отменили");
    }

    @Test
    void whoeverComesSecondReadsWhoIsAtItAndWhoeverLosesItLosesNothingTyped() {
        office.itIs(2020, 2, 14, 10);
        identity.createMembership(COLLEAGUE, OFFICIAL);
        office.oblige("kuzbass-66-2020", "create-account", "KUZ-3a", "kuzbass.health", LocalDate.of(2020, 2, 14));
        office.sitsDown(OFFICIAL);
        browser.openTask(TASK);
        atHome.logIn(COLLEAGUE);
        atHome.openTask(TASK);
        atHome.page().getByText("Задача уже в работе: Филатьева Л. О.").waitFor();
        atHome.screenshot("task-of-another");
        assertThat(atHome.page()
                        .locator("[cam-tasklist-task] .form-actions .btn-primary:visible:enabled")
                        .count())
                .isZero();

        // Whoever has only looked at it for an hour does not keep it.
        office.itIs(2020, 2, 14, 11);
        atHome.page().reload();
        atHome.page().locator("[cam-tasklist-task] .unclaim").waitFor();
        atHome.choose("Площадка", "Одноклассники — допускается");
        atHome.page().getByText("Сохранено в").waitFor();

        browser.choose("Площадка", "ВКонтакте — допускается");
        browser.page()
                .getByText(
                        "Введённое не сохранено. Эту форму вы заполнить не можете: её задачу завершили или взял другой.")
                .waitFor();
        assertThat(browser.tryToComplete()).contains("Задача не завершена.", "Задачу взял в работу другой сотрудник");
        browser.screenshot("task-lost-to-another");
        assertThat(browser.valueOf("Площадка")).isEqualTo("ВКонтакте — допускается");
        assertThat(atHome.valueOf("Площадка")).isEqualTo("Одноклассники — допускается");
    }

    @Test
    void whoeverTypesInTwoWindowsIsAskedWhichOfTheTwoHeKeeps() {
        office.itIs(2020, 2, 14, 10);
        office.oblige("kuzbass-66-2020", "create-account", "KUZ-3a", "kuzbass.health", LocalDate.of(2020, 2, 14));
        office.sitsDown(OFFICIAL);
        browser.openTask(TASK);
        atHome.logIn(OFFICIAL);
        atHome.openTask(TASK);
        atHome.choose("Площадка", "Одноклассники — допускается");
        atHome.page().getByText("Сохранено в").waitFor();

        browser.choose("Площадка", "ВКонтакте — допускается");
        said(browser, "В другом окне записано в 10:00, здесь введено другое и не сохранено. Различается: «Площадка».");
        browser.screenshot("draft-of-two-windows");
        browser.page().reload();
        said(browser, "В другом окне записано в 10:00");
        assertThat(browser.valueOf("Площадка")).as("reloaded").isEqualTo("ВКонтакте — допускается");
        press(browser, "Взять записанное в другом окне");
        said(browser, "Взято записанное в другом окне в 10:00.");
        assertThat(browser.valueOf("Площадка")).isEqualTo("Одноклассники — допускается");
        press(browser, "Вернуть введённое здесь");
        browser.page().getByText("Сохранено в").waitFor();
        assertThat(browser.valueOf("Площадка")).isEqualTo("ВКонтакте — допускается");

        atHome.choose("Площадка", "Twitter — допускается");
        said(atHome, "В другом окне записано в 10:00");
        press(atHome, "Оставить введённое здесь");
        atHome.page().getByText("Сохранено в").waitFor();
        browser.page().reload();
        browser.page().getByText("Восстановлено введённое вами").waitFor();
        assertThat(browser.valueOf("Площадка")).isEqualTo("Twitter — допускается");
    }

    @Test
    void whoeverTakesTheOtherWindowsTextGetsTheNewestAndStillHasHisOwn() {
        office.itIs(2020, 2, 14, 10);
        office.oblige("kuzbass-66-2020", "create-account", "KUZ-3a", "kuzbass.health", LocalDate.of(2020, 2, 14));
        office.sitsDown(OFFICIAL);
        browser.openTask(TASK);
        atHome.logIn(OFFICIAL);
        atHome.openTask(TASK);
        savedOnce(atHome, () -> atHome.choose("Площадка", "Одноклассники — допускается"));
        browser.choose("Площадка", "ВКонтакте — допускается");
        said(browser, "В другом окне записано в 10:00");
        savedOnce(atHome, () -> atHome.choose("Площадка", "Twitter — допускается"));

        browser.page().clock().install();
        press(browser, "Взять записанное в другом окне");
        said(browser, "Взято записанное в другом окне в 10:00.");
        assertThat(browser.valueOf("Площадка")).isEqualTo("Twitter — допускается");
        // Longer than what is typed waits to be saved: nothing is.
        browser.page().clock().fastForward(1500);
        browser.isQuiet();
        assertThat(browser.page().locator(".poryadok-draft").innerText())
                .contains("Взято записанное в другом окне", "Вернуть введённое здесь");

        savedOnce(browser, () -> press(browser, "Вернуть введённое здесь"));
        browser.page().getByText("Сохранено в").waitFor();
        assertThat(browser.valueOf("Площадка")).isEqualTo("ВКонтакте — допускается");
        savedOnce(browser, () -> browser.choose("Площадка", "Одноклассники — допускается"));
        assertThat(browser.page().locator(".poryadok-draft").innerText())
                .as("nobody has saved since")
                .contains("Сохранено в")
                .doesNotContain("другом окне");
    }

    @Test
    void dayThatDiffersBetweenTwoWindowsIsNamedBeforeOneOfThemIsKept() {
        office.itIs(2020, 2, 17, 10);
        office.oblige("kuzbass-66-2020", "create-account", "KUZ-3a", "kuzbass.health", LocalDate.of(2020, 2, 14));
        office.sitsDown(OFFICIAL);
        browser.startProcess(REQUEST);
        office.starts(REQUEST);
        savedOnce(browser, () -> browser.choose("О чём просите", "Больше времени"));
        savedOnce(browser, () -> browser.fill("К какому дню исполните", LocalDate.of(2020, 3, 10)));
        atHome.logIn(OFFICIAL);
        atHome.openTask("Изложить просьбу");
        savedOnce(browser, () -> browser.fill("К какому дню исполните", LocalDate.of(2020, 3, 12)));

        atHome.fill("Причина", "Площадка проверяет заявку");
        atHome.page()
                .getByText("Различается: «К какому дню исполните», «Причина».")
                .waitFor();
        atHome.screenshot("draft-of-two-windows-with-a-day");
        assertThat(atHome.valueOf("К какому дню исполните")).isEqualTo("10.03.2020");

        browser.fill("Причина", "Площадка проверяет заявку");
        atHome.page().getByText("Начато по ошибке: прекратить").click();
        browser.complete();
        atHome.page()
                .locator(".poryadok-confirm")
                .getByText("Прекратить", new Locator.GetByTextOptions().setExact(true))
                .click();
        atHome.page().locator(".task-removed-alert").waitFor();
        atHome.screenshot("begun-by-mistake-too-late");
        assertThat(atHome.page().getByText("Начато по ошибке: прекратить").isVisible())
                .isFalse();
        assertThat(atHome.page().locator(".poryadok-draft").isVisible())
                .as("what was typed into a task that is gone leads nowhere")
                .isFalse();
    }

    @Test
    void taskThatAColleagueHasFinishedIsSaidToBeGoneOnceAndNothingCoversTheNextOne() {
        office.itIs(2020, 2, 14, 10);
        identity.createMembership(COLLEAGUE, OFFICIAL);
        office.oblige("kuzbass-66-2020", "create-account", "KUZ-3a", "kuzbass.health", LocalDate.of(2020, 2, 14));
        office.sitsDown(OFFICIAL);
        browser.openTask(TASK);
        atHome.logIn(COLLEAGUE);
        atHome.openTask(TASK);
        atHome.page().getByText("Задача уже в работе: Филатьева Л. О.").waitFor();
        browser.choose("Площадка", "ВКонтакте — допускается");
        browser.choose("Чья страница", "Министерство здравоохранения Кузбасса");
        browser.complete();

        atHome.page().reload();
        Locator gone = atHome.page().getByText("Эта задача вам больше не доступна");
        gone.waitFor();
        atHome.isQuiet();
        atHome.screenshot("task-is-gone");
        assertThat(gone.count()).isEqualTo(1);
        assertThat(atHome.page().locator(".notifications .alert").count()).isZero();

        atHome.startProcess(REQUEST);
        assertThat(gone.count()).isZero();
    }

    /** The server has taken what is typed, and is asked nothing else meanwhile. */
    private static void savedOnce(Browser window, Runnable deed) {
        Response saved = window.page()
                .waitForResponse(
                        response -> response.request().method().equals("PUT")
                                && response.url().contains("/draft"),
                        deed);
        assertThat(saved.status()).isEqualTo(200);
    }

    /** The clock goes on while a machine is busy: the minute is what it is. */
    private static void said(Browser browser, String words) {
        browser.page()
                .getByText(Pattern.compile(words.replace(".", "\\.").replace("10:00", "10:\\d\\d")))
                .waitFor();
    }

    private static void press(Browser window, String button) {
        window.page().locator(".poryadok-draft").getByText(button).click();
    }
}
