package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.EnactedAct;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;

/** P20 at the screen: a ministry corrects its entries, the coordinator approves what has come of the audit. */
@PoryadokTest
@ExtendWith(FormsHandedIn.class)
class AuditInTasklistIT {

    private static final String AUDIT = "Годовая сверка реестра";
    private static final String HEALTH = "kuzbass.health";
    private static final String PAGE = "https://vk.com/kuz_health_p20";

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Novokuznetsk");

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", ZoneId.of("Asia/Novokuznetsk"));

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Accounts accounts;

    @Test
    void ministryCorrectsItsEntriesAndTheCoordinatorApprovesTheAudit() {
        office.itIs(2020, 10, 1, 10);
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        accounts.activate(new NewAccount(
                "kuzbass",
                HEALTH,
                AccountAddress.parse("vk", PAGE),
                OwnerKind.SECTORAL_BODY,
                LocalDate.of(2020, 3, 11),
                HEALTH + ".head",
                "test"));
        office.sitsDown("kuzbass.coordinator");
        office.opensStartForm(AUDIT);
        browser.fill("Повод", "перед отчётом за год");
        browser.fill("Ответить не позже", LocalDate.of(2020, 10, 1));
        assertThat(office.startIsRefusedAt("Ответить не позже", AUDIT)).contains("позже сегодняшнего");
        assertThat(browser.valueOf("Повод")).isEqualTo("перед отчётом за год");
        browser.fill("Ответить не позже", LocalDate.of(2020, 10, 15));
        office.starts(AUDIT);

        office.sitsDown(HEALTH + ".responsible");
        office.opens("Подтвердить или исправить записи");
        assertThat(browser.readableText()).contains(PAGE, "15.10.2020 (четверг)", "перед отчётом за год");
        browser.choose("Ответ", "Подтверждаем: расхождений нет");
        browser.fill("Последняя публикация", LocalDate.of(2020, 9, 30));
        assertThat(office.isRefusedAt("Что проверено")).contains("подтвердить непроверенное нельзя");
        for (String item : new String[] {"Страницы", "Отметка", "Администраторы", "Дата", "Освобождения"}) {
            browser.tick("Что проверено", item);
        }
        browser.choose("Ответ", "Есть расхождения");
        assertThat(office.isRefusedAt("Ответ")).contains("хотя бы одно расхождение");
        browser.tick("Отметки нет на страницах", "ВКонтакте");
        office.handsIn();

        office.timePassesTo(2020, 10, 16, 10);
        office.sitsDown("kuzbass.coordinator");
        office.opens("Утвердить итог сверки");
        assertThat(browser.readableText())
                .contains("Исправили: 1", "Министерство здравоохранения Кузбасса", "нет отметки");
        assertThat(office.isRefusedAt("Вывод")).isEqualTo("Сделайте вывод: он останется в акте сверки.");
        browser.fill("Вывод", "Реестр верен, отметку министерство получит.");
        office.handsIn();
    }
}
