package org.poryadok.host.tasklist;

import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.poryadok.control.TermWeight;

/**
 * What the statements need to know of whoever asks. To the engine's own part of a statement it says that there are no rights to
 * check.
 */
public final class Reader extends AuthorizationCheck {

    private static final long serialVersionUID = 1L;

    private final transient Set<String> procedures;
    private final transient Permission ofProcedure;
    private final boolean repeating;
    private final boolean byTerm;

    private Reader(
            AuthorizationCheck rights,
            Permission ofProcedure,
            boolean repeating,
            boolean byTerm,
            Set<String> procedures) {
        setAuthUserId(rights.getAuthUserId());
        setAuthGroupIds(rights.getAuthGroupIds());
        setAuthorizationCheckEnabled(false);
        this.ofProcedure = ofProcedure;
        this.repeating = repeating;
        this.byTerm = byTerm;
        this.procedures = procedures;
    }

    /**
     * @param repeating whether the question itself may find a task more than once
     * @param byTerm    whether what is late comes first, and of that what is late for an act
     */
    static Reader ofTasks(AuthorizationCheck rights, boolean repeating, boolean byTerm) {
        return new Reader(rights, ProcessDefinitionPermissions.READ_TASK, repeating, byTerm, Set.of());
    }

    static Reader ofVariables(AuthorizationCheck rights) {
        return new Reader(rights, ProcessDefinitionPermissions.READ_INSTANCE, false, false, Set.of());
    }

    /** @param readable keys of the procedures of which he may read all, or {@link Authorization#ANY} */
    Reader of(Set<String> readable) {
        return new Reader(this, ofProcedure, repeating, byTerm, readable);
    }

    public boolean isInGroups() {
        return !getAuthGroupIds().isEmpty();
    }

    public boolean isReadingAll() {
        return procedures.contains(Authorization.ANY);
    }

    public boolean isReadingProcedures() {
        return !procedures.isEmpty();
    }

    public Set<String> getProcedures() {
        return procedures;
    }

    public boolean isRepeating() {
        return repeating;
    }

    public boolean isByTerm() {
        return byTerm;
    }

    public Date getNow() {
        return ClockUtil.getCurrentTime();
    }

    public int getOfTheAct() {
        return TermWeight.OF_THE_ACT.priority();
    }

    public int getInternal() {
        return TermWeight.INTERNAL.priority();
    }

    public boolean isOfVariables() {
        return ofProcedure == ProcessDefinitionPermissions.READ_INSTANCE;
    }

    public int getTask() {
        return Resources.TASK.resourceType();
    }

    public int getInstance() {
        return Resources.PROCESS_INSTANCE.resourceType();
    }

    public int getProcedure() {
        return Resources.PROCESS_DEFINITION.resourceType();
    }

    public int getRead() {
        return Permissions.READ.getValue();
    }

    public int getReadOfProcedure() {
        return ofProcedure.getValue();
    }
}
