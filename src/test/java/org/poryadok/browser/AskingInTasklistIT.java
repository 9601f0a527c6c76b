package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.EnactedAct;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.registry.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;

/** A ministry asks for time and help, and is asked; the controller promises nothing for the act, and takes a mistake back. */
@PoryadokTest
@EachTestAlone
@ExtendWith(FormsHandedIn.class)
class AskingInTasklistIT {

    private static final String ACT = "kuzbass-66-2020";
    private static final String BODY = "kuzbass.health";
    private static final String ASKING = "ask-about-card";
    private static final String REQUEST = "Просьба по карточке";

    /** Elsewhere: what is read is the time of the jurisdiction all the same. */
    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Europe/Kaliningrad");

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", ZoneId.of("Asia/Novokuznetsk"));

    @Autowired
    private EnactedAct acts;

    @Autowired
    private TestAccounts pages;

    @Autowired
    private ControlCards cards;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Engine engine;

    private final SupervisorDesk cockpit = new SupervisorDesk(browser);

    @Test
    void whatIsAskedAndDecidedStandsOnTheCard() {
        office.itIs(2020, 2, 17, 10);
        pages.forgetAllOf("kuzbass");
        acts.inForce(ACT, "66", "2020-02-14", "2020-02-14");
        ProcessInstance obligation = office.oblige(ACT, "create-account", "KUZ-3a", BODY, LocalDate.of(2020, 2, 14));
        ControlCard card = cards.of(obligation.getId()).get(0);

        asksFromTheTask(card, "Больше времени");
        browser.fill("К какому дню исполните", LocalDate.of(2020, 2, 28));
        browser.fill("Причина", "Площадка проверяет заявку");
        assertThat(office.isRefusedAt("К какому дню исполните")).contains("позже прежнего");
        browser.fill("К какому дню исполните", LocalDate.of(2040, 3, 12));
        assertThat(office.isRefusedAt("К какому дню исполните"))
                .contains("Нерабочие дни 2040 года ещё не установлены. Укажите день не позже 31.12.2027.");
        browser.fill("К какому дню исполните", LocalDate.of(2020, 3, 11));
        office.handsIn();
        office.sitsDown("kuzbass.controller");
        office.opens("Решить о продлении срока");
        browser.screenshot("request-to-be-decided");
        browser.choose("Решение", "Удовлетворить");
        browser.fill("Причина решения", "Заявка подана вовремя");
        office.handsIn();
        office.sitsDown(BODY + ".head");
        office.sitsDown(BODY + ".responsible");
        browser.openFilter("Задачи моего органа");
        assertThat(browser.taskCards()).anySatisfy(shown -> assertThat(shown).contains("обещано к 11.03.2020"));
        browser.screenshot("promised-list");
        browser.openTask("Выбрать площадку");
        Locator decided = browser.page().locator("[cam-tasklist-task-meta] .poryadok-story");
        decided.getByText("обещано исполнить к другому дню: 11.03.2020").waitFor();
        assertThat(decided.innerText())
                .contains("Ельников С. К.", "Заявка подана вовремя.")
                .doesNotContain("поставлено");
        browser.screenshot("decided-on-the-task");
        browser.openTab("История");
        Locator story = browser.page()
                .locator(".tab-content .poryadok-story, .task-details .poryadok-story")
                .last();
        story.getByText("подана просьба").waitFor();
        assertThat(story.innerText()).contains("Филатьева Л. О.", "поставлено на контроль", "Заявка подана вовремя");
        Locator taken = browser.page().locator(".history-pane .operation-time").first();
        taken.waitFor();
        assertThat(taken.innerText()).startsWith("10:");
        assertThat(taken.getAttribute("uib-tooltip")).contains("17 февраля 2020", "10:");
        browser.screenshot("story-of-the-card");

        asksFor(card, "Не по адресу: исполнять должен другой");
        browser.fill("Причина", "Страниц не ведём");
        office.handsIn();
        office.sitsDown("kuzbass.coordinator");
        office.opens("Решить, кому исполнять");
        browser.choose("Решение", "Обязанность другого органа: предложить контролёру передать ему дело");
        browser.choose("Какому органу передать", "Министерство культуры и национальной политики Кузбасса");
        browser.screenshot("passing-to-another-body");
        browser.choose("Решение", "Оставить за органом");
        browser.fill("Причина", "Министерство названо в пункте 3");
        office.handsIn();
        office.sitsDown(BODY + ".responsible");
        office.opens("Выбрать площадку");
        decided.getByText("в просьбе отказано").waitFor();
        assertThat(decided.innerText())
                .contains(
                        "в просьбе отказано (Звягин Б. И.): исполняет орган. Причина: Министерство названо в пункте 3.");
        browser.screenshot("request-refused-on-the-task");

        asksFor(card, "Помощь соисполнителей: отвечаем мы, другие дают материал");
        browser.tick("Органы-соисполнители", "Министерство культуры");
        browser.tick("Соисполнители в вашем органе", "Гордеева Нина Эдуардовна");
        browser.fill("К какому дню нужен материал", LocalDate.of(2020, 2, 21));
        browser.fill("Что нужно от соисполнителей", "Фотографии");
        office.handsIn();
        office.sitsDown("kuzbass.culture.responsible");
        office.opens("Дать материал");
        browser.fill("Материал соисполнителя", "Альбом передан");
        office.handsIn();
        office.sitsDown(BODY + ".specialist");
        office.opens("Дать материал");
        browser.screenshot("part-of-a-colleague");
        browser.fill("Материал соисполнителя", "Тексты готовы");
        office.handsIn();
        office.sitsDown(BODY + ".responsible");
        office.opens("Учесть материал соисполнителей");
        office.handsIn();

        cockpit.logsIn("kuzbass.coordinator");
        cockpit.opens("#/deadlines/case/" + obligation.getId());
        assertThat(cockpit.cards())
                .contains("обещано к 11.03.2020", "Заявка подана вовремя", "исполняет орган", "Альбом передан");
        cockpit.presses("Запросить сведения");
        cockpit.fills("К какому дню", "19.02.2020");
        cockpit.fills("Что хотите узнать", "Подана ли заявка?");
        browser.screenshot("cockpit-ask-for-report");
        cockpit.presses("Запросить");
        assertThat(cockpit.done()).isEqualTo("Сведения запрошены.");
        office.follow(running("interim-report"));
        office.sitsDown(BODY + ".executor");
        office.opens("Сообщить о ходе исполнения");
        browser.fill("Как идёт исполнение", "Заявка подана 14.02.2020");
        office.handsIn();

        cards.fulfil(card.id(), engine.now(), BODY + ".responsible");
        cockpit.logsIn("kuzbass.controller");
        cockpit.opens("#/deadlines/case/" + obligation.getId());
        assertThat(cockpit.cards()).contains("Заявка подана 14.02.2020");
        runtime.deleteProcessInstance(obligation.getId(), "it is over");
        cockpit.presses("Вернуть на контроль");
        cockpit.fills("Почему решение было ошибочным", "Страницы в сети нет");
        browser.screenshot("cockpit-reopen");
        cockpit.dialog().locator("button[type=submit]").click();
        assertThat(cockpit.done()).isEqualTo("Карточка возвращена на контроль.");
        office.follow(running("redo-obligation"));
        office.sitsDown(BODY + ".responsible");
        office.opens("Исполнить заново");
        browser.fill("День исполнения", LocalDate.of(2020, 2, 17));
        browser.fill("Что сделано", "Страница создана");
        office.handsIn();
        office.sitsDown("kuzbass.controller");
        office.opens("Проверить исполнение");
        browser.choose("Решение", "Принять");
        office.handsIn();
        assertThat(cards.card(card.id()).state()).isEqualTo(CardState.FULFILLED);
    }

