package org.poryadok.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.poryadok.browser.Browser;

/** The first ten minutes: whoever follows README, word for word, sees what it promises. */
class ReadmeIT {

    private static final String README_ADDRESS = "http://localhost:8080";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern DATE = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{4}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    @TempDir
    private Path data;

    private Node node;
    private int port;

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Novokuznetsk").at(this::startsTheDemo);

    private String user;
    private int clicksBefore;
    private int answers;
    private final Set<String> photographed = new HashSet<>();

    @AfterEach
    void stopTheDemo() {
        node.close();
    }

    @Test
    void stepsInEnglish() throws IOException {
        ReadmeSteps steps = new ReadmeSteps(Path.of("README.md"));
        steps.on("Open <…>", this::opensAPage);
        steps.on("Set the clock to …, …, by the time of «…»", this::setsTheClock);
        steps.on(
                "Press «Завершить»: what was allowed when the task came is refused today, with the reason",
                this::isRefused);
        steps.on("Press «Завершить»", this::completes);
        steps.on("Press «…»", this::presses);
        steps.on("Log in to Tasklist as `…`", this::logsIn);
        steps.on("Log in to Cockpit as `…`", this::logsInToCockpit);
        steps.on("Open «…»", this::opensATask);
        steps.on("In «…» choose «…»", this::chooses);
        steps.on("In «…» enter `…`", this::enters);
        steps.on("the letter is ready, «…»", this::downloads);
        steps.on("the letters «…» have come", this::findsLetters);
        steps.on("The filter «…» holds «…»", this::findsInFilter);
        steps.on("«…» lists what is overdue", this::findsWhatIsOverdue);
        steps.on(
                "A line leads to its case, where a term is extended, released or told of again («…», «…», «…»)",
                this::followsALine);
        steps.told("the day on which resolution № 66 was signed. Engine, terms and letters follow this clock");
        steps.told(", which takes the task; check number and date");
        steps.told("who has to do what, until when");
        steps.told("Leave the other bodies idle");
        steps.told("The pages were due by 1 March, a Sunday, so until 24:00 of 2 March");

        assertThat(steps.follow()).isEqualTo(11);
    }

    @Test
    void stepsInRussian() throws IOException {
        ReadmeSteps steps = new ReadmeSteps(Path.of("README.ru.md"));
        steps.on("Откройте <…>", this::opensAPage);
        steps.on("Переведите часы на …, …, по времени «…»", this::setsTheClock);
        steps.on(
                "Нажмите «Завершить»: что было разрешено, когда задача появилась, сегодня отклонено с указанием причины",
                this::isRefused);
        steps.on("Нажмите «Завершить»", this::completes);
        steps.on("Нажмите «…»", this::presses);
        steps.on("Войдите в задачи как `…`", this::logsIn);
        steps.on("Войдите в контроль (Cockpit) как `…`", this::logsInToCockpit);
        steps.on("Откройте «…»", this::opensATask);
        steps.on("В поле «…» выберите «…»", this::chooses);
        steps.on("В поле «…» внесите `…`", this::enters);
        steps.on("письмо готово, «…»", this::downloads);
        steps.on("пришли письма «…»", this::findsLetters);
        steps.on("В списке «…» стоит «…»", this::findsInFilter);
        steps.on("На странице «…» — что просрочено", this::findsWhatIsOverdue);
        steps.on(
                "Строка ведёт к делу, где срок можно продлить, снять с контроля, напомнить о нём ещё раз («…», «…», «…»)",
                this::followsALine);
        steps.told("в этот день подписано постановление № 66. За часами следуют задачи, сроки и письма");
        steps.told("(этим задача взята в работу); сверьте номер и дату");
        steps.told("кто, что и до какого дня должен сделать");
        steps.told("Оставьте остальные органы без дела");
        steps.told("Страницы нужно было создать до 1 марта, воскресенья, то есть до 24:00 2 марта");

        assertThat(steps.follow()).isEqualTo(11);
    }

    /** Before the window is opened; on a port of its own, as whoever has another program at 8080 does. */
    private String startsTheDemo() {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            node = Node.demo("demo-readme", data, port).awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "http://localhost:" + port;
    }

