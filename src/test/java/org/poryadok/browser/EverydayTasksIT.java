package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.registry.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the tasks of every day cost: clicks from the log-in on, which are held, and seconds, which {@code -Dporyadok.docs=write}
 * writes into the table of {@code docs/performance.md}. And that none of it needs a mouse.
 */
@PoryadokTest
@EachTestAlone
class EverydayTasksIT {

    private static final String ACT = "kuzbass-66-2020";
    private static final String BODY = "kuzbass.health";
    private static final String RESPONSIBLE = BODY + ".responsible";
    private static final Path TABLE = Path.of("docs", "performance.md");
    private static final String BEGIN = "<!-- everyday tasks: begin -->";
    private static final String END = "<!-- everyday tasks: end -->";
    private static final String INCIDENT = "Инцидент: компрометация страницы";
    private static final int LONGEST_WAY = 120;
    private static final int FEW = 6;
    private static final String[] RULES = {"wcag2a", "wcag2aa", "wcag21a", "wcag21aa"};

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Novokuznetsk").withSize(1280, 900);

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", ZoneId.of("Asia/Novokuznetsk"));

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Desk desk;

    @Autowired
    private TestAccounts pages;

    @Autowired
    private IdentityService identity;

    private final List<String> measured = new ArrayList<>();

    @Test
    void fewClicksFromTheLogInToWhatIsDone() throws IOException {
        ProcessInstance page = pageIsToBeCreated();
        browser.logIn(RESPONSIBLE);
        int creating = clicks("Создать страницу: площадка и адрес", () -> {
            browser.openTask("Выбрать площадку");
            browser.choose("Площадка", "ВКонтакте — допускается");
            browser.complete();
            office.follow(page);
            browser.logIn(BODY + ".executor");
            browser.openTask("Создать и оформить страницу");
            browser.fill("Адрес страницы", "vk.com/minzdrav42");
            browser.complete();
            office.follow(page);
        });
        browser.logIn(RESPONSIBLE);
        int deciding = clicks("Принять страницу: одно решение", () -> {
            browser.openTask("Принять страницу");
            browser.choose("Решение", "Принять: страница становится действующей");
            browser.complete();
        });
        office.begins(desk.start(BODY + ".head", "report-execution", Map.of("reason", "Совещание у Губернатора")));
        browser.logIn(BODY + ".head");
        int reporting = clicks("Подписать и направить отчёт: номер и причины", () -> {
            browser.openTask("Подписать и направить отчёт");
            reasonsOfWhatIsNotDone();
            browser.fill("Исходящий номер", "01-07/15");
            browser.complete();
        });
        browser.page().getByText("Готово: отчёт").waitFor();
        assertThat(deciding).as("opened, decided, handed in").isEqualTo(3);
        assertThat(reporting)
                .as("opened, handed in; what is typed needs no click")
                .isLessThanOrEqualTo(3);
        assertThat(creating).isLessThanOrEqualTo(7);
        if ("write".equals(System.getProperty("poryadok.docs"))) {
            write();
        }
    }

