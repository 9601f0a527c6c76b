package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.PoryadokTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens around a form: nothing typed is lost, tasks need no taking, and whoever has finished sees what came of it. */
@PoryadokTest
class OfficialsDayIT {

    private static final String FILTER = "Задачи дня";

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Novokuznetsk").withSize(1400, 1600);

    @RegisterExtension
    final Newcomer newcomer = new Newcomer();

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void anOfficialWhoMayRunTheSampleProcess() {
        SampleProcess.deploy(repository);
        newcomer.may(
                Resources.PROCESS_DEFINITION,
                "every-component",
                Permissions.READ,
                Permissions.CREATE_INSTANCE,
                Permissions.READ_TASK,
                Permissions.TASK_WORK);
        newcomer.may(Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
        newcomer.hasFilter(
                FILTER,
                tasks.createTaskQuery()
                        .processDefinitionKey("every-component")
                        .or()
                        .taskAssignee(newcomer.login)
                        .taskCandidateUser(newcomer.login)
                        .endOr());
    }

    @Test
    void nothingTypedIsLostAndWhatCameOfItIsSaid() {
        browser.logIn("tasklist", newcomer.login, newcomer.login);
        String first = beginsByKeyboard("Первая страница");
        browser.startProcess(SampleProcess.NAME);
        assertThat(browser.valueOf("Предмет"))
                .as("what was begun has no draft any more")
                .isEmpty();
        browser.fill("Предмет", "Вторая страница");
        waitFor("Сохранено в");
        browser.page().reload();
        waitFor("Восстановлено введённое вами");
        assertThat(browser.valueOf("Предмет")).isEqualTo("Вторая страница");
        browser.start();
        String second = taskOpenedByItself(first);
        assertThat(assignee(first)).as("left as it was found").isNull();

        browser.fill("Пояснение", "Не потеряется");
        browser.choose("Сеть", "ВКонтакте");
        waitFor("Сохранено в");
        browser.page().reload();
        waitFor("Восстановлено введённое вами");
        browser.screenshot("day-draft-restored");
        assertThat(browser.valueOf("Пояснение")).isEqualTo("Не потеряется");
        browser.openTaskOfLetter(first);
        assertThat(browser.valueOf("Пояснение")).isEmpty();
        browser.openTaskOfLetter(second);
        waitFor("Восстановлено введённое вами");
        assertThat(browser.valueOf("Пояснение")).isEqualTo("Не потеряется");
        assertThat(assignee(second)).as("something was typed").isEqualTo(newcomer.login);

        browser.fill("Пояснение", "Не потеряется и так");
        browser.page()
                .locator(".tasks-list li.task:not(.active) h4.task a")
                .first()
                .click();
        browser.page().waitForURL("**task=" + first + "**");
        browser.isQuiet();
        browser.page().goBack();
        waitFor("Восстановлено введённое вами");
        assertThat(browser.openTaskId()).isEqualTo(second);
        assertThat(browser.valueOf("Пояснение")).as("left at once, and back").isEqualTo("Не потеряется и так");
        browser.fill("Пояснение", "Не потеряется");
        waitFor("Сохранено в");

        Locator remark = browser.page().getByLabel("Пояснение");
        remark.click();
        remark.press("End");
        browser.page().keyboard().type(" и сразу");
        browser.page().reload();
        waitFor("Восстановлено введённое вами");
        assertThat(browser.valueOf("Пояснение")).as("left while he typed").isEqualTo("Не потеряется и сразу");
        browser.fill("Пояснение", "Не потеряется");
        waitFor("Сохранено в");

        press("Удалить черновик");
        waitFor("Черновик удалён.");
        assertThat(browser.valueOf("Пояснение")).isEmpty();
        press("Вернуть введённое");
        waitFor("Сохранено в");
        assertThat(browser.valueOf("Пояснение")).isEqualTo("Не потеряется");

        jdbc.sql(
                        "update form_draft set answers = '{\"network\":\"myspace\",\"remark\":\"Осталось\"}' where task_id = ?")
                .param(second)
                .update();
        browser.page().reload();
        waitFor("Выбранного раньше в списке больше нет: выберите заново.");
        browser.screenshot("day-choice-gone");
        assertThat(browser.valueOf("Пояснение")).isEqualTo("Осталось");
        assertThat(browser.latinWords(newcomer.login)).isEmpty();

        fillInTheRest();
        press("Завершить");
        waitFor("Готово: «" + SampleProcess.TASK + "».");
        waitFor("процедура завершена");
        browser.screenshot("day-done");
        assertThat(browser.latinWords(newcomer.login)).isEmpty();
        assertThat(jdbc.sql("select count(*) from form_draft where user_id = ?")
                        .param(newcomer.login)
                        .query(Long.class)
                        .single())
                .isZero();

        browser.openFilter(FILTER);
        press("Следующая задача списка");
        browser.page().locator("[cam-tasklist-task] .unclaim").waitFor();
        assertThat(browser.openTaskId()).isEqualTo(first);
    }

    /** From the list of procedures to the open form of the task, without a mouse. */
    private String beginsByKeyboard(String subject) {
        Page page = browser.page();
        browser.isQuiet();
        page.locator(".start-process-action a").focus();
        page.keyboard().press("Enter");
        Locator search = page.getByLabel("Найти процедуру");
        search.waitFor();
        page.keyboard().press("Escape");
        search.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.waitForFunction("() => document.activeElement.matches('.start-process-action a')");
        page.keyboard().press("Enter");
        search.waitFor();
        page.waitForFunction("() => document.activeElement.classList.contains('poryadok-search')");
        page.keyboard().type("проверить форму");
        page.locator(".poryadok-start a").first().waitFor();
        browser.screenshot("day-start");
        assertThat(page.locator(".poryadok-start a").allInnerTexts())
                .singleElement()
                .asString()
                .isEqualToIgnoringWhitespace(SampleProcess.NAME);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.locator(".modal-dialog .fjs-container").waitFor();
        browser.isQuiet();
        browser.fill("Предмет", subject);
        press("Начать");
        return taskOpenedByItself("");
    }

    /** Id of the task that has opened after the start, and is this person's already. */
    private String taskOpenedByItself(String before) {
        waitFor("Начато: «" + SampleProcess.NAME + "».");
        browser.page()
                .waitForFunction(
                        "before => /[?&]task=[^&]/.test(location.hash) && !(before && location.hash.includes(before))",
                        before);
        browser.isQuiet();
        browser.page().locator("[cam-tasklist-task] .unclaim").waitFor();
        browser.page().locator("[cam-tasklist-task] .fjs-container").waitFor();
        assertThat(assignee(browser.openTaskId())).isEqualTo(newcomer.login);
        return browser.openTaskId();
    }

    private void fillInTheRest() {
        browser.fill("Адрес страницы", "https://vk.com/minzdrav42");
        browser.fill("Подписчиков", "250");
        browser.choose("Сеть", "ВКонтакте");
        browser.choose("Орган", "Министерство здравоохранения");
        browser.choose("Вид владельца", "Орган");
        browser.check("Сведения проверены");
        browser.choose("Требования", "Обложка оформлена");
        browser.choose("Рубрики", "Новости");
        browser.fill("Дата создания", LocalDate.of(2020, 2, 14));
        browser.fill("Дата совещания", LocalDate.of(2020, 3, 2));
        browser.fill("Время совещания", "09:30");
    }

    private void press(String button) {
        Locator found = browser.page()
                .locator("button:visible:not([disabled])")
                .filter(new Locator.FilterOptions().setHasText(button))
                .last();
        found.focus();
        browser.page().keyboard().press("Enter");
    }

    private void waitFor(String text) {
        browser.page().getByText(text).first().waitFor();
    }

    private String assignee(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }
}
