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

    void show(CaseFile file) {
        ContentPlan plan = planOfCase.of(file);
        PlanOverview.Standing standing = overview.standing(plan);
        file.set("periodText", PlanOverview.period(plan));
        file.set("standingText", standing.text());
        file.set("missedCount", standing.planned() - standing.published());
        file.set("unplannedCount", standing.unplanned());
        file.setJson("planRows", overview.followed(plan));
        file.setJson("missedRows", overview.missed(plan));
        file.setJson("unplannedRows", overview.unplanned(plan));
        file.setJson("itemOptions", overview.open(plan));
        file.setJson("pageOptions", pages.options(pages.of(file.bodyId())));
        file.setJson(
                "formatOptions",
                Arrays.stream(ContentFormat.values())
                        .map(format -> new Option(format.title(), format.name()))
                        .toList());
    }
}
