package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.DeputyTasks;
import org.poryadok.casework.EnactedAct;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.Departure;
import org.poryadok.organisation.Departures;
import org.poryadok.organisation.NewAbsence;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.Standing;
import org.poryadok.registry.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;

/** The personnel office enters a leave; whoever stands in finds the task in his list, with the name of whom he does it for. */
@PoryadokTest
@EachTestAlone
@ExtendWith(FormsHandedIn.class)
class AbsenceInTasklistIT {

    private static final String ABSENCE = "Отсутствие и замещение";
    private static final String BODY = "kuzbass.health";
    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Novokuznetsk");

    @RegisterExtension
    final Browser atDeputys = new Browser().withTimeZone("Asia/Novokuznetsk");

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", ZoneId.of("Asia/Novokuznetsk"));

    @Autowired
    private EnactedAct acts;

    @Autowired
    private TestAccounts pages;

    @Autowired
    private Absences absences;

    @Autowired
    private DeputyTasks deputies;

    @Autowired
    private Departures departures;

    @Autowired
    private Organisation organisation;

    @Test
    void deputyDoesTheTaskOfWhoeverIsOnLeave() {
        office.itIs(2020, 2, 17, 10);
        pages.forgetAllOf("kuzbass");
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        ProcessInstance page =
                office.oblige("kuzbass-66-2020", "create-account", "KUZ-3a", BODY, LocalDate.of(2020, 2, 14));

        office.sitsDown(BODY + ".hr");
        office.opensStartForm(ABSENCE);
        office.starts(ABSENCE);
        office.opens("Сообщить об отсутствии");
        browser.choose("Что внести", "Новое отсутствие");
        browser.choose("Кто отсутствует", "Филатьева Лидия Остаповна — заместитель министра");
        browser.choose("Причина отсутствия", "Больничный (листок нетрудоспособности)");
        browser.fill("Первый день отсутствия", LocalDate.of(2020, 2, 17));
        browser.fill("Последний день отсутствия", LocalDate.of(2020, 2, 16));
        browser.choose(
                "Кто замещает", "Гордеева Нина Эдуардовна — главный специалист отдела информационного сопровождения");
        browser.choose("Как замещает", "Исполняет обязанности");
        browser.tryToComplete();
        browser.page()
                .getByText("Укажите документ: приказ или листок нетрудоспособности, его номер.")
                .waitFor();
        browser.page()
                .locator(".poryadok-refusal-of-field")
                .getByText("Последний день отсутствия раньше первого")
                .waitFor();
        browser.screenshot("absence-faults");
        browser.fill("Документ", "приказ от 14.02.2020 № 14-к");
        assertThat(office.isRefusedAt("Последний день отсутствия")).contains("раньше первого");
        assertThat(browser.valueOf("Документ")).isEqualTo("приказ от 14.02.2020 № 14-к");
        browser.fill("Последний день отсутствия", LocalDate.of(2020, 3, 5));
        office.handsIn();
        browser.page()
                .getByText("внесено отсутствие: Филатьева Л. О. с 17.02.2020 по 05.03.2020")
                .waitFor();
        isTold("Гордеева Нина Эдуардовна", "Филатьева Лидия Остаповна");
        browser.screenshot("absence-done");

        office.follow(page);
        office.sitsDown(BODY + ".specialist");
        browser.openFilter("Задачи моего органа");
        browser.screenshot("deputy-list");
        assertThat(browser.taskCards())
                .anySatisfy(card -> assertThat(card)
                        .contains("Гордеева Н. Э. за Филатьеву Л. О.", "02.03.2020 приходится на отсутствие"));
        office.opens("Выбрать площадку", "за Филатьеву Л. О.");
        browser.choose("Площадка", "ВКонтакте — допускается");
        browser.choose("Чья страница", "Министерство здравоохранения Кузбасса");
        office.handsIn();
        browser.page().getByText("Готово: площадка выбрана.").waitFor();
        assertThat(browser.tasks()).doesNotContain("Выбрать площадку");

        office.sitsDown(BODY + ".responsible");
        browser.page()
                .getByText("Вас нет на месте с 17.02.2020 по 05.03.2020: ваши задачи исполняет Гордеева Н. Э.")
                .waitFor();
        browser.screenshot("absence-of-oneself");
        absences.end(absences.today("kuzbass").get(0).id(), BODY + ".hr", Optional.empty());
        deputies.settle("kuzbass");
        browser.openFilter("Задачи моего органа");
        browser.page().locator(".poryadok-away").waitFor(GONE);
        controllerConfirmsWhoStandsInForTheCoordinator();
    }

