package org.poryadok.staffing.reportabsence;

import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/** «Подтвердить замещение»: what the personnel office has entered of a holder of the territory's office counts from here on. */
@Component
class ConfirmAbsence implements TaskStep {

    private final EnterAbsence entering;

    ConfirmAbsence(EnterAbsence entering) {
        this.entering = entering;
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (AbsenceConfirmation.valueOf(file.known(Variables.CONFIRMATION)) == AbsenceConfirmation.CONFIRM) {
            entering.keep(file);
        }
    }
}
