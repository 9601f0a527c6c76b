package org.poryadok.desk.tasklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.variable.VariableMap;
import org.poryadok.casework.Refusal;
import org.poryadok.host.access.SignedIn;
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

    @PostMapping("/desk/tasks/{task}/faults")
    List<Refusal.Fault> ofTask(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user,
            @PathVariable String task,
            @RequestBody Map<String, VariableValueDto> answers) {
        return tried(user, answers, typed -> engine.getFormService().submitTaskForm(task, typed));
    }

    @PostMapping("/desk/starts/{procedure}/faults")
    List<Refusal.Fault> ofStart(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user,
            @PathVariable String procedure,
            @RequestBody Map<String, VariableValueDto> answers) {
        return tried(
                user,
                answers,
                typed -> engine.getFormService()
                        .submitStartForm(
                                engine.getRepositoryService()
                                        .createProcessDefinitionQuery()
                                        .processDefinitionKey(procedure)
                                        .latestVersion()
                                        .singleResult()
                                        .getId(),
                                typed));
    }

    private List<Refusal.Fault> tried(
            SignedIn user, Map<String, VariableValueDto> answers, Consumer<VariableMap> handIn) {
        return transaction.execute(nothing -> {
            nothing.setRollbackOnly();
            try {
                VariableMap typed = VariableValueDto.toMap(answers, engine, json);
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