    @Test
    void whatWasAskedOrBegunByMistakeIsTakenBack() {
        office.itIs(2020, 2, 17, 10);
        pages.forgetAllOf("kuzbass");
        acts.inForce(ACT, "66", "2020-02-14", "2020-02-14");
        ProcessInstance obligation = office.oblige(ACT, "create-account", "KUZ-3a", BODY, LocalDate.of(2020, 2, 14));
        ControlCard card = cards.of(obligation.getId()).get(0);

        asksFor(card, "Больше времени");
        browser.page().getByText("Начато по ошибке: прекратить").click();
        Locator dialog = browser.page().locator(".poryadok-confirm");
        browser.screenshot("begun-by-mistake");
        dialog.getByText("Прекратить", new Locator.GetByTextOptions().setExact(true))
                .click();
        Locator done = browser.page().locator(".poryadok-done");
        done.getByText("прекращена, она была начата по ошибке").waitFor();
        assertThat(running(ASKING)).isNull();

        // The same twice within seconds is one start.
        office.timePassesTo(2020, 2, 17, 11);
        asksFor(card, "Больше времени");
        assertThat(browser.page().getByText("Начато по ошибке: прекратить").count())
                .isEqualTo(1);
        browser.fill("К какому дню исполните", LocalDate.of(2020, 3, 11));
        browser.fill("Причина", "Площадка проверяет заявку");
        office.handsIn();
        office.opens("Выбрать площадку");
        Locator waiting = browser.page().locator("[cam-tasklist-task-meta] [aria-label='Ждёт ответа']");
        waiting.waitFor();
        assertThat(waiting.innerText())
                .contains("17.02.2020 11:0", ", решает контролёр", "Филатьева Л. О.", "просит срок до 11.03.2020");
        browser.screenshot("request-waits-on-the-task");
        office.timePassesTo(2020, 2, 17, 12);

        browser.page()
                .getByText("Просьба по карточке: срок, помощь, не по адресу")
                .click();
        browser.page().locator(".modal-dialog [aria-label='Ждёт ответа']").waitFor();
        browser.isQuiet();
        assertThat(browser.valueOf("Карточка")).as("it is barred").isEmpty();
        browser.choose("Карточка", words(card) + " (нельзя: просьба по ней уже ждёт ответа)");
        assertThat(office.startIsRefusedAt("Карточка", REQUEST))
                .contains("уже ждёт ответа с 17.02.2020 11:0", " (решает контролёр)", "просит срок до 11.03.2020");
        browser.screenshot("second-request-refused");
        browser.page().locator(".modal-dialog").getByText("Отозвать просьбу").click();
        dialog.getByText("Отозвать", new Locator.GetByTextOptions().setExact(true))
                .click();
        done.getByText("просьба отозвана").waitFor();
        assertThat(running(ASKING)).isNull();
        waiting.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        browser.openTab("История");
        browser.page().getByText("просьба отозвана").last().waitFor();
        browser.screenshot("request-withdrawn");
        office.timePassesTo(2020, 2, 17, 13);

        asksFor(card, "Больше времени");
        browser.openTask("Выбрать площадку");
        browser.openTab("История");
        browser.openTask("Изложить просьбу");
        browser.page().locator("[cam-tasklist-form] .fjs-container").waitFor();
    }

