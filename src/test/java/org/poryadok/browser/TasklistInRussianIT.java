package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.PoryadokTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The browser is an English one on purpose: an official reads Russian whatever his computer is set to. */
@PoryadokTest
class TasklistInRussianIT {

    private static final String FILTER = "Задачи пробы";

    @RegisterExtension
    final Browser browser =
            new Browser().withLocale("en-US").withTimeZone("Asia/Novokuznetsk").withSize(1400, 2000);

    @RegisterExtension
    final Newcomer newcomer = new Newcomer();

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    private final String official = newcomer.login;

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
    }

    @Test
    void loginPageIsRussianAndSaysClearlyThatThePasswordIsWrong() {
        browser.enterPassword("tasklist", official, "не тот");

        browser.page().locator(".notifications .alert-danger:visible").first().waitFor();
        assertThat(browser.errorText()).contains("Войти не удалось", "Неверный логин или пароль. Осталось попыток: 4,");
        // What was typed rightly is not typed again.
        browser.page()
                .waitForFunction(
                        "login => document.querySelector('form[name=signinForm] input[type=text]').value === login",
                        official);
        browser.screenshot("tasklist-wrong-password");
        assertThat(browser.latinWords(official)).isEmpty();
    }

    @Test
    void emptyTasklistIsRussian() {
        browser.logIn("tasklist", official, official);

        browser.page().getByText("Задач нет.").waitFor();
        browser.screenshot("tasklist-empty");
        assertThat(browser.latinWords()).isEmpty();
        assertThat(browser.readableText()).contains("Выберите задачу в списке.", "Начать процедуру");
        assertThat(browser.page().locator(".ce-eol-banner").isVisible()).isFalse();
    }

    @Test
    void everyPlaceOfAFormIsRussian() {
        aFilterForAllTasks();
        browser.logIn("tasklist", official, official);
        browser.startProcess(SampleProcess.NAME);
        assertThat(browser.latinWords()).isEmpty();
        browser.page().locator(".modal-dialog .flatpickr-input").click();
        browser.screenshot("tasklist-start-form-calendar");
        assertThat(browser.latinWords()).isEmpty();
        assertThat(browser.page()
                        .locator(".flatpickr-calendar.open .flatpickr-weekday")
                        .first()
                        .innerText()
                        .strip())
                .isEqualTo("пн");
        browser.page().keyboard().press("Escape");
        browser.fill("Предмет", "Новая страница");
        browser.start();

        browser.openFilter(FILTER);
        browser.openTask(SampleProcess.TASK);
        browser.screenshot("tasklist-task-of-nobody");
        assertThat(browser.latinWords()).isEmpty();
        browser.claim();
        assertThat(browser.tryToComplete()).isEqualTo("Задача не завершена. Исправьте поля, отмеченные красным.");
        browser.screenshot("tasklist-form-empty");
        assertThat(browser.latinWords()).isEmpty();
        assertThat(browser.errorAt("Адрес страницы")).isEqualTo("Заполните это поле.");
        assertThat(browser.errorAt("Сведения проверены")).isEqualTo("Поставьте отметку.");
        assertThat(browser.errorAt("Требования")).isEqualTo("Отметьте хотя бы одно значение.");
        assertThat(browser.readableText()).contains("Нет сведений.", "Следующая страница", "из");

        browser.fill("Адрес страницы", "страница");
        assertThat(browser.errorAt("Адрес страницы"))
                .isEqualTo("Укажите адрес страницы, каким его показывает браузер.");
        browser.fill("Электронная почта", "почта");
        assertThat(browser.errorAt("Электронная почта"))
                .isEqualTo("Укажите адрес электронной почты полностью, со знаком @.");
        browser.fill("Телефон", "1");
        assertThat(browser.errorAt("Телефон"))
                .contains("наименьшее число знаков — 5", "Укажите телефон с кодом страны");
        browser.fill("Пояснение", "э");
        browser.fill("Подписчиков", "5000");
        assertThat(browser.errorAt("Подписчиков")).isEqualTo("Укажите число не больше 1000.");
        browser.fill("Дата совещания", LocalDate.of(2027, 2, 1));
        assertThat(browser.errorAt("Дата совещания")).isEqualTo("Укажите и дату, и время.");
        browser.page().getByLabel("Время совещания").click();
        browser.screenshot("tasklist-form-wrong");
        assertThat(browser.latinWords()).isEmpty();
        browser.page()
                .getByLabel("Орган", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("такого нет");
        browser.page().getByText("Ничего не найдено").waitFor();

        for (String tab : new String[] {"История", "Схема", "Описание"}) {
            browser.page().locator(".nav-tabs").getByText(tab).click();
            browser.page().locator(".nav-tabs li.active").getByText(tab).waitFor();
            browser.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(browser.latinWords(official)).as(tab).isEmpty();
        }
    }

    @Test
    void aFormIsFilledInAndCompleted() {
        aFilterForAllTasks();
        browser.logIn("tasklist", official, official);
        startWith("Новая страница");
        browser.openFilter(FILTER);
        browser.openTask(SampleProcess.TASK);
        browser.claim();

        fillInEverything("Всё верно");
        Map<String, Object> typed = variablesAfter(browser::complete);

        assertThat(typed)
                .containsEntry("address", "https://vk.com/minzdrav42")
                .containsEntry("network", "vk")
                .containsEntry("owner", "BODY")
                .containsEntry("agreed", true)
                .containsEntry("created", "2020-02-14")
                .containsEntry("meeting", "2020-03-02T09:30");
        assertThat(tasks.createTaskQuery().taskCandidateUser(official).count()).isZero();
    }

    @Test
    void aRefusalStandsAtItsFieldAndNothingTypedIsLost() {
        aFilterForAllTasks();
        browser.logIn("tasklist", official, official);
        startWith("Новая страница");
        browser.openFilter(FILTER);
        browser.openTask(SampleProcess.TASK);
        browser.claim();
        fillInEverything("отказ");

        assertThat(browser.tryToComplete()).isEqualTo("Задача не завершена. " + SampleCheck.SENTENCE);

        browser.screenshot("tasklist-refusal");
        assertThat(browser.errorAt("Пояснение")).isEqualTo(SampleCheck.SENTENCE);
        assertThat(browser.errorAt("Адрес страницы")).isEmpty();
        assertThat(browser.valueOf("Пояснение")).isEqualTo("отказ");
        assertThat(browser.valueOf("Адрес страницы")).isEqualTo("https://vk.com/minzdrav42");
        assertThat(browser.valueOf("Дата создания")).isEqualTo("14.02.2020");

        browser.fill("Пояснение", "Исправлено");
        assertThat(browser.errorAt("Пояснение")).isEmpty();
        browser.complete();
    }

    @Test
    void severalFaultsAreToldAtOnceEachAtItsField() {
        aFilterForAllTasks();
        browser.logIn("tasklist", official, official);
        startWith("Новая страница");
        browser.openFilter(FILTER);
        browser.openTask(SampleProcess.TASK);
        browser.claim();
        // The browser takes what no database keeps and no screen shows.
        fillInEverything("Всё\u0001 верно");
        browser.fill("Адрес страницы", "https://vk.com/\u0002minzdrav42");

        assertThat(browser.tryToComplete()).isEqualTo("Задача не завершена. Исправьте поля, отмеченные красным.");

        browser.screenshot("tasklist-several-faults");
        for (String field : new String[] {"Адрес страницы", "Пояснение"}) {
            assertThat(browser.errorAt(field)).isEqualTo("В тексте есть непечатаемые знаки. Введите его без них.");
        }
        assertThat(browser.errorAt("Телефон")).isEmpty();
        browser.fill("Адрес страницы", "https://vk.com/minzdrav42");
        assertThat(browser.errorAt("Адрес страницы")).isEmpty();
        assertThat(browser.errorAt("Пояснение"))
                .as("the other one is still to be mended")
                .isNotEmpty();
        browser.fill("Пояснение", "Всё верно");
        browser.complete();
    }

    @Test
    void aRefusedStartKeepsItsFormToo() {
        browser.logIn("tasklist", official, official);
        browser.startProcess(SampleProcess.NAME);
        browser.fill("Предмет", "отказ");
        browser.fill("Дата события", LocalDate.of(2020, 2, 14));

        assertThat(browser.tryToStart()).isEqualTo("Процедура не начата. " + SampleCheck.SENTENCE);

        assertThat(browser.errorAt("Предмет")).isEqualTo(SampleCheck.SENTENCE);
        assertThat(browser.valueOf("Дата события")).isEqualTo("14.02.2020");
    }

    @Test
    void aFaultOfTheSystemIsASentenceWithANumber() {
        browser.logIn("tasklist", official, official);
        browser.startProcess(SampleProcess.NAME);
        browser.fill("Предмет", "сбой");

        assertThat(browser.tryToStart())
                .startsWith("Процедура не начата. Действие не выполнено из-за ошибки в системе.")
                .containsPattern("номер: \\d{4}-\\d{4}");
        assertThat(browser.latinWords()).isEmpty();
        assertThat(browser.valueOf("Предмет")).isEqualTo("сбой");
    }

    @Test
    void anImpossibleDateIsNotTakenForAnother() {
        browser.logIn("tasklist", official, official);
        browser.startProcess(SampleProcess.NAME);
        browser.fill("Предмет", "Новая страница");

        browser.fill("Дата события", "31.02.2020");
        assertThat(browser.valueOf("Дата события")).as("as it was typed").isEqualTo("31.02.2020");
        browser.fill("Дата события", "7.3.2020");
        assertThat(browser.valueOf("Дата события")).isEqualTo("07.03.2020");
    }

    @Test
    void whoseSessionHasEndedIsAskedToLogInAndFindsWhatHeTyped() {
        aFilterForAllTasks();
        browser.logIn("tasklist", official, official);
        startWith("Новая страница");
        browser.openFilter(FILTER);
        browser.openTask(SampleProcess.TASK);
        browser.claim();
        fillInEverything("Почти готово");

        browser.endSession();
        // The list of tasks asks the server from time to time, so it may find out before the person does anything.
        browser.page().evaluate("document.querySelector('[cam-tasklist-task] .form-actions .btn-primary')?.click()");

        browser.page().getByPlaceholder("Имя пользователя").waitFor();
        browser.page().getByText("Время работы в системе истекло").first().waitFor();
        browser.screenshot("tasklist-session-ended");
        assertThat(browser.latinWords()).isEmpty();
        browser.enterPasswordHere(official, official);
        browser.page().locator("[cam-tasklist-task] .fjs-container").waitFor();
        assertThat(browser.valueOf("Пояснение")).isEqualTo("Почти готово");
        assertThat(browser.valueOf("Адрес страницы")).isEqualTo("https://vk.com/minzdrav42");
    }

    private void startWith(String subject) {
        browser.startProcess(SampleProcess.NAME);
        browser.fill("Предмет", subject);
        browser.start();
    }

    private void fillInEverything(String remark) {
        browser.fill("Адрес страницы", "https://vk.com/minzdrav42");
        browser.fill("Пояснение", remark);
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

    private Map<String, Object> variablesAfter(Runnable step) {
        SampleCheck.accepted.remove(official);
        step.run();
        return SampleCheck.accepted.get(official);
    }

    private void aFilterForAllTasks() {
        newcomer.hasFilter(
                FILTER,
                tasks.createTaskQuery()
                        .processDefinitionKey("every-component")
                        .or()
                        .taskAssignee(official)
                        .taskCandidateUser(official)
                        .endOr());
    }
}
