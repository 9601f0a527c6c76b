package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.Test;

/** What a step reads of its case. */
class CaseFileTest {

    private final VariableMap variables = Variables.createVariables();
    private final CaseFile file = CaseFile.of(scope(mock(DelegateExecution.class)));

    @Test
    void textIsReadWithoutTheBlanksAroundItAndNothingButBlanksIsNothing() {
        variables.putValue("remarks", "  Нет ссылки. ").putValue("reason", "   ");
        assertThat(file.text("remarks")).contains("Нет ссылки.");
        assertThat(file.text("reason")).isEmpty();
        assertThat(file.text("absent")).isEmpty();
        assertThat(file.has("remarks")).isTrue();
        assertThat(file.has("absent")).isFalse();
    }

    @Test
    void whatAnEarlierStepHasSetIsThere() {
        UUID card = UUID.randomUUID();
        variables.putAll(Map.of(
                "jurisdiction", "kuzbass",
                "actId", "kuzbass-66-2020",
                "clauseId", "KUZ-3a",
                "bodyId", "kuzbass.health",
                "eventDate", "2020-02-14",
                "cardId", card.toString(),
                "round", 2));

        assertThat(file.jurisdiction()).isEqualTo("kuzbass");
        assertThat(file.actId()).isEqualTo("kuzbass-66-2020");
        assertThat(file.clauseId()).isEqualTo("KUZ-3a");
        assertThat(file.bodyId()).isEqualTo("kuzbass.health");
        assertThat(file.eventDate()).isEqualTo(LocalDate.of(2020, 2, 14));
        assertThat(file.cardId()).isEqualTo(card);
        assertThat(file.number("round")).isEqualTo(2);
        assertThatThrownBy(() -> file.known("reason")).hasMessageContaining("reason");
    }

    @Test
    void onlyATickIsATick() {
        variables.putValue("ticked", true).putValue("cleared", false).putValue("word", "true");
        assertThat(file.isTrue("ticked")).isTrue();
        assertThat(file.isTrue("cleared")).isFalse();
        assertThat(file.isTrue("word")).isFalse();
        assertThat(file.isTrue("absent")).isFalse();
    }

    @Test
    void dayIsReadWithoutItsTime() {
        variables.putValue("signedOn", "2020-02-14").putValue("sentOn", "2020-02-14T10:00:00.000+03:00");
        assertThat(file.day("signedOn")).contains(LocalDate.of(2020, 2, 14));
        assertThat(file.day("sentOn")).contains(LocalDate.of(2020, 2, 14));
    }

    @Test
    void dayThatDoesNotExistIsRefused() {
        variables.putValue("sentOn", "2020-02-30").putValue("signedOn", "завтра");
        Desk.assertRefused(
                () -> file.day("sentOn"), "sentOn", "Такой даты нет: «2020-02-30». Выберите дату в календаре.");
        Desk.assertRefused(() -> file.day("signedOn"), "signedOn", "Такой даты нет: «завтра».");
    }

    @Test
    void momentIsWhatAStepHasSet() {
        variables.putValue("checkBy", new Date(7));
        assertThat(file.date("checkBy")).contains(new Date(7));
        assertThat(file.date("absent")).isEmpty();
    }

    @Test
    void chosenAreTheTickedBoxesWhateverKeepsThem() {
        variables
                .putValueTyped(
                        "ticked", SpinValues.jsonValue("[\"vk\", \"ok\"]").create())
                .putValue("listed", List.of("vk", "ok"))
                .putValueTyped("object", SpinValues.jsonValue("{\"a\": 1}").create())
                .putValue("text", "vk");
        assertThat(file.chosen("ticked")).containsExactly("vk", "ok");
        assertThat(file.chosen("listed")).containsExactly("vk", "ok");
        assertThat(file.chosen("object")).isEmpty();
        assertThat(file.chosen("text")).isEmpty();
        assertThat(file.chosen("absent")).isEmpty();
    }

    @Test
    void rowsAndOptionsAreKeptAsFormsReadThem() {
        JsonValue options = CaseFile.json(List.of(new Option("ВКонтакте", "vk")));
        assertThat(options.getValueSerialized()).isEqualTo("[{\"label\":\"ВКонтакте\",\"value\":\"vk\"}]");
    }

    @Test
    void whatTheCaseDoesNotKeepIsNotRead() {
        variables.putValueTyped("bodyId", Variables.stringValue("tomsk.health", true));
        assertThatThrownBy(file::bodyId)
                .isInstanceOf(ForeignPart.class)
                .hasMessage("Переменная «bodyId» не хранится в деле: дело её не читает.");
    }

    @Test
    void procedureIsKnownFromAStepAndFromATask() {
        DelegateExecution step = mock();
        when(step.getProcessInstanceId()).thenReturn("p-1");
        DelegateTask task = mock();
        when(task.getProcessInstanceId()).thenReturn("p-2");
        assertThat(CaseFile.of(step).processInstanceId()).isEqualTo("p-1");
        assertThat(CaseFile.of(task).processInstanceId()).isEqualTo("p-2");
    }

    private <T extends VariableScope> T scope(T scope) {
        when(scope.getVariableTyped(anyString())).thenAnswer(call -> variables.getValueTyped(call.getArgument(0)));
        when(scope.getVariable(anyString())).thenAnswer(call -> variables.get(call.<String>getArgument(0)));
        return scope;
    }
}
