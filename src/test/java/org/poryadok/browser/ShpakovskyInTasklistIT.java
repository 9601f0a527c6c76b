package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.PoryadokTest;
import org.poryadok.account.notifycoordinator.PageNotices;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Requisites;
import org.poryadok.casework.Desk;
import org.springframework.beans.factory.annotation.Autowired;

/** Shpakovsky № 1199: publication and placing of the act, both kinds of persons, the letter to the regional centre. */
@PoryadokTest
@ExtendWith(FormsHandedIn.class)
class ShpakovskyInTasklistIT {

    private static final String ACT = "shpakovsky-1199-2023";
    private static final String APPOINTMENT = "Определение ответственного и уполномоченного лиц";
    private static final LocalDate SIGNED = LocalDate.of(2023, 8, 29);
    private static final LocalDate IN_FORCE = LocalDate.of(2023, 9, 1);

    @RegisterExtension
    final Browser browser = new Browser();

    @RegisterExtension
    final Office office = new Office(browser, "shpakovsky", ZoneId.of("Europe/Moscow"));

    @Autowired
    private Desk desk;

    @Autowired
    private PageNotices notices;

    @Autowired
    private ActRegister register;

    @Autowired
    private TaskService tasks;

    @Test
    void actComesIntoForceOnTheDayAfterItsPublicationAndIsPlacedOnTheSite() {
        office.itIs(2023, 9, 1, 10);
        office.followAnnouncementOf(ACT);

        office.sitsDown("shpakovsky.legal");
        office.opens("Внести реквизиты акта");
        assertThat(browser.readableText()).contains("Дата официального опубликования не указана");
        office.handsIn();

        office.opens("Внести дату официального опубликования");
        browser.fill("Где опубликован", "Газета «Шпаковский вестник», № 35");
        assertThat(office.isRefusedAt("Дата официального опубликования"))
                .isEqualTo("Укажите дату официального опубликования. Размещение на сайте его не заменяет.");
        browser.fill("Дата официального опубликования", LocalDate.of(2023, 9, 2));
        assertThat(office.isRefusedAt("Дата официального опубликования")).contains("02.09.2023 ещё не наступила");
        browser.fill("Дата официального опубликования", LocalDate.of(2023, 8, 28));
        assertThat(office.isRefusedAt("Дата официального опубликования")).contains("раньше даты подписания 29.08.2023");
        assertThat(browser.valueOf("Где опубликован")).isEqualTo("Газета «Шпаковский вестник», № 35");
        browser.fill("Дата официального опубликования", LocalDate.of(2023, 8, 31));
        office.handsIn();

        office.sitsDown("shpakovsky.coordinator");
        office.opens("Проверить перечень обязанностей");
        browser.screenshot("first-day-coordinator");
        assertThat(browser.readableText()).contains("01.09.2023", "22.09.2023", "Комитет образования администрации");
        browser.choose("Решение", "Вернуть");
        assertThat(office.isRefusedAt("Замечания")).containsPattern("[а-я]{4,}");
        browser.fill("Замечания", "Газета вышла под № 36");
        office.handsIn();

        office.sitsDown("shpakovsky.legal");
        office.opens("Исправить по замечаниям");
        assertThat(browser.readableText()).contains("Газета вышла под № 36");
        assertThat(browser.valueOf("Где опубликован")).isEqualTo("Газета «Шпаковский вестник», № 35");
        browser.fill("Где опубликован", "Газета «Шпаковский вестник», № 36");
        assertThat(office.isRefusedAt("Что исправлено")).containsPattern("[а-я]{4,}");
        browser.fill("Что исправлено", "Номер газеты исправлен");
        office.handsIn();

        office.sitsDown("shpakovsky.coordinator");
        office.opens("Проверить перечень обязанностей");
        assertThat(browser.readableText()).contains("№ 36", "Номер газеты исправлен");
        browser.choose("Решение", "Перечень верен");
        office.handsIn();

        office.sitsDown("shpakovsky.legal");
        office.opens("Указать, кого назначил акт", "2.3");
        assertThat(browser.readableText()).contains("Саботырев Денис Анатольевич");
        browser.choose("Кого назначил акт", "Указываю должностное лицо");
        assertThat(office.isRefusedAt("Должностное лицо")).isEqualTo("Выберите должностное лицо, которое назвал акт.");
        browser.choose(
                "Должностное лицо",
                "Боровикова Софья Ильинична — начальник юридического отдела (имя и должность не как в акте), "
                        + "Администрация Шпаковского муниципального округа Ставропольского края");
        browser.fill("День подтверждения личности в ЕСИА", LocalDate.of(2023, 8, 31));
        assertThat(office.isRefusedAt("Должностное лицо")).startsWith("Самого себя указать нельзя");
        browser.choose(
                "Должностное лицо",
                "Долинин Роман Ефимович — начальник отдела (имя не как в акте), Отдел массовых коммуникаций и "
                        + "информационных технологий администрации Шпаковского муниципального округа Ставропольского края");
        office.handsIn();

        office.sitsDown("shpakovsky.coordinator");
        office.opens("Подтвердить, кого назначил акт", "2.3");
        assertThat(browser.readableText())
                .contains("Саботырев Денис Анатольевич", "Долинин Роман Ефимович", "имя не как в акте", "31.08.2023");
        browser.choose("Решение", "Вернуть юридическому отделу");
        assertThat(office.isRefusedAt("Замечания")).isEqualTo("Напишите, почему лицо не то.");
        browser.fill("Замечания", "Начальник отдела сменился");
        office.handsIn();

        office.sitsDown("shpakovsky.legal");
        office.opens("Указать, кого назначил акт", "2.3");
        assertThat(browser.readableText()).contains("Возвращено с замечаниями:", "Начальник отдела сменился");
        browser.choose("Кого назначил акт", "Названное лицо больше не работает: акт нужно изменить");
        office.handsIn();

        office.opens("Разместить акт на официальном сайте");
        browser.fill("День размещения", LocalDate.of(2023, 9, 2));
        browser.fill("Адрес страницы с актом", "сайт администрации");
        assertThat(office.isRefusedAt("Адрес страницы с актом")).containsPattern("[а-я]{4,}");
        browser.fill("Адрес страницы с актом", "https://shmr.example/acts/1199");
        assertThat(office.isRefusedAt("День размещения")).contains("02.09.2023 ещё не наступила");
        assertThat(browser.valueOf("Адрес страницы с актом")).isEqualTo("https://shmr.example/acts/1199");
        browser.fill("День размещения", IN_FORCE);
        office.handsIn();
        assertThat(register.requisites(ACT).orElseThrow().siteUrl()).contains("https://shmr.example/acts/1199");
    }

