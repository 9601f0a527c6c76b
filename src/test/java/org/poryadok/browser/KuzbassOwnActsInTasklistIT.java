package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.EnactedAct;
import org.springframework.beans.factory.annotation.Autowired;

/** KUZ-4a at the screen: a municipality follows the recommendation, its act is returned once, then taken into the map. */
@PoryadokTest
@ExtendWith(FormsHandedIn.class)
class KuzbassOwnActsInTasklistIT {

    private static final String ADOPTION = "Принятие подчинённых и муниципальных актов";

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Novokuznetsk");

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", ZoneId.of("Asia/Novokuznetsk"));

    @Autowired
    private EnactedAct acts;

    @Test
    void municipalityAdoptsAnActOfItsOwnAndTheCoordinatorSeesWhoHasOne() {
        office.itIs(2020, 3, 20, 10);
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        office.sitsDown("kuzbass.zarechny.head");
        office.opensStartForm(ADOPTION);
        assertThat(office.startIsRefusedAt("Зачем нужен акт", ADOPTION))
                .isEqualTo("Напишите, зачем нужен ещё один акт.");
        browser.fill("Зачем нужен акт", "Прежний акт утратил силу");
        office.starts(ADOPTION);

        office.opens("Решить, принимать ли акт");
        assertThat(browser.readableText()).contains("Прежний акт утратил силу", "рекомендуется");
        browser.choose("Решение", "Не принимать");
        assertThat(office.isRefusedAt("Почему акт не принимается"))
                .isEqualTo("Напишите, почему акт не принимается: причину увидит координатор.");
        browser.choose("Решение", "Принимать собственный акт");
        office.handsIn();

        comparesTheDraft();
        signsTheAct();
        office.sitsDown("kuzbass.coordinator");
        office.opens("Проверить акт органа");
        assertThat(browser.readableText())
                .contains(
                        "постановление от 19.03.2020 № 41",
                        "Приняли акт:",
                        "Администрация Таёжного городского округа",
                        "Министерство здравоохранения Кузбасса");
        browser.choose("Решение", "Вернуть с замечаниями");
        assertThat(office.isRefusedAt("Замечания"))
                .isEqualTo("Напишите, что нужно исправить: без замечаний вернуть нельзя.");
        browser.choose("Решение", "Принять сведения");
        office.handsIn();
        assertThat(browser.tasks()).doesNotContain("Проверить акт органа");
    }

    private void comparesTheDraft() {
        office.sitsDown("kuzbass.zarechny.responsible");
        office.opens("Сверить проект с положениями акта");
        browser.tick("Что учтено в проекте", "Модерация комментариев и сообщений");
        browser.fill("Ссылка на проект", "https://zarechny.example/draft");
        assertThat(office.isRefusedAt("Что и почему не учтено")).contains("Не учтено обязательное положение");
        browser.fill("Что и почему не учтено", "Остальное регулирует порядок ведения сайта.");
        office.handsIn();
    }

    private void signsTheAct() {
        office.sitsDown("kuzbass.zarechny.head");
        office.opens("Подписать акт");
        assertThat(browser.readableText())
                .contains("учтено", "не учтено", "Остальное регулирует порядок ведения сайта.");
        browser.choose("Решение", "Акт подписан");
        browser.choose("Вид акта", "Постановление");
        browser.fill("Номер", "41");
        browser.fill("Дата подписания", LocalDate.of(2020, 2, 13));
        browser.fill("Адрес текста акта", "https://zarechny.example/41");
        assertThat(office.isRefusedAt("Дата подписания")).contains("учесть его не мог");
        assertThat(browser.valueOf("Номер")).isEqualTo("41");
        browser.fill("Дата подписания", LocalDate.of(2020, 3, 19));
        office.handsIn();
    }
}