    @Test
    void whoeverIsBackFindsTheOpenTaskHisAgainAtOnce() {
        office.itIs(2020, 2, 17, 10);
        office.oblige("kuzbass-66-2020", "create-account", "KUZ-3a", BODY, LocalDate.of(2020, 2, 14));
        absences.report(
                new NewAbsence(
                        BODY + ".responsible",
                        BODY + ".specialist",
                        Standing.ACTING,
                        LocalDate.of(2020, 2, 17),
                        LocalDate.of(2020, 3, 5),
                        "приказ от 14.02.2020 № 14-к"),
                BODY + ".hr",
                () -> {});
        deputies.settle("kuzbass");
        atDeputys.logIn(BODY + ".specialist");
        atDeputys.openTask("Выбрать площадку");
        atDeputys.choose("Площадка", "Одноклассники — допускается");
        atDeputys.page().getByText("Сохранено в").waitFor();

        office.sitsDown(BODY + ".responsible");
        browser.openTask("Выбрать площадку");
        browser.page()
                .getByText("Задача уже в работе: Гордеева Н. Э. Форма показана для сведения.")
                .waitFor();
        browser.page()
                .getByText("Вас нет на месте с 17.02.2020 по 05.03.2020: ваши задачи исполняет Гордеева Н. Э.")
                .waitFor();
        browser.screenshot("absence-of-oneself");
        Locator question = browser.page().locator("dialog.poryadok-confirm");
        pressEnd();
        assertThat(question.innerText())
                .contains("Отсутствие: Филатьева Л. О., с 17.02.2020 по 05.03.2020.", "закончится сегодня, 17.02.2020");
        browser.screenshot("absence-end-asked");
        browser.page().keyboard().press("Escape");
        question.waitFor(GONE);
        assertThat(absences.today("kuzbass")).as("a question is no deed").hasSize(1);

        pressEnd();
        question.getByText("Завершить отсутствие", new Locator.GetByTextOptions().setExact(true))
                .click();
        browser.page().locator(".poryadok-away").waitFor(GONE);
        browser.page()
                .getByText("Готово: отсутствие с 17.02.2020 по 05.03.2020 завершено.")
                .waitFor();
        browser.page().locator("[cam-tasklist-task] .unclaim").waitFor();
        browser.page().locator(".poryadok-standing").waitFor(GONE);
        browser.screenshot("absence-ended");
        atDeputys.choose("Площадка", "Twitter — допускается");
        atDeputys
                .page()
                .getByText(
                        "Введённое не сохранено. Отсутствие завершено (Филатьева Л. О. снова на месте), задача вернулась:"
                                + " вы её больше не исполняете.")
                .waitFor();
        atDeputys.screenshot("absence-ended-at-deputys");
        browser.choose("Площадка", "ВКонтакте — допускается");
        browser.choose("Чья страница", "Министерство здравоохранения Кузбасса");
        office.handsIn();
        browser.page().getByText("Готово: площадка выбрана.").waitFor();
    }

    private void pressEnd() {
        browser.page()
                .locator(".poryadok-away button")
                .getByText("Завершить отсутствие")
                .click();
    }

    /** The ministry has no personnel office and no body above it. */
    @Test
    void coordinatorEntersTheReturnOfAMinisterForWhomNobodyAtWorkCould() {
        office.itIs(2020, 3, 16, 10);
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        String minister = "kuzbass.culture.head";
        departures.report(
                "leave-of-the-minister",
                organisation.official(minister).orElseThrow(),
                Departure.LEAVE,
                LocalDate.of(2020, 2, 14),
                Optional.of(LocalDate.of(2020, 6, 30)));
        office.sitsDown("kuzbass.coordinator");
        office.opensStartForm(ABSENCE);
        assertThat(browser.readableText()).contains("нет на месте ни кадровой службы, ни руководителя");
        assertThat(browser.valueOf("За какой орган"))
                .as("the only one stands there")
                .startsWith("Министерство культуры")
                .contains("кадровой службы нет", "до 30.06.2020");
        browser.screenshotOfForm("absence-for-another-body");
        office.follow(office.starts(ABSENCE));
        office.opens("Сообщить об отсутствии", "Министерство культуры");
        assertThat(browser.readableText()).contains("Вы вносите за этот орган", "кадровой службы нет");
        browser.choose("Что внести", "Вышел из длительного отпуска раньше срока");
        browser.choose(
                "Кто вышел", organisation.official(minister).orElseThrow().shortName() + ", отпуск до 30.06.2020");
        browser.fill("Номер приказа", "7");
        browser.fill("Дата приказа", LocalDate.of(2020, 3, 16));
        browser.fill("Приступает к обязанностям с", LocalDate.of(2020, 3, 16));
        office.handsIn();
        browser.page().getByText("Готово: выход из отпуска внесён").waitFor();

        office.sitsDown(minister);
        office.opensStartForm(ABSENCE);
        assertThat(browser.readableText())
                .as("his own body alone")
                .contains("Нажмите «Начать»")
                .doesNotContain("За какой орган");
    }

    private void controllerConfirmsWhoStandsInForTheCoordinator() {
        office.sitsDown("kuzbass.media.hr");
        office.opensStartForm(ABSENCE);
        office.starts(ABSENCE);
        office.opens("Сообщить об отсутствии");
        browser.choose("Что внести", "Новое отсутствие");
        browser.choose("Кто отсутствует", "Звягин Борис Ильич — начальник отдела координации официальных страниц");
        browser.choose("Причина отсутствия", "Ежегодный отпуск");
        browser.fill("Первый день отсутствия", LocalDate.of(2020, 2, 20));
        browser.fill("Последний день отсутствия", LocalDate.of(2020, 2, 28));
        browser.choose("Кто замещает", "Кедров Игорь Ефимович — консультант отдела социальных сетей");
        browser.choose("Как замещает", "Замещает");
        browser.fill("Документ", "приказ от 14.02.2020 № 15-к");
        browser.screenshotOfForm("first-day-hr");
        office.handsIn();
        isTold("Ельников Степан Константинович");
        office.sitsDown("kuzbass.controller");
        office.opens("Подтвердить замещение");
        browser.choose("Решение", "Вернуть кадровой службе");
        browser.fill("Замечания", "Заместителя назначает начальник управления");
        browser.screenshot("absence-confirm");
        browser.choose("Решение", "Подтвердить");
        office.handsIn();
        browser.page().getByText("Готово: замещение подтверждено.").waitFor();
        isTold("Кедров Игорь Ефимович", "Звягин Борис Ильич");
    }

    private void isTold(String... people) {
        Locator told = browser.page().locator(".poryadok-done p:has-text('Сообщено:')");
        told.waitFor();
        assertThat(told.innerText()).contains(people);
    }
}
