package org.poryadok.staffing.replaceofficial;

import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/** «Подготовить изменение акта»: an act that names a person is amended, or it is said why it stays (SHP-2.2, 2.3). */
@Component
public class AmendAct implements TaskStep {

    private static final String AMENDED = "amended";

    private final JurisdictionDays days;

    AmendAct(JurisdictionDays days) {
        this.days = days;
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (file.known(Variables.AMENDMENT_DECISION).equals(AMENDED)) {
            days.requireNotInFuture(
                    file.day(Variables.AMENDMENT_DATE).orElseThrow(), file.jurisdiction(), Variables.AMENDMENT_DATE);
        }
    }
}