    @Test
    void noneOfItNeedsAMouse() {
        ProcessInstance page = pageIsToBeCreated();
        desk.complete(page, RESPONSIBLE, "choose-network", Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        desk.complete(
                page,
                BODY + ".executor",
                "create-and-design",
                Map.of(
                        "address",
                        "vk.com/minzdrav42",
                        "createdOn",
                        "2020-02-17",
                        "requirementsDone",
                        CaseFile.json(List.of("description", "design"))));
        logsInByKeyboard();
        accessible("list");

        reaches(".start-process-action a");
        press("Enter");
        browser.page().getByLabel("Найти процедуру").waitFor();
        browser.isQuiet();
        accessible("start dialog");
        browser.page().keyboard().type("отпуск");
        browser.page().getByText("Это начинают другие").waitFor();
        accessible("what others begin");
        press("Escape");
        browser.page().waitForFunction("() => document.activeElement.matches('.start-process-action a')");

        reaches(".tasks-list h4.task a");
        press("Enter");
        browser.page().locator("[cam-tasklist-task] .fjs-container").waitFor();
        browser.isQuiet();
        accessible("task");
        assertThat(isAt(".poryadok-form")).as("at the form without going there").isTrue();
        press("Tab");
        assertThat(isAt(".poryadok-help")).isTrue();
        reaches("[cam-tasklist-task] .fjs-form-field-radio input", FEW);
        press("Space");
        reaches("[cam-tasklist-task] .form-actions .btn-primary");
        press("Enter");
        browser.page().getByText("Готово: страница принята.").waitFor();
        browser.isQuiet();
        accessible("done");
        assertThat(isAt(".poryadok-done")).as("at what is said").isTrue();
        reaches(".poryadok-done button:last-child", FEW);
        assertThat(browser.clicks()).isZero();
    }

    @Test
    void whoReportsAHackedPageReadsWhatToDoWhoKnowsAndWhomToCall() {
        pageIsToBeCreated();
        pages.open(BODY, OwnerKind.SECTORAL_BODY, "vk", "vk.com/minzdrav42", LocalDate.of(2020, 2, 14));
        office.sitsDown(BODY + ".head");
        office.opensStartForm(INCIDENT);
        browser.choose("Что случилось", "Чужая публикация или рассылка от имени страницы");
        office.starts(INCIDENT);
        Locator panel = browser.page().locator(".poryadok-done[role=alert]");
        panel.getByText("Сообщено:").waitFor();
        browser.isQuiet();
        browser.screenshot("done/incident");
        accessible("incident");

        assertThat(panel.innerText())
                .containsSubsequence("Начато:", "Сделайте сейчас:", "Сообщено:", "Кому звонить:", "Дальше:");
        assertThat(panel.locator("ul[aria-label='Кому звонить'] a[href^='tel:+7']")
                        .count())
                .isPositive();
        assertThat(isAt(".poryadok-done")).as("at what is said").isTrue();
    }

    @Test
    void whoHasTheFirstTaskHimselfReadsWhoWasToldWhenTheLettersAreWritten() {
        pageIsToBeCreated();
        pages.open(BODY, OwnerKind.SECTORAL_BODY, "vk", "vk.com/minzdrav42", LocalDate.of(2020, 2, 14));
        office.sitsDown(BODY + ".executor");
        // The first answer is that of a moment at which no letter has been written yet.
        browser.page()
                .route(
                        "**/desk/starts/*/outcome",
                        early -> {
                            APIResponse now = early.fetch();
                            early.fulfill(new Route.FulfillOptions()
                                    .setResponse(now)
                                    .setBody(now.text()
                                            .replaceFirst("\"settling\":(true|false)", "\"settling\":true")
                                            .replaceFirst("\"told\":\\[[^\\]]*\\]", "\"told\":[]")));
                        },
                        new Page.RouteOptions().setTimes(1));
        office.opensStartForm(INCIDENT);
        browser.choose("Что случилось", "Чужая публикация или рассылка от имени страницы");
        office.starts(INCIDENT);
        Locator panel = browser.page().locator(".poryadok-done[role=alert]");
        panel.getByText("Сообщено:").waitFor();
        assertThat(panel.innerText()).contains("Начато:", "(ваша задача)");
    }

    @Test
    void whatJudgesOnesOwnDeedOpensForReadingWithTheReason() {
        ProcessInstance page = pageIsToBeCreated();
        identity.createMembership(BODY + ".executor", RESPONSIBLE);
        desk.complete(page, RESPONSIBLE, "choose-network", Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        browser.logIn(BODY + ".executor");
        browser.openTask("Создать и оформить страницу");
        browser.fill("Адрес страницы", "vk.com/minzdrav42");
        browser.complete();
        browser.page().getByText("Готово:").waitFor();
        office.follow(page);
        browser.page().getByText("Принять страницу").first().waitFor();
        browser.isQuiet();
        assertThat(browser.page().locator(".poryadok-done").innerText()).doesNotContain("ваша задача");

        browser.openTask("Принять страницу");
        Locator standing = browser.page().locator(".poryadok-standing");
        standing.waitFor();
        browser.screenshot("judged-by-another");
        assertThat(standing.innerText()).contains("исполнить её должно другое лицо", "Форма показана для сведения");
        assertThat(browser.page().locator("[cam-tasklist-task] .disabled-form").count())
                .isPositive();
        Locator fields = browser.page().locator("[cam-tasklist-task] .disabled-form :is(input, textarea, select)");
        fields.first().waitFor();
        browser.isQuiet();
        assertThat(fields.all()).isNotEmpty().allMatch(Locator::isDisabled);
        assertThat(browser.page().locator("[cam-tasklist-task-meta] .claim").isVisible())
                .isFalse();
        accessible("judged by another");
    }

    @Test
    void calendarKnowsTheDayOfTheProductsClock() {
        pageIsToBeCreated();
        browser.logIn(BODY + ".hr");
        browser.startProcess("Отсутствие и замещение");
        browser.start();
        browser.page().locator("[cam-tasklist-task] .fjs-container").waitFor();
        browser.isQuiet();
        browser.choose("Что внести", "Новое отсутствие");
        browser.page().locator("[cam-tasklist-task] .flatpickr-input").first().click();
        assertThat(browser.page()
                        .locator(".flatpickr-calendar.open .flatpickr-day.today")
                        .getAttribute("aria-label"))
                .contains("17", "2020");
    }

    private void reasonsOfWhatIsNotDone() {
        List<String> points = browser.page()
                .locator("label:has-text('. Почему не исполнено')")
                .allInnerTexts();
        for (String point : points) {
            String number = point.substring(0, point.indexOf('.'));
            browser.fill(number + ". Почему не исполнено", "Готовится");
            browser.fill(number + ". До какого дня будет исполнено", LocalDate.of(2020, 3, 31));
        }
    }

    private ProcessInstance pageIsToBeCreated() {
        office.itIs(2020, 2, 17, 10);
        acts.inForce(ACT, "66", "2020-02-14", "2020-02-14");
        return office.oblige(ACT, "create-account", "KUZ-3a", BODY, LocalDate.of(2020, 2, 14));
    }

    private void logsInByKeyboard() {
        browser.open("/camunda/app/tasklist/default/");
        browser.page().getByPlaceholder("Имя пользователя").waitFor();
        browser.isQuiet();
        reaches("form[name=signinForm] input[type=text]");
        browser.page().keyboard().type(RESPONSIBLE);
        reaches("form[name=signinForm] input[type=password]");
        browser.page().keyboard().type(RESPONSIBLE);
        press("Enter");
        browser.page().locator(".tasks-list h4.task a").first().waitFor();
        browser.isQuiet();
    }

    private int clicks(String what, Runnable task) {
        int before = browser.clicks();
        long begun = System.nanoTime();
        task.run();
        int clicks = browser.clicks() - before;
        measured.add("| %s | %d | %d |".formatted(what, clicks, Math.round((System.nanoTime() - begun) / 1e9)));
        return clicks;
    }

    private void write() throws IOException {
        String page = Files.readString(TABLE);
        Files.writeString(
                TABLE,
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                        + "\n| task | clicks | seconds |\n|---|---:|---:|\n"
                        + String.join("\n", measured) + "\n"
                        + page.substring(page.indexOf(END)));
    }

    private void accessible(String where) {
        assertThat(browser.barriers(RULES)).as(where).isEmpty();
    }

    private boolean isAt(String element) {
        return (Boolean) browser.page().evaluate("element => document.activeElement.matches(element)", element);
    }

    private void press(String key) {
        browser.page().keyboard().press(key);
    }

    /** Goes on with the Tab key until this has the focus. */
    private void reaches(String element) {
        reaches(element, LONGEST_WAY);
    }

    private void reaches(String element, int steps) {
        Page page = browser.page();
        for (int step = 0; step < steps; step++) {
            if (isAt(element)) {
                return;
            }
            press("Tab");
        }
        Locator wanted = page.locator(element).first();
        throw new AssertionError("The Tab key does not lead to " + element + ": " + wanted.isVisible());
    }
}
