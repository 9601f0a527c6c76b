package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.springframework.beans.factory.annotation.Autowired;

/** An official with a telephone and a thumb: nothing here is done with a mouse or a key that a telephone has not. */
@PoryadokTest
@EachTestAlone
class TelephoneIT {

    private static final String ACT = "kuzbass-66-2020";
    private static final LocalDate IN_FORCE = LocalDate.of(2020, 2, 14);

    /** Whatever can be pressed and is seen, but is lower than a thumb is wide or sticks out of the screen. */
    private static final String TOO_SMALL = """
            () => [...document.querySelectorAll('button, a[href], input:not([type=checkbox], [type=radio]), textarea')]
              .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.closest('.fjs-powered-by, .ng-hide, .task-removed-alert'))
              .map(one => ({one, box: one.getBoundingClientRect()}))
              .filter(({box}) => box.width > 0 && (box.height < 40 || box.right > innerWidth + 1 || box.left < -1))
              .map(({one, box}) => `${one.innerText || one.ariaLabel || one.className} ${box.height}`)""";

    private static final String WIDER_THAN_THE_SCREEN =
            "() => document.querySelector('.page-wrap').scrollWidth > innerWidth || document.body.scrollWidth > innerWidth";

    /** Names and choices that end in «…» or behind an edge. */
    private static final String CUT = """
            () => [...document.querySelectorAll(
                  'h2.task, h4.task, h4.task a, .task-filter h4 a, .fjs-select-display, .poryadok-start a, .modal-title')]
              .filter(one => one.offsetParent && one.scrollWidth > one.clientWidth + 1
                && getComputedStyle(one).display !== 'inline')
              .map(one => one.innerText)""";

    /** Choices of a field in which one searches, of which neither the field nor the line under it shows the end. */
    private static final String CUT_CHOICE = """
            () => [...document.querySelectorAll('.fjs-form-field-select .fjs-input-group > input')]
              .filter(one => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1
                && one.closest('.fjs-form-field').querySelector('.poryadok-whole')?.innerText !== one.value)
              .map(one => one.value)""";

    /** What stands at the foot of a window and is to be pressed, where it does not stand in one line. */
    private static final String FOOT_OF_SEVERAL_LINES = """
            () => [...document.querySelectorAll('.modal-footer .row button:not(.ng-hide)')]
              .filter((one, place, all) => Math.abs(one.getBoundingClientRect().y - all[0].getBoundingClientRect().y) > 4)
              .map(one => one.innerText)""";

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Novokuznetsk").asTelephone();

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", ZoneId.of("Asia/Novokuznetsk"));

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Desk desk;

