package org.poryadok.enactment.enactact;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.springframework.stereotype.Component;

/** Refuses a day of official publication that is to come or before the signing (SHP-7 counts from it). */
@Component
class CheckPublication implements TaskListener {

    private final Acts acts;
    private final ActRegister register;

    CheckPublication(Acts acts, ActRegister register) {
        this.acts = acts;
        this.register = register;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.requiredDay("publishedOn", "Укажите дату официального опубликования. Размещение на сайте его не заменяет.");
        List<String> faults = register.faults(acts.act(file.actId()), EnteredRequisites.of(file));
        if (!faults.isEmpty()) {
            throw new Refusal("publishedOn", String.join(" ", faults));
        }
        file.line("publicationSource");
        file.set("requisitesBy", Actor.of(task));
    }
}