    @Test
    void responsibleOfficerMustBeADeputyHeadAtLeast() {
        actIsInForce();
        office.itIs(2023, 9, 4, 10);
        office.oblige(ACT, "appoint-officials", "SHP-3.2.1.2", "shpakovsky.education", IN_FORCE);

        office.sitsDown("shpakovsky.education.head");
        office.opens("Предложить ответственное лицо");
        browser.screenshotOfForm("first-day-head");
        assertThat(browser.readableText()).contains("не ниже: заместитель руководителя", "22.09.2023 (пятница)");
        assertThat(office.isRefusedAt("Должностное лицо"))
                .isEqualTo("Выберите должностное лицо вашего органа из списка.");
        browser.choose(
                "Должностное лицо",
                "Шиповников Никита Филиппович — главный специалист (нельзя: должность ниже требуемой, пункт 3.2.1.2)");
        assertThat(office.isRefusedAt("Должностное лицо"))
                .startsWith("Пункт 3.2.1.2:")
                .contains("не ниже заместителя руководителя", "«главный специалист»");
        browser.choose("Должностное лицо", "Ракитина Лидия Назаровна — заместитель председателя комитета");
        office.handsIn();

        office.opens("Издать приказ о назначении");
        assertThat(browser.readableText()).contains("Ракитина Лидия Назаровна");
        browser.fill("Дата приказа", LocalDate.of(2023, 9, 5));
        browser.fill("С какого дня приступает", LocalDate.of(2023, 9, 5));
        assertThat(office.isRefusedAt("Номер приказа")).isEqualTo("Укажите номер приказа.");
        browser.fill("Номер приказа", "17-к");
        assertThat(office.isRefusedAt("Дата приказа")).contains("05.09.2023 ещё не наступила: сегодня 04.09.2023");
        browser.fill("Дата приказа", LocalDate.of(2023, 9, 4));
        browser.fill("С какого дня приступает", LocalDate.of(2023, 9, 1));
        assertThat(office.isRefusedAt("С какого дня приступает")).contains("не могут начаться раньше даты приказа");
        assertThat(browser.valueOf("Номер приказа")).isEqualTo("17-к");
        browser.fill("С какого дня приступает", LocalDate.of(2023, 9, 5));
        office.handsIn();
        assertThat(browser.tasks()).doesNotContain("Издать приказ о назначении");
    }

    @Test
    void authorisedPersonNeedsEsia() {
        actIsInForce();
        office.itIs(2023, 9, 4, 10);
        office.oblige(ACT, "appoint-officials", "SHP-3.2.1.3", "shpakovsky.culture", IN_FORCE);

        office.sitsDown("shpakovsky.culture.head");
        office.opens("Предложить уполномоченное лицо");
        browser.choose("Должностное лицо", "Тихомирова Тамара Матвеевна — главный специалист");
        assertThat(office.isRefusedAt("День подтверждения личности в ЕСИА"))
                .isEqualTo(
                        "Укажите день, когда лицо прошло идентификацию и аутентификацию в ЕСИА: без этого уполномочить его нельзя.");
        browser.fill("День подтверждения личности в ЕСИА", LocalDate.of(2023, 9, 5));
        assertThat(office.isRefusedAt("Лицо авторизовано в социальных сетях"))
                .isEqualTo("Подтвердите, что лицо авторизовано в социальных сетях.");
        browser.check("Лицо авторизовано в социальных сетях");
        assertThat(office.isRefusedAt("День подтверждения личности в ЕСИА")).contains("05.09.2023 ещё не наступила");
        browser.fill("День подтверждения личности в ЕСИА", LocalDate.of(2023, 9, 1));
        office.handsIn();

        office.opens("Издать приказ о назначении");
        assertThat(browser.readableText()).contains("Тихомирова Тамара Матвеевна", "уполномоченное лицо");
    }

