package org.poryadok.host.access;

import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's task service, which takes from a person only what the task's form asks; see {@link FormContracts}. */
class FormBoundTasks extends TaskServiceImpl {

    private final Supplier<Authentication> user;
    private final FormContracts contracts;

    FormBoundTasks(Supplier<Authentication> user, FormContracts contracts) {
        this.user = user;
        this.contracts = contracts;
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        check(taskId, variables);
        super.complete(taskId, variables);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserialize) {
        check(taskId, variables);
        return super.completeWithVariablesInReturn(taskId, variables, deserialize);
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        check(taskId, variables);
        super.resolveTask(taskId, variables);
    }

    @Override
    public void setVariable(String taskId, String name, Object value) {
        OnlyTheForm.refuse(user.get());
        super.setVariable(taskId, name, value);
    }

    @Override
    public void setVariableLocal(String taskId, String name, Object value) {
        OnlyTheForm.refuse(user.get());
        super.setVariableLocal(taskId, name, value);
    }

    @Override
    protected void setVariables(String taskId, Map<String, ?> variables, boolean local) {
        OnlyTheForm.refuse(user.get());
        super.setVariables(taskId, variables, local);
    }

    @Override
    protected void updateVariables(String taskId, Map<String, ?> changes, Collection<String> deletions, boolean local) {
        OnlyTheForm.refuse(user.get());
        super.updateVariables(taskId, changes, deletions, local);
    }

    @Override
    public void removeVariable(String taskId, String name) {
        OnlyTheForm.refuse(user.get());
        super.removeVariable(taskId, name);
    }

    @Override
    public void removeVariableLocal(String taskId, String name) {
        OnlyTheForm.refuse(user.get());
        super.removeVariableLocal(taskId, name);
    }

    @Override
    public void removeVariables(String taskId, Collection<String> names) {
        OnlyTheForm.refuse(user.get());
        super.removeVariables(taskId, names);
    }

    @Override
    public void removeVariablesLocal(String taskId, Collection<String> names) {
        OnlyTheForm.refuse(user.get());
        super.removeVariablesLocal(taskId, names);
    }

    private void check(String taskId, Map<String, Object> variables) {
        if (OnlyTheForm.submits(user.get())) {
            contracts.holdTask(taskId, variables);
        }
    }
}
