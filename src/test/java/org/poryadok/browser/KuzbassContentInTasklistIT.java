package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.EnactedAct;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ByOrder;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;

/** P08 at the screen: a ministry plans its publications, notes what was published and sums the month up. */
@PoryadokTest
@ExtendWith(FormsHandedIn.class)
class KuzbassContentInTasklistIT {

    private static final String PLAN = "Контент-план и публикация";
    private static final String CHECKED =
            "Тексты проверены редактором: разговорный стиль, без канцелярита, формат подходит площадке";

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Novokuznetsk");

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", ZoneId.of("Asia/Novokuznetsk"));

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Accounts accounts;

    private Account page;

    @AfterEach
    void closePage() {
        accounts.close(page.id(), page.createdOn(), ByOrder.closing(), "test", "test");
    }

    @Test
    void ministryPlansNotesWhatWasPublishedAndSumsThePeriodUp() {
        office.itIs(2020, 3, 2, 10);
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        page = accounts.activate(new NewAccount(
                "kuzbass",
                "kuzbass.culture",
                AccountAddress.parse("vk", "https://vk.com/club70114251"),
                OwnerKind.SECTORAL_BODY,
                LocalDate.of(2020, 2, 25),
                "kuzbass.culture.responsible",
                "test"));
        office.sitsDown("kuzbass.culture.responsible");
        office.opensStartForm(PLAN);
        office.starts(PLAN);

        planIsDrawnUp();
        planIsApproved();
        publicationsAreNoted();
        periodIsSummedUp();
    }

    private void planIsDrawnUp() {
        office.sitsDown("kuzbass.culture.executor");
        office.opens("Составить план");
        assertThat(browser.readableText())
                .contains(
                        "по собственной инициативе", "В плане пока нет ни одной строки", "https://vk.com/club70114251");
        assertThat(office.isRefusedAt("Что дальше")).isEqualTo("Выберите решение.");
        String wrong = "05.03.2020; 1; Музей ночью; фото; Ильина\n32.03; 1; Концерт; видео; Ильина";
        browser.fill("Строки плана", wrong);
        browser.choose("Что дальше", "Принять строки и показать план");
        assertThat(office.isRefusedAt("Строки плана"))
                .isEqualTo("Строка 2: такой даты нет: «32.03»; напишите, например, 02.03.2020.");
        assertThat(browser.valueOf("Строки плана")).isEqualTo(wrong);
        browser.fill(
                "Строки плана",
                wrong.replace("32.03", "12.03") + "\n20.03; вк; В рамках " + "длинной темы ".repeat(14)
                        + "; опрос; Ильина");
        office.handsIn();

        office.opens("Составить план");
        assertThat(browser.readableText())
                .contains("Строк в плане: 3. С замечаниями: 1.", "12.03.2020", "Концерт", "канцеляризм: «В рамках»");
        browser.fill("Убрать строки №", "4");
        browser.choose("Что дальше", "Отправить на утверждение");
        assertThat(office.isRefusedAt("Убрать строки №")).isEqualTo("Строки № 4 в плане нет.");
        browser.fill("Убрать строки №", "3");
        office.handsIn();
    }

    private void planIsApproved() {
        office.sitsDown("kuzbass.culture.responsible");
        office.opens("Утвердить план");
        assertThat(browser.readableText())
                .contains("02.03.2020 – 31.03.2020", "Музей ночью", "Единая информационная политика");
        browser.choose("Решение", "Вернуть с замечаниями");
        assertThat(office.isRefusedAt("Замечания"))
                .isEqualTo("Напишите, что нужно исправить: без замечаний вернуть нельзя.");
        browser.choose("Решение", "Утвердить");
        assertThat(office.isRefusedAt("План соответствует единой информационной политике"))
                .isEqualTo("Подтвердите, что план соответствует информационной политике, или верните его.");
        browser.check("План соответствует единой информационной политике");
        office.handsIn();
    }

    private void publicationsAreNoted() {
        office.timePassesTo(2020, 3, 6, 18);
        office.sitsDown("kuzbass.culture.executor");
        office.opens("Вести публикации");
        assertThat(browser.readableText())
                .contains("Запланировано: 2. Вышло: 0. Не вышло в свой день: 1.", "ожидается");
        browser.choose("Что сделать", "Внести одну публикацию");
        browser.choose("По какой строке плана", "№ 1, 05.03.2020: Музей ночью");
        browser.fill("Адрес публикации", "https://vk.com/club70114251");
        browser.fill("День публикации", LocalDate.of(2020, 3, 5));
        browser.fill("Время публикации", "14:30");
        browser.choose("Это репост", "Нет");
        browser.check(CHECKED);
        assertThat(office.isRefusedAt("Адрес публикации")).contains("адрес страницы");
        assertThat(browser.valueOf("Время публикации")).isEqualTo("14:30");
        browser.fill("Адрес публикации", "https://vk.com/wall-70114251_7");
        office.handsIn();

        office.opens("Вести публикации");
        assertThat(browser.readableText()).contains("Внесено публикаций: 1.", "вышло 05.03.2020 14:30");
        browser.choose("Что сделать", "Проверить текст до публикации");
        browser.choose("Для какой страницы", "ВКонтакте: https://vk.com/club70114251");
        browser.choose("Формат", "текст");
        browser.fill("Текст", "В целях сохранения наследия осуществляется ремонт музея.");
        office.handsIn();
        office.opens("Вести публикации");
        assertThat(browser.readableText())
                .contains("Замечания (публиковать не запрещают)", "«В целях» — лучше «чтобы»");
    }

    private void periodIsSummedUp() {
        office.timePassesTo(2020, 4, 1, 10);
        office.looksAgain();
        office.opens("Подвести итог периода");
        assertThat(browser.readableText()).contains("Вышло: 1. Не вышло в свой день: 1.", "Концерт");
        browser.choose("Решение", "Подвести итог");
        assertThat(office.isRefusedAt("Почему не вышло запланированное"))
                .isEqualTo("Напишите, почему запланированное не вышло.");
        browser.choose("Решение", "Внести ещё публикации");
        browser.fill("Публикации", "инфоповод; https://vk.com/wall-70114251_8; 31.03.2020 23:10; да; Письмо учителям");
        browser.check(CHECKED);
        office.handsIn();
        office.opens("Подвести итог периода");
        assertThat(browser.readableText()).contains("Письмо учителям");
        browser.choose("Решение", "Подвести итог");
        browser.fill("Почему не вышло запланированное", "Концерт отменён.");
        office.handsIn();
        assertThat(browser.tasks()).doesNotContain("Подвести итог периода");
    }
}
