package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.casework.EnactedAct;
import org.poryadok.registry.Accounts;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages that bodies of Kirov had before the act: one with its proof, many from a list; somebody else confirms them. */
@PoryadokTest
@EachTestAlone
@ExtendWith(FormsHandedIn.class)
class ExistingPagesInTasklistIT {

    private static final String ACT = "kirov-131-2024";
    private static final String ENTRY = "Внесение действующих страниц";
    private static final String HEADING =
            "Код органа;Владелец;Площадка;Адрес страницы;Постоянный номер;День создания;Что подтверждено;Чем подтверждается\n";

    private final String handle = "kt_" + UUID.randomUUID().toString().substring(0, 8);

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Europe/Kirov");

    @RegisterExtension
    final Office office = new Office(browser, "kirov", ZoneId.of("Europe/Kirov"));

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Accounts accounts;

    @BeforeEach
    void actIsInForce() {
        office.itIs(2024, 6, 3, 10);
        acts.inForce(ACT, "131", "2024-05-15", "2024-05-15");
    }

    @Test
    void ministryEntersItsPageAndTheCoordinatorConfirmsIt() {
        office.sitsDown("kirov.health.responsible");
        office.opensStartForm(ENTRY);
        assertThat(office.startIsRefusedAt("Сколько страниц", ENTRY)).isEqualTo("Выберите, сколько страниц вносится.");
        browser.choose("Сколько страниц", "Одна страница");
        office.starts(ENTRY);

        office.opens("Указать страницу");
        browser.choose("Что сделать", "Направить на подтверждение");
        browser.choose("Площадка", "ВКонтакте");
        assertThat(office.isRefusedAt("Адрес страницы")).isEqualTo("Укажите адрес страницы.");
        browser.fill("Адрес страницы", "https://ok.ru/" + handle);
        browser.fill("День создания", LocalDate.of(2024, 6, 4));
        assertThat(office.isRefusedAt("Чем подтверждается")).isNotBlank();
        browser.fill("Чем подтверждается", "Приказ министерства от 05.03.2017 № 11");
        assertThat(office.isRefusedAt("Адрес страницы")).contains("ВКонтакте");
        browser.fill("Адрес страницы", "vk.com/" + handle);
        assertThat(office.isRefusedAt("День создания")).contains("04.06.2024 ещё не наступил");
        browser.fill("День создания", LocalDate.of(2017, 3, 5));
        assertThat(browser.valueOf("Чем подтверждается")).isEqualTo("Приказ министерства от 05.03.2017 № 11");
        office.handsIn();

        office.sitsDown("kirov.coordinator");
        office.opens("Подтвердить внесение");
        assertThat(browser.readableText()).contains("vk.com/" + handle, "Приказ министерства от 05.03.2017 № 11");
        browser.choose("Решение", "Вернуть с замечаниями");
        assertThat(office.isRefusedAt("Замечания")).isNotBlank();
        browser.fill("Замечания", "Назовите приказ о странице, а не об отделе");
        office.handsIn();

        office.sitsDown("kirov.health.responsible");
        office.opens("Указать страницу");
        assertThat(browser.readableText())
                .contains("Возвращено с замечаниями", "Назовите приказ о странице, а не об отделе");
        browser.fill("Чем подтверждается", "Приказ министерства от 12.03.2017 № 14");
        browser.choose("Что сделать", "Направить на подтверждение");
        office.handsIn();

        office.sitsDown("kirov.coordinator");
        office.opens("Подтвердить внесение");
        browser.choose("Решение", "Подтвердить внесение");
        office.handsIn();
        assertThat(accounts.findByAddress(AccountAddress.parse("vk", "vk.com/" + handle)))
                .hasValueSatisfying(page -> assertThat(page.createdOn()).isEqualTo(LocalDate.of(2017, 3, 5)));
    }

    @Test
    void coordinatorMendsAListAndTheControllerConfirmsIt() {
        office.sitsDown("kirov.coordinator");
        office.opensStartForm(ENTRY);
        browser.choose("Сколько страниц", "Список из файла");
        office.starts(ENTRY);
        office.opens("Подготовить список страниц");
        assertThat(browser.readableText()).contains("Списка без ошибок ещё нет");
        browser.choose("Что сделать", "Направить на подтверждение");
        assertThat(office.isRefusedAt("Что сделать")).isNotBlank();

        Page list = browser.page();
        list.getByText("открыть страницу списка").click();
        list.locator("#text")
                .fill(HEADING + line("health", "vk", "31.02.2017") + line("education", "ok", "05.03.2017"));
        list.getByText("Проверить", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(list.locator("main").innerText()).contains("Строк с ошибками: 1. Без ошибок: 1.", "такой даты нет");
        list.locator("#text").fill(list.locator("#text").inputValue().replace("31.02.2017", "28.02.2017"));
        list.getByText("Проверить", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(list.locator("main").innerText()).contains("Ошибок нет. Страниц в списке: 2.");
        browser.screenshot("list-of-existing-pages");
        list.getByText("Вернуться к задаче").click();

        office.opens("Подготовить список страниц");
        assertThat(browser.readableText()).doesNotContain("Списка без ошибок ещё нет");
        browser.choose("Что сделать", "Направить на подтверждение");
        office.handsIn();

        office.sitsDown("kirov.controller");
        office.opens("Подтвердить внесение");
        assertThat(browser.readableText()).contains("Страниц: 2", "vk.com/" + handle, "ok.ru/" + handle);
        browser.choose("Решение", "Подтвердить внесение");
        office.handsIn();
        assertThat(accounts.findByAddress(AccountAddress.parse("ok", "ok.ru/" + handle)))
                .isPresent();
    }

    private String line(String body, String network, String createdOn) {
        return String.join(
                        ";",
                        body,
                        "",
                        network.equals("vk") ? "ВКонтакте" : "Одноклассники",
                        (network.equals("vk") ? "vk.com/" : "ok.ru/") + handle,
                        "",
                        createdOn,
                        "",
                        "Приказ органа от 05.03.2017")
                + "\n";
    }
}
