package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.poryadok.casework.Desk.ticked;

import java.time.ZoneId;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.springframework.beans.factory.annotation.Autowired;

/** SPB-2.2 and SPB-4 at the screen: one question, two committees, an answer that the next one finds; TOM-2.3 besides. */
@PoryadokTest
@EachTestAlone
@ExtendWith(FormsHandedIn.class)
class ConsultationInTasklistIT {

    private static final String CONSULTATION = "Консультация и методическая помощь";

    @RegisterExtension
    final Browser browser = new Browser();

    @RegisterExtension
    final Office office = new Office(browser, "spb", ZoneId.of("Europe/Moscow"));

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @BeforeEach
    void actsAreInForce() {
        office.itIs(2023, 6, 5, 10);
        acts.inForce("spb-draft-2020", "17-рп", "2020-07-20", "2020-07-20");
        acts.inForce("tomsk-132r-2023", "132-р", "2023-05-04", "2023-05-04");
    }

    @Test
    void questionIsAnsweredAskedOnAndFoundByTheNextOne() {
        office.sitsDown("spb.health.executor");
        office.opensStartForm(CONSULTATION);
        browser.fill("Тема", "Оформление обложки");
        browser.fill("Вопрос", "Какого размера нужна обложка и кто меняет пароль?");
        assertThat(office.startIsRefusedAt("О чём вопрос", CONSULTATION))
                .isEqualTo("Отметьте, о чём ваш вопрос: от темы зависит, кто ответит.");
        browser.tick("О чём вопрос", "Создание и ведение страниц");
        browser.tick("О чём вопрос", "Безопасность данных");
        assertThat(browser.valueOf("Тема")).isEqualTo("Оформление обложки");
        office.starts(CONSULTATION);

        office.sitsDown("spb.coordinator");
        office.opens("Ответить на вопрос");
        assertThat(browser.readableText())
                .contains("Комитет по здравоохранению", "Какого размера нужна обложка", "пункт 2.2");
        assertThat(office.isRefusedAt("Решение")).isEqualTo("Выберите решение.");
        browser.choose("Решение", "Ответить");
        assertThat(office.isRefusedAt("Ответ")).isEqualTo("Напишите ответ.");
        browser.fill("Ответ", "Обложка — 1920 на 768 точек.");
        browser.choose("База знаний", "Поместить ответ в базу знаний");
        office.handsIn();

        office.sitsDown("spb.health.head");
        office.opens("Ознакомиться с ответом");
        assertThat(browser.readableText()).contains("1920 на 768", "19.06.2023");
        browser.choose("Вопрос решён?", "Нет, уточнить");
        assertThat(office.isRefusedAt("Что осталось неясным")).isEqualTo("Напишите, что осталось неясным.");
        browser.fill("Что осталось неясным", "А для телефона?");
        office.handsIn();

        office.sitsDown("spb.coordinator");
        office.opens("Ответить на вопрос");
        assertThat(browser.readableText())
                .contains("Раньше в этом обращении", "А для телефона?", "Ответы на похожие вопросы");
        String link =
                browser.page().locator("a:has-text('Найти в базе знаний')").getAttribute("href");
        browser.page().navigate(browser.page().url().replaceAll("/camunda/.*", "") + link);
        assertThat(browser.readableText()).contains("База знаний", "1920 на 768", "О чём спрашивали за год");
        assertThat(browser.latinWords()).isEmpty();
        browser.screenshot("knowledge-base");
    }

    @Test
    void regionalCentreHelpsTheDepartmentToAnswer() {
        ProcessInstance question = desk.start(
                "tomsk.health.head",
                "consult",
                Map.of("topics", ticked("content"), "subject", "Ответы на жалобы", "question", "Каков порядок?"));
        desk.complete(
                question,
                "tomsk.coordinator",
                "answer-question",
                Map.of("answerDecision", "propose", "proposalsQuestion", "Какой порядок принят в центре?"));
        office.follow(question);
        office.sitsDown("tomsk.regional-centre");
        office.opens("Дать предложения");
        assertThat(browser.readableText()).contains("Какой порядок принят в центре?");
        assertThat(office.isRefusedAt("Предложения")).isEqualTo("Напишите предложения.");
        browser.fill("Предложения", "Отвечать за четыре часа.");
        office.handsIn();
    }
}
