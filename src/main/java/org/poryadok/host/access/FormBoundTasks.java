package org.poryadok.host.access;

import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.variable.VariableMap;
import org.poryadok.casework.Refusal;

/** The engine's task service, which takes from a person only what the task's form asks; see {@link FormContracts}. */
class FormBoundTasks extends TaskServiceImpl {

    private static final int LONGEST_REMARK = 4000;

    private final Supplier<Authentication> user;
    private final FormContracts contracts;

    FormBoundTasks(Supplier<Authentication> user, FormContracts contracts) {
        this.user = user;
        this.contracts = contracts;
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        WhoActs.unlessGone(commandExecutor, taskId, () -> {
            Map<String, Object> kept = held(taskId, variables, super::complete);
            WhoActs.completes(user.get(), commandExecutor, taskId, () -> super.complete(taskId, kept));
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserialize) {
        return WhoActs.unlessGone(commandExecutor, taskId, () -> {
            Map<String, Object> kept = held(taskId, variables, super::complete);
            return WhoActs.completing(
                    user.get(),
                    commandExecutor,
                    taskId,
                    () -> super.completeWithVariablesInReturn(taskId, kept, deserialize));
        });
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        WhoActs.unlessGone(
                commandExecutor, taskId, () -> super.resolveTask(taskId, held(taskId, variables, super::resolveTask)));
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

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void claim(String taskId, String userId) {
        WhoActs.unlessGone(commandExecutor, taskId, () -> {
            WhoActs.takes(user.get(), commandExecutor, taskId, userId);
            super.claim(taskId, userId);
        });
    }

    @Override
    public void setAssignee(String taskId, String userId) {
        WhoActs.passesOn(user.get(), commandExecutor, taskId, userId, () -> super.setAssignee(taskId, userId));
    }

    @Override
    public void setOwner(String taskId, String userId) {
        WhoActs.refusesPastTheForm(user.get());
        super.setOwner(taskId, userId);
    }

    @Override
    public void addUserIdentityLink(String taskId, String userId, String type) {
        if (IdentityLinkType.ASSIGNEE.equals(type)) {
            setAssignee(taskId, userId);
        } else if (IdentityLinkType.OWNER.equals(type)) {
            setOwner(taskId, userId);
        } else {
            WhoActs.offersOtherwise(user.get());
            super.addUserIdentityLink(taskId, userId, type);
        }
    }

    @Override
    public void addCandidateUser(String taskId, String userId) {
        addUserIdentityLink(taskId, userId, IdentityLinkType.CANDIDATE);
    }

    @Override
    public void addGroupIdentityLink(String taskId, String groupId, String type) {
        WhoActs.offersOtherwise(user.get());
        super.addGroupIdentityLink(taskId, groupId, type);
    }

    @Override
    public void addCandidateGroup(String taskId, String groupId) {
        addGroupIdentityLink(taskId, groupId, IdentityLinkType.CANDIDATE);
    }

    @Override
    public void deleteUserIdentityLink(String taskId, String userId, String type) {
        WhoActs.offersOtherwise(user.get());
        super.deleteUserIdentityLink(taskId, userId, type);
    }

    @Override
    public void deleteCandidateUser(String taskId, String userId) {
        deleteUserIdentityLink(taskId, userId, IdentityLinkType.CANDIDATE);
    }

    @Override
    public void deleteGroupIdentityLink(String taskId, String groupId, String type) {
        WhoActs.offersOtherwise(user.get());
        super.deleteGroupIdentityLink(taskId, groupId, type);
    }

    @Override
    public void deleteCandidateGroup(String taskId, String groupId) {
        deleteGroupIdentityLink(taskId, groupId, IdentityLinkType.CANDIDATE);
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        WhoActs.refusesPastTheForm(user.get());
        super.delegateTask(taskId, userId);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        WhoActs.refusesPastTheForm(user.get());
        super.handleBpmnError(taskId, errorCode, errorMessage, variables);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        handleBpmnError(taskId, errorCode, errorMessage, null);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        handleBpmnError(taskId, errorCode, null, null);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        WhoActs.refusesPastTheForm(user.get());
        super.handleEscalation(taskId, escalationCode, variables);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        handleEscalation(taskId, escalationCode, null);
    }

    /** The engine would take a remark on any task from anybody, and without a limit. */
    @Override
    public Comment createComment(String taskId, String processInstance, String message) {
        if (OnlyTheForm.submits(user.get())) {
            if (createTaskQuery().taskId(taskId).count() == 0) {
                throw new NotFoundException("No task " + taskId + " that may be read");
            }
            if (message == null || message.isBlank()) {
                throw new Refusal(null, "Напишите замечание.");
            }
            if (message.length() > LONGEST_REMARK) {
                throw new Refusal(null, "Замечание не длиннее " + LONGEST_REMARK + " знаков.");
            }
        }
        return super.createComment(taskId, processInstance, message);
    }

    /** The answers as they are to be kept. */
    private Map<String, Object> held(
            String taskId, Map<String, Object> variables, BiConsumer<String, Map<String, Object>> completion) {
        if (!OnlyTheForm.submits(user.get())) {
            return variables;
        }
        WhoActs.mayWorkOn(commandExecutor, taskId);
        return WholeRefusal.unlessHeld(
                commandExecutor,
                variables,
                () -> contracts.fieldsOfTask(taskId),
                () -> contracts.holdTask(taskId, variables),
                sound ->
                        WhoActs.completes(user.get(), commandExecutor, taskId, () -> completion.accept(taskId, sound)));
    }
}
