package org.poryadok.content.plancontent;

import java.util.List;
import org.poryadok.casework.CaseFile;
import org.poryadok.content.ContentPlan;
import org.springframework.stereotype.Component;

/** The plan that is drawn up, as it was understood, with what its editor should look at. */
@Component
class DraftView {

    private final PlanOverview overview;

    DraftView(PlanOverview overview) {
        this.overview = overview;
    }

    void show(CaseFile file, ContentPlan plan) {
        List<PlanNow.PlanRow> rows = overview.draft(plan);
        long remarks = rows.stream().filter(row -> !row.remark().equals("—")).count();
        file.set(Variables.PERIOD_TEXT, PlanOverview.period(plan));
        file.set(
                Variables.PLAN_TEXT,
                rows.isEmpty()
                        ? "В плане пока нет ни одной строки."
                        : "Строк в плане: " + rows.size() + ". С замечаниями: " + remarks + ".");
        file.set(Variables.PLAN_COUNT, rows.size());
        file.setJson(Variables.PLAN_ROWS, rows);
    }
}
