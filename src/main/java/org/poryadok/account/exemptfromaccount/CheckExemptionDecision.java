package org.poryadok.account.exemptfromaccount;

import java.time.LocalDate;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.JurisdictionDays;
import org.springframework.stereotype.Component;

/** The supervising body agrees, agrees until a day, or refuses; every outcome has its reason and its letter. */
@Component
class CheckExemptionDecision implements TaskListener {

    private final ExemptionDay untilDay;
    private final JurisdictionDays days;

    CheckExemptionDecision(ExemptionDay untilDay, JurisdictionDays days) {
        this.untilDay = untilDay;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String decision = Decision.of(file, "exemptionDecision", Set.of("agree", ExemptionDay.UNTIL, "refuse"));
        untilDay.check(file, decision);
        file.requiredText("decisionReason", "Напишите, на каком основании принято решение.");
        file.requiredLine("letterNumber", "Укажите номер письма с решением.");
        LocalDate letter = file.requiredDay("letterDate", "Укажите дату письма с решением.");
        days.requireNotInFuture(letter, file.jurisdiction(), "letterDate");
        file.set("exemptionDecidedBy", Actor.of(task));
    }
}
