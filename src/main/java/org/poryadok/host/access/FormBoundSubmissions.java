package org.poryadok.host.access;

import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form service, which takes from a person only what the task's form asks; see {@link OnlyTheForm}. */
class FormBoundSubmissions extends FormServiceImpl {

    private final Supplier<Authentication> user;

    FormBoundSubmissions(Supplier<Authentication> user) {
        this.user = user;
    }

    @Override
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        check(taskId, properties);
        WhoActs.completes(user.get(), commandExecutor, taskId, () -> super.submitTaskFormData(taskId, properties));
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        check(taskId, properties);
        WhoActs.completes(user.get(), commandExecutor, taskId, () -> super.submitTaskForm(taskId, properties));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
                                                           boolean deserialize) {
        check(taskId, properties);
        return WhoActs.completing(user.get(), commandExecutor, taskId,
                () -> super.submitTaskFormWithVariablesInReturn(taskId, properties, deserialize));
    }

    /** What is running is looked up by its business key: no person chooses one. */
    @Override
    public ProcessInstance submitStartForm(String definitionId, String businessKey, Map<String, Object> properties) {
        OnlyTheForm.refuseKey(user.get(), businessKey);
        return super.submitStartForm(definitionId, businessKey, properties);
    }

    @Override
    public ProcessInstance submitStartFormData(String definitionId, String businessKey,
                                               Map<String, String> properties) {
        OnlyTheForm.refuseKey(user.get(), businessKey);
        return super.submitStartFormData(definitionId, businessKey, properties);
    }

    private void check(String taskId, Map<String, ?> properties) {
        OnlyTheForm.check(user.get(), properties == null ? null : properties.keySet(),
                () -> getDeployedTaskForm(taskId));
    }
}
