package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.ActRegister;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Requisites;
import org.poryadok.casework.Desk;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;

/** The registry in Shpakovsky and Tomsk: a page is closed, versions are approved and placed, one is not kept. */
@PoryadokTest
@ExtendWith(FormsHandedIn.class)
class RegistryInTasklistIT {

    private static final String ACT = "shpakovsky-1199-2023";
    private static final String CLOSING = "Закрытие (удаление) страницы";
    private static final String EXEMPTION = "Согласование освобождения от создания страницы";
    private static final String LIBRARY = "shpakovsky.library";
    private static final String PUBLICATION = "Ведение и размещение реестра";

    @RegisterExtension
    final Browser browser = new Browser();

    @RegisterExtension
    final Office office = new Office(browser, "shpakovsky", ZoneId.of("Europe/Moscow"));

    @RegisterExtension
    final Office tomsk = new Office(browser, "tomsk", ZoneId.of("Asia/Tomsk"));

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Desk desk;

    @Autowired
    private ActRegister register;

    @Autowired
    private Accounts accounts;

    private final String handle = "it_" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void headDecidesAndTheExecutorKeepsWhatIsWorthKeepingBeforeHeDeletesThePage() {
        actIsInForce();
        Account page =
                page("shpakovsky.culture", OwnerKind.STRUCTURAL_UNIT, "vk.com/" + handle, LocalDate.of(2023, 9, 20));
        office.itIs(2023, 10, 2, 10);

        office.sitsDown("shpakovsky.culture.head");
        office.opensStartForm(CLOSING);
        office.starts(CLOSING);
        office.opens("Решить о закрытии страницы");
        assertThat(browser.readableText()).contains("пункт 3.2.2", "Срока закрытия акт не устанавливает");
        assertThat(office.isRefusedAt("Решение")).isEqualTo("Выберите решение.");
        browser.choose("Решение", "Закрыть страницу");
        browser.choose("Основание", "Площадка запрещена");
        browser.fill("Номер приказа", "31-о");
        assertThat(browser.valueOf("Дата приказа")).isEqualTo("02.10.2023");
        browser.fill("Дата приказа", LocalDate.of(2023, 10, 3));
        assertThat(office.isRefusedAt("Дата приказа")).contains("03.10.2023 ещё не наступила");
        browser.fill("Дата приказа", LocalDate.of(2023, 10, 2));
        assertThat(office.isRefusedAt("Основание")).contains("Площадка «ВКонтакте» сегодня не запрещена");
        browser.choose("Основание", "Иное основание");
        assertThat(office.isRefusedAt("Пояснение")).contains("на каком основании");
        browser.fill("Пояснение", "комитет ведёт одну страницу вместо двух");
        browser.fill("Адрес страницы, которая её заменяет", "vk.com/net_takoy_" + handle);
        assertThat(office.isRefusedAt("Адрес страницы, которая её заменяет"))
                .contains("Такой действующей страницы в реестре нет");
        assertThat(browser.valueOf("Пояснение")).isEqualTo("комитет ведёт одну страницу вместо двух");
        browser.fill("Адрес страницы, которая её заменяет", "");
        office.handsIn();

        office.sitsDown("shpakovsky.culture.executor");
        office.opens("Сохранить материалы и предупредить подписчиков");
        assertThat(browser.readableText()).contains("https://vk.com/" + handle, "комитет ведёт одну страницу");
        assertThat(office.isRefusedAt("Где сохранены материалы"))
                .isEqualTo("Укажите, где сохранены материалы страницы.");
        browser.fill("Где сохранены материалы", "Сервер комитета, папка «Архив страниц»");
        browser.choose("Подписчики предупреждены", "Да, на странице размещено сообщение");
        browser.fill("Когда размещено сообщение", LocalDate.of(2023, 9, 19));
        assertThat(office.isRefusedAt("Когда размещено сообщение")).contains("страницы ещё не было");
        browser.fill("Когда размещено сообщение", LocalDate.of(2023, 10, 2));
        browser.fill("Сколько было подписчиков", "340");
        office.handsIn();

        office.opens("Удалить страницу");
        assertThat(browser.valueOf("День удаления")).isEqualTo("02.10.2023");
        browser.fill("День удаления", LocalDate.of(2023, 10, 3));
        assertThat(office.isRefusedAt("День удаления")).contains("03.10.2023 ещё не наступила");
        browser.fill("День удаления", LocalDate.of(2023, 10, 2));
        office.handsIn();

        assertThat(accounts.account(page.id()).state()).isEqualTo(AccountState.CLOSED);
        office.sitsDown("shpakovsky.culture.responsible");
        office.opens("Направить уведомление координатору");
        assertThat(browser.readableText()).contains("удалена 02.10.2023", "04.10.2023 (среда)");
    }

