package org.poryadok.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.ActFiles;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.act.Repeal;
import org.poryadok.casework.EnactedAct;
import org.springframework.beans.factory.annotation.Autowired;

/** What the coordinator decides of an act that changes, at the screen; how the tasks arise, tests of their procedures show. */
@PoryadokTest
@EachTestAlone
@ExtendWith(FormsHandedIn.class)
class CoordinatorInTasklistIT {

    private static final String ACT = "shpakovsky-1199-2023";
    private static final String BODY = "shpakovsky.administration";

    @RegisterExtension
    final Browser browser = new Browser();

    @RegisterExtension
    final Office office = new Office(browser, "shpakovsky", ZoneId.of("Europe/Moscow"));

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Acts read;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void actIsInForce() {
        office.itIs(2023, 10, 2, 10);
        acts.inForce(ACT, "1199", "2023-08-29", "2023-09-02");
    }

    @Test
    void whatStaysOfAnActIsDecided() {
        ActFiles files = new ActFiles(read);
        Repeal repealed = new Repeal(LocalDate.of(2023, 10, 2), "постановление № 1300");
        files.say(ACT, Map.of("repeal", Optional.of(repealed)));
        try {
            ProcessInstance repeal = waitsAt("repeal-act", "settle-repeal", Map.of());
            office.sitsDown("shpakovsky.coordinator");
            office.opens("Решить, что остаётся от акта");
            office.handsIn();
            BpmnAwareTests.assertThat(repeal).isEnded().hasPassed("repeal-settled");
        } finally {
            files.restore();
        }
    }

    @Test
    void bodiesThatCameUnderTheActAreObligedToNothing() {
        ProcessInstance newcomers = waitsAt("oblige-newcomers", "confirm-newcomers", Map.of());
        office.sitsDown("shpakovsky.coordinator");
        office.opens("Поручить обязанности по акту");
        browser.choose("Решение", "Не начинать");
        browser.fill("Почему обязанности не начинаются", "Органы ликвидируются.");
        office.handsIn();
        BpmnAwareTests.assertThat(newcomers).hasPassed("confirm-newcomers");
    }

    @Test
    void actThatNamesALeaverStaysAsItIs() {
        ProcessInstance replacement = waitsAt(
                "replace-official",
                "confirm-kept",
                Map.of(
                        "clauseId",
                        "SHP-2.2",
                        "bodyId",
                        BODY,
                        "officialId",
                        BODY + ".responsible",
                        "officialText",
                        "Вересаев К. И.",
                        "amendmentDecidedBy",
                        "shpakovsky.legal",
                        "amendmentByText",
                        "Юрист",
                        "amendmentNote",
                        "Лицо вернётся.",
                        "namingText",
                        "Лицо названо в акте.",
                        "lastDayText",
                        "30.10.2023"));
        office.sitsDown("shpakovsky.coordinator");
        office.opens("Подтвердить, что акт не меняется");
        browser.choose("Решение", "Верно, акт не меняется");
        office.handsIn();
        BpmnAwareTests.assertThat(replacement).hasPassed("confirm-kept");
    }

    private ProcessInstance waitsAt(String procedure, String task, Map<String, Object> known) {
        ProcessInstance waiting = runtime.createProcessInstanceByKey(procedure)
                .setVariable("jurisdiction", "shpakovsky")
                .setVariable("actId", ACT)
                .setVariable("actName", "Постановление № 1199")
                .setVariable("actTitle", "О страницах")
                .setVariable("bodyName", "Администрация")
                .setVariable("clauseCitation", "пункт 2.2")
                .setVariable("clauseQuotation", "Определить ответственных")
                .setVariables(known)
                .startBeforeActivity(task)
                .execute();
        office.follow(waiting);
        return waiting;
    }
}
