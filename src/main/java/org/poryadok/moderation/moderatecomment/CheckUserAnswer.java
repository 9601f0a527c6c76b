package org.poryadok.moderation.moderatecomment;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.WebLinks;
import org.springframework.stereotype.Component;

/** A question of a user has its answer on the page. */
@Component
class CheckUserAnswer implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.requiredText("userAnswer", "Впишите ответ, который дан пользователю.");
        WebLinks.optional(file, "userAnswerAddress");
        file.set("handledBy", Actor.of(task));
    }
}
