package org.poryadok.content.weeklynorm;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Shows a body its own pages that fell short; what other bodies write at the same time stays apart. */
@Component
class PrepareExplanation implements TaskListener {

    private final NormDuty duty;
    private final NormDays days;
    private final WeekResult result;
    private final SheetRows rows;

    PrepareExplanation(NormDuty duty, NormDays days, WeekResult result, SheetRows rows) {
        this.duty = duty;
        this.days = days;
        this.result = result;
        this.rows = rows;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        NormCase week = NormCase.of(task, duty.acts());
        file.setLocalJson(
                "shortRows",
                rows.of(result.shortfalls(task.getProcessInstanceId(), result.bodyOf(file.known("cardId")))));
        file.setLocal("explainUntilText", Russian.dayAndWeekday(days.explanationDay(week.jurisdiction(), week.week())));
        file.setLocal("explanation", null);
        file.setLocal("posts", null);
    }
}
