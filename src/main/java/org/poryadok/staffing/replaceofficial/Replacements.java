package org.poryadok.staffing.replaceofficial;

import java.util.UUID;
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

    private Designation designation(String id) {
        return designations.designation(UUID.fromString(id));
    }
}
