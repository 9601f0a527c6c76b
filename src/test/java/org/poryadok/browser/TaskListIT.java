package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.ActRegister;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Requisites;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;

/** An official with thirty tasks: which comes first, which are late, and where is that page of the vaccination office. */
@PoryadokTest
@EachTestAlone
class TaskListIT {

    private static final String ACT = "kuzbass-66-2020";
    private static final LocalDate IN_FORCE = LocalDate.of(2020, 2, 14);
    private static final LocalDate FIRST_EVENT = LocalDate.of(2020, 2, 14);
    private static final int TASKS = 30;
    private static final int BEGUN_AT_ONCE = 10;
    private static final String LIST_CHANGES = "() => dispatchEvent(new CustomEvent('poryadok:list-changed'))";
    private static final String FILTER = "Задачи моего органа";

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Europe/Kaliningrad");

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", ZoneId.of("Asia/Novokuznetsk"));

    @Autowired
    private ActRegister register;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @BeforeEach
    void thirtyPagesOfWhichTheCoordinatorIsToBeTold() {
        office.itIs(2020, 3, 16, 10);
        register.enter(
                ACT,
                new Requisites("66", IN_FORCE, Optional.empty(), Optional.of(IN_FORCE), Optional.empty()),
                "kuzbass.legal");
        for (int page = 0; page < TASKS; page++) {
            noticeOf("kuzbass.health", "zdrav_" + page, FIRST_EVENT.plusDays(page));
        }
        noticeOf("kuzbass.education", "obrazovanie42", FIRST_EVENT);
    }

    @Test
    void whatIsLateComesFirstAndSaysSoInTheListAndInTheForm() {
        office.sitsDown("kuzbass.health.responsible");
        browser.openFilter(FILTER);
        browser.screenshot("task-list");

        List<String> states = new ArrayList<>(states());
        assertThat(browser.taskCards().get(0))
                .contains(
                        "Направить уведомление координатору: ВКонтакте, vk.com/zdrav_0",
                        "просрочено 13 рабочих дней",
                        "25.02.2020 (вторник)",
                        "Министерство здравоохранения Кузбасса",
                        "№ 66 от 14.02.2020");
        assertThat(countOf(FILTER)).isEqualTo(TASKS);
        assertThat(countOf("Просроченные")).isEqualTo(occurrences("просрочено") + lateOnTheNextPage(states));
        assertThat(states)
                .hasSize(TASKS)
                .isSortedAccordingTo((one, other) -> place(one) - place(other))
                .contains("late", "near", "calm");

        assertThat(browser.page().locator(".poryadok-filter-about").allInnerTexts())
                .contains("Последний день срока по акту прошёл", "Срок назначила администрация: акт не нарушен");
        assertThat(browser.page()
                        .locator("[cam-tasklist-filters] h4[uib-tooltip]")
                        .count())
                .as("a hint that lies over its neighbours")
                .isZero();
        browser.openFilter("Срок в ближайшие три рабочих дня");
        assertThat(states()).isNotEmpty().containsOnly("near");
        browser.openFilter("Просроченные");
        browser.openTask("Направить уведомление координатору", "vk.com/zdrav_0");
        Locator open = browser.page().locator("[cam-tasklist-task]");
        assertThat(open.locator(".poryadok-term").innerText()).isEqualTo("просрочено 13 рабочих дней");
        assertThat(open.innerText()).contains("Последний день срока: 25.02.2020 (вторник)");
        browser.screenshot("task-list-late");
    }

    @Test
    void oneFieldFindsWhatIsOnTheCardInAnyFormOfTheWord() {
        office.sitsDown("kuzbass.health.responsible");
        browser.openFilter(FILTER);
        seek("25.02");
        assertThat(browser.taskCards()).isNotEmpty().allMatch(card -> card.contains("25.02.2020"));
        seek("просроченные");
        assertThat(browser.taskCards()).isNotEmpty().allMatch(card -> card.contains("просрочено"));
        seek("здравоохранение");
        assertThat(browser.tasks()).hasSize(15);
        assertThat(countOf(FILTER)).isEqualTo(TASKS);
        seek("минздрав zdrav_17");
        assertThat(browser.taskCards()).singleElement().asString().contains("vk.com/zdrav_17");
        assertThat(browser.readableText()).doesNotContain("Идентификатор", "целое число");
        browser.screenshot("task-list-found");

        browser.page().reload();
        assertThat(browser.taskCards()).singleElement().asString().contains("vk.com/zdrav_17");
        assertThat(field().inputValue()).isEqualTo("минздрав zdrav_17");
        browser.quietly(() -> browser.page().goBack());
        assertThat(field().inputValue()).isEqualTo("здравоохранение");
        assertThat(browser.tasks()).hasSize(15);

        seek("министерство образования");
        assertThat(browser.readableText()).contains("По запросу «министерство образования» ничего не найдено");
        assertThat(browser.get("/tasks/found?words=obrazovanie42").text()).isEqualTo("{\"tasks\":[],\"more\":false}");
        String foreign = tasks.createTaskQuery()
                .processVariableValueEquals("bodyId", "kuzbass.education")
                .taskDefinitionKey("send-notice")
                .singleResult()
                .getId();
        assertThat(browser.get("/tasks/terms?task=" + foreign).text()).isEqualTo("[]");
        seek("");
        assertThat(browser.tasks()).hasSize(15);
    }