    @Test
    void coordinatorBeginsAVersionApprovesItAndPlacesItOnTheSite() {
        actIsInForce();
        office.itIs(2023, 10, 2, 10);
        page("shpakovsky.finance", OwnerKind.STRUCTURAL_UNIT, "vk.com/" + handle, LocalDate.of(2023, 9, 20));
        // The version that the change has begun got lost: the coordinator begins it himself.
        runtime.deleteProcessInstance(version("shpakovsky").getId(), "lost");

        office.sitsDown("shpakovsky.coordinator");
        office.opensStartForm(PUBLICATION);
        office.starts(PUBLICATION);
        office.opens("Утвердить версию реестра");
        assertThat(browser.readableText()).contains("пункт 3.1.1", "vk.com/" + handle, "внесена", "02.10.2023");
        assertThat(office.isRefusedAt("Решение")).isEqualTo("Выберите решение.");
        browser.choose("Решение", "Составить заново: в реестр внесены изменения");
        office.handsIn();
        office.opens("Утвердить версию реестра");
        browser.choose("Решение", "Утвердить версию");
        browser.fill("Примечание к версии", "Перед проверкой");
        office.handsIn();

        office.opens("Разместить реестр на сайте");
        browser.screenshotOfForm("first-day-publisher");
        assertThat(browser.readableText()).contains("Отдел массовых коммуникаций", "структурное подразделение");
        assertThat(new String(browser.download("Скачать реестр"), StandardCharsets.UTF_8))
                .contains("Финансовое управление", "vk.com/" + handle);
        browser.fill("Адрес страницы с реестром", "сайт администрации");
        browser.fill("День размещения", LocalDate.of(2023, 10, 3));
        assertThat(office.isRefusedAt("Адрес страницы с реестром")).containsPattern("[а-я]{4,}");
        browser.fill("Адрес страницы с реестром", "https://shmr.example/pages");
        browser.fill("День размещения", LocalDate.of(2023, 10, 3));
        assertThat(office.isRefusedAt("День размещения")).contains("03.10.2023 ещё не наступила");
        assertThat(browser.valueOf("Адрес страницы с реестром")).isEqualTo("https://shmr.example/pages");
        browser.fill("День размещения", LocalDate.of(2023, 10, 2));
        office.handsIn();
    }

    @Test
    void coordinatorOfTomskSeesWhoHasPlacedTheRegistryAndEndsItWithoutTheRest() {
        tomsk.itIs(2023, 6, 2, 10);
        register.enter(
                "tomsk-132r-2023",
                new Requisites("132-р", LocalDate.of(2023, 5, 4), Optional.empty(), Optional.empty(), Optional.empty()),
                "tomsk.legal");
        accounts.activate(new NewAccount(
                "tomsk",
                "tomsk.administration",
                AccountAddress.parse("vk", handle),
                OwnerKind.ADMINISTRATION,
                LocalDate.of(2023, 6, 1),
                "tomsk.administration.responsible",
                "it"));
        ProcessInstance version = version("tomsk");
        tomsk.follow(version);
        desk.complete(version, "tomsk.coordinator", "approve-version", Map.of("versionDecision", "approve"));
        desk.complete(
                version,
                "tomsk.health.responsible",
                "place-registry",
                Map.of("siteUrl", "https://health.tomsk.example/reestr", "placedOn", "2023-06-02"));

        tomsk.sitsDown("tomsk.coordinator");
        tomsk.opens("Проследить за размещением");
        assertThat(browser.readableText())
                .contains(
                        "Департамент по культуре Томской области", "не размещён", "02.06.2023", "health.tomsk.example");
        assertThat(tomsk.isRefusedAt("Почему завершаете без остальных"))
                .isEqualTo("Напишите, почему размещение завершается без остальных.");
        browser.fill("Почему завершаете без остальных", "Сайты остальных департаментов переносятся");
        tomsk.handsIn();
    }

