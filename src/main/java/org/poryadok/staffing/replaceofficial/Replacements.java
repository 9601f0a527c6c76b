package org.poryadok.staffing.replaceofficial;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.springframework.stereotype.Component;

/** What the model names of a designation that is to be replaced, known there by its id. */
@Component
public class Replacements {

    private final Designations designations;

    Replacements(Designations designations) {
        this.designations = designations;
    }

    public String act(String designationId) {
        return designation(designationId).actId();
    }

    public String clause(String designationId) {
        return designation(designationId).clauseId();
    }

    public String body(String designationId) {
        return designation(designationId).bodyId();
    }

    /** A {@link org.poryadok.act.PersonRole}. */
    public String role(String designationId) {
        return designation(designationId).role().name();
    }

    public String businessKey(String designationId) {
        Designation replaced = designation(designationId);
        return replaced.actId() + "|" + replaced.clauseId() + "|" + replaced.bodyId();
    }

    /** When one appointment is over: an order has made it, or it was given up or proved needless. */
    public void noteOutcome(DelegateExecution appointment) {
        if (!appointment.isCanceled() && appointment.getVariableLocal(Variables.SUCCESSOR_ORDER) == null) {
            appointment.setVariable(Variables.SUCCESSOR_MISSING, true);
        }
    }

    /** Whether an appointment of the replacement has come to nothing. */
    public boolean isMissing(DelegateExecution execution) {
        return Boolean.TRUE.equals(execution.getVariable(Variables.SUCCESSOR_MISSING));
    }

    private Designation designation(String id) {
        return designations.designation(UUID.fromString(id));
    }
}
