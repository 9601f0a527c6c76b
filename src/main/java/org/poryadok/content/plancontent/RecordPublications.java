package org.poryadok.content.plancontent;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.content.ContentPlan;
import org.poryadok.content.ContentPlans;
import org.poryadok.content.NewPublication;
import org.poryadok.content.Publications;
import org.poryadok.content.Recorded;
import org.poryadok.content.Source;
import org.springframework.stereotype.Component;

/** «Внести публикации в журнал»: a post that a network has told of already is only given its place in the plan. */
@Component
class RecordPublications implements JavaDelegate {

    private static final List<String> ENTERED = List.of(
            "planItem",
            "postAddress",
            "publishedOn",
            "publishedTime",
            "repost",
            "topic",
            "postPage",
            "logLines",
            "textsChecked");

    private final PlanOfCase planOfCase;
    private final ContentPlans plans;
    private final Publications publications;
    private final LogLines lines;

    RecordPublications(PlanOfCase planOfCase, ContentPlans plans, Publications publications, LogLines lines) {
        this.planOfCase = planOfCase;
        this.plans = plans;
        this.publications = publications;
        this.lines = lines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        ContentPlan plan = planOfCase.of(file);
        String by = file.known("loggedBy");
        int added = 0;
        int known = 0;
        for (LoggedPost post : lines.posts(file, plan)) {
            Recorded recorded = publications.record(
                    new NewPublication(
                            post.accountId(),
                            post.publishedAt(),
                            post.address().normalized(),
                            post.repost(),
                            post.planItemId(),
                            post.topic(),
                            Source.OFFICIAL),
                    by);
            if (recorded.added()) {
                added++;
            } else {
                known++;
                post.planItemId()
                        .ifPresent(item ->
                                publications.carryOut(recorded.publication().id(), item));
            }
        }
        String told = "Внесено публикаций: " + added + "." + (known > 0 ? " Уже были в журнале: " + known + "." : "");
        plans.vouch(plan.id(), told, by);
        file.set("resultText", told);
        ENTERED.forEach(field -> file.set(field, null));
    }
}
