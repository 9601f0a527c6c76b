package org.poryadok.moderation.moderatecomment;

import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/**
 * «Передать обращение на регистрацию»: an appeal under the federal law on appeals of citizens (59-ФЗ) has gone to
 * whoever registers them.
 */
@Component
public class HandOverAppeal implements TaskStep {

    private final EntryDays days;

    HandOverAppeal(EntryDays days) {
        this.days = days;
    }

    @Override
    public void complete(CaseFile file, String actor) {
        days.requireNotInFuture(file, Variables.APPEAL_DATE);
    }
}