    @Test
    void whoSupervisesDoesNotBeginWithAnEmptyList() {
        office.sitsDown("kuzbass.coordinator");
        assertThat(browser.tasks()).isNotEmpty();
        assertThat(browser.page().locator(".task-filter.active h4").innerText()).startsWith("Просроченные");
        browser.openFilter("Мои задачи");
        browser.page().getByText("В этом списке задач нет. Задачи есть здесь:").waitFor();
        browser.screenshot("task-list-elsewhere");
        browser.page()
                .locator(".poryadok-elsewhere a")
                .filter(new Locator.FilterOptions().setHasText("Задачи всех органов"))
                .click();
        assertThat(browser.tasks()).isNotEmpty();
        seek("образованием");
        assertThat(browser.taskCards()).isNotEmpty().allMatch(card -> card.contains("образования"));
        office.sitsDown("tomsk.coordinator");
        assertThat(browser.get("/tasks/found?words=obrazovanie42").text()).isEqualTo("{\"tasks\":[],\"more\":false}");
    }

    @Test
    void countersFollowWhatBeginsWhileTheyAreCounted() {
        office.sitsDown("kuzbass.health.responsible");
        browser.openFilter("Мои задачи");
        assertThat(countOf(FILTER)).isEqualTo(TASKS);
        List<String> asked = new ArrayList<>();
        Page page = browser.page();
        page.onRequest(request -> asked.add(request.url()));
        page.route(
                "**/tasks/counts*",
                counting -> {
                    APIResponse before = counting.fetch();
                    for (int notice = 0; notice < BEGUN_AT_ONCE; notice++) {
                        noticeOf("kuzbass.health", "srazu_" + notice, FIRST_EVENT.plusDays(notice));
                    }
                    page.evaluate(LIST_CHANGES);
                    counting.fulfill(new Route.FulfillOptions().setResponse(before));
                },
                new Page.RouteOptions().setTimes(1));
        browser.quietly(() -> page.evaluate(LIST_CHANGES));

        assertThat(countOf(FILTER)).isEqualTo(TASKS + BEGUN_AT_ONCE);
        assertThat(asked)
                .filteredOn(url -> url.contains("count"))
                .as("all filters in one question")
                .isNotEmpty()
                .allMatch(url -> url.contains("/tasks/counts"));
    }

    private void noticeOf(String body, String handle, LocalDate day) {
        Account page = accounts.activate(new NewAccount(
                "kuzbass",
                body,
                AccountAddress.parse("vk", "vk.com/" + handle),
                OwnerKind.SECTORAL_BODY,
                day,
                body + ".responsible",
                "test"));
        office.follow(runtime.startProcessInstanceByKey(
                "notify-coordinator",
                Map.of(
                        "jurisdiction",
                        "kuzbass",
                        "actId",
                        ACT,
                        "bodyId",
                        body,
                        "accountId",
                        page.id().toString(),
                        "accountEvent",
                        "CREATED",
                        "eventDate",
                        day.toString())));
    }

    private void seek(String words) {
        browser.quietly(() -> {
            browser.page().waitForRequest(request -> request.url().contains("/list"), () -> field().fill(words));
        });
    }

    private Locator field() {
        return browser.page().locator(".poryadok-search input");
    }

    /** How near the ends of the terms are, from above. */
    private List<String> states() {
        browser.tasks();
        return browser.page().locator(".tasks-list .poryadok-term").all().stream()
                .map(term -> term.getAttribute("data-state"))
                .toList();
    }

    private long occurrences(String words) {
        return browser.taskCards().stream().filter(card -> card.contains(words)).count();
    }

    private long lateOnTheNextPage(List<String> states) {
        browser.quietly(() -> browser.page()
                .locator(".tasks-list .pagination")
                .getByText("2", new Locator.GetByTextOptions().setExact(true))
                .click());
        states.addAll(states());
        return occurrences("просрочено");
    }

    private int countOf(String filter) {
        return Integer.parseInt(browser.page()
                .locator(".task-filter")
                .filter(new Locator.FilterOptions()
                        .setHas(browser.page().getByText(filter, new Page.GetByTextOptions().setExact(false))))
                .locator(".counter")
                .innerText());
    }

    private static int place(String state) {
        return List.of("late", "near", "calm").indexOf(state);
    }
}
