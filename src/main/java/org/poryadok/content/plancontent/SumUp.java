package org.poryadok.content.plancontent;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.poryadok.content.ContentPlan;
import org.poryadok.content.ContentPlans;
import org.springframework.stereotype.Component;

/** «Подвести итог периода»: the last publications may still be entered, and what did not appear is explained. */
@Component
public class SumUp implements TaskStep {

    private static final String MORE = "more";

    private final PlanOfCase planOfCase;
    private final ContentPlans plans;
    private final LogView view;
    private final LogLines lines;
    private final PublicationLog log;
    private final PlanOverview overview;

    SumUp(
            PlanOfCase planOfCase,
            ContentPlans plans,
            LogView view,
            LogLines lines,
            PublicationLog log,
            PlanOverview overview) {
        this.planOfCase = planOfCase;
        this.plans = plans;
        this.view = view;
        this.lines = lines;
        this.log = log;
        this.overview = overview;
    }

    @Override
    public void show(CaseFile file) {
        view.show(file);
        if (!file.has(Variables.SUM_UP_DECISION)) {
            // What was told of the last entry has nothing to do with the end of the period.
            file.set(Variables.RESULT_TEXT, null);
        }
        file.set(Variables.SUM_UP_DECISION, null);
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (file.known(Variables.SUM_UP_DECISION).equals(MORE)) {
            lines.many(file, planOfCase.of(file));
        }
    }

    /** «Внести публикации в журнал»: the last ones of the period. */
    public void record(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        log.record(file, lines.many(file, planOfCase.of(file)));
    }

    /** «Записать итог»: figures of the period and the reasons of what did not appear. */
    public void close(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        ContentPlan plan = planOfCase.of(file);
        plans.close(
                plan.id(),
                overview.now(plan).standing().text(),
                file.text(Variables.MISSED_REASON),
                file.known(Variables.LOGGED_BY));
    }
}
