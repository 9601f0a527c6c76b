package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.EnactedAct;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands in the fields of a form, what is kept of a slip, and how something wrong goes back to who can mend it. */
@PoryadokTest
@EachTestAlone
@ExtendWith(FormsHandedIn.class)
class FieldsInTasklistIT {

    private static final String ACT = "kuzbass-66-2020";
    private static final String BODY = "kuzbass.health";
    private static final String REPORT = "Отчёт об исполнении и контроль";
    private static final LocalDate IN_FORCE = LocalDate.of(2020, 2, 14);

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Novokuznetsk");

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", ZoneId.of("Asia/Novokuznetsk"));

    @Autowired
    private EnactedAct acts;

    @Test
    void dayThatDoesNotExistStaysAndIsRefusedAndExamplesFitTheNetwork() {
        office.itIs(2020, 2, 17, 10);
        acts.inForce(ACT, "66", IN_FORCE.toString(), IN_FORCE.toString());
        office.oblige(ACT, "create-account", "KUZ-3a", BODY, IN_FORCE);
        office.sitsDown(BODY + ".responsible");
        office.opens("Выбрать площадку");
        assertThat(browser.valueOf("Чья страница"))
                .as("the only one")
                .isEqualTo("Министерство здравоохранения Кузбасса");
        browser.choose("Площадка", "Twitter — допускается");
        office.handsIn();

        office.sitsDown(BODY + ".executor");
        office.opens("Создать и оформить страницу");
        assertThat(browser.page().locator(".fjs-container").innerText())
                .contains("например https://twitter.com/minzdrav42")
                .doesNotContain("vk.com");
        assertThat(browser.valueOf("День создания")).isEqualTo("17.02.2020");
        browser.fill("Адрес страницы", "https://twitter.com/minzdrav42");
        browser.fill("День создания", "31.02.2020");
        assertThat(browser.valueOf("День создания")).isEqualTo("31.02.2020");
        assertThat(office.isRefusedAt("День создания"))
                .isEqualTo("Такой даты нет: «31.02.2020». Выберите дату в календаре.");
        assertThat(browser.valueOf("День создания")).isEqualTo("31.02.2020");
        browser.page().getByText("Сохранено в").waitFor();
        browser.page().reload();
        browser.page().getByText("Восстановлено введённое вами").waitFor();
        assertThat(browser.valueOf("День создания")).as("after a reload").isEqualTo("31.02.2020");
        for (String noDay : List.of("050320", "завтра", "30.02.2020")) {
            browser.fillAndPress("День создания", noDay, "Адрес страницы");
            assertThat(browser.valueOf("День создания"))
                    .as("left with the mouse")
                    .isEqualTo(noDay);
            assertThat(office.isRefusedAt("День создания"))
                    .isEqualTo("Такой даты нет: «" + noDay + "». Выберите дату в календаре.");
        }
        browser.fill("День создания", LocalDate.of(2020, 2, 16));
        assertThat(browser.valueOf("День создания")).isEqualTo("16.02.2020");

        browser.check("Площадка не подходит: вернуть её выбор");
        String typed = "<b>жирно</b> ${1+1} {{1+1}} *звёзды*";
        browser.fill("Почему площадка не подходит", typed);
        office.handsIn();

        office.sitsDown(BODY + ".responsible");
        office.opens("Выбрать площадку");
        assertThat(browser.page().locator(".fjs-container").innerText())
                .contains("Исполнитель вернул: площадка не подходит.", typed);
    }

    @Test
    void factsOfAReportThatAreWrongGoToWhoeverCanMendThem() {
        office.itIs(2020, 3, 10, 10);
        acts.inForce(ACT, "66", IN_FORCE.toString(), IN_FORCE.toString());
        office.sitsDown(BODY + ".head");
        office.opensStartForm(REPORT);
        browser.fill("Повод для отчёта", "Совещание у Губернатора");
        office.starts(REPORT);
        office.opens("Подписать и направить отчёт");
        assertThat(browser.valueOf("Дата отправки")).isEqualTo("10.03.2020");
        browser.check("Сведения неверны: вернуть на исправление");
        assertThat(office.isRefusedAt("Что неверно")).contains("без замечаний вернуть нельзя");
        browser.fill("Что неверно", "Страница в ВКонтакте создана 1 марта, а её нет.");
        office.handsIn();

        office.sitsDown(BODY + ".responsible");
        office.opens("Исправить сведения отчёта");
        assertThat(browser.readableText())
                .contains("Руководитель вернул сведения отчёта.", "Страница в ВКонтакте создана 1 марта");
        assertThat(office.isRefusedAt("Что исправлено")).contains("Ответьте на замечания");
        browser.fill("Что исправлено", "Страница внесена в реестр сегодня.");
        office.handsIn();

        office.sitsDown(BODY + ".head");
        office.opens("Подписать и направить отчёт");
        assertThat(browser.readableText()).contains("Сведения исправлены.", "Страница внесена в реестр сегодня.");
    }
}
