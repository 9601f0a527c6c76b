package org.poryadok.procedure.decision;

import org.poryadok.act.Clause;
import org.poryadok.procedure.step.CaseFile;
import org.poryadok.procedure.step.ControlStart;
import org.springframework.stereotype.Component;

/** What the forms of whoever leads a decision say first: he has no card of his own, its addressees have. */
@Component
class DecisionBasis {

    private final ControlStart control;

    DecisionBasis(ControlStart control) {
        this.control = control;
    }

    void show(CaseFile file, Clause clause) {
        file.set("clauseId", clause.id());
        control.basis(file.actId(), clause.id(), file.bodyId()).forEach(file::set);
    }
}