    @Test
    void whoeverFinishesATaskOfWhichHeHasAskedReadsThatTheRequestGoesOn() {
        office.itIs(2020, 2, 17, 10);
        pages.forgetAllOf("kuzbass");
        acts.inForce(ACT, "66", "2020-02-14", "2020-02-14");
        ProcessInstance obligation = office.oblige(ACT, "create-account", "KUZ-3a", BODY, LocalDate.of(2020, 2, 14));
        asksFor(cards.of(obligation.getId()).get(0), "Не по адресу: исполнять должен другой");
        browser.screenshot("short-procedure-in-the-list");
        browser.fill("Причина", "Страниц не ведём");
        office.handsIn();
        office.opens("Выбрать площадку");
        Locator waiting = browser.page().locator("[cam-tasklist-task-meta] .poryadok-waiting");
        waiting.waitFor();

        browser.page().setViewportSize(390, 844);
        BoundingBox open = waiting.getByText("Открыть просьбу").boundingBox();
        BoundingBox withdraw = waiting.getByText("Отозвать просьбу").boundingBox();
        browser.screenshot("request-waits-on-a-telephone");
        assertThat(open.height).as("one line").isLessThan(50);
        assertThat(withdraw.y - open.y).as("in one line, or the next").matches(apart -> apart == 0 || apart >= 44);
        browser.page().setViewportSize(1400, 1000);

        browser.choose("Площадка", "ВКонтакте — допускается");
        browser.choose("Чья страница", "Министерство здравоохранения Кузбасса");
        browser.complete();
        browser.page()
                .locator(".poryadok-done")
                .getByText("она ещё ждёт ответа (решает координатор)")
                .waitFor();
        browser.screenshot("finished-while-the-request-waits");
    }

