package org.poryadok.coordination.consult;

import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.poryadok.coordination.Consultations;
import org.springframework.stereotype.Component;

/** «Ознакомиться с ответом»: the asking body says whether the answer has settled its question, or asks on. */
@Component
class ReadAnswer implements TaskStep {

    private static final String SETTLED = "yes";

    private final Consultations consultations;

    ReadAnswer(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public void complete(CaseFile file, String actor) {
        consultations.judge(
                file.card(Variables.CONSULTATION_ID),
                file.known(Variables.QUESTION_SETTLED).equals(SETTLED));
    }
}
