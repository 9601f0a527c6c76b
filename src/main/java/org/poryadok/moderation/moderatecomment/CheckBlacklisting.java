package org.poryadok.moderation.moderatecomment;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.springframework.stereotype.Component;

/** The second person agrees or refuses; whoever proposed it cannot (KUZ-A2.6c). */
@Component
class CheckBlacklisting implements TaskListener {

    private final JurisdictionDays days;

    CheckBlacklisting(JurisdictionDays days) {
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String actor = Actor.of(task);
        if (List.of(file.known("handledBy"), file.known("classifiedBy")).contains(actor)) {
            throw new Refusal(null, "Занесение в «чёрный список» предложили вы: согласовать его должно другое лицо. "
                    + "Верните задачу, чтобы её взял другой.");
        }
        if (Decision.of(file, "blacklistDecision", Set.of("confirm", "refuse")).equals("confirm")) {
            CheckRemoval.untilDay(file, days);
        } else {
            file.requiredText("blacklistRefusal", "Напишите, почему пользователя заносить не нужно.");
        }
        file.set("blacklistConfirmedBy", actor);
    }
}
