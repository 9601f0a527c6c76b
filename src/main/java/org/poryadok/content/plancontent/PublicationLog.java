package org.poryadok.content.plancontent;

import java.util.List;
import org.poryadok.casework.CaseFile;
import org.poryadok.content.ContentPlans;
import org.poryadok.content.NewPublication;
import org.poryadok.content.Publications;
import org.poryadok.content.Recorded;
import org.poryadok.content.Source;
import org.springframework.stereotype.Component;

/** «Внести публикации в журнал»: a post that a network has told of already is only given its place in the plan. */
@Component
class PublicationLog {

    private final ContentPlans plans;
    private final Publications publications;

    PublicationLog(ContentPlans plans, Publications publications) {
        this.plans = plans;
        this.publications = publications;
    }

    void record(CaseFile file, List<LoggedPost> posts) {
        String by = file.known(Variables.LOGGED_BY);
        int added = 0;
        int known = 0;
        for (LoggedPost post : posts) {
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
        plans.vouch(PlanOfCase.id(file), told, by);
        file.set(Variables.RESULT_TEXT, told);
    }
}
