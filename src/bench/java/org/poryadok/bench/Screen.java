package org.poryadok.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A supervisor in front of Chromium, who looks at the page «Сроки» again and again. */
final class Screen implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/bin/chromium");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-quic");
    private static final double PATIENCE_MILLIS = 120_000;
    private static final String PAGE = "/camunda/app/cockpit/default/#/deadlines";
    /** Figures, first lines, both charts; then the frame in which they are painted. */
    private static final String NOTE_WHEN_DRAWN = """
        window.watch = () => {
          window.drawnAt = undefined;
          window.begunAt = window.begunAt === undefined ? 0 : performance.now();
          const there = () => document.querySelectorAll('.pory-tile').length === 6
            && document.querySelector('.pory-main .pory-table tbody tr')
            && document.querySelector('.pory-side .pory-bar') && document.querySelector('.pory-side [data-drawn]');
          const look = () => there()
            ? requestAnimationFrame(() => requestAnimationFrame(() => { window.drawnAt = performance.now() - window.begunAt; }))
            : requestAnimationFrame(look);
          requestAnimationFrame(look);
        };
        window.watch();\
        """;

    private final Playwright playwright;
    private final Browser browser;
    private final String address;

    Screen(String address) {
        this.address = address;
        Map<String, String> environment = new HashMap<>(System.getenv());
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(FLAGS);
        if (Files.isExecutable(INSTALLED)) {
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            options.setExecutablePath(INSTALLED);
        }
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright.chromium().launch(options);
    }

    /** A person of the demo who loads the page anew: scripts and styles lie in the browser's cache. */
    Timing anew(String user, int times) {
        try (BrowserContext window = logIn(user)) {
            Page page = window.newPage();
            page.navigate(address + PAGE);
            drawn(page);
            double[] milliseconds = new double[times];
            for (int time = 0; time < times; time++) {
                page.reload();
                milliseconds[time] = drawn(page);
            }
            return Timing.of(milliseconds);
        }
    }

    /** From Cockpit's dashboard over the menu: Cockpit itself is there already. */
    Timing fromTheMenu(String user, int times) {
        try (BrowserContext window = logIn(user)) {
            Page page = window.newPage();
            double[] milliseconds = new double[times];
            page.navigate(address + PAGE);
            drawn(page);
            for (int time = 0; time < times; time++) {
                page.evaluate("location.hash = '#/dashboard'");
                page.waitForFunction("!document.querySelector('.pory-main')");
                page.waitForLoadState(LoadState.NETWORKIDLE);
                page.evaluate("window.watch(); location.hash = '#/deadlines'");
                milliseconds[time] = drawn(page);
            }
            return Timing.of(milliseconds);
        }
    }

    /** Somebody whose browser has never seen Cockpit. */
    Timing first(String user, int times) {
        double[] milliseconds = new double[times];
        try (BrowserContext window = logIn(user)) {
            String session = window.storageState();
            for (int time = 0; time < times; time++) {
                try (BrowserContext fresh = window(new Browser.NewContextOptions().setStorageState(session))) {
                    Page page = fresh.newPage();
                    page.navigate(address + PAGE);
                    milliseconds[time] = drawn(page);
                }
            }
        }
        return Timing.of(milliseconds);
    }

    /** Since the navigation began, as the page itself has measured. */
    private static double drawn(Page page) {
        page.waitForFunction("window.drawnAt !== undefined");
        return ((Number) page.evaluate("window.drawnAt")).doubleValue();
    }

    private BrowserContext logIn(String user) {
        BrowserContext window = window(new Browser.NewContextOptions());
        Page page = window.newPage();
        page.navigate(address + "/camunda/app/cockpit/default/");
        // The login page draws itself anew when it learns that nobody is logged in.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.getByPlaceholder("Имя пользователя").fill(user);
        page.getByPlaceholder("Пароль").fill(user);
        page.locator("form[name=signinForm] button[type=submit]").click();
        page.locator(".account.dropdown").waitFor();
        page.close();
        return window;
    }

    private BrowserContext window(Browser.NewContextOptions options) {
        BrowserContext window = browser.newContext(
                options.setLocale("ru-RU").setTimezoneId("Europe/Moscow").setViewportSize(1400, 1000));
        window.setDefaultTimeout(PATIENCE_MILLIS);
        window.addInitScript(NOTE_WHEN_DRAWN);
        return window;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
