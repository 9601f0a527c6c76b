package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.PoryadokTest;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Requisites;
import org.poryadok.casework.Desk;
import org.springframework.beans.factory.annotation.Autowired;

/** St Petersburg's order, once its draft has a number: a report that is late, extended, returned and released. */
@PoryadokTest
@ExtendWith(FormsHandedIn.class)
class StPetersburgInTasklistIT {

    private static final String ACT = "spb-draft-2020";
    private static final String REPORT = "Отчёт об исполнении и контроль";
    private static final LocalDate IN_FORCE = LocalDate.of(2020, 7, 20);

    @RegisterExtension
    final Browser browser = new Browser();

    @RegisterExtension
    final Office office = new Office(browser, "spb", ZoneId.of("Europe/Moscow"));

    @Autowired
    private Desk desk;

    @Autowired
    private ActRegister register;

    @BeforeEach
    void actIsInForce() {
        office.itIs(2020, 7, 20, 10);
        register.enter(
                ACT,
                new Requisites("17-рп", IN_FORCE, Optional.empty(), Optional.of(IN_FORCE), Optional.empty()),
                "spb.legal");
    }

    @Test
    void lateReportIsExtendedReturnedAcceptedAndReleasedFromControl() {
        office.itIs(2020, 10, 29, 10);
        office.oblige(ACT, "report-execution", "SPB-7", "spb.education", IN_FORCE);
        office.timePassesTo(2020, 11, 3, 10);

        controllerExtendsTheTerm();
        headSendsTheReport();
        coordinatorReturnsItOnce();
        controllerReleasesIt();
    }

    private void controllerExtendsTheTerm() {
        office.sitsDown("spb.controller");
        office.opens("Решить о просроченном отчёте");
        assertThat(browser.readableText()).contains("Комитет по образованию", "02.11.2020 (понедельник)");
        assertThat(office.isRefusedAt("Решение")).isEqualTo("Выберите решение.");
        browser.choose("Решение", "Продлить срок");
        assertThat(office.isRefusedAt("Новый последний день")).isEqualTo("Укажите новый последний день срока.");
        browser.fill("Новый последний день", LocalDate.of(2020, 10, 30));
        assertThat(office.isRefusedAt("Почему срок продлевается"))
                .isEqualTo("Напишите, почему срок продлён: основание остаётся в истории карточки.");
        browser.fill("Почему срок продлевается", "Смена руководителя комитета");
        assertThat(office.isRefusedAt("Новый последний день")).contains("Новый срок уже прошёл");
        browser.fill("Новый последний день", LocalDate.of(2020, 11, 15));
        assertThat(office.isRefusedAt("Новый последний день")).contains("15.11.2020 должен быть рабочим");
        assertThat(browser.valueOf("Почему срок продлевается")).isEqualTo("Смена руководителя комитета");
        browser.fill("Новый последний день", LocalDate.of(2020, 11, 16));
        office.handsIn();
    }

    private void headSendsTheReport() {
        office.sitsDown("spb.education.head");
        office.opens("Подписать и направить отчёт");
        assertThat(browser.readableText())
                .contains(
                        "16.11.2020 (понедельник), продлён",
                        "Срок продлён: последний день 16.11.2020 вместо 02.11.2020.");
        assertThat(Letter.textOf(browser.download("Скачать отчёт"))).contains("Комитет по образованию");
        browser.fill("Пояснение к отчёту", "Страница руководителя создаётся");
        browser.fill("Дата отправки", LocalDate.of(2020, 11, 4));
        assertThat(office.isRefusedAt("Исходящий номер")).isEqualTo("Укажите исходящий номер отчёта.");
        browser.fill("Исходящий номер", "03-20/77");
        assertThat(office.isRefusedAt("Дата отправки")).contains("04.11.2020 ещё не наступила");
        assertThat(browser.valueOf("Пояснение к отчёту")).isEqualTo("Страница руководителя создаётся");
        browser.fill("Дата отправки", LocalDate.of(2020, 11, 3));
        office.handsIn();
    }

    private void coordinatorReturnsItOnce() {
        office.sitsDown("spb.coordinator");
        office.opens("Проверить отчёт");
        assertThat(Letter.textOf(browser.download("Скачать отчёт"))).contains("03-20/77", "03.11.2020");
        assertThat(office.isRefusedAt("Решение")).isEqualTo("Выберите решение.");
        browser.choose("Решение", "Вернуть с замечаниями");
        assertThat(office.isRefusedAt("Замечания"))
                .isEqualTo("Напишите, что нужно исправить: без замечаний вернуть нельзя.");
        browser.fill("Замечания", "Назовите ответственное лицо");
        office.handsIn();

        office.sitsDown("spb.education.head");
        office.opens("Подписать и направить отчёт");
        assertThat(browser.readableText()).contains("Координатор вернул отчёт", "Назовите ответственное лицо");
        office.handsIn();

        office.sitsDown("spb.coordinator");
        office.opens("Проверить отчёт");
        browser.choose("Решение", "Принять отчёт");
        browser.fill("Сводка для контролёра", "");
        assertThat(office.isRefusedAt("Сводка для контролёра")).isEqualTo("Напишите сводку для контролёра.");
        browser.fill("Сводка для контролёра", "Исполнено, лица определены.");
        office.handsIn();
    }

    private void controllerReleasesIt() {
        office.sitsDown("spb.controller");
        office.opens("Снять с контроля");
        assertThat(browser.readableText()).contains("Исполнено, лица определены.", "16.11.2020");
        assertThat(office.isRefusedAt("Решение")).isEqualTo("Выберите решение.");
        browser.choose("Решение", "Оставить без снятия");
        assertThat(office.isRefusedAt("Примечание")).contains("почему исполнение не снято с контроля");
        browser.choose("Решение", "Снять с контроля");
        office.handsIn();
    }

    @Test
    void headReportsOfHisOwnAccord() {
        office.itIs(2020, 9, 1, 10);
        office.sitsDown("spb.culture.head");
        office.opensStartForm(REPORT);
        assertThat(office.startIsRefusedAt("Повод для отчёта", REPORT)).isEqualTo("Укажите повод для отчёта.");
        browser.fill("Повод для отчёта", "Досрочное исполнение");
        office.starts(REPORT);

        office.opens("Подписать и направить отчёт");
        assertThat(browser.readableText()).contains("Досрочное исполнение", "не установлен");
    }

    @Test
    void responsibleOfficerMustBeACivilServantOfRank() {
        office.itIs(2020, 9, 1, 10);
        ProcessInstance appointment = office.oblige(ACT, "appoint-officials", "SPB-6.2", "spb.health", IN_FORCE);

        office.sitsDown("spb.health.head");
        office.opens("Предложить лицо");
        browser.choose(
                "Должностное лицо",
                "Ларионов Никита Филиппович — исполняющий обязанности заместителя"
                        + " председателя комитета (трудовой договор)");
        assertThat(office.isRefusedAt("Должностное лицо"))
                .startsWith("Пункт 6.2:")
                .contains("государственной гражданской службы", "не относится к государственной гражданской службе");
        browser.choose("Должностное лицо", "Калинникова Эмма Филипповна — заместитель председателя комитета");
        office.handsIn();
        desk.complete(
                appointment,
                "spb.health.head",
                "sign-order",
                Map.of("orderNumber", "8", "orderDate", "2020-09-01", "validFrom", "2020-09-01"));
    }
}
