package org.poryadok.production;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.poryadok.browser.Browser;

/**
 * Takes the pictures of {@code docs/pictures} that show supervisors' and public pages, from the demo and the days of README:
 * an act in force, a page created, three bodies late, a notice not sent, a page hacked.
 */
@EnabledIfSystemProperty(named = "poryadok.docs", matches = "write")
class PicturesIT {

    private static final String CONTROLLER = "kuzbass.controller";
    private static final String HEALTH = "kuzbass.health";
    private static final int WIDE = 1280;
    private static final int HIGH = 900;
    private static final double A_MOMENT = 1000;

    @TempDir
    private Path data;

    private Node node;
    private int port;

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Novokuznetsk").at(this::startsTheDemo);

    @AfterEach
    void stopTheDemo() {
        node.close();
    }

    @Test
    void everyPictureIsTakenFromTheRunningProduct() {
        itIs("2020-02-14T10:00");
        actIsInForceAndOnePageIsThere();
        itIs("2020-03-03T10:00");
        somebodyReportsAHackedPage();

        pagesForEverybody();
        browser.logIn("cockpit", CONTROLLER, CONTROLLER);
        sized(WIDE, HIGH);
        quiet();
        browser.screenshot("cockpit-dashboard");
        for (String page : new String[] {"overview", "clauses", "discipline", "letters", "deadlines"}) {
            goes("#/" + page);
            browser.screenshot("cockpit-" + page);
        }
        goes("#/journals?journal=incidents");
        browser.screenshot("cockpit-journals");
        partsOfDeadlines();
        caseOfTheLateNotice();
        diagramWithBadges();
    }

    private void actIsInForceAndOnePageIsThere() {
        browser.logIn("kuzbass.legal");
        browser.openTask("Внести реквизиты акта");
        browser.complete();
        browser.logIn("kuzbass.coordinator");
        opens("Проверить перечень обязанностей");
        browser.choose("Решение", "Перечень верен");
        browser.complete();
        browser.logIn("kuzbass.culture.responsible");
        sized(1400, 1000);
        opens("Выбрать площадку");
        browser.screenshot("task");
        browser.logIn(HEALTH + ".responsible");
        opens("Выбрать площадку");
        browser.choose("Площадка", "ВКонтакте — допускается");
        browser.complete();
        browser.logIn(HEALTH + ".executor");
        opens("Создать и оформить страницу");
        browser.fill("Адрес страницы", "vk.com/minzdrav42");
        browser.fill("День создания", LocalDate.of(2020, 2, 14));
        browser.complete();
        browser.logIn(HEALTH + ".responsible");
        opens("Принять страницу");
        browser.choose("Решение", "Принять: страница становится действующей");
        browser.complete();
        // Its term runs from today.
        quiet();
        browser.page().reload();
        browser.page().getByText("Направить уведомление").first().waitFor();
    }

    private void somebodyReportsAHackedPage() {
        browser.logIn(HEALTH + ".executor");
        browser.startProcess("Инцидент: компрометация страницы");
        browser.choose("Что случилось", "Чужая публикация или рассылка от имени страницы");
        browser.start();
        quiet();
    }

    private void pagesForEverybody() {
        sized(1300, 820);
        browser.open("/");
        picture("start");
        browser.open("/demo/mail");
        browser.page()
                .locator("#letters a:has-text('Просрочено на 1 рабочий день')")
                .first()
                .click();
        quiet();
        picture("letter");
        sized(1300, HIGH);
        browser.open("/terms?act=kuzbass-66-2020&clause=KUZ-3c&from=2020-02-14");
        picture("terms");
    }

    private void partsOfDeadlines() {
        Page page = browser.page();
        Locator clause = page.locator(".pory-list tbody tr button:has-text('пункт')");
        goes("#/deadlines");
        clause.first().click();
        quiet();
        browser.screenshot("cockpit-clause");
        page.keyboard().press("Escape");

        page.locator(".pory-side")
                .screenshot(new Locator.ScreenshotOptions().setPath(Browser.pictureOf("cockpit-charts")));

        goes("#/deadlines?status=OVERDUE");
        page.locator(".pory-main button:has-text('Напомнить')").first().click();
        page.locator("dialog button:has-text('Проверить')").click();
        quiet();
        browser.screenshot("cockpit-many");
        page.keyboard().press("Escape");

        sized(390, 844);
        page.reload();
        goes("#/deadlines");
        browser.screenshot("cockpit-telephone");
    }

    private void caseOfTheLateNotice() {
        Page page = browser.page();
        sized(WIDE, HIGH);
        goes("#/deadlines?text=Уведомить");
        String tab = page.locator(".pory-list tbody tr a[href*='process-instance']")
                .first()
                .getAttribute("href");
        sized(WIDE, 960);
        goes("#/deadlines/case/" + tab.replaceAll(".*process-instance/([^/]+)/.*", "$1"));
        page.locator(".pory-card").first().waitFor();
        browser.screenshot("cockpit-case");
        page.getByText("Продлить срок", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.getByLabel("Новый последний день").fill("22.03.2020");
        page.getByLabel("Почему срок продлевается").fill("Смена ответственного лица");
        page.locator("dialog button:has-text('Продлить')").click();
        page.getByText("должен быть рабочим").waitFor();
        sized(WIDE, 860);
        browser.screenshot("cockpit-extend");
        page.keyboard().press("Escape");
    }

    private void diagramWithBadges() {
        Page page = browser.page();
        goes("#/processes");
        page.locator("a:has-text('Создание и оформление официальной страницы')")
                .first()
                .click();
        page.locator(".djs-container .pory-badge").first().waitFor();
        quiet();
        browser.screenshot("cockpit-badges");
    }

    /** What is longer than the screen is shown as far as the screen goes. */
    private void picture(String name) {
        quiet();
        browser.page().screenshot(new Page.ScreenshotOptions().setPath(Browser.pictureOf(name)));
        assertThat(Browser.pictureOf(name)).isNotEmptyFile();
    }

    /** The engine may still be at work on what has just been done elsewhere. */
    private void opens(String task) {
        quiet();
        browser.page().reload();
        browser.page().getByText(task).first().waitFor();
        browser.openTask(task);
        browser.claim();
    }

    private void itIs(String moment) {
        browser.open("/demo/clock");
        Page page = browser.page();
        page.getByLabel("Дата и время").fill(moment);
        page.getByLabel("По времени территории")
                .selectOption(new SelectOption().setLabel("Кемеровская область – Кузбасс"));
        page.locator("form.set button").click();
        quiet();
    }

    private void goes(String hash) {
        browser.page().evaluate("hash => { location.hash = hash; }", hash);
        quiet();
    }

    private void sized(int width, int height) {
        browser.page().setViewportSize(width, height);
    }

    private void quiet() {
        browser.page().waitForTimeout(A_MOMENT);
        browser.page().waitForFunction("() => !document.querySelector('[aria-busy=true]')");
    }

    private String startsTheDemo() {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            node = Node.demo("demo-pictures", data, port).awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "http://localhost:" + port;
    }
}
