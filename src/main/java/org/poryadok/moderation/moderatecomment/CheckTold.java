package org.poryadok.moderation.moderatecomment;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** The user knows what was decided of his complaint. */
@Component
class CheckTold implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.requiredText("toldText", "Впишите, что сообщено пользователю, или почему сообщить невозможно.");
        file.set("handledBy", Actor.of(task));
    }
}
