package org.poryadok.account.exemptfromaccount;

import java.time.LocalDate;
import java.util.Optional;

import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.poryadok.registry.Exemptions;
import org.poryadok.registry.RegistryException;
import org.springframework.stereotype.Component;

/** The last day of an exemption for a time; the same when it is agreed and when it is prolonged. */
@Component
class ExemptionDay {

    static final String UNTIL = "until";

    private static final String FIELD = "validUntil";

    private final Exemptions exemptions;

    ExemptionDay(Exemptions exemptions) {
        this.exemptions = exemptions;
    }

    /** @throws Refusal when the decision is for a time and the day is missing or has passed */
    void check(CaseFile file, String decision) {
        if (!decision.equals(UNTIL)) {
            file.set(FIELD, null);
            return;
        }
        LocalDate day = file.requiredDay(FIELD, "Укажите последний день освобождения.");
        try {
            exemptions.checkUntil(file.jurisdiction(), day);
        } catch (RegistryException e) {
            throw new Refusal(FIELD, e.getMessage());
        }
    }

    Optional<LocalDate> of(CaseFile file) {
        return file.day(FIELD);
    }
}
