package org.poryadok.host.access;

import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
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
        super.submitTaskFormData(taskId, properties);
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        check(taskId, properties);
        super.submitTaskForm(taskId, properties);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
                                                           boolean deserialize) {
        check(taskId, properties);
        return super.submitTaskFormWithVariablesInReturn(taskId, properties, deserialize);
    }

    private void check(String taskId, Map<String, ?> properties) {
        OnlyTheForm.check(user.get(), properties == null ? null : properties.keySet(),
                () -> getDeployedTaskForm(taskId));
    }
}
