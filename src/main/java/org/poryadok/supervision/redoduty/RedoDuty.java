package org.poryadok.supervision.redoduty;

import java.time.LocalDate;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.TaskStep;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Исполнить заново»: done on a day that has come. */
@Component
class RedoDuty implements TaskStep {

    private final JurisdictionDays days;

    RedoDuty(JurisdictionDays days) {
        this.days = days;
    }

    @Override
    public void complete(CaseFile file, String actor) {
        LocalDate day = file.day(Variables.REDONE_ON).orElseThrow();
        days.requireNotInFuture(day, file.jurisdiction(), Variables.REDONE_ON);
        file.set(Variables.REDONE_ON_TEXT, Russian.day(day));
    }
}
