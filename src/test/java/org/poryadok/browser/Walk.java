package org.poryadok.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Goes through the pages and windows of one application and writes down every text that is not Russian and every date
 * that is not written as Russians do. Codes, addresses and ids are no texts.
 */
final class Walk {

    /** What the engine holds, not what the application says: ids, keys, values that can be copied. */
    private static final String DATA = "[cam-widget-clipboard], .dmn-input, .dmn-output, pre, textarea";

    private static final Pattern CODE =
            Pattern.compile("\\w+([-.:/@_#]\\w+)+|\\$\\{[^}]*}|\"[A-Za-z_]+\"|\\bF5\\b|\\b[IVX]+\\b");
    private static final Pattern FOREIGN_DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d|\\d\\d/\\d\\d/\\d{4}");
    private static final String WINDOW = ".modal-dialog";

    private final Browser browser;
    private final String[] names;
    private final List<String> found = new ArrayList<>();

    /** @param names proper names that are written in Latin letters */
    Walk(Browser browser, String... names) {
        this.browser = browser;
        this.names = names;
    }

    /** Goes to a page of the application that is open. */
    void to(String hash) {
        browser.quietly(() -> browser.page().evaluate("hash => { location.hash = hash; }", hash));
        look(hash);
    }

    /** Opens the tabs of the page one after the other. */
    void throughTabs(String tabs) {
        Locator all = browser.page().locator(tabs);
        int number = all.count();
        for (int tab = 0; tab < number; tab++) {
            Locator one = all.nth(tab);
            String name = one.innerText().strip();
            browser.quietly(one::click);
            look("tab " + name);
        }
    }

    /** Opens and closes the window behind each of these buttons. */
    void throughWindows(String buttons) {
        Locator all = browser.page().locator(buttons);
        int number = all.count();
        if (number == 0) {
            found.add("no button " + buttons + " at " + browser.page().url());
        }
        for (int button = 0; button < number; button++) {
            browser.quietly(all.nth(button)::click);
            browser.page().locator(WINDOW).waitFor();
            look("window " + button + " of " + buttons);
            close();
        }
    }

    /** Presses what carries this text, and looks at what comes of it. */
    void press(String text) {
        browser.quietly(browser.page().getByText(text).first()::click);
        look("after «" + text + "»");
    }

    /** Presses the first of these elements, and looks at what comes of it. */
    void pressFirst(String element) {
        browser.page().waitForFunction("() => !document.querySelector('.collapsing')");
        browser.quietly(browser.page().locator(element).first()::click);
        look("after " + element);
    }

    void close() {
        Locator window = browser.page().locator(WINDOW);
        browser.quietly(window.locator(".modal-footer button:visible, .modal-footer a:visible")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Закрыть|Отменить|ОК")))
                .first()::click);
        window.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Looks through what can be read now. */
    void look(String where) {
        String said = VisibleText.of(browser.page(), DATA);
        List<String> words = VisibleText.latinWords(CODE.matcher(said).replaceAll(" "), names);
        if (!words.isEmpty()) {
            found.add(where + ": " + words);
        }
        FOREIGN_DATE.matcher(said).results().forEach(date -> found.add(where + ": " + date.group()));
    }

    /** Where something was not Russian, and what; empty at best. */
    List<String> found() {
        return found;
    }
}
