package org.poryadok.desk.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.poryadok.casework.Refusal;
import org.poryadok.gate.FormBody;
import org.poryadok.host.access.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Everything that is wrong with a form in which the browser has found faults already, so that nobody mends one only to read of the
 * next. The form is handed in as ever, in a transaction of which nothing is kept.
 */
@RestController
class FaultsDesk {

    private final OfficialsTasks tasks;
    private final ProcessEngine engine;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;

    FaultsDesk(OfficialsTasks tasks, ProcessEngine engine, ObjectMapper json, TransactionTemplate transaction) {
        this.tasks = tasks;
        this.engine = engine;
        this.json = json;
        this.transaction = transaction;
    }

    /** 404 when he may not read the task, or it is over. */
    @PostMapping("/desk/tasks/{task}/faults")
    ResponseEntity<Object> ofTask(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user,
            @PathVariable String task,
            @RequestBody JsonNode answers) {
        if (tasks.readable(user, task).isEmpty()) {
            return refused(
                    HttpStatus.NOT_FOUND, "Задачи больше нет: её уже завершили или отменили. Обновите страницу.");
        }
        return answered(user, answers, typed -> engine.getFormService().submitTaskForm(task, typed));
    }

    /** 404 when there is no such procedure. */
    @PostMapping("/desk/starts/{procedure}/faults")
    ResponseEntity<Object> ofStart(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user,
            @PathVariable String procedure,
            @RequestBody JsonNode answers) {
        ProcessDefinition definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(procedure)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            return refused(HttpStatus.NOT_FOUND, "Такой процедуры нет. Откройте «Начать процедуру» ещё раз.");
        }
        return answered(user, answers, typed -> engine.getFormService().submitStartForm(definition.getId(), typed));
    }

    /** What no form sends is refused as the gate refuses it. */
    private ResponseEntity<Object> answered(SignedIn user, JsonNode answers, Consumer<VariableMap> handIn) {
        Optional<String> unsound = FormBody.faultOfFields(answers);
        if (unsound.isPresent()) {
            return refused(HttpStatus.BAD_REQUEST, unsound.get());
        }
        VariableMap typed = Variables.createVariables();
        for (Map.Entry<String, JsonNode> field : answers.properties()) {
            try {
                typed.putValueTyped(
                        field.getKey(),
                        json.convertValue(field.getValue(), VariableValueDto.class)
                                .toTypedValue(engine, json));
            } catch (RestException unreadable) {
                return refused(HttpStatus.BAD_REQUEST, FormBody.notPlain(field.getKey()));
            }
        }
        return ResponseEntity.ok(tried(user, typed, handIn));
    }

    private static ResponseEntity<Object> refused(HttpStatus status, String sentence) {
        return ResponseEntity.status(status).body(Map.of("message", sentence));
    }

    private List<Refusal.Fault> tried(SignedIn user, VariableMap typed, Consumer<VariableMap> handIn) {
        return transaction.execute(nothing -> {
            nothing.setRollbackOnly();
            try {
                tasks.as(user, () -> {
                    handIn.accept(typed);
                    return null;
                });
            } catch (Refusal refused) {
                return refused.faults();
            } catch (ProcessEngineException notHis) {
                return List.of();
            }
            return List.of();
        });
    }
}