    private void opensAPage(MatchResult words) {
        assertThat(words.group(1)).startsWith(README_ADDRESS);
        browser.open(words.group(1).substring(README_ADDRESS.length()));
    }

    private void setsTheClock(MatchResult words) {
        LocalDateTime moment = LocalDateTime.parse(words.group(1) + " " + words.group(2), WRITTEN);
        Page page = browser.page();
        page.getByLabel("Дата и время").fill(moment.toString());
        page.getByLabel("По времени территории").selectOption(new SelectOption().setLabel(words.group(3)));
        page.locator("form.set button").click();
        assertThat(page.locator("table.moments").innerText()).contains(words.group(1) + " " + words.group(2));
    }

    private void presses(MatchResult words) {
        browser.page().locator("button").getByText(words.group(1)).click();
    }

    private void logsIn(MatchResult words) {
        user = words.group(1);
        browser.logIn(user);
    }

    private void logsInToCockpit(MatchResult words) {
        user = words.group(1);
        browser.logIn("cockpit", user, user);
    }

    /** The engine may still be at work on what has just been done elsewhere: who sees nothing yet looks again. */
    private void opensATask(MatchResult words) {
        await(words.group(1)).atMost(PATIENCE).pollInSameThread().until(() -> {
            boolean isThere = browser.tasks().contains(words.group(1));
            if (!isThere) {
                browser.page().reload();
            }
            return isThere;
        });
        clicksBefore = browser.clicks();
        answers = 0;
        browser.openTask(words.group(1));
        browser.claim();
        String role = user.substring(user.lastIndexOf('.') + 1);
        // What everybody has to do is longer than a page of the guide.
        if (photographed.add(role) && !role.equals("coordinator")) {
            browser.screenshotOfForm("first-day-" + role);
        }
    }

    private void chooses(MatchResult words) {
        answers++;
        browser.choose(words.group(1), words.group(2));
    }

    private void enters(MatchResult words) {
        answers++;
        if (DATE.matcher(words.group(2)).matches()) {
            browser.fill(words.group(1), LocalDate.parse(words.group(2), DAY));
        } else {
            browser.fill(words.group(1), words.group(2));
        }
    }

    private void downloads(MatchResult words) {
        assertThat(browser.download(words.group(1))).isNotEmpty();
    }

    /** Opened, answered and handed in: nothing else has to be clicked, and a list takes two clicks. */
    private void completes(MatchResult words) {
        browser.complete();
        assertThat(browser.clicks() - clicksBefore).as("clicks").isLessThanOrEqualTo(2 + 2 * answers);
    }

    private void isRefused(MatchResult words) {
        assertThat(browser.tryToComplete()).contains("Twitter", "запрещена");
    }

    private void findsLetters(MatchResult words) {
        Page page = browser.page();
        Locator letter = page.locator("#letters a:has-text('" + words.group(1) + "')");
        await(words.group(1)).atMost(PATIENCE).pollInSameThread().until(() -> {
            page.reload();
            return letter.count() > 0;
        });
        letter.first().click();
        Locator link = page.frameLocator("iframe").locator("a[href*='/camunda/'], a[href*='/cases/']");
        assertThat(link.first().getAttribute("href"))
                .as("links of the letter lead to this host")
                .startsWith("http://localhost:" + port + "/");
    }

    private void findsInFilter(MatchResult words) {
        browser.openFilter(words.group(1));
        assertThat(browser.tasks()).contains(words.group(2));
    }

    private void findsWhatIsOverdue(MatchResult words) {
        browser.page()
                .locator("[cam-widget-header] a")
                .getByText(words.group(1))
                .click();
        browser.page().locator(".pory-list tbody tr").first().waitFor();
    }

    private void followsALine(MatchResult words) {
        browser.page()
                .locator(".pory-list tbody tr a[href*='process-instance']")
                .first()
                .click();
        for (int action = 1; action <= words.groupCount(); action++) {
            browser.page().getByText(words.group(action)).first().waitFor();
        }
    }
}
