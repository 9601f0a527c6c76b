package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.EnactedAct;
import org.poryadok.content.NewPublication;
import org.poryadok.content.Publications;
import org.poryadok.content.Source;
import org.poryadok.content.weeklynorm.NormWeeks;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ByOrder;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;

/** A week of Kirov's norm as its officials live it: what was missing is entered, explained and decided. */
@PoryadokTest
@ExtendWith(FormsHandedIn.class)
class WeeklyNormInTasklistIT {

    private static final ZoneId KIROV = ZoneId.of("Europe/Kirov");

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Europe/Kirov");

    @RegisterExtension
    final Office office = new Office(browser, "kirov", KIROV);

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Publications publications;

    @Autowired
    private NormWeeks weeks;

    @Autowired
    private RuntimeService runtime;

    private Account page;

    @BeforeEach
    void ministryPublishedOnce() {
        office.itIs(2024, 9, 9, 10);
        accounts.ofJurisdiction("kirov")
                .forEach(left -> accounts.close(left.id(), left.createdOn(), ByOrder.closing(), "test", "test"));
        acts.inForce("kirov-131-2024", "131", "2024-05-15", "2024-05-15");
        page = page("kirov.health");
        page("kirov.education");
        publications.record(
                new NewPublication(
                        page.id(),
                        LocalDateTime.parse("2024-09-09T09:00").atZone(KIROV).toInstant(),
                        page.address().normalized() + "/topic/1",
                        false,
                        Optional.empty(),
                        "",
                        Source.OFFICIAL),
                "test");
    }

    @Test
    void bodyEntersWhatWasMissedAndExplainsTheRestAndTheCoordinatorDecides() {
        weeks.beginMissing("kirov");
        ProcessInstance week = runtime.createProcessInstanceQuery()
                .processDefinitionKey("weekly-norm")
                .processInstanceBusinessKey("kirov-131-2024|KIR-3.1|2024-09-09")
                .singleResult();
        office.follow(week);
        office.timePassesTo(2024, 9, 16, 10);

        office.sitsDown("kirov.health.executor");
        office.opens("Объяснить недобор");
        assertThat(browser.readableText())
                .contains("09.09.2024 – 15.09.2024", page.address().normalized(), "17.09.2024");
        String address = page.address().normalized();
        browser.fill(
                "Публикации, которые не попали в подсчёт",
                address + "; " + address + "/topic/2; 32.09.2024 10:00; нет");
        browser.fill("Почему публикаций не хватило", "Отпуск исполнителя");
        assertThat(office.isRefusedAt("Публикации, которые не попали в подсчёт"))
                .contains("Строка 1: дату и время пишите так");
        assertThat(browser.valueOf("Почему публикаций не хватило")).isEqualTo("Отпуск исполнителя");
        browser.fill(
                "Публикации, которые не попали в подсчёт",
                address + "; " + address + "/topic/2; 12.09.2024 10:00; нет");
        browser.fill("Почему публикаций не хватило", "");
        assertThat(office.isRefusedAt("Почему публикаций не хватило")).contains("Не хватает: 1");
        browser.fill("Почему публикаций не хватило", "Отпуск исполнителя");
        office.handsIn();

        office.timePassesTo(2024, 9, 18, 10);
        office.sitsDown("kirov.coordinator");
        office.opens("Решить по недобору");
        assertThat(browser.readableText())
                .contains(
                        "Норма не выполнена: 2, из них без объяснения: 1",
                        "Отпуск исполнителя",
                        "не представлено",
                        "ключ доступа не задан");
        assertThat(office.isRefusedAt("Решение")).isEqualTo("Выберите решение.");
        browser.choose("Решение", "Решить по каждому");
        browser.fill("На чём основано решение", "По объяснению министерства");
        assertThat(office.isRefusedAt("Причина уважительная")).contains("Отметьте");
        browser.tick("Причина уважительная", "Министерство здравоохранения");
        office.handsIn();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(week.getId())
                        .count())
                .isZero();
    }

    private Account page(String body) {
        return accounts.activate(new NewAccount(
                "kirov",
                body,
                AccountAddress.parse(
                        "ok", "ok.ru/kw_" + UUID.randomUUID().toString().substring(0, 8)),
                OwnerKind.EXECUTIVE_BODY,
                LocalDate.of(2024, 5, 17),
                body + ".responsible",
                "test"));
    }
}
