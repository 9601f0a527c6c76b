package org.poryadok.account.closeaccount;

import java.time.LocalDate;
import java.util.Optional;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/**
 * «Сохранить материалы и предупредить подписчиков»: nothing is deleted before its content is kept and the subscribers
 * were told, or could not be.
 */
@Component
class PreparePage implements TaskStep {

    private final JurisdictionDays days;

    PreparePage(JurisdictionDays days) {
        this.days = days;
    }

    @Override
    public void complete(CaseFile file, String actor) {
        toldOn(file).ifPresent(told -> days.requireNotInFuture(told, file.jurisdiction(), Variables.TOLD_ON));
    }

    /** The day on which the subscribers were told; empty when they could not be. */
    static Optional<LocalDate> toldOn(CaseFile file) {
        return file.day(Variables.TOLD_ON);
    }
}
