package org.poryadok.supervision.ladder;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.SubProcessBuilder;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.poryadok.control.TestBody;

/** One user task under the pattern «Контроль срока», as small as it can be. */
record ControlledStep(ProcessInstance instance, ControlCard card) {

    private static final String PROCESS = "controlled-step";

    static ControlledStep start(
            RepositoryService repository,
            RuntimeService runtime,
            ControlCards cards,
            TestBody body,
            String act,
            String clause,
            LocalDate event) {
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(PROCESS)
                        .count()
                == 0) {
            repository
                    .createDeployment()
                    .name(PROCESS)
                    .addModelInstance(PROCESS + ".bpmn", model())
                    .deploy();
        }
        // The instance waits before its first step, so that the card can name it.
        ProcessInstance instance = runtime.startProcessInstanceByKey(
                PROCESS,
                UUID.randomUUID().toString(),
                Map.of("bodyId", body.id(), "jurisdiction", act.startsWith("kuzbass") ? "kuzbass" : "shpakovsky"));
        ControlCard card = cards.open(new NewCard(
                act,
                clause,
                body.id(),
                PROCESS,
                Optional.of(instance.getProcessInstanceId()),
                "Исполнить обязанность",
                event,
                Optional.empty()));
        runtime.setVariable(instance.getProcessInstanceId(), "cardId", card.id().toString());
        return new ControlledStep(instance, card);
    }

    private static BpmnModelInstance model() {
        SubProcessBuilder step = Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .camundaAsyncAfter()
                .subProcess("step");
        step.embeddedSubProcess()
                .startEvent()
                .userTask("fulfil")
                .camundaCandidateGroups("${bodyId}.executor")
                .endEvent();
        step.embeddedSubProcess()
                .eventSubProcess()
                .startEvent("reminder-due")
                .interrupting(false)
                .timerWithDate("${cardTimers.reminderAt(cardId)}")
                .serviceTask()
                .camundaExpression("${cardTimers.remind(cardId)}")
                .endEvent();
        step.embeddedSubProcess()
                .eventSubProcess()
                .startEvent("term-expired")
                .interrupting(false)
                .timerWithCycle("${cardTimers.escalationCycle(cardId)}")
                .serviceTask()
                .camundaExpression("${cardTimers.escalate(cardId)}")
                .endEvent();
        return step.endEvent().done();
    }
}
