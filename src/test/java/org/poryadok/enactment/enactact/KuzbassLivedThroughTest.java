package org.poryadok.enactment.enactact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.springframework.beans.factory.annotation.Autowired;

/** Kuzbass № 66 from the day of signing: accounts by 1 March 2020, a notice within ten days of each. */
@PoryadokTest
class KuzbassLivedThroughTest {

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ControlCards cards;

    @Test
    @ForRuleOf({"KUZ-3a", "KUZ-3c"})
    void accountOfTwentyFifthOfFebruaryIsNotifiedBySixthOfMarch() {
        ProcessInstance act = enact();
        desk.complete(
                act,
                "kuzbass.health.responsible",
                "choose-network",
                Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        passTimeTo(act, 2020, 2, 25, 11);
        desk.complete(
                act,
                "kuzbass.health.executor",
                "create-and-design",
                Map.of(
                        "address",
                        "https://m.vk.com/health_notified?from=search",
                        "createdOn",
                        "2020-02-25",
                        "requirementsDone",
                        Desk.ticked("description", "design")));
        desk.complete(act, "kuzbass.health.responsible", "accept-account", Map.of("decision", "accept"));

        // The notice of a page is a case of its own.
        ProcessInstance notice = runtime.createProcessInstanceQuery()
                .processDefinitionKey("notify-coordinator")
                .tenantIdIn("kuzbass")
                .singleResult();
        engine.runDueJobs(notice);
        assertThat(desk.task(notice, "kuzbass.health.responsible", "send-notice"))
                .isNotNull();
        ControlCard card = cards.of(notice.getId()).get(0);
        assertThat(card.lastDay()).contains(LocalDate.of(2020, 3, 6));
        assertThat(card.clauseId()).isEqualTo("KUZ-3c");
    }

    @Test
    @ForRuleOf("KUZ-3a")
    void bodyWithoutAnAccountIsOverdueOnlyAfterTheSecondOfMarch() {
        ProcessInstance act = enact();
        Task waiting = desk.task(act, "kuzbass.health.responsible", "choose-network");
        ControlCard card = cards.of(waiting.getProcessInstanceId()).get(0);

        passTimeTo(act, 2020, 3, 2, 23);
        assertThat(cards.status(card)).isNotEqualTo(CardStatus.OVERDUE);
        passTimeTo(act, 2020, 3, 3, 0);
        assertThat(cards.status(cards.card(card.id()))).isEqualTo(CardStatus.OVERDUE);
    }

    private ProcessInstance enact() {
        engine.setClock(ZonedDateTime.of(2020, 2, 14, 10, 0, 0, 0, KEMEROVO));
        return acts.enact("kuzbass-66-2020", "66", "2020-02-14", null, "2020-02-14");
    }

    private void passTimeTo(ProcessInstance act, int year, int month, int day, int hour) {
        engine.passTimeUntil(act, ZonedDateTime.of(year, month, day, hour, 0, 0, 0, KEMEROVO));
    }
}
