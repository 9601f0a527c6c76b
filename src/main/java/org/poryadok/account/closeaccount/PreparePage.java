package org.poryadok.account.closeaccount;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/**
 * «Сохранить материалы и предупредить подписчиков»: nothing is deleted before its content is kept and the subscribers
 * were told, or could not be.
 */
@Component
class PreparePage implements TaskStep {

    private final Accounts accounts;
    private final JurisdictionDays days;

    PreparePage(Accounts accounts, JurisdictionDays days) {
        this.accounts = accounts;
        this.days = days;
    }

    @Override
    public void complete(CaseFile file, String actor) {
        toldOn(file).ifPresent(told -> {
            days.requireNotInFuture(told, file.jurisdiction(), Variables.TOLD_ON);
            if (accounts.account(UUID.fromString(file.known(CaseVariables.ACCOUNT_ID)))
                    .isYoungerThan(told)) {
                throw new Refusal(Variables.TOLD_ON, "В этот день страницы ещё не было: проверьте дату.");
            }
        });
    }

    /** The day on which the subscribers were told; empty when they could not be. */
    static Optional<LocalDate> toldOn(CaseFile file) {
        return file.day(Variables.TOLD_ON);
    }
}
