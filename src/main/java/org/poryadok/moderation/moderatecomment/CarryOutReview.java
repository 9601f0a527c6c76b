package org.poryadok.moderation.moderatecomment;

import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/** «Исполнить решение по жалобе»: what was done on the page for a complaint that was right. */
@Component
public class CarryOutReview implements TaskStep {

    @Override
    public void complete(CaseFile file, String actor) {
        if (file.isTrue(Variables.RESTORE_WANTED)) {
            file.set(Variables.RESTORED, file.known(Variables.RESTORE_RESULT).equals("restored"));
        }
    }
}
