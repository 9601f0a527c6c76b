package org.poryadok.content.plancontent;

import java.util.Arrays;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Option;
import org.poryadok.content.ContentFormat;
import org.poryadok.content.ContentPlan;
import org.springframework.stereotype.Component;

/** How a plan stands now, as the forms of its log show it. */
@Component
class LogView {

    private final PlanOfCase planOfCase;
    private final PlanOverview overview;
    private final PlanPages pages;

    LogView(PlanOfCase planOfCase, PlanOverview overview, PlanPages pages) {
        this.planOfCase = planOfCase;
        this.overview = overview;
        this.pages = pages;
    }

    void offer(CaseFile file) {
        file.offer(Variables.PAGE_OPTIONS, pages.options(pages.of(file.bodyId())));
    }

    /** Every day anew: what is the same as the day before is not written again, for history keeps each version. */
    void show(CaseFile file) {
        ContentPlan plan = planOfCase.of(file);
        PlanNow now = overview.now(plan);
        PlanNow.Standing standing = now.standing();
        file.set(Variables.PERIOD_TEXT, PlanOverview.period(plan));
        file.set(Variables.STANDING_TEXT, standing.text());
        file.set(Variables.MISSED_COUNT, standing.planned() - standing.published());
        file.set(Variables.UNPLANNED_COUNT, standing.unplanned());
        file.offer(Variables.PLAN_ROWS, now.followed());
        file.offer(Variables.MISSED_ROWS, now.missed());
        file.offer(Variables.UNPLANNED_ROWS, now.unplanned());
        file.offer(Variables.ITEM_OPTIONS, now.open());
        file.offer(
                Variables.FORMAT_OPTIONS,
                Arrays.stream(ContentFormat.values())
                        .map(format -> new Option(format.title(), format.name()))
                        .toList());
    }
}
