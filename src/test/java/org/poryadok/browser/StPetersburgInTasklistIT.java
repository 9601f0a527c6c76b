package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.PoryadokTest;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Requisites;
import org.springframework.beans.factory.annotation.Autowired;

/** St Petersburg's order, once its draft has a number: a report that is late, extended, returned and released. */
@PoryadokTest
@ExtendWith(FormsHandedIn.class)
class StPetersburgInTasklistIT {

    private static final String ACT = "spb-draft-2020";
    private static final String REPORT = "Отчёт об исполнении и контроль";
    private static final String REQUEST = "Запрос отчётов об исполнении";
    private static final LocalDate IN_FORCE = LocalDate.of(2020, 7, 20);

    @RegisterExtension
    final Browser browser = new Browser();

    @RegisterExtension
    final Office office = new Office(browser, "spb", ZoneId.of("Europe/Moscow"));

    @Autowired
    private ActRegister register;

    @Autowired
    private RuntimeService runtime;

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
        office.opens("Решить о неполученном отчёте");
        assertThat(browser.readableText())
                .contains(
                        "Комитет по образованию",
                        "02.11.2020 (понедельник)",
                        "По акту не исполнено:",
                        "пункт 6.1: Создать аккаунты руководителя и органа — сведений об исполнении нет");
        assertThat(office.isRefusedAt("Решение")).isEqualTo("Выберите решение.");
        browser.choose("Решение", "Продлить срок отчёта");
        assertThat(office.isRefusedAt("Новый последний день")).isEqualTo("Укажите новый последний день срока.");
        browser.fill("Новый последний день", LocalDate.of(2020, 10, 30));
        assertThat(office.isRefusedAt("Почему так решено"))
                .isEqualTo("Напишите, почему так решено: основание остаётся в истории карточки.");
        browser.fill("Почему так решено", "Смена руководителя комитета");
        assertThat(office.isRefusedAt("Новый последний день")).contains("Новый срок уже прошёл");
        browser.fill("Новый последний день", LocalDate.of(2020, 11, 15));
        assertThat(office.isRefusedAt("Новый последний день")).contains("15.11.2020 должен быть рабочим");
        assertThat(browser.valueOf("Почему так решено")).isEqualTo("Смена руководителя комитета");
        browser.fill("Новый последний день", LocalDate.of(2020, 11, 16));
        assertThat(office.isRefusedAt("Каким документом изменён срок")).startsWith("Срок установлен актом");
        browser.fill("Каким документом изменён срок", "Распоряжение Губернатора Санкт-Петербурга");
        browser.fill("Номер документа", "12-рг");
        browser.fill("Дата документа", LocalDate.of(2020, 11, 2));
        browser.choose("Замечание или указание", "Сделать замечание");
        assertThat(office.isRefusedAt("Текст замечания или указания"))
                .isEqualTo("Напишите, в чём замечание или указание.");
        browser.fill("Текст замечания или указания", "Отчёт не направлен в срок");
        office.handsIn();
    }

    private void headSendsTheReport() {
        office.sitsDown("spb.education.head");
        office.opens("Подписать и направить отчёт");
        assertThat(browser.readableText())
                .contains(
                        "16.11.2020 (понедельник), продлён",
                        "Срок продлён: последний день 16.11.2020 вместо 02.11.2020"
                                + " (Распоряжение Губернатора Санкт-Петербурга от 02.11.2020 № 12-рг).",
                        "Замечание контролёра от 03.11.2020: Отчёт не направлен в срок",
                        "Отчёт направляется:",
                        "Комитет по печати и взаимодействию со средствами массовой информации",
                        "Пункт 6.2: Определить ответственных должностных лиц");
        assertThat(Letter.textOf(browser.download("Скачать отчёт"))).contains("Комитет по образованию", "пункт 6.3");
        browser.fill("Пояснение к отчёту", "Страница руководителя создаётся");
        browser.fill("Дата отправки", LocalDate.of(2020, 11, 4));
        assertThat(office.isRefusedAt("Исходящий номер")).isEqualTo("Укажите исходящий номер отчёта.");
        browser.fill("Исходящий номер", "03-20/77");
        assertThat(office.isRefusedAt("1. Почему не исполнено"))
                .isEqualTo("Напишите, почему пункт не исполнен: без причины отчёт не принимается.");
        for (int point = 1; point <= 3; point++) {
            browser.fill(point + ". Почему не исполнено", "Смена руководителя");
            browser.fill(point + ". До какого дня будет исполнено", LocalDate.of(2020, 11, 30));
        }
        assertThat(office.isRefusedAt("Дата отправки")).contains("04.11.2020 ещё не наступила");
        assertThat(browser.valueOf("Пояснение к отчёту")).isEqualTo("Страница руководителя создаётся");
        browser.fill("Дата отправки", LocalDate.of(2020, 10, 28));
        assertThat(office.isRefusedAt("Дата отправки")).containsPattern("29.10.2020");
        browser.fill("Дата отправки", LocalDate.of(2020, 11, 2));
        browser.fill("2. До какого дня будет исполнено", LocalDate.of(2020, 11, 2));
        assertThat(office.isRefusedAt("2. До какого дня будет исполнено")).contains("02.11.2020 уже прошёл");
        browser.fill("2. До какого дня будет исполнено", LocalDate.of(2020, 11, 30));
        office.handsIn();
    }

    private void coordinatorReturnsItOnce() {
        office.sitsDown("spb.coordinator");
        office.opens("Проверить отчёт");
        assertThat(browser.readableText())
                .contains("Причина: Смена руководителя. Будет исполнено до 30.11.2020", "исполнено 0 из 3")
                .contains(
                        "подписан в системе 03.11.2020",
                        "Дата отправки раньше дня подписания.",
                        "а датой отправки названо 02.11.2020");
        assertThat(Letter.textOf(browser.download("Скачать отчёт"))).contains("03-20/77", "02.11.2020");
        assertThat(office.isRefusedAt("Решение")).isEqualTo("Выберите решение.");
        browser.choose("Решение", "Вернуть с замечаниями");
        assertThat(office.isRefusedAt("Замечания"))
                .isEqualTo("Напишите, что нужно исправить: без замечаний вернуть нельзя.");
        browser.fill("Замечания", "Назовите ответственное лицо");
        office.handsIn();

        office.sitsDown("spb.education.head");
        office.opens("Подписать и направить отчёт");
        assertThat(browser.readableText()).contains("Отчёт вернули с замечаниями", "Назовите ответственное лицо");
        assertThat(browser.valueOf("3. Почему не исполнено")).isEqualTo("Смена руководителя");
        browser.fill("Дата отправки", LocalDate.of(2020, 11, 3));
        office.handsIn();

        office.sitsDown("spb.coordinator");
        office.opens("Проверить отчёт");
        browser.choose("Решение", "Принять отчёт");
        assertThat(office.isRefusedAt("Вывод для контролёра")).isEqualTo("Напишите вывод для контролёра.");
        browser.fill("Вывод для контролёра", "Ничего не исполнено, руководитель сменился.");
        office.handsIn();
    }

    private void controllerReleasesIt() {
        office.sitsDown("spb.controller");
        office.opens("Решить о снятии с контроля");
        assertThat(browser.readableText())
                .contains("Ничего не исполнено, руководитель сменился.", "16.11.2020", "Причина: Смена руководителя");
        assertThat(office.isRefusedAt("Решение")).isEqualTo("Выберите решение.");
        browser.choose("Решение", "Оставить на контроле");
        assertThat(office.isRefusedAt("Когда вернуться к решению"))
                .isEqualTo("Укажите день, когда решение должно вернуться к вам.");
        browser.fill("Когда вернуться к решению", LocalDate.of(2020, 12, 1));
        assertThat(office.isRefusedAt("Основание решения")).contains("почему осталось на нём");
        browser.choose("Решение", "Снять с контроля");
        assertThat(office.isRefusedAt("Основание решения")).contains("на каком основании");
        browser.fill("Основание решения", "Пункты остаются под своими карточками");
        office.handsIn();
    }

    @Test
    void controllerAsksForReports() {
        office.itIs(2020, 9, 1, 10);
        office.sitsDown("spb.controller");
        office.opensStartForm(REQUEST);
        browser.fill("За период с", LocalDate.of(2020, 7, 20));
        assertThat(office.startIsRefusedAt("По", REQUEST)).contains("последний день периода");
        browser.fill("По", LocalDate.of(2020, 8, 31));
        office.starts(REQUEST);

        office.opens("Определить, кто отчитывается");
        assertThat(browser.readableText())
                .contains("Вице-губернатор Санкт-Петербурга", "Комитет по здравоохранению", "0 из 4");
        assertThat(office.isRefusedAt("Решение")).isEqualTo("Выберите решение.");
        browser.choose("Решение", "Запросить отчёты");
        assertThat(office.isRefusedAt("Кто отчитывается")).isEqualTo("Выберите, кто отчитывается.");
        browser.choose("Кто отчитывается", "Выбранные");
        assertThat(office.isRefusedAt("От кого нужен отчёт")).isEqualTo("Отметьте хотя бы один орган.");
        browser.choose("От кого нужен отчёт", "Комитет по здравоохранению");
        browser.fill("Последний день для отчёта", LocalDate.of(2020, 9, 12));
        assertThat(office.isRefusedAt("Последний день для отчёта")).contains("должен быть рабочим");
        browser.fill("Последний день для отчёта", LocalDate.of(2020, 9, 11));
        office.handsIn();

        office.follow(runtime.createProcessInstanceQuery()
                .processDefinitionKey("report-execution")
                .variableValueEquals("bodyId", "spb.health")
                .singleResult());
        office.sitsDown("spb.health.head");
        office.opens("Подписать и направить отчёт");
        assertThat(browser.readableText())
                .contains("запрос контролёра", "с 20.07.2020 по 31.08.2020", "11.09.2020 (пятница)", "внутренний срок");
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
        assertThat(browser.readableText()).contains("Досрочное исполнение", "по собственной инициативе, срока нет");
    }

    @Test
    void responsibleOfficerMustBeACivilServantOfRank() {
        office.itIs(2020, 9, 1, 10);
        ProcessInstance appointment = office.oblige(ACT, "appoint-officials", "SPB-6.2", "spb.health", IN_FORCE);

        office.sitsDown("spb.health.head");
        office.opens("Предложить ответственное лицо");
        browser.choose(
                "Должностное лицо",
                "Ларионов Никита Филиппович — исполняющий обязанности заместителя"
                        + " председателя комитета (трудовой договор) (нельзя: не должность гражданской службы, пункт 6.2)");
        assertThat(office.isRefusedAt("Должностное лицо"))
                .startsWith("Пункт 6.2:")
                .contains("государственной гражданской службы", "не относится к государственной гражданской службе");
        browser.choose("Должностное лицо", "Калинникова Эмма Филипповна — заместитель председателя комитета");
        office.handsIn();
        office.opens("Издать приказ о назначении");
        browser.fill("Номер приказа", "8");
        assertThat(browser.readableText()).doesNotContain("Лицо приступит позже");
        browser.fill("С какого дня приступает", LocalDate.of(2020, 10, 5));
        assertThat(browser.readableText())
                .contains(
                        "Лицо приступит позже последнего дня срока (01.10.2020).",
                        "день, с которого оно приступает, акт не называет");
        browser.screenshotOfForm("appoint-officials-sign-order-late-first-day");
        office.handsIn();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(appointment.getId())
                        .singleResult())
                .as("the order is recorded")
                .isNull();
    }
}
