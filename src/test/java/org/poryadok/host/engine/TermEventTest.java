package org.poryadok.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.host.engine.TermEvent.Deed;

/** Which events of the models a round may fire. */
class TermEventTest {

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
              targetNamespace="test">
              <process id="case" isExecutable="true">
                <subProcess id="handling" triggeredByEvent="true">
                  <startEvent id="due" isInterrupting="false"><timerEventDefinition /></startEvent>
                  <sequenceFlow id="to-call" sourceRef="due" targetRef="call" />
                  <serviceTask id="call" camunda:expression="${cardTimers.escalate(firstTierCardId)}"><!-- in call --></serviceTask>
                  <sequenceFlow id="to-end" sourceRef="call" targetRef="end" />
                  <endEvent id="end"></endEvent>
                </subProcess>
              </process>
            </definitions>""";

    @Test
    void knowsCallAndCard() {
        assertThat(read(MODEL)).contains(new TermEvent(Deed.ESCALATE, "firstTierCardId"));
        assertThat(read(MODEL.replace("escalate", "remind"))).contains(new TermEvent(Deed.REMIND, "firstTierCardId"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            isInterrupting="false" | isInterrupting="true"
            escalate(firstTierCardId) | escalate(firstTierCardId).again()
            cardTimers.escalate | others.escalate
            <endEvent id="end"></endEvent> | <userTask id="end" />
            <endEvent id="end"></endEvent> | <endEvent id="end"><terminateEventDefinition /></endEvent>
            <endEvent id="end"></endEvent> | <endEvent id="end" /><endEvent id="another" />
            id="call" | id="call" camunda:asyncBefore="true"
            id="end" | id="end" camunda:asyncAfter="true"
            id="call" | id="call" camunda:resultVariable="told"
            <!-- in call --> | <multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>
            <!-- in call --> | <extensionElements><camunda:executionListener event="end" expression="${other}" /></extensionElements>
            <!-- in call --> | <extensionElements><camunda:inputOutput /></extensionElements>
            """)
    void leavesToTheEngineWhatDoesMore(String part, String instead) {
        assertThat(MODEL).contains(part);
        assertThat(read(MODEL.replace(part, instead))).isEmpty();
    }

    @Test
    void everyTermOfTheModelsIsKnown() throws IOException {
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            assertThat(models.filter(file -> file.toString().endsWith(".bpmn"))
                            .map(file -> Bpmn.readModelFromFile(file.toFile()))
                            .flatMap(TermEventTest::calling))
                    .isNotEmpty()
                    .allSatisfy(handling -> assertThat(
                                    TermEvent.of((BpmnModelInstance) handling.getModelInstance(), handling.getId()))
                            .isPresent());
        }
    }

    /** Event sub-processes in which the kernel is told that a term is near, or over. */
    private static Stream<SubProcess> calling(BpmnModelInstance model) {
        return model.getModelElementsByType(ServiceTask.class).stream()
                .filter(call -> Optional.ofNullable(call.getCamundaExpression())
                        .filter(said -> said.contains("cardTimers."))
                        .isPresent())
                .map(call -> (SubProcess) call.getParentElement());
    }

    private static Optional<TermEvent> read(String model) {
        return TermEvent.of(
                Bpmn.readModelFromStream(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8))), "handling");
    }
}