    @Test
    void headAppliesTheCoordinatorGivesHisOpinionAndTheSupervisingBodyAgreesForATimeAndProlongs() {
        actIsInForce();
        office.itIs(2023, 9, 12, 10);
        ProcessInstance creation =
                office.oblige(ACT, "create-account", "SHP-3.2.1.1", LIBRARY, LocalDate.of(2023, 9, 1));

        office.sitsDown(LIBRARY + ".head");
        office.opensStartForm(EXEMPTION);
        office.starts(EXEMPTION);
        office.opens("Подать заявление об освобождении");
        assertThat(browser.readableText()).contains("пункт 4", "22.09.2023 (пятница)", "срока не останавливает");
        assertThat(office.isRefusedAt("Особенности сферы деятельности"))
                .isEqualTo("Опишите особенности сферы деятельности: без них освободить нельзя.");
        browser.fill("Особенности сферы деятельности", "Читальный зал на двух сотрудников");
        assertThat(office.isRefusedAt("Площадки")).contains("Отметьте хотя бы одну площадку");
        assertThat(browser.valueOf("Особенности сферы деятельности")).isEqualTo("Читальный зал на двух сотрудников");
        browser.tick("Площадки", "ВКонтакте");
        browser.tick("Площадки", "Одноклассники");
        office.handsIn();

        office.sitsDown("shpakovsky.coordinator");
        office.opens("Дать заключение");
        assertThat(browser.readableText()).contains("Межпоселенческая библиотека", "«ВКонтакте», «Одноклассники»");
        browser.choose("Заключение", "Поддерживаю");
        assertThat(office.isRefusedAt("Почему")).isEqualTo("Напишите, почему.");
        browser.fill("Почему", "Новости библиотеки публикует комитет по культуре");
        office.handsIn();

        office.sitsDown("shpakovsky.supervising-body");
        office.opens("Решить об освобождении");
        assertThat(browser.readableText()).contains("поддерживает: Новости библиотеки");
        browser.choose("Решение", "Согласовать на время");
        browser.fill("Основание решения", "Недостаточная штатная численность");
        browser.fill("Номер письма с решением", "01-22/118");
        browser.fill("Дата письма", LocalDate.of(2023, 9, 12));
        browser.fill("Последний день освобождения", LocalDate.of(2023, 9, 12));
        assertThat(office.isRefusedAt("Последний день освобождения"))
                .contains("который ещё не наступил; сегодня 12.09.2023");
        assertThat(browser.valueOf("Номер письма с решением")).isEqualTo("01-22/118");
        browser.fill("Последний день освобождения", LocalDate.of(2023, 12, 29));
        office.handsIn();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(creation.getId())
                        .activityIdIn("create-and-design")
                        .count())
                .isZero();

        office.timePassesTo(2023, 12, 29, 10);
        office.looksAgain();
        office.opens("Пересмотреть освобождение");
        assertThat(browser.readableText())
                .contains("письма от 12.09.2023 № 01-22/118 (Недостаточная штатная численность), до 29.12.2023");
        browser.choose("Решение", "Прекратить");
        assertThat(office.isRefusedAt("Почему")).isEqualTo("Напишите, почему.");
        browser.fill("Почему", "В библиотеку принят методист");
        office.handsIn();
        ProcessInstance resumed = runtime.createProcessInstanceQuery()
                .processDefinitionKey("create-account")
                .processInstanceBusinessKey(ACT + "|SHP-3.2.1.1|" + LIBRARY)
                .activityIdIn("create-and-design")
                .singleResult();
        assertThat(resumed).isNotNull();
        office.follow(resumed);
    }

    private ProcessInstance version(String jurisdiction) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("publish-registry")
                .tenantIdIn(jurisdiction)
                .singleResult();
    }

    private Account page(String body, OwnerKind owner, String address, LocalDate createdOn) {
        return accounts.activate(new NewAccount(
                "shpakovsky",
                body,
                AccountAddress.parse("vk", address),
                owner,
                createdOn,
                body + ".responsible",
                "it"));
    }

    private void actIsInForce() {
        office.itIs(2023, 10, 1, 10);
        register.enter(
                ACT,
                new Requisites(
                        "1199",
                        LocalDate.of(2023, 8, 29),
                        Optional.of(LocalDate.of(2023, 8, 31)),
                        Optional.empty(),
                        Optional.empty()),
                "shpakovsky.legal");
    }
}
