package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.poryadok.control.TermDocuments;
import org.poryadok.control.TestBody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A procedure that waits under two cards when the term of one of them changes. */
@RoomTest
@EachTestAlone
class WaitingTimersTest {

    private static final String TIMER = """
            <boundaryEvent id="%s" attachedToRef="task" cancelActivity="false">
              <timerEventDefinition><%2$s xsi:type="tFormalExpression">%3$s</%2$s></timerEventDefinition>
            </boundaryEvent>""";
    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test">
              <process id="waiting" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start" />
                <sequenceFlow id="to-task" sourceRef="start" targetRef="task" />
                <userTask id="task" />
                %s
              </process>
            </definitions>""".formatted(
                    TIMER.formatted("reminder", "timeDate", "${cardTimers.reminderAt(cardId)}")
                            + TIMER.formatted("escalation", "timeCycle", "${cardTimers.escalationCycle(cardId)}")
                            + TIMER.formatted("second-reminder", "timeDate", "${cardTimers.reminderAt(secondCardId)}")
                            + TIMER.formatted("overdue", "timeDate", "${cardTimers.dueDate(cardId)}")
                            + TIMER.formatted("far-off", "timeDate", "2099-01-01T00:00:00Z"));

    @Autowired
    private TermChange terms;

    @Autowired
    private ControlCards cards;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Engine engine;

    @Autowired
    private JdbcClient database;

    private TestBody body;
    private ProcessInstance instance;
    private ControlCard card;

    @BeforeEach
    void noticeIsDueOn25February() {
        engine.setClock(LocalDateTime.parse("2020-02-17T10:00").atZone(ZoneId.of("Asia/Novokuznetsk")));
        body = TestBody.create(database, "kuzbass");
        repository.createDeployment().addString("waiting.bpmn", MODEL).deploy();
        // The cards are opened first: the timers ask them for their moments.
        card = open();
        instance = runtime.startProcessInstanceByKey(
                "waiting",
                Map.of(
                        "jurisdiction",
                        "kuzbass",
                        "cardId",
                        card.id().toString(),
                        "secondCardId",
                        open().id().toString()));
        database.sql("update control_card set process_instance_id = ? where body_id = ?")
                .params(instance.getId(), body.id())
                .update();
        assertThat(firing("reminder")).isEqualTo("2020-02-20T02:00:00Z");
        assertThat(firing("escalation")).isEqualTo("2020-02-26T02:00:00Z");
    }

    @Test
    void reminderFollowsAnExtensionAndTheEscalationStaysToRemind() {
        terms.extend(
                card.id(),
                LocalDate.of(2020, 3, 12),
                TermDocuments.signed("2020-02-17"),
                "Болезнь исполнителя",
                "kuzbass.controller");

        assertThat(firing("reminder")).isEqualTo("2020-03-11T02:00:00Z");
        assertThat(firing("escalation")).isEqualTo("2020-02-26T02:00:00Z");
        whatIsNotOfThisTermStays();
    }

    @Test
    void bothFollowAnEarlierDayAndTheEscalationGoesOnDaily() {
        terms.setInternalTerm(card.id(), LocalDate.of(2020, 2, 20), "день назначен", "kuzbass.controller");

        assertThat(firing("reminder")).isEqualTo("2020-02-19T02:00:00Z");
        assertThat(firing("escalation")).isEqualTo("2020-02-21T02:00:00Z");
        whatIsNotOfThisTermStays();
        engine.passTimeUntil(instance, LocalDateTime.parse("2020-02-22T10:00").atZone(ZoneId.of("Asia/Novokuznetsk")));
        assertThat(firing("escalation")).isEqualTo("2020-02-23T02:00:00Z");
    }

    private void whatIsNotOfThisTermStays() {
        assertThat(firing("second-reminder")).isEqualTo("2020-02-20T02:00:00Z");
        assertThat(firing("overdue")).isEqualTo("2020-02-25T16:59:59Z");
        assertThat(firing("far-off")).isEqualTo("2099-01-01T00:00:00Z");
    }

    private Instant firing(String event) {
        return engine.nextFiring(instance, event);
    }

    private ControlCard open() {
        return cards.open(new NewCard(
                "kuzbass-66-2020",
                "KUZ-3c",
                body.id(),
                "notify-coordinator",
                Optional.empty(),
                "Направить уведомление",
                LocalDate.of(2020, 2, 14),
                Optional.empty()));
    }
}
