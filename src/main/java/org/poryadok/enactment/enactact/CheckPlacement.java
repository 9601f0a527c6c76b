package org.poryadok.enactment.enactact;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.ActException;
import org.poryadok.act.ActRegister;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.springframework.stereotype.Component;

/** Takes down where and when the act was placed, or says what is wrong with it. */
@Component
class CheckPlacement implements TaskListener {

    private final ActRegister register;

    CheckPlacement(ActRegister register) {
        this.register = register;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String url = file.requiredLine("siteUrl", "Укажите адрес страницы, на которой размещён акт.");
        LocalDate placedOn = file.requiredDay("placedOn", "Укажите дату размещения акта на сайте.");
        try {
            register.place(file.actId(), url, placedOn, Actor.of(task));
        } catch (ActException e) {
            throw new Refusal(e.getMessage().startsWith("Адрес") ? "siteUrl" : "placedOn", e.getMessage());
        }
        file.set("placedBy", Actor.of(task));
    }
}
