package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.EnactedAct;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ByOrder;
import org.poryadok.registry.NewAccount;
import org.poryadok.verification.verifyaccount.Verifications;
import org.springframework.beans.factory.annotation.Autowired;

/** Kirov № 131 as its officials live it: a page loses its mark and gets it back, pages are checked again. */
@PoryadokTest
@EachTestAlone
@ExtendWith(FormsHandedIn.class)
class KirovInTasklistIT {

    private static final String ACT = "kirov-131-2024";
    private static final String VERIFICATION = "Подтверждение подлинности и подключение к ЕПГУ";
    private static final String CAMPAIGN = "Кампания перепроверки";

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Europe/Kirov");

    @RegisterExtension
    final Office office = new Office(browser, "kirov", ZoneId.of("Europe/Kirov"));

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Verifications verifications;

    @Autowired
    private RuntimeService runtime;

    private Account page;

    @BeforeEach
    void ministryHasAPage() {
        office.itIs(2024, 6, 3, 10);
        acts.inForce(ACT, "131", "2024-05-15", "2024-05-15");
        page = accounts.activate(new NewAccount(
                "kirov",
                "kirov.health",
                AccountAddress.parse(
                        "ok", "ok.ru/kt_" + UUID.randomUUID().toString().substring(0, 8)),
                OwnerKind.EXECUTIVE_BODY,
                LocalDate.of(2024, 5, 17),
                "kirov.health.responsible",
                "test"));
    }

    @AfterEach
    void pageIsClosed() {
        accounts.close(page.id(), page.createdOn(), ByOrder.closing(), "test", "test");
    }

    @Test
    void pageIsVerifiedItemByItemAndConfirmedByTheCoordinator() {
        office.sitsDown("kirov.health.responsible");
        office.opensStartForm(VERIFICATION);
        browser.fill("Что утрачено или изменилось", "Отметку ещё не получали");
        // The only page of the body stands there already.
        browser.fill("Адрес страницы", "");
        assertThat(office.startIsRefusedAt("Адрес страницы", VERIFICATION)).isEqualTo("Укажите адрес страницы.");
        browser.fill("Адрес страницы", "https://ok.ru/nobody_here_at_all");
        assertThat(office.startIsRefusedAt("Адрес страницы", VERIFICATION)).contains("у вас в реестре нет");
        browser.fill("Адрес страницы", page.address().normalized());
        office.starts(VERIFICATION);

        office.sitsDown("kirov.health.head");
        office.opens("Подключить лицо к ЕПГУ");
        browser.fill("Когда добавлен", LocalDate.of(2024, 6, 4));
        assertThat(office.isRefusedAt("Кто добавлен")).isEqualTo("Выберите должностное лицо вашего органа из списка.");
        browser.choose("Кто добавлен", "Хворостов Фёдор Платонович — начальник отдела информационного сопровождения");
        assertThat(office.isRefusedAt("Когда добавлен")).contains("04.06.2024 ещё не наступила");
        browser.fill("Когда добавлен", LocalDate.of(2024, 5, 20));
        office.handsIn();

        fulfilsTheItems();
        office.sitsDown("kirov.coordinator");
        office.opens("Проверить подтверждения");
        assertThat(browser.readableText()).contains("50 % (1 из 2)", "отказано площадкой", "Сервис недоступен");
        assertThat(office.isRefusedAt("Решение")).isEqualTo("Выберите решение.");
        browser.choose("Решение", "Вернуть с замечаниями");
        assertThat(office.isRefusedAt("Замечания"))
                .isEqualTo("Напишите, что нужно исправить: без замечаний вернуть нельзя.");
        browser.choose("Решение", "Подтвердить");
        office.handsIn();
        assertThat(verifications.marks(page.id())).containsExactly("Госорганизация");
    }

    private void fulfilsTheItems() {
        office.sitsDown("kirov.health.executor");
        office.opens("Выполнить требования");
        assertThat(browser.readableText()).contains("Отметка «Госорганизация»", "пункт 2.5", "Отметку ещё не получали");
        browser.choose("1. Отметка", "Выполнено");
        browser.fill("1. Когда выполнено или отказано", LocalDate.of(2024, 5, 16));
        browser.choose("2. Отметка", "Площадка или портал отказали");
        assertThat(office.isRefusedAt("2. Почему")).isEqualTo("Напишите, почему.");
        browser.fill("2. Когда выполнено или отказано", LocalDate.of(2024, 5, 31));
        browser.fill("2. Чем подтверждается", "письмо от 31.05.2024 № 12");
        browser.fill("2. Почему", "Сервис недоступен");
        browser.fill("1. Чем подтверждается", page.address().normalized());
        assertThat(office.isRefusedAt("1. Когда выполнено или отказано"))
                .contains("раньше, чем создана страница (17.05.2024)");
        assertThat(browser.valueOf("2. Почему")).isEqualTo("Сервис недоступен");
        browser.fill("1. Когда выполнено или отказано", LocalDate.of(2024, 5, 30));
        office.handsIn();
    }

    @Test
    void coordinatorHoldsACampaignAndDecidesAboutWhatIsLeft() {
        office.sitsDown("kirov.coordinator");
        office.opensStartForm(CAMPAIGN);
        browser.choose("Повод", "Другой");
        assertThat(office.startIsRefusedAt("Что изменилось", CAMPAIGN)).isEqualTo("Напишите, что изменилось.");
        browser.fill("Что изменилось", "Жалобы граждан");
        ProcessInstance campaign = office.starts(CAMPAIGN);

        office.opens("Определить круг и дату");
        assertThat(browser.readableText()).contains("Решение координатора. Жалобы граждан");
        browser.choose("Решение", "Не проводить");
        assertThat(office.isRefusedAt("Почему перепроверка не нужна"))
                .isEqualTo("Напишите, почему перепроверка не нужна.");
        browser.choose("Решение", "Провести перепроверку");
        browser.fill("Последний день перепроверки", LocalDate.of(2024, 6, 12));
        assertThat(office.isRefusedAt("Последний день перепроверки")).contains("должен быть рабочим");
        browser.fill("Последний день перепроверки", LocalDate.of(2024, 6, 20));
        office.handsIn();

        office.opens("Подтвердить круг страниц");
        assertThat(browser.readableText())
                .contains(
                        "20.06.2024 (четверг)",
                        page.address().normalized(),
                        "Министерство здравоохранения Кировской области");
        assertThat(office.isRefusedAt("Решение")).isEqualTo("Выберите решение.");
        browser.choose("Решение", "Круг верен: разослать");
        office.handsIn();

        office.timePassesTo(2024, 6, 21, 10);
        office.looksAgain();
        office.opens("Решить об остатке");
        browser.choose("Решение", "Продлить перепроверку");
        assertThat(office.isRefusedAt("Новый последний день")).isEqualTo("Укажите новый последний день перепроверки.");
        browser.choose("Решение", "Закрыть: остаток передать на контроль");
        office.handsIn();

        office.opens("Утвердить итог");
        assertThat(browser.readableText()).contains("Не завершено, передано на контроль: 1.");
        assertThat(office.isRefusedAt("Вывод")).isEqualTo("Сделайте вывод: он останется в итоге перепроверки.");
        browser.fill("Вывод", "Одна страница под контролем");
        office.handsIn();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(campaign.getId())
                        .count())
                .isZero();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("report-execution")
                .variableValueEquals("bodyId", "kirov.health")
                .list()
                .forEach(report -> runtime.deleteProcessInstance(report.getId(), "the test is over"));
    }
}
