package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.EnactedAct;
import org.poryadok.protection.Incidents;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ByOrder;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;

/** TOM-4 at the screen: a body checks its page and mends what is amiss; its page is compromised and had back. */
@PoryadokTest
@ExtendWith(FormsHandedIn.class)
class TomskProtectionInTasklistIT {

    private static final String SECURITY = "Обеспечение защищённости страниц";
    private static final String INCIDENT = "Инцидент: компрометация страницы";

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Tomsk");

    @RegisterExtension
    final Office office = new Office(browser, "tomsk", ZoneId.of("Asia/Tomsk"));

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Incidents incidents;

    @Autowired
    private RuntimeService runtime;

    private Account page;

    /** What an incident begins goes on without it. */
    @BeforeEach
    void bodyHasAPageAndNothingGoesOn() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("secure-account")
                .tenantIdIn("tomsk")
                .list()
                .forEach(check -> runtime.deleteProcessInstance(check.getId(), "the test is over"));
        office.itIs(2024, 2, 5, 10);
        acts.inForce("tomsk-132r-2023", "132-р", "2023-05-04", "2023-05-04");
        accounts.ofBody("tomsk.transport")
                .forEach(account ->
                        accounts.close(account.id(), account.createdOn(), ByOrder.closing(), "test", "test"));
        page = accounts.activate(new NewAccount(
                "tomsk",
                "tomsk.transport",
                AccountAddress.parse("vk", "vk.com/it_protected"),
                OwnerKind.EXECUTIVE_BODY,
                LocalDate.of(2024, 1, 10),
                "test",
                "test"));
    }

    @Test
    void executorChecksThePageAndMendsWhatTheOfficerHasFoundAmiss() {
        office.sitsDown("tomsk.transport.head");
        office.opensStartForm(SECURITY);
        assertThat(office.startIsRefusedAt("Почему нужна проверка", SECURITY))
                .isEqualTo("Напишите, почему нужна проверка.");
        browser.fill("Почему нужна проверка", "Сменился исполнитель");
        office.starts(SECURITY);

        office.sitsDown("tomsk.transport.executor");
        office.opens("Проверить страницы");
        assertThat(browser.readableText()).contains("Сменился исполнитель", "it_protected", "пункт 4");
        browser.tick("1. Что сделано", "Почта и телефон");
        browser.tick("1. Что сделано", "Пароли сменены");
        browser.tick("1. Что сделано", "Владелец страницы");
        browser.tick("1. У кого из назначенных есть права на площадке", "Звягина Зоя Богдановна");
        browser.fill("1. У кого ещё есть права", "Звягина Зоя Богдановна");
        assertThat(office.isRefusedAt("1. У кого ещё есть права")).contains("назначен(а): отметьте");
        browser.fill("1. У кого ещё есть права", "Бывший Сотрудник");
        office.handsIn();

        office.sitsDown("tomsk.transport.responsible");
        office.opens("Принять проверку");
        assertThat(browser.readableText())
                .contains(
                        "3 из 4",
                        "без назначения: Бывший Сотрудник",
                        "двухфакторная аутентификация включена не у всех");
        browser.choose("Решение", "Принять проверку");
        assertThat(office.isRefusedAt("К какому дню устранить остальное"))
                .isEqualTo("Укажите день, к которому недостатки должны быть устранены.");
        browser.fill("К какому дню устранить остальное", LocalDate.of(2024, 2, 12));
        office.handsIn();

        office.sitsDown("tomsk.transport.executor");
        office.opens("Устранить недостатки");
        browser.tick("Устранено", "«ВКонтакте» https://vk.com/it_protected: двухфакторная");
        browser.fill("Что сделано", "Включена; права сняты.");
        assertThat(office.isRefusedAt("Устранено")).contains("Отмечены не все");
        browser.tick("Устранено", "«ВКонтакте» https://vk.com/it_protected: права на площадке");
        office.handsIn();

        office.sitsDown("tomsk.transport.responsible");
        office.opens("Подтвердить устранение");
        assertThat(browser.readableText()).contains("Включена; права сняты.", "12.02.2024");
        browser.choose("Решение", "Вернуть с замечаниями");
        assertThat(office.isRefusedAt("Замечания"))
                .isEqualTo("Напишите, что нужно исправить: без замечаний вернуть нельзя.");
        browser.choose("Решение", "Подтвердить устранение");
        office.handsIn();
        assertThat(browser.tasks()).doesNotContain("Подтвердить устранение");
    }

    @Test
    void specialistReportsACompromisedPageAndItIsHadBack() {
        office.sitsDown("tomsk.transport.specialist");
        office.opensStartForm(INCIDENT);
        assertThat(office.startIsRefusedAt("Что случилось", INCIDENT)).isEqualTo("Выберите, что случилось.");
        browser.choose("Что случилось", "Чужая публикация или рассылка от имени страницы");
        browser.fill("Что вы видите", "Реклама казино");
        office.starts(INCIDENT);
        assertThat(incidents.isCompromised(page.id())).isTrue();

        office.sitsDown("tomsk.transport.executor");
        office.opens("Принять первые меры");
        assertThat(browser.readableText()).contains("Реклама казино", "05.02.2024 11:00", "Внутренний срок, 1 час");
        browser.choose("Что с тревогой", "Инцидент подтвердился, меры приняты");
        browser.tick("Первые меры", "Обратились в поддержку");
        assertThat(office.isRefusedAt("Почему приняты не все меры")).contains("Отмечены не все меры");
        browser.fill("Почему приняты не все меры", "Доступа к странице нет.");
        office.handsIn();

        office.itIs(2024, 2, 5, 12);
        office.sitsDown("tomsk.transport.responsible");
        office.opens("Предупредить граждан");
        browser.fill("Где размещено", "https://transport.example/news/1");
        browser.fill("Когда размещено", LocalDate.of(2024, 2, 5));
        browser.fill("Время", "12:30");
        assertThat(office.isRefusedAt("Время")).contains("ещё не наступило");
        browser.fill("Время", "11:20");
        office.handsIn();

        office.sitsDown("tomsk.security");
        office.opens("Помочь и решить об уведомлении НКЦКИ");
        browser.screenshotOfForm("first-day-security");
        browser.fill("Что рекомендовано органу", "Смените ключи доступа.");
        browser.choose("Уведомление НКЦКИ", "Уведомлять не нужно");
        assertThat(office.isRefusedAt("Почему уведомлять не нужно")).isEqualTo("Напишите, почему уведомлять не нужно.");
        browser.fill("Почему уведомлять не нужно", "Не объект критической инфраструктуры.");
        office.handsIn();

        office.sitsDown("tomsk.transport.executor");
        office.opens("Восстановить страницу");
        assertThat(browser.readableText()).contains("Смените ключи доступа.");
        browser.choose("Чем закончилось", "Страница снова под контролем");
        browser.fill("Когда возвращена", LocalDate.of(2024, 2, 5));
        browser.fill("Время", "11:50");
        browser.fill("Что сделано", "Чужое удалено, ключи сменены.");
        assertThat(office.isRefusedAt("Проверено")).contains("отметьте всё");
        browser.tick("Проверено", "Чужие публикации");
        browser.tick("Проверено", "Чужих администраторов");
        browser.tick("Проверено", "Владелец и контакты");
        office.handsIn();
        assertThat(incidents.isCompromised(page.id())).isFalse();

        office.sitsDown("tomsk.transport.responsible");
        office.opens("Доложить о причине");
        assertThat(office.isRefusedAt("Причина")).isEqualTo("Напишите, в чём причина.");
        browser.fill("Причина", "Подобран пароль.");
        browser.fill("Что изменено", "Включена двухфакторная аутентификация.");
        office.handsIn();
        office.sitsDown("tomsk.security");
        office.opens("Принять доклад");
        assertThat(browser.readableText()).contains("Подобран пароль.", "под контролем с 05.02.2024 11:50");
        browser.choose("Решение", "Принять доклад");
        office.handsIn();
        assertThat(browser.tasks()).doesNotContain("Принять доклад");
    }
}