    @Test
    void coordinatorIsWarnedWhenTheControllerHimselfIsResponsible() {
        actIsInForce();
        office.itIs(2023, 9, 4, 10);

        office.sitsDown("shpakovsky.administration.head");
        office.opensStartForm(APPOINTMENT);
        browser.fill("Повод", "Перераспределение обязанностей");
        assertThat(office.startIsRefusedAt("Кого нужно определить", APPOINTMENT))
                .isEqualTo("Выберите, кого нужно определить.");
        assertThat(browser.valueOf("Повод")).isEqualTo("Перераспределение обязанностей");
        browser.choose("Кого нужно определить", "Ответственное лицо — отвечает за создание и ведение страниц");
        ProcessInstance appointment = office.starts(APPOINTMENT);
        desk.complete(
                appointment,
                "shpakovsky.administration.head",
                "propose-person",
                Map.of("personId", "shpakovsky.controller"));
        desk.complete(
                appointment,
                "shpakovsky.administration.head",
                "sign-order",
                Map.of("orderNumber", "3-р", "orderDate", "2023-09-04", "validFrom", "2023-09-04"));

        office.sitsDown("shpakovsky.coordinator");
        office.opens("Рассмотреть предупреждения");
        assertThat(browser.readableText())
                .contains("Ларионов Денис Русланович", "ответственное лицо и контролирующее лицо совпадают");
        browser.choose("Решение", "Вернуть: пусть орган определит другое лицо");
        assertThat(office.isRefusedAt("Замечания"))
                .isEqualTo("Напишите, почему нужно другое лицо: без замечаний вернуть нельзя.");
        browser.choose("Решение", "Согласиться с назначением");
        assertThat(office.isRefusedAt("Что решено")).isEqualTo("Напишите, что решено по замечаниям к назначению.");
        browser.fill("Что решено", "Согласовано: так устанавливают пункты 2.2 и 6 постановления");
        office.handsIn();
    }

    @Test
    void coordinatorTellsTheRegionalCentreOnAClockOfItsOwn() {
        actIsInForce();
        office.itIs(2024, 12, 26, 10);
        ProcessInstance page = office.oblige(ACT, "create-account", "SHP-3.2.1.1", "shpakovsky.education", IN_FORCE);
        Task ofVkontakte = desk.tasks(page, "shpakovsky.education.executor", "create-and-design").stream()
                .filter(task -> tasks.getVariable(task.getId(), "network").equals("vk"))
                .findFirst()
                .orElseThrow();
        String address = "vk.com/school_" + UUID.randomUUID().toString().substring(0, 8);
        desk.complete(
                ofVkontakte, "shpakovsky.education.executor", Map.of("address", address, "createdOn", "2024-12-26"));
        desk.complete(page, "shpakovsky.education.responsible", "accept-account", Map.of("decision", "accept"));
        notices.of(address);

        office.sitsDown("shpakovsky.coordinator");
        office.opens("Направить информацию в ЦУР");
        assertThat(browser.readableText()).contains("пункт 3.1.5", "09.01.2025 (четверг)");
        assertThat(Letter.textOf(browser.download("Скачать письмо в ЦУР"))).contains("Центр управления регионом");
        assertThat(office.isRefusedAt("Исходящий номер")).isEqualTo("Укажите исходящий номер.");
        browser.fill("Исходящий номер", "01-17/3");
        browser.fill("Дата отправки", LocalDate.of(2024, 12, 25));
        assertThat(office.isRefusedAt("Дата отправки")).contains("раньше самого события (26.12.2024)");
        browser.fill("Дата отправки", LocalDate.of(2024, 12, 27));
        assertThat(office.isRefusedAt("Дата отправки")).contains("27.12.2024 ещё не наступила");
        assertThat(browser.valueOf("Исходящий номер")).isEqualTo("01-17/3");
        browser.fill("Дата отправки", LocalDate.of(2024, 12, 26));
        office.handsIn();

        office.sitsDown("shpakovsky.education.responsible");
        office.opens("Направить уведомление координатору");
        assertThat(browser.readableText()).contains("пункт 3.2.2", "28.12.2024 (суббота)");
    }

    private void actIsInForce() {
        office.itIs(2023, 9, 1, 10);
        register.enter(
                ACT,
                new Requisites(
                        "1199", SIGNED, Optional.of(LocalDate.of(2023, 8, 31)), Optional.empty(), Optional.empty()),
                "shpakovsky.legal");
    }
}
