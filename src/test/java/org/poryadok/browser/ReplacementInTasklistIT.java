package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.PersonRole;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.NewDesignation;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;

/** P17 at the screen: the officer whom the act names goes on leave, hands over, somebody acts for him, and he comes back. */
@PoryadokTest
@EachTestAlone
@ExtendWith(FormsHandedIn.class)
class ReplacementInTasklistIT {

    private static final String REPLACEMENT = "Замена ответственного или уполномоченного лица";
    private static final String ACT = "shpakovsky-1199-2023";
    private static final String BODY = "shpakovsky.administration";
    private static final String PAGE = "https://vk.com/shpak_adm_p17";
    private static final String LEAVING = "Вересаев Кирилл Ильич";

    @RegisterExtension
    final Browser browser = new Browser();

    @RegisterExtension
    final Office office = new Office(browser, "shpakovsky", ZoneId.of("Europe/Moscow"));

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Desk desk;

    @Autowired
    private Designations designations;

    @Autowired
    private Accounts accounts;

    @Test
    void officerHandsOverOnTheLastWorkingDayAndComesBackFromLeave() {
        office.itIs(2023, 10, 2, 10);
        acts.inForce(ACT, "1199", "2023-08-29", "2023-09-02");
        accounts.activate(new NewAccount(
                "shpakovsky",
                BODY,
                AccountAddress.parse("vk", PAGE),
                OwnerKind.ADMINISTRATION,
                LocalDate.of(2023, 9, 11),
                BODY + ".head",
                "test"));
        designations.designate(
                new NewDesignation(
                        BODY,
                        PersonRole.RESPONSIBLE,
                        BODY + ".responsible",
                        ACT,
                        "SHP-2.2",
                        "1",
                        LocalDate.of(2023, 9, 12),
                        LocalDate.of(2023, 9, 12),
                        Optional.empty()),
                "test");
        ProcessInstance replacement = hrTellsOfTheLeave();
        lawyerSeesThatTheActNamesThePerson();
        desk.complete(replacement, BODY + ".head", "propose-person", Map.of("personId", "shpakovsky.supervising-body"));
        desk.complete(
                replacement,
                BODY + ".head",
                "sign-order",
                Map.of("orderNumber", "9-к", "orderDate", "2023-10-02", "validFrom", "2023-10-07"));
        colleagueHandsTheAccessOver();
        headTakesThePersonBack();
    }

    @Test
    void personnelTakesBackADepartureThatWasEnteredByMistake() {
        office.itIs(2023, 10, 2, 10);
        acts.inForce(ACT, "1199", "2023-08-29", "2023-09-02");
        ProcessInstance replacement = hrTellsOfTheLeave();
        office.opens("Передать доступ к страницам");
        browser.check("Выбытие внесено по ошибке: отменить");
        assertThat(browser.readableText()).doesNotContain("Подсистема «Госпаблики»");
        assertThat(office.isRefusedAt("Почему выбытие отменяется")).startsWith("Напишите, почему выбытие отменяется");
        browser.fill("Почему выбытие отменяется", "Приказ касался другого сотрудника.");
        browser.screenshotOfForm("departure-taken-back");
        office.handsIn();
        office.follow(replacement);
        BpmnAwareTests.assertThat(replacement).isEnded().hasPassed("take-back-departure");
    }

    private ProcessInstance hrTellsOfTheLeave() {
        office.sitsDown(BODY + ".hr");
        office.opensStartForm(REPLACEMENT);
        ProcessInstance replacement = office.starts(REPLACEMENT);
        office.opens("Сообщить о выбытии лица");
        assertThat(office.isRefusedAt("Причина")).isEqualTo("Выберите причину.");
        browser.choose("Кто выбывает", LEAVING + " — заместитель главы администрации (ответственное лицо)");
        browser.choose("Причина", "Длительный отпуск или отсутствие: лицо вернётся");
        browser.fill("Последний рабочий день", LocalDate.of(2023, 10, 6));
        browser.fill("Последний день отпуска", LocalDate.of(2023, 10, 5));
        browser.fill("Документ", "приказ от 02.10.2023 № 14-к");
        assertThat(office.isRefusedAt("Последний день отпуска")).contains("позже последнего рабочего дня");
        assertThat(browser.valueOf("Документ")).isEqualTo("приказ от 02.10.2023 № 14-к");
        browser.fill("Последний день отпуска", LocalDate.of(2023, 12, 1));
        office.handsIn();
        return replacement;
    }

    private void lawyerSeesThatTheActNamesThePerson() {
        office.sitsDown("shpakovsky.legal");
        office.opens("Подготовить изменение акта");
        assertThat(browser.readableText()).contains("пункт 2.2", "Семенову Елену Викторовну", LEAVING);
        browser.choose("Решение", "Акт изменён");
        assertThat(office.isRefusedAt("Номер изменяющего акта")).isEqualTo("Укажите номер изменяющего акта.");
        browser.choose("Решение", "Акт не меняется");
        browser.fill("Почему акт не меняется", "Лицо вернётся 4 декабря.");
        office.handsIn();
    }

    private void colleagueHandsTheAccessOver() {
        office.timePassesTo(2023, 10, 6, 16);
        office.sitsDown(BODY + ".executor");
        office.opens("Передать доступ к страницам");
        assertThat(browser.readableText()).contains("06.10.2023 (пятница)", "длительный отпуск", "внутренний срок");
        browser.choose("Подсистема «Госпаблики»", "Доступ снят");
        browser.choose("Организация на ЕПГУ", "Доступа не было");
        browser.choose("Пароли и данные для восстановления", "Изменены");
        browser.choose("Кому передан доступ", "Ушакова Зоя Аркадьевна — управляющий делами администрации");
        browser.fill("День передачи", LocalDate.of(2023, 10, 6));
        assertThat(office.isRefusedAt("Где права не сняты и почему")).contains("не на всех страницах");
        browser.tick("Права сняты на страницах", "ВКонтакте");
        office.handsIn();
    }

    private void headTakesThePersonBack() {
        office.timePassesTo(2023, 12, 1, 10);
        office.sitsDown(BODY + ".head");
        office.opens("Решить о возвращении лица");
        browser.choose("Решение", "Вернулось: обязанности возвращены");
        browser.fill("Номер приказа", "21-к");
        browser.fill("Дата приказа", LocalDate.of(2023, 12, 1));
        browser.fill("Приступает к обязанностям с", LocalDate.of(2023, 11, 30));
        assertThat(office.isRefusedAt("Приступает к обязанностям с")).contains("не раньше даты приказа");
        browser.fill("Приступает к обязанностям с", LocalDate.of(2023, 12, 2));
        office.handsIn();
        assertThat(designations
                        .active(BODY, PersonRole.RESPONSIBLE, LocalDate.of(2023, 12, 2))
                        .orElseThrow()
                        .officialId())
                .isEqualTo(BODY + ".responsible");
    }
}