    /** Over a slow line the form comes seconds after its window. */
    @Test
    void nothingIsBegunBeforeItsFormIsThere() {
        office.itIs(2020, 2, 17, 10);
        pages.forgetAllOf("kuzbass");
        acts.inForce(ACT, "66", "2020-02-14", "2020-02-14");
        ProcessInstance obligation = office.oblige(ACT, "create-account", "KUZ-3a", BODY, LocalDate.of(2020, 2, 14));
        ControlCard card = cards.of(obligation.getId()).get(0);
        office.sitsDown(BODY + ".responsible");
        office.opens("Выбрать площадку");
        AtomicReference<Route> slow = new AtomicReference<>();
        browser.page().route("**/deployed-start-form*", slow::set);
        browser.page()
                .getByText("Просьба по карточке: срок, помощь, не по адресу")
                .click();
        Locator begin = browser.page().locator(".modal-footer .btn-primary");
        begin.getByText("Форма загружается…").waitFor();
        browser.screenshot("start-form-still-coming");
        assertThat(begin.isDisabled()).isTrue();

        browser.page().waitForCondition(() -> slow.get() != null);
        slow.get().resume();
        browser.page()
                .locator(".modal-footer .btn-primary:enabled")
                .getByText("Начать", new Locator.GetByTextOptions().setExact(true))
                .waitFor();
        browser.isQuiet();
        assertThat(browser.valueOf("Карточка")).isEqualTo(words(card));
        assertThat(browser.errorText()).isEmpty();
        office.starts(REQUEST);
    }

    private void asksFor(ControlCard card, String what) {
        office.sitsDown(BODY + ".responsible");
        office.opensStartForm(REQUEST);
        office.starts(REQUEST);
        office.opens("Изложить просьбу");
        browser.choose("Карточка", words(card));
        browser.choose("О чём просите", what);
    }

    /** He has the task before him, and does not look for its card. */
    private void asksFromTheTask(ControlCard card, String what) {
        office.sitsDown(BODY + ".responsible");
        office.opens("Выбрать площадку");
        browser.page()
                .getByText("Просьба по карточке: срок, помощь, не по адресу")
                .click();
        browser.page().locator(".modal-dialog .fjs-container").waitFor();
        browser.isQuiet();
        browser.screenshot("ask-from-the-task");
        assertThat(browser.valueOf("Карточка")).isEqualTo(words(card));
        office.starts(REQUEST);
        office.opens("Изложить просьбу");
        assertThat(browser.valueOf("Карточка")).isEqualTo(words(card));
        browser.choose("О чём просите", what);
    }

    private String words(ControlCard card) {
        return card.step() + ": абзац второй пункта 3, " + lastDay(card);
    }

    private String lastDay(ControlCard card) {
        return "02.03.2020 (понедельник)"
                + (cards.card(card.id()).promisedOn().isPresent() ? ", обещано к 11.03.2020" : "");
    }

    private ProcessInstance running(String procedure) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(procedure)
                .singleResult();
    }
}
