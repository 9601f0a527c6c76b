package org.poryadok.coordination.coordinatedecision;

import org.poryadok.act.Clause;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.springframework.stereotype.Component;

/** What the forms of whoever leads a decision say first: he has no card of his own, its addressees have. */
@Component
class DecisionBasis {

    private final ControlStart control;

    DecisionBasis(ControlStart control) {
        this.control = control;
    }

    void show(CaseFile file, Clause clause) {
        file.set(CaseVariables.CLAUSE_ID, clause.id());
        control.basis(file.actId(), clause.id(), file.bodyId()).forEach(file::set);
    }
}
