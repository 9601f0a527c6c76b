package org.poryadok.account.notifycoordinator;

import java.time.LocalDate;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** On which day a letter can have been sent; the same for notices of both tiers. */
@Component
class Sending {

    private final JurisdictionDays days;

    Sending(JurisdictionDays days) {
        this.days = days;
    }

    /** @throws Refusal when the day is before the event or to come */
    void requirePossible(CaseFile file, String dayField) {
        LocalDate sentOn = file.day(dayField).orElseThrow();
        days.requireNotInFuture(sentOn, file.jurisdiction(), dayField);
        if (sentOn.isBefore(file.eventDate())) {
            throw new Refusal(
                    dayField,
                    "Дата отправки раньше самого события (" + Russian.day(file.eventDate())
                            + "): уведомить о нём тогда было нельзя.");
        }
    }
}
