package org.poryadok.enactment.adoptownact;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** Shows the coordinator who has an act of his own, beside the one he checks. */
@Component
class CoverageRows implements TaskListener {

    private final OwnActCoverage coverage;

    CoverageRows(OwnActCoverage coverage) {
        this.coverage = coverage;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.setJson("coverageRows", coverage.rows(file.actId()));
        file.set("coverageText", coverage.summary(file.actId()));
    }
}
