package org.poryadok.host.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.poryadok.casework.UserTasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's form service, which takes only what the form asks, see {@link FormContracts}, and opens no form with lists
 * that have grown old.
 */
class FormBoundSubmissions extends FormServiceImpl {

    private static final Logger LOG = LoggerFactory.getLogger(FormBoundSubmissions.class);

    private final Supplier<Authentication> user;
    private final FormContracts contracts;
    private final BegunLately begun;

    FormBoundSubmissions(Supplier<Authentication> user, FormContracts contracts, BegunLately begun) {
        this.user = user;
        this.contracts = contracts;
        this.begun = begun;
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
        checkStart(processDefinitionId, properties, sound -> super.submitStartForm(processDefinitionId, sound));
        return once(processDefinitionId, properties, () -> super.submitStartForm(processDefinitionId, properties));
    }

    @Override
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        submitTaskForm(taskId, properties == null ? null : new HashMap<>(properties));
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        WhoActs.unlessGone(commandExecutor, taskId, () -> {
            Map<String, Object> kept = held(taskId, properties, super::submitTaskForm);
            WhoActs.completes(user.get(), commandExecutor, taskId, () -> super.submitTaskForm(taskId, kept));
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserialize) {
        return WhoActs.unlessGone(commandExecutor, taskId, () -> {
            Map<String, Object> kept = held(taskId, properties, super::submitTaskForm);
            return WhoActs.completing(
                    user.get(),
                    commandExecutor,
                    taskId,
                    () -> super.submitTaskFormWithVariablesInReturn(taskId, kept, deserialize));
        });
    }

    /** What is running is looked up by its business key: no person chooses one. */
    @Override
    public ProcessInstance submitStartForm(String definitionId, String businessKey, Map<String, Object> properties) {
        OnlyTheForm.refuseKey(user.get(), businessKey);
        checkStart(definitionId, properties, sound -> super.submitStartForm(definitionId, sound));
        return once(definitionId, properties, () -> super.submitStartForm(definitionId, businessKey, properties));
    }

    @Override
    public ProcessInstance submitStartFormData(
            String definitionId, String businessKey, Map<String, String> properties) {
        OnlyTheForm.refuseKey(user.get(), businessKey);
        Map<String, Object> answers = properties == null ? null : new HashMap<>(properties);
        checkStart(definitionId, answers, sound -> super.submitStartForm(definitionId, sound));
        return once(definitionId, answers, () -> super.submitStartFormData(definitionId, businessKey, properties));
    }

    /** What there is to choose from is offered anew to whoever may read the task; what decides nothing is filled in. */
    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        super.getTaskFormVariables(taskId, names, deserialize);
        offerAnew(taskId);
        VariableMap shown = super.getTaskFormVariables(taskId, names, deserialize);
        add(contracts.presets(taskId), names, shown);
        return shown;
    }

    /** What whoever begins may choose from, and what decides nothing. */
    @Override
    public VariableMap getStartFormVariables(String definitionId, Collection<String> names, boolean deserialize) {
        VariableMap shown = super.getStartFormVariables(definitionId, names, deserialize);
        if (OnlyTheForm.submits(user.get())) {
            mayStart(definitionId);
            add(contracts.startVariables(user.get(), definitionId), names, shown);
        }
        return shown;
    }

    private static void add(VariableMap further, Collection<String> names, VariableMap shown) {
        further.keySet().stream()
                .filter(name -> names == null || names.isEmpty() || names.contains(name))
                .forEach(name -> shown.putValueTyped(name, further.getValueTyped(name)));
    }

    /** In a transaction of its own: whatever goes wrong, the form opens with what the task had before. */
    private void offerAnew(String taskId) {
        try {
            commandExecutor.execute(
                    command -> command.getTaskManager().findTaskById(taskId).fireEvent(UserTasks.OPENED));
        } catch (RuntimeException fault) {
            LOG.warn("Task {} offers what it offered before", taskId, fault);
        }
    }

    private void checkStart(
            String processDefinitionId, Map<String, Object> properties, Consumer<Map<String, Object>> start) {
        WhoActs.begins(user.get(), commandExecutor, processDefinitionId);
        if (OnlyTheForm.submits(user.get())) {
            mayStart(processDefinitionId);
            WholeRefusal.unlessHeld(
                    commandExecutor,
                    properties,
                    () -> contracts.fieldsOfStart(processDefinitionId),
                    () -> contracts.holdStart(user.get(), processDefinitionId, properties),
                    start);
        }
    }

    private ProcessInstance once(String definitionId, Map<String, Object> answers, Supplier<ProcessInstance> start) {
        if (!OnlyTheForm.submits(user.get())) {
            return start.get();
        }
        return commandExecutor.execute(command -> {
            begun.note(
                    user.get(),
                    command.getProcessEngineConfiguration()
                            .getDeploymentCache()
                            .findDeployedProcessDefinitionById(definitionId)
                            .getKey(),
                    answers);
            return start.get();
        });
    }

    /** Who may not start a procedure is told that, and not what is wrong with his answers. */
    private void mayStart(String definitionId) {
        commandExecutor.execute(command -> {
            ProcessEngineConfigurationImpl engine = command.getProcessEngineConfiguration();
            ProcessDefinitionEntity definition =
                    engine.getDeploymentCache().findDeployedProcessDefinitionById(definitionId);
            engine.getCommandCheckers().forEach(checker -> checker.checkCreateProcessInstance(definition));
            return null;
        });
    }

    /** The answers as they are to be kept. */
    private Map<String, Object> held(
            String taskId, Map<String, Object> properties, BiConsumer<String, Map<String, Object>> submission) {
        if (!OnlyTheForm.submits(user.get())) {
            return properties;
        }
        WhoActs.mayWorkOn(commandExecutor, taskId);
        return WholeRefusal.unlessHeld(
                commandExecutor,
                properties,
                () -> contracts.fieldsOfTask(taskId),
                () -> contracts.holdTask(taskId, properties),
                sound ->
                        WhoActs.completes(user.get(), commandExecutor, taskId, () -> submission.accept(taskId, sound)));
    }
}
