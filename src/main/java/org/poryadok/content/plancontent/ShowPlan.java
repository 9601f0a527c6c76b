package org.poryadok.content.plancontent;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Option;
import org.poryadok.content.ContentFormat;
import org.poryadok.content.ContentPlan;
import org.poryadok.content.ContentPlans;
import org.poryadok.content.PlanEvent;
import org.springframework.stereotype.Component;

/** Shows the plan as it was understood, the pages it may name and what its editor should look at. */
@Component
class ShowPlan implements TaskListener {

    private final PlanOfCase planOfCase;
    private final ContentPlans plans;
    private final PlanOverview overview;
    private final PlanPages pages;

    ShowPlan(PlanOfCase planOfCase, ContentPlans plans, PlanOverview overview, PlanPages pages) {
        this.planOfCase = planOfCase;
        this.plans = plans;
        this.overview = overview;
        this.pages = pages;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        ContentPlan plan = planOfCase.of(file);
        List<PlanOverview.PlanRow> rows = overview.draft(plan);
        long remarks = rows.stream().filter(row -> !row.remark().equals("—")).count();
        file.set("periodText", PlanOverview.period(plan));
        file.set("periodFrom", plan.from().toString());
        file.set("periodTo", plan.to().toString());
        file.set("formatNames", ContentFormat.names());
        file.set(
                "planText",
                rows.isEmpty()
                        ? "В плане пока нет ни одной строки."
                        : "Строк в плане: " + rows.size() + ". С замечаниями: " + remarks + ".");
        file.set("planCount", rows.size());
        file.set(
                "returnRemarks",
                plans.history(plan.id()).stream()
                        .filter(event -> event.kind() == PlanEvent.Kind.RETURNED)
                        .reduce((earlier, later) -> later)
                        .flatMap(PlanEvent::note)
                        .orElse(null));
        file.setJson("planRows", rows);
        file.setJson("pageRows", pages.rows(pages.of(file.bodyId())));
        file.setJson("planOptions", options(file, plan));
        file.set("planDecision", null);
    }

    private static List<Option> options(CaseFile file, ContentPlan plan) {
        Option show = new Option("Принять строки и показать план", CheckPlan.SHOW);
        Option submit = new Option("Отправить на утверждение", CheckPlan.SUBMIT);
        if (plan.version() > 1) {
            return List.of(show, submit, new Option("Оставить утверждённый план без изменений", CheckPlan.GIVE_UP));
        }
        return file.isTrue("planDemanded")
                ? List.of(show, submit)
                : List.of(show, submit, new Option("Не составлять план", CheckPlan.GIVE_UP));
    }
}
