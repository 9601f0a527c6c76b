package org.poryadok.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A person at a screen: a fresh browser window for every test, and the verbs of an official in Tasklist. Register it
 * as a field of a {@code @PoryadokTest}: {@code @RegisterExtension final Browser browser = new Browser();}
 *
 * <p>Every verb waits for what it causes, or fails after 45 seconds. A failed test leaves a picture in
 * {@code target/screenshots}.
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback {

    private static final Logger LOG = LoggerFactory.getLogger(Browser.class);

    /** Counts the requests that are under way, and notes when the last one ended. */
    private static final String WATCH_REQUESTS = """
            window.requests = {open: 0, ended: performance.now()};
            const end = () => { window.requests.open--; window.requests.ended = performance.now(); };
            const send = XMLHttpRequest.prototype.send;
            XMLHttpRequest.prototype.send = function (...body) {
              window.requests.open++;
              this.addEventListener('loadend', end);
              return send.apply(this, body);
            };
            const ask = window.fetch;
            window.fetch = (...request) => {
              window.requests.open++;
              return ask(...request).finally(end);
            };""";

    private static final String COUNT_CLICKS = """
            addEventListener('pointerdown', () => {
              sessionStorage.setItem('clicks', 1 + Number(sessionStorage.getItem('clicks') ?? 0));
            }, true);""";

    private static final String NO_REQUEST_FOR_A_WHILE =
            "() => window.requests.open === 0 && performance.now() - window.requests.ended > 200";

    private static final int FOOTER = 40;
    private static final double PATIENCE_MILLIS = 45_000;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Path DOCUMENTS = Path.of("docs", "pictures");
    /** A third of a walk goes into them. */
    private static final boolean DOCUMENTS_ARE_WRITTEN = "write".equals(System.getProperty("poryadok.docs"));

    private static final boolean PICTURES_ARE_WANTED = DOCUMENTS_ARE_WRITTEN || Boolean.getBoolean("poryadok.pictures");

    private static final DateTimeFormatter RUSSIAN_DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** A filter shows after its name how many tasks it holds. */
    private static final String COUNT = "\\s*(\\(?\\d+\\)?)?\\s*";

    /** What a task is about stands after its name. */
    private static final String SUBJECT = "(: .*)?";

    private static final Pattern LIST_OF_FILTER = Pattern.compile("/filter/[^/]+/list");
    private static final Pattern TASK_IN_ADDRESS = Pattern.compile("[?&]task=([^&]+)");

    private String locale = "ru-RU";
    private String timeZone = "Europe/Moscow";
    private int width = 1400;
    private int height = 1000;
    private boolean telephone;
    private Supplier<String> where;

    private String address;
    private String testName;
    private final List<String> faultsOfPage = new CopyOnWriteArrayList<>();
    private BrowserContext window;
    private Page page;

    /** The browser's own language, {@code ru-RU} unless set. */
    public Browser withLocale(String locale) {
        this.locale = locale;
        return this;
    }

    /** The time zone of the person's computer, {@code Europe/Moscow} unless set. */
    public Browser withTimeZone(String timeZone) {
        this.timeZone = timeZone;
        return this;
    }

    public Browser withSize(int width, int height) {
        this.width = width;
        this.height = height;
        return this;
    }

    /** A telephone held upright, which is touched. */
    public Browser asTelephone() {
        telephone = true;
        return withSize(390, 844);
    }

    /** Looks at a host that is not the test's own: {@code http://localhost:18080}. */
    public Browser at(Supplier<String> host) {
        where = host;
        return this;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        address = where != null
                ? where.get()
                : "http://localhost:"
                        + SpringExtension.getApplicationContext(test)
                                .getEnvironment()
                                .getRequiredProperty("local.server.port");
        testName = test.getRequiredTestClass().getSimpleName() + "."
                + test.getRequiredTestMethod().getName();
        window = Chromium.of(test)
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(locale)
                        .setTimezoneId(timeZone)
                        .setHasTouch(telephone)
                        .setIsMobile(telephone)
                        .setViewportSize(width, height));
        window.setDefaultTimeout(PATIENCE_MILLIS);
        window.addInitScript(WATCH_REQUESTS);
        window.addInitScript(COUNT_CLICKS);
        faultsOfPage.clear();
        page = window.newPage();
        page.onPageError(faultsOfPage::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faultsOfPage.add(message.text() + " " + message.location());
            }
        });
    }

    @Override
    public void afterEach(ExtensionContext test) {
        try {
            if (test.getExecutionException().isPresent()) {
                photograph(page, testName);
                faultsOfPage.forEach(fault -> LOG.warn("The page of {} reported: {}", testName, fault));
            }
        } finally {
            window.close();
        }
    }

    /** For what no verb here says. */
    public Page page() {
        return page;
    }

    /** Opens a page of the host by its path, for example {@code /terms}. */
    public void open(String path) {
        page.navigate(address + path);
    }

    /** The same without waiting for what the page still lacks. */
    void beginsToOpen(String path) {
        page.navigate(address + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    }

    /** Asks for an address of the host with the rights of whoever is logged in. */
    public APIResponse get(String path) {
        return page.request().get(address + path);
    }

    /** Enters Tasklist as this user of the demo, whose password is the user id; who was logged in before is not any more. */
    public void logIn(String user) {
        logIn("tasklist", user, user);
    }

    /** Enters {@code tasklist}, {@code cockpit}, {@code admin} or {@code welcome}. */
    public void logIn(String application, String user, String password) {
        enterPassword(application, user, password);
        // On a telephone it is in the menu.
        page.locator(".account.dropdown").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** Types name and password and presses the button, whatever comes of it. */
    public void enterPassword(String application, String user, String password) {
        // A page left open would go on asking, and the answer that nobody is logged in would take the new session away.
        page.navigate("about:blank");
        window.clearCookies();
        open("/camunda/app/" + application + "/default/");
        enterPasswordHere(user, password);
    }

    /** Types name and password into the login page that is shown. */
    public void enterPasswordHere(String user, String password) {
        // The login page draws itself anew when it learns that nobody is logged in.
        Locator name = page.getByPlaceholder("Имя пользователя");
        Locator secret = page.getByPlaceholder("Пароль");
        name.waitFor();
        isQuiet();
        // A moment after it is drawn the page puts the cursor into the first field, whatever is being typed then.
        do {
            name.fill(user);
            secret.fill(password);
        } while (!name.inputValue().equals(user) || !secret.inputValue().equals(password));
        page.locator("form[name=signinForm] button[type=submit]").click();
    }

    /** The web session ends, as after a long pause, while the page stays open. */
    public void endSession() {
        window.clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
    }

    public void openFilter(String name) {
        isQuiet();
        // The hint of the filter under the mouse lies over its neighbour.
        page.mouse().move(width / 2.0, 1);
        Locator filter = page.locator("[cam-tasklist-filters] .task-filter")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("h4")
                                .filter(new Locator.FilterOptions().setHasText(exactly(name, COUNT)))));
        filter.waitFor();
        if (filter.and(page.locator(".active")).count() == 0) {
            // The list of the filter before stands there until that of this one has come.
            page.waitForResponse(LIST_OF_FILTER, () -> filter.locator("h4 a").click());
        }
        tasksHaveLoaded();
    }

    /** Names of the filters, from above. */
    public List<String> filters() {
        page.locator("[cam-tasklist-filters] .well:visible, [cam-tasklist-filters] .task-filter:visible")
                .first()
                .waitFor();
        return page.locator("[cam-tasklist-filters] .task-filter h4").allInnerTexts().stream()
                .map(text -> text.replaceAll(COUNT + "$", "").strip())
                .toList();
    }

    /** Names of the tasks on the page of the list, from above, as the diagrams have them: without their subject. */
    public List<String> tasks() {
        tasksHaveLoaded();
        return page.locator(".tasks-list h4.task").allInnerTexts().stream()
                .map(name -> name.strip().replaceFirst(": .*$", ""))
                .toList();
    }

    /** What can be read of each task on the page of the list, from above. */
    public List<String> taskCards() {
        tasksHaveLoaded();
        return page.locator(".tasks-list li.task").allInnerTexts();
    }

    /** Opens the first task with this name, whatever its subject, and waits for its form. */
    public void openTask(String name) {
        openTask(name, "");
    }

    /** Opens the first task with this name whose card in the list holds this text too. */
    public void openTask(String name, String alsoOnCard) {
        page.mouse().move(width / 2.0, 1);
        Locator card = page.locator(".tasks-list li.task")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("h4.task")
                                .filter(new Locator.FilterOptions().setHasText(exactly(name, SUBJECT)))))
                .filter(new Locator.FilterOptions().setHasText(alsoOnCard))
                .first();
        card.waitFor();
        // A card that comes while the list is drawn may be drawn anew under the mouse.
        isQuiet();
        card.locator("h4.task a").click();
        page.locator("[cam-tasklist-task] h2.task")
                .filter(new Locator.FilterOptions().setHasText(exactly(name, SUBJECT)))
                .first()
                .waitFor();
        formIsThere();
    }

    /** Opens a task by the address that letters give. */
    public void openTaskOfLetter(String taskId) {
        page.evaluate("task => { location.hash = '#/?task=' + task; }", taskId);
        formIsThere();
    }

    /** A task that nobody has taken is taken by being opened; its form is drawn anew then. */
    private void formIsThere() {
        page.locator("[cam-tasklist-task] .fjs-container").waitFor();
        isQuiet();
        page.locator("[cam-tasklist-task] .fjs-container").waitFor();
    }

    /** Opens «Форма», «История», «Схема» or «Описание» of the open task. */
    public void openTab(String name) {
        Locator tabs = page.locator("[cam-tasklist-task] .nav-tabs");
        tabs.getByText(name, new Locator.GetByTextOptions().setExact(true)).click();
        tabs.locator("li.active").getByText(name).waitFor();
        isQuiet();
        if (name.equals("Форма")) {
            page.locator("[cam-tasklist-task] .fjs-container").waitFor();
        }
    }

    /** Id of the open task, as the address of the page has it. */
    public String openTaskId() {
        Matcher address = TASK_IN_ADDRESS.matcher(page.url());
        if (!address.find()) {
            throw new IllegalStateException("No task is open: " + page.url());
        }
        return address.group(1);
    }

    /** Follows a link of the open form that downloads something. */
    public byte[] download(String link) {
        Download download = page.waitForDownload(() -> form().getByText(link).click());
        try (InputStream content = download.createReadStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the open task over, unless it is this person's already: by having opened it, as a rule. */
    public void claim() {
        isQuiet();
        Locator button = page.locator("[cam-tasklist-task] .claim");
        Locator release = page.locator("[cam-tasklist-task] .unclaim, [cam-tasklist-task] .reset-assignee");
        button.or(release).first().waitFor();
        if (button.isVisible()) {
            button.click();
            release.first().waitFor();
        }
        page.locator("[cam-tasklist-task] .disabled-form")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Opens the start form of a procedure. */
    public void startProcess(String name) {
        // Behind the window stands the list: its words come a moment after the page.
        isQuiet();
        page.getByText("Начать процедуру", new Page.GetByTextOptions().setExact(true))
                .click();
        page.locator(".modal-dialog a")
                .filter(new Locator.FilterOptions().setHasText(exactly(name, "")))
                .first()
                .click();
        page.locator(".modal-dialog .fjs-container").waitFor();
        isQuiet();
    }

    /** Types into the field with this label; the field is left afterwards, as with the Tab key. */
    public void fill(String label, String text) {
        Locator input = input(label);
        input.fill(text);
        input.press("Tab");
        isTakenOver();
    }

    /** Types, and leaves the field by a press of the mouse on another one. */
    void fillAndPress(String label, String text, String other) {
        input(label).click();
        input(label).fill(text);
        input(other).click();
        isTakenOver();
    }

    public void fill(String label, LocalDate date) {
        Locator input = input(label);
        input.fill(RUSSIAN_DATE.format(date));
        input.press("Enter");
        input.press("Escape");
        isTakenOver();
    }

    /** Chooses an option of a list, a radio group, a check list or a tag list. */
    public void choose(String label, String option) {
        Locator field = field(label);
        Locator buttons = field.locator("input[type=radio], input[type=checkbox]");
        if (buttons.count() > 0) {
            field.getByLabel(exactly(option, "\\*?")).check();
            isTakenOver();
            return;
        }
        // Coming from the field before with the Tab key has opened the list already.
        if (!field.locator(".fjs-dropdownlist").isVisible()) {
            field.locator(".fjs-input-group, .fjs-taglist").first().click();
        }
        field.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(exactly(option, "")))
                .click();
        isTakenOver();
    }

    /** Ticks the item of a check list whose label begins with this text. */
    public void tick(String label, String beginning) {
        field(label)
                .locator("label")
                .filter(new Locator.FilterOptions().setHasText(exactly(beginning, ".*")))
                .locator("input[type=checkbox]")
                .check();
        isTakenOver();
    }

    /** Ticks a single check box. */
    public void check(String label) {
        form().getByLabel(labelled(label)).check();
        isTakenOver();
    }

    /** What stands in the field now. */
    public String valueOf(String label) {
        return input(label).inputValue();
    }

    /** What is said to be wrong with this field; empty when nothing is. */
    public String errorAt(String label) {
        return String.join(" ", field(label).locator(".fjs-form-field-error").allInnerTexts())
                .strip();
    }

    /** The same, where something has to be said; what the server finds beside the browser's faults comes a moment later. */
    public String errorSaidAt(String label) {
        field(label).locator(".fjs-form-field-error").first().waitFor();
        return errorAt(label);
    }

    /** What is said above the button after an attempt to complete or start; empty when nothing is. */
    public String errorText() {
        return String.join(
                        " ",
                        page.locator(".poryadok-refusal:visible, .notifications .alert-danger:visible")
                                .allInnerTexts())
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Completes the open task and waits until it has gone, from the list too. */
    public void complete() {
        String completed = openTaskId();
        String refusal = tryToComplete();
        if (!refusal.isEmpty()) {
            throw new AssertionError("The task was not completed: " + refusal);
        }
        // The list is asked for anew only now; what is clicked in the old one is no task any more.
        page.locator(".tasks-list .task a[href*='task=" + completed + "']")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Presses «Завершить»; what is said against it, or nothing when the task has gone. */
    public String tryToComplete() {
        return press("[cam-tasklist-task] button:has-text('Завершить')", "[cam-tasklist-task] .fjs-container");
    }

    /** Starts the procedure whose start form is open. */
    public void start() {
        String refusal = tryToStart();
        if (!refusal.isEmpty()) {
            throw new AssertionError("The procedure was not started: " + refusal);
        }
    }

    /** Presses «Начать»; what is said against it, or nothing when the procedure has begun. */
    public String tryToStart() {
        return press(".modal-footer button:has-text('Начать')", ".modal-dialog .fjs-container");
    }

    private String press(String button, String form) {
        String said = ".poryadok-refusal, .notifications .alert-danger";
        page.locator(said).evaluateAll("all => all.forEach(one => one.remove())");
        Locator enabled = page.locator(button + ":not([disabled])");
        enabled.waitFor();
        Locator shown = page.locator(form);
        String before = (String) shown.evaluate("form => form.dataset.pressed = String(Math.random())");
        enabled.click();
        page.waitForFunction(
                "([said, form, before]) => document.querySelector(said)"
                        + " || document.querySelector(form)?.dataset.pressed !== before",
                List.of(said, form, before));
        return errorText();
    }

    /** Everything that can be read on the page: text, hints in empty fields, tooltips, names for screen readers. */
    public String readableText() {
        return VisibleText.of(page);
    }

    /** Column names of the tables of the open form that are wider than their place. */
    public List<String> tablesCutOff() {
        @SuppressWarnings("unchecked")
        List<String> found =
                (List<String>) form().locator(".fjs-table-inner-container").evaluateAll("""
                tables => {
                  const type = document.head.appendChild(document.createElement('style'));
                  const cut = () => tables.filter(table => table.scrollWidth > table.clientWidth + 1)
                    .map(table => table.querySelector('thead').innerText);
                  const found = cut();
                  type.textContent = ".fjs-container * { font-family: 'DejaVu Sans' !important; }";
                  found.push(...cut());
                  type.remove();
                  return found;
                }""");
        return found;
    }

    /** Words in Latin letters on the page, leaving out the words, names and addresses that are expected there. */
    public List<String> latinWords(String... expected) {
        return VisibleText.latinWords(readableText(), expected);
    }

    /** How often this person has clicked or tapped in this window so far. */
    public int clicks() {
        return (Integer) page.evaluate("() => Number(sessionStorage.getItem('clicks') ?? 0)");
    }

    /** What axe-core finds on the page that keeps somebody from using it, by these rules («wcag2aa», «best-practice»). */
    public List<String> barriers(String... rules) {
        return barriersIn("html", rules);
    }

    /** The same within a part of the page: what surrounds the product's pages in Cockpit is Camunda's. */
    @SuppressWarnings("unchecked")
    public List<String> barriersIn(String part, String... rules) {
        try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<String>) page.evaluate("""
                async ([part, rules]) => (await axe.run(part, {runOnly: rules})).violations
                  .map(fault => fault.id + ': ' + fault.nodes.map(node => node.html).slice(0, 3).join(' | '))""", List.of(part, List.of(rules)));
    }

    /** Takes a picture into {@code target/screenshots/<name>.png} when pictures are wanted: {@code -Dporyadok.pictures=true}; see {@link #pictureOf}. */
    public void screenshot(String name) {
        screenshot(page, name);
    }

    /** The same of another window. */
    void screenshot(Page window, String name) {
        if (PICTURES_ARE_WANTED) {
            photograph(window, name);
        }
    }

    /** The page as it is printed, into {@code target/screenshots/<name>.pdf} when pictures are wanted. */
    void paper(String name) {
        if (PICTURES_ARE_WANTED) {
            page.pdf(new Page.PdfOptions()
                    .setPath(SCREENSHOTS.resolve(name + ".pdf"))
                    .setPreferCSSPageSize(true));
        }
    }

    private static void photograph(Page window, String name) {
        window.screenshot(new Page.ScreenshotOptions().setPath(pictureOf(name)).setFullPage(true));
    }

    /** Where a picture goes; when documents are written ({@code -Dporyadok.docs=write}), one that they show takes its place there. */
    public static Path pictureOf(String name) {
        Path shown = DOCUMENTS.resolve(name + ".png");
        return DOCUMENTS_ARE_WRITTEN && Files.exists(shown) ? shown : SCREENSHOTS.resolve(name + ".png");
    }

    /** As {@link #screenshot}, of the open form, however long it is. */
    public void screenshotOfForm(String name) {
        if (!PICTURES_ARE_WANTED) {
            return;
        }
        int longer = (Integer) form().evaluate("""
                form => {
                  let holder = form;
                  while (holder && holder.scrollHeight <= holder.clientHeight + 1) {
                    holder = holder.parentElement;
                  }
                  return holder ? holder.scrollHeight - holder.clientHeight : 0;
                }""");
        page.setViewportSize(width, height + longer + FOOTER);
        try {
            photograph(page, name);
        } finally {
            page.setViewportSize(width, height);
        }
    }

    /** Does something and waits until the page has asked the server all that it wants to know then. */
    void quietly(Runnable action) {
        page.evaluate("() => { window.requests.ended = performance.now(); }");
        action.run();
        isQuiet();
    }

    /** Waits until the page has asked the server for all that it needs. */
    void isQuiet() {
        page.waitForFunction(NO_REQUEST_FOR_A_WHILE);
    }

    /** Waits until what has opened stands where it stays. */
    void isStill() {
        isTakenOver();
        page.waitForFunction("() => document.getAnimations().every(one => one.playState !== 'running')");
    }

    /** The form notes an entry after it has drawn it; a second entry before that would take the first one's place. */
    private void isTakenOver() {
        page.evaluate(
                "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))");
    }

    private void tasksHaveLoaded() {
        isQuiet();
        page.locator("[cam-tasks] .tasks-list li.task:visible, [cam-tasks] .well:visible,"
                        + " .column-center .poryadok-elsewhere:not(.poryadok-away):visible,"
                        + " .column-center .poryadok-search-said:visible")
                .first()
                .waitFor();
    }

    private Locator form() {
        Locator dialog = page.locator(".modal-dialog .fjs-container");
        return dialog.isVisible() ? dialog : page.locator("[cam-tasklist-task] .fjs-container");
    }

    private Locator field(String label) {
        Locator named = fieldsWith("label:not(:has(input))", label);
        return (named.count() > 0 ? named : fieldsWith("label", label)).first();
    }

    private Locator fieldsWith(String labels, String label) {
        return form().locator(".fjs-form-field:not(.fjs-form-field-grouplike)")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(labels).filter(new Locator.FilterOptions().setHasText(labelled(label)))));
    }

    private Locator input(String label) {
        return form().getByLabel(labelled(label)).first();
    }

    /** The label of a required field ends with an asterisk. */
    private static Pattern labelled(String label) {
        return exactly(label, "\\s*\\*?");
    }

    private static Pattern exactly(String text, String endRegex) {
        // Playwright runs the pattern as JavaScript, which knows no \\Q…\\E.
        return Pattern.compile("^\\s*" + text.replaceAll("([\\\\\\[\\](){}.*+?^$|/])", "\\\\$1") + endRegex + "\\s*$");
    }
}
