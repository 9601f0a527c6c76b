package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.EnactedAct;
import org.springframework.beans.factory.annotation.Autowired;

/** A joint request of Tomsk as coordinator, regional centre and a department live it. */
@PoryadokTest
@ExtendWith(FormsHandedIn.class)
class DecisionsInTasklistIT {

    private static final String DECISIONS = "Координация, ЦУР и решения рабочей группы";
    private static final String NOT_FILLED_IN = "Заполните это поле.";

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Tomsk");

    @RegisterExtension
    final Office office = new Office(browser, "tomsk", ZoneId.of("Asia/Tomsk"));

    @Autowired
    private EnactedAct acts;

    @Autowired
    private RuntimeService runtime;

    @Test
    void jointRequestIsAgreedAcknowledgedExecutedAndClosed() {
        office.itIs(2023, 6, 5, 10);
        acts.inForce("tomsk-132r-2023", "132-р", "2023-05-04", "2023-05-04");
        office.sitsDown("tomsk.coordinator");
        office.opensStartForm(DECISIONS);
        assertThat(office.startIsRefusedAt("О чём решение или поручение", DECISIONS))
                .isEqualTo("Напишите, о чём решение.");
        browser.fill("О чём решение или поручение", "Единые правила ответа на комментарии граждан");
        ProcessInstance request = office.starts(DECISIONS);

        office.opens("Внести решение");
        browser.choose("Что сделать", "Направить адресатам");
        browser.fill("Номер протокола или документа", "12");
        browser.fill("Что решено", "Отвечать на вопросы граждан в комментариях в течение трёх рабочих дней.");
        browser.choose("Кому", "Отдельным органам");
        browser.choose("Что нужно от адресатов", "Исполнить и отчитаться");
        browser.choose("Срок, установленный решением", "Рабочие дни со дня направления");
        assertThat(office.isRefusedAt("Сколько дней")).isEqualTo("Укажите число дней от 1 до 365.");
        browser.fill("Сколько дней", "5");
        assertThat(office.isRefusedAt("Кому именно")).contains("Отметьте адресатов");
        assertThat(browser.valueOf("Что решено")).startsWith("Отвечать на вопросы");
        browser.choose("Кому именно", "Департамент здравоохранения Томской области");
        office.handsIn();

        office.sitsDown("tomsk.regional-centre");
        office.opens("Согласовать совместное поручение");
        browser.screenshotOfForm("first-day-centre");
        assertThat(browser.readableText())
                .contains(
                        "Единые правила ответа на комментарии граждан",
                        "Адресаты (1).",
                        "5 рабочих дней со дня направления");
        assertThat(office.isRefusedAt("Решение")).isEqualTo("Выберите решение.");
        browser.choose("Решение", "Согласовать");
        office.handsIn();

        office.sitsDown("tomsk.health.responsible");
        office.opens("Ознакомиться с решением");
        assertThat(browser.readableText())
                .contains("Совместное поручение координатора и ЦУР от 05.06.2023 № 12", "13.06.2023")
                .doesNotContain("Решение изменено", "По вашему ответу решено");
        browser.choose("Ответ", "Есть возражение");
        assertThat(office.isRefusedAt("Обоснование возражения"))
                .isEqualTo("Напишите, почему вы возражаете: возражение без обоснования не рассматривается.");
        browser.choose("Ответ", "Ознакомлен");
        office.handsIn();
        office.opens("Исполнить решение и отчитаться");
        browser.choose("Ответ", "Исполнено");
        browser.fill("Что сделано", "Порядок ответов утверждён приказом.");
        browser.fill("Когда исполнено", LocalDate.of(2023, 6, 6));
        assertThat(office.isRefusedAt("Когда исполнено")).contains("ещё не наступила");
        browser.fill("Когда исполнено", LocalDate.of(2023, 6, 5));
        office.handsIn();

        office.sitsDown("tomsk.coordinator");
        office.opens("Вести решение");
        assertThat(browser.readableText())
                .contains("Адресатов: 1. Отчёт на проверке: 1.", "Порядок ответов утверждён приказом.");
        browser.choose("Что сделать", "Решить по ответам");
        browser.choose("Решение по ответам", "Отклонить возражение или вернуть отчёт: исполнять");
        assertThat(office.isRefusedAt("Почему так решено")).isEqualTo(NOT_FILLED_IN);
        browser.choose("Решение по ответам", "Принять отчёт");
        office.handsIn();
        office.opens("Вести решение");
        assertThat(browser.readableText()).contains("Исполнено: 1.", "Решено: отчёт принят");
        browser.choose("Что сделать", "Закрыть с итогом");
        assertThat(office.isRefusedAt("Итог")).isEqualTo("Подведите итог: он сохраняется вместе с решением.");
        browser.fill("Итог", "Правила действуют во всех департаментах.");
        office.handsIn();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(request.getId())
                        .count())
                .isZero();
    }
}
