package org.poryadok.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.PoryadokTest;
import org.poryadok.act.ActRegister;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Requisites;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountAddress;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What changes the registry in Shpakovsky: a page is closed. */
@PoryadokTest
@ExtendWith(FormsHandedIn.class)
class RegistryInTasklistIT {

    private static final String ACT = "shpakovsky-1199-2023";
    private static final String CLOSING = "Закрытие (удаление) страницы";
    private static final String NOT_FILLED_IN = "Заполните это поле.";

    @RegisterExtension
    final Browser browser = new Browser();
    @RegisterExtension
    final Office office = new Office(browser, "shpakovsky", ZoneId.of("Europe/Moscow"));

    @Autowired
    private ActRegister register;
    @Autowired
    private Accounts accounts;

    private final String handle = "it_" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void headDecidesAndTheExecutorKeepsWhatIsWorthKeepingBeforeHeDeletesThePage() {
        actIsInForce();
        Account page = page("shpakovsky.culture", OwnerKind.STRUCTURAL_UNIT, "vk.com/" + handle, LocalDate.of(2023, 9, 20));
        office.itIs(2023, 10, 2, 10);

        office.sitsDown("shpakovsky.culture.head");
        office.opensStartForm(CLOSING);
        office.starts(CLOSING);
        office.opens("Решить о закрытии страницы");
        assertThat(browser.readableText()).contains("пункт 3.2.2", "Срока закрытия акт не устанавливает");
        assertThat(office.isRefusedAt("Решение")).isEqualTo(NOT_FILLED_IN);
        browser.choose("Решение", "Закрыть страницу");
        browser.choose("Основание", "Площадка запрещена");
        browser.fill("Номер приказа", "31-о");
        browser.fill("Дата приказа", LocalDate.of(2023, 10, 3));
        assertThat(office.isRefusedAt("Основание")).contains("Площадка «ВКонтакте» сегодня не запрещена");
        browser.choose("Основание", "Иное основание");
        assertThat(office.isRefusedAt("Пояснение")).contains("на каком основании");
        browser.fill("Пояснение", "комитет ведёт одну страницу вместо двух");
        browser.fill("Адрес страницы, которая её заменяет", "vk.com/net_takoy_" + handle);
        assertThat(office.isRefusedAt("Адрес страницы, которая её заменяет")).contains("Такой действующей страницы в реестре нет");
        browser.fill("Адрес страницы, которая её заменяет", "");
        assertThat(office.isRefusedAt("Дата приказа")).contains("03.10.2023 ещё не наступила");
        assertThat(browser.valueOf("Пояснение")).isEqualTo("комитет ведёт одну страницу вместо двух");
        browser.fill("Дата приказа", LocalDate.of(2023, 10, 2));
        office.handsIn();

        office.sitsDown("shpakovsky.culture.executor");
        office.opens("Сохранить материалы и предупредить подписчиков");
        assertThat(browser.readableText()).contains("https://vk.com/" + handle, "комитет ведёт одну страницу");
        assertThat(office.isRefusedAt("Где сохранены материалы")).isEqualTo(NOT_FILLED_IN);
        browser.fill("Где сохранены материалы", "Сервер комитета, папка «Архив страниц»");
        browser.choose("Подписчики предупреждены", "Да, на странице размещено сообщение");
        browser.fill("Когда размещено сообщение", LocalDate.of(2023, 9, 19));
        assertThat(office.isRefusedAt("Когда размещено сообщение")).contains("страницы ещё не было");
        browser.fill("Когда размещено сообщение", LocalDate.of(2023, 10, 2));
        browser.fill("Сколько было подписчиков", "340");
        office.handsIn();

        office.opens("Удалить страницу");
        assertThat(office.isRefusedAt("День удаления")).isEqualTo(NOT_FILLED_IN);
        browser.fill("День удаления", LocalDate.of(2023, 10, 3));
        assertThat(office.isRefusedAt("День удаления")).contains("03.10.2023 ещё не наступила");
        browser.fill("День удаления", LocalDate.of(2023, 10, 2));
        office.handsIn();

        assertThat(accounts.account(page.id()).state()).isEqualTo(AccountState.CLOSED);
        office.sitsDown("shpakovsky.culture.responsible");
        office.opens("Направить уведомление координатору");
        assertThat(browser.readableText()).contains("удалена 02.10.2023", "04.10.2023 (среда)");
    }

    private Account page(String body, OwnerKind owner, String address, LocalDate createdOn) {
        return accounts.activate(new NewAccount("shpakovsky", body, AccountAddress.parse("vk", address), owner, createdOn,
                body + ".responsible", "it"));
    }

    private void actIsInForce() {
        office.itIs(2023, 10, 1, 10);
        register.enter(ACT, new Requisites("1199", LocalDate.of(2023, 8, 29), Optional.of(LocalDate.of(2023, 8, 31)),
                Optional.empty(), Optional.empty()), "shpakovsky.legal");
    }
}