    @Test
    void taskIsFoundDoneAndLeftWithTheThumb() {
        office.itIs(2020, 2, 14, 10);
        office.oblige(ACT, "create-account", "KUZ-3a", "kuzbass.health", IN_FORCE);
        office.sitsDown("kuzbass.health.responsible");
        Page page = browser.page();
        Locator list = page.locator(".column-center");
        Locator task = page.locator("[cam-tasklist-task] .task-card");
        Locator complete = page.locator("[cam-tasklist-task] button:has-text('Завершить')");

        assertThat(browser.tasks()).contains("Выбрать площадку");
        fits("telephone-list");
        page.locator("[type=search]").tap();
        page.locator("[type=search]").fill("минздрав");
        page.locator(".tasks-list h4.task a:has-text('Выбрать площадку')").tap();
        page.locator("[cam-tasklist-task] .fjs-container").waitFor();
        browser.isQuiet();
        assertThat(list.isVisible()).as("one thing at a time").isFalse();
        assertThat(isOnScreen(complete)).as("«Завершить» without scrolling").isTrue();
        fits("telephone-form");

        Locator menu = page.locator("[cam-widget-header] .navbar-toggle");
        Locator back = page.getByText("← К списку задач");
        menu.tap();
        page.getByText("Начать процедуру").waitFor();
        browser.isQuiet();
        assertThat(isOnScreen(back)).as("the way back beside an open menu").isTrue();
        browser.screenshot("telephone-menu");
        menu.tap();
        back.tap();
        list.waitFor();
        assertThat(task.count()).isZero();
        assertThat(page.locator("[type=search]").inputValue()).isEqualTo("минздрав");
        page.locator(".tasks-list h4.task a:has-text('Выбрать площадку')").tap();
        task.waitFor();
        browser.isQuiet();
        page.goBack();
        list.waitFor();
        page.goForward();
        page.locator("[cam-tasklist-task] .fjs-container").waitFor();
        browser.isQuiet();

        page.locator(".poryadok-help").scrollIntoViewIfNeeded();
        Page guide =
                page.context().waitForPage(() -> page.locator(".poryadok-help").tap());
        guide.waitForURL("**/guide#create-account");
        assertThat(guide.title()).startsWith("Руководство");
        assertThat((Boolean) guide.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        browser.screenshot(guide, "telephone-guide");
        guide.close();

        complete.tap();
        page.locator(".poryadok-refusal").first().waitFor();
        assertThat(browser.errorAt("Площадка")).isNotEmpty();
        fits("telephone-refused");
        page.locator(".fjs-form-field-select .fjs-input-group").first().tap();
        page.locator(".fjs-dropdownlist-item:has-text('ВКонтакте')").tap();
        page.getByText("Сохранено в").waitFor();
        fits("telephone-chosen");
        complete.tap();
        page.getByText("Готово:").waitFor();
        fits("telephone-done");
        page.locator(".poryadok-done").getByText("Закрыть").tap();
        list.waitFor();
    }

    @Test
    void absenceIsBegunAndFilledInWithTheThumb() {
        office.itIs(2020, 2, 17, 10);
        office.sitsDown("kuzbass.health.hr");
        Page page = browser.page();
        browser.isQuiet();
        page.locator(".navbar-toggle").tap();
        page.getByText("Начать процедуру", new Page.GetByTextOptions().setExact(true))
                .tap();
        page.getByLabel("Найти процедуру").fill("отсутствие");
        Locator found = page.locator(".poryadok-start a:has-text('Отсутствие и замещение')");
        found.waitFor();
        fits("telephone-start");
        found.tap();
        page.locator(".modal-dialog .fjs-container").waitFor();
        browser.isQuiet();
        assertThat(isOnScreen(page.locator(".modal-footer button:has-text('Начать')")))
                .as("«Начать» without scrolling")
                .isTrue();
        fits("telephone-start-form");
        page.goBack();
        found.waitFor();
        page.goBack();
        page.locator(".modal-dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        browser.isQuiet();
        page.locator(".navbar-toggle").tap();
        page.getByText("Начать процедуру", new Page.GetByTextOptions().setExact(true))
                .tap();
        found.tap();
        page.locator(".modal-dialog .fjs-container").waitFor();
        browser.isQuiet();
        page.locator(".modal-footer button:has-text('Начать')").tap();
        page.locator("[cam-tasklist-task] .fjs-container").waitFor();
        browser.isQuiet();
        page.getByLabel("Новое отсутствие").first().tap();
        page.getByLabel("Первый день отсутствия").first().tap();
        Locator calendar = page.locator(".flatpickr-calendar.open");
        calendar.waitFor();
        browser.isStill();
        assertThat(
                        (Boolean)
                                calendar.evaluate(
                                        "one => one.getBoundingClientRect().left >= 0 && one.getBoundingClientRect().right <= innerWidth"))
                .as("the whole calendar")
                .isTrue();
        browser.screenshot("telephone-calendar");
        page.locator("[cam-tasklist-task] h2.task").tap();
        fits("telephone-absence");
        assertThat(isOnScreen(page.locator("[cam-tasklist-task] button:has-text('Завершить')")))
                .isTrue();
    }

    @Test
    void requestAboutACardIsMadeWithTheThumb() {
        office.itIs(2020, 2, 14, 10);
        office.oblige(ACT, "create-account", "KUZ-3a", "kuzbass.health", IN_FORCE);
        office.sitsDown("kuzbass.health.responsible");
        Page page = browser.page();
        page.locator(".tasks-list h4.task a:has-text('Выбрать площадку')").tap();
        page.locator("[cam-tasklist-task] .fjs-container").waitFor();
        browser.isQuiet();
        page.locator(".poryadok-ask button").tap();
        page.locator(".modal-dialog .fjs-container").waitFor();
        fits("telephone-ask-start");
        assertThat(page.locator(".modal-dialog .poryadok-whole").innerText())
                .contains("абзац второй пункта 3, 02.03.2020");
        page.locator(".modal-footer button:has-text('Начать')").tap();
        page.locator("[cam-tasklist-task] h2.task:has-text('Изложить просьбу')").waitFor();
        page.locator("[cam-tasklist-task] .fjs-container").waitFor();
        browser.isQuiet();
        assertThat(page.locator(".poryadok-done").count())
                .as("the form that has opened says it")
                .isZero();
        fits("telephone-ask-form");
        Locator complete = page.locator("[cam-tasklist-task] button:has-text('Завершить')");
        assertThat(isOnScreen(complete)).as("«Завершить» without scrolling").isTrue();
        page.locator("label:has-text('Помощь соисполнителей')").tap();
        browser.isQuiet();
        fits("telephone-ask-help");
        page.locator("label:has-text('Больше времени')").tap();
        complete.tap();
        page.locator(".poryadok-refusal").first().waitFor();
        fits("telephone-ask-refused");
    }

    @Test
    void tableOfManyColumnsIsReadRowByRow() {
        office.itIs(2020, 2, 14, 10);
        acts.inForce(ACT, "66", "2020-02-14", "2020-02-14");
        office.begins(desk.start("kuzbass.controller", "request-reports", Map.of()));
        office.sitsDown("kuzbass.controller");
        Page page = browser.page();
        page.locator(".tasks-list h4.task a:has-text('Определить, кто отчитывается')")
                .tap();
        Locator cell = page.locator(".fjs-table tbody td[data-title='Исполнено пунктов']")
                .first();
        cell.waitFor();
        cell.scrollIntoViewIfNeeded();

        assertThat(browser.tablesCutOff()).isEmpty();
        assertThat((Boolean) cell.evaluate("one => one.offsetWidth > one.closest('.fjs-table').offsetWidth / 2"))
                .as("under each other")
                .isTrue();
        fits("telephone-table");
    }

    /** The whole screen is looked at, and a picture of it is kept. */
    private void fits(String name) {
        browser.isQuiet();
        browser.screenshot(name);
        Page page = browser.page();
        assertThat((Boolean) page.evaluate(WIDER_THAN_THE_SCREEN))
                .as(name + " is wider than the screen")
                .isFalse();
        assertThat(texts(TOO_SMALL)).as(name + ": smaller than a thumb").isEmpty();
        assertThat(texts(CUT)).as(name + ": cut off").isEmpty();
        page.waitForCondition(() -> texts(CUT_CHOICE).isEmpty());
        assertThat(texts(FOOT_OF_SEVERAL_LINES)).as(name + ": under another").isEmpty();
        assertThat(browser.barriers("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .as(name)
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<String> texts(String script) {
        return (List<String>) browser.page().evaluate(script);
    }

    private boolean isOnScreen(Locator one) {
        return (Boolean) one.evaluate("one => {"
                + " const box = one.getBoundingClientRect();"
                + " const above = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);"
                + " return box.top >= 0 && box.bottom <= innerHeight && one.contains(above); }");
    }
}
