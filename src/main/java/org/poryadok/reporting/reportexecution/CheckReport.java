package org.poryadok.reporting.reportexecution;

import org.poryadok.act.Clauses;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/** «Проверить отчёт»: what the head has signed, and what has become otherwise since. */
@Component
@Clauses("SPB-7")
class CheckReport implements TaskStep {

    private final SinceSigned since;

    CheckReport(SinceSigned since) {
        this.since = since;
    }

    @Override
    public void offer(CaseFile file) {
        since.offer(file);
    }
}
