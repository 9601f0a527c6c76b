package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** A supervisor at Cockpit: what he can press on the pages of terms, and what he can read there. */
final class SupervisorDesk {

    static final String DEADLINES = "#/deadlines";

    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final String[] NAMES = {"CSV", "XLSX", "DOCX", "UTC", "I", "II", "III", "IV"};

    private final Browser browser;

    SupervisorDesk(Browser browser) {
        this.browser = browser;
    }

    /**
     * A line of the list as it is read.
     *
     * @param daysLate working days, «0» when it is not late
     */
    record Line(String card, String daysLate, String status, String body, String step, String clause, String lastDay) {}

    void logsIn(String user) {
        browser.logIn("cockpit", user, user);
        settles();
    }

    void opens(String page) {
        browser.page().evaluate("hash => { location.hash = hash; }", page);
        settles();
    }

    /** The whole address, as it is kept as a bookmark or sent. */
    String address() {
        return browser.page().url();
    }

    void follows(String address) {
        browser.page().navigate(address);
        browser.page().reload();
        browser.page().locator(".pory-page").waitFor();
        settles();
    }

    /** Until the page shows what was asked for last; what was pressed reaches the address a moment later. */
    void settles() {
        browser.page().waitForTimeout(50);
        browser.isQuiet();
        browser.page().waitForFunction("() => !document.querySelector('[aria-busy=true]')");
    }

    /** A figure of the page or of the dashboard. */
    long figure(String title) {
        String number = tile(title).locator(".pory-tile-number").innerText();
        return Long.parseLong(number.replace(NO_BREAK_SPACE, "").replace(" ", ""));
    }

    void pressesFigure(String title) {
        tile(title).click();
        settles();
    }

    List<Line> lines() {
        return browser.page().locator(".pory-list tbody tr").all().stream()
                .map(SupervisorDesk::line)
                .toList();
    }

    List<Line> linesOfAllPages() {
        List<Line> all = new ArrayList<>(lines());
        while (button("Вперёд").isEnabled()) {
            presses("Вперёд");
            all.addAll(lines());
        }
        return all;
    }

    /** «137 карточек». */
    String found() {
        return browser.page().locator(".pory-found").innerText().replace(NO_BREAK_SPACE, " ");
    }

    /** Ticks these in a list of the bar of filters. */
    void narrows(String list, String... options) {
        Locator box = browser.page()
                .locator(".pory-choice")
                .filter(new Locator.FilterOptions()
                        .setHas(browser.page().locator("button").filter(new Locator.FilterOptions().setHasText(list))))
                .first();
        box.locator("button").first().click();
        Arrays.stream(options)
                .forEach(option -> box.getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                        .check());
        browser.page().keyboard().press("Escape");
        settles();
    }

    void searches(String text) {
        types("Поиск по карточкам", text);
    }

    /** Types into a field of the page that acts after a pause. */
    void types(String label, String text) {
        browser.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .fill(text);
        browser.page().waitForTimeout(400);
        settles();
    }

    void sortsBy(String column) {
        browser.page()
                .locator(".pory-sort")
                .filter(new Locator.FilterOptions().setHasText(column))
                .click();
        settles();
    }

    /** What is narrowed down, as it is written under the filters. */
    List<String> chips() {
        return browser.page().locator(".pory-chip").allInnerTexts().stream()
                .map(text -> text.replace("×", "").strip())
                .toList();
    }

    void presses(String button) {
        button(button).click();
        settles();
    }

    void followsLink(String text) {
        browser.page()
                .locator(".pory-page a, .pory-tab a")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
        settles();
    }

    byte[] exports(String kind) {
        return download(() -> browser.page()
                .waitForDownload(() -> browser.page()
                        .locator(".pory-export a")
                        .filter(new Locator.FilterOptions().setHasText(kind))
                        .click()));
    }

    /** The tab of a case, or its page: everything that can be read of its cards. */
    String cards() {
        browser.page().locator(".pory-card").first().waitFor();
        return String.join("\n", browser.page().locator(".pory-card").allInnerTexts())
                .replace(NO_BREAK_SPACE, " ");
    }

    Locator dialog() {
        return browser.page().locator("dialog[open]");
    }

    void fills(String label, String text) {
        dialog().getByLabel(label).fill(text);
    }

    /** What is said against the field of the open window. */
    String saidAt(String label) {
        return dialog().locator(".pory-field")
                .filter(new Locator.FilterOptions().setHas(browser.page().getByLabel(label)))
                .locator(".pory-field-fault")
                .innerText();
    }

    /** What has been done, in words: cards and the whole case say it each in a place of its own. */
    String done() {
        Locator said = browser.page().locator(".pory-done").filter(new Locator.FilterOptions().setHasText("."));
        said.waitFor();
        return said.innerText().replace(NO_BREAK_SPACE, " ");
    }

    String text(String part) {
        return browser.page().locator(part).innerText().replace(NO_BREAK_SPACE, " ");
    }

    /** Nothing on the page is English but the names of file formats and what is named here. */
    void everythingIsRussian(String... expected) {
        String[] names = Arrays.copyOf(NAMES, NAMES.length + expected.length);
        System.arraycopy(expected, 0, names, NAMES.length, expected.length);
        String read = String.join(
                "\n",
                browser.page().locator(".pory-page, .pory-tab, .pory-dashboard").allInnerTexts());
        assertThat(VisibleText.latinWords(read, names)).isEmpty();
    }

    private Locator tile(String title) {
        return browser.page()
                .locator(".pory-tile")
                .filter(new Locator.FilterOptions()
                        .setHas(browser.page()
                                .locator(".pory-tile-title")
                                .getByText(title, new Locator.GetByTextOptions().setExact(true))));
    }

    private Locator button(String words) {
        Locator all = dialog().count() > 0
                ? dialog().locator("button")
                : browser.page().locator(".pory-page button, .pory-tab button, .pory-quote button");
        return all.filter(new Locator.FilterOptions().setHasText(words)).first();
    }

    private static Line line(Locator row) {
        Locator cells = row.locator("td");
        Locator days = cells.nth(0).locator(".pory-days-late");
        return new Line(
                row.getAttribute("data-card"),
                days.count() > 0 ? days.innerText() : "0",
                cells.nth(0).innerText().replaceAll("\\s+", " "),
                cells.nth(1).locator("strong").innerText(),
                cells.nth(2).locator("a, span").first().innerText(),
                cells.nth(3).locator("button").innerText(),
                cells.nth(4).innerText().lines().findFirst().orElseThrow());
    }

    private static byte[] download(Supplier<Download> file) {
        try (var content = file.get().createReadStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
