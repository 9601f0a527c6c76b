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

    /**
     * The day on which the letter was sent.
     *
     * @throws Refusal when it is before the event or to come
     */
    LocalDate requirePossible(CaseFile file, String dayField) {
        LocalDate sentOn = file.day(dayField).orElseThrow();
        days.requireNotInFuture(sentOn, file.jurisdiction(), dayField);
        if (sentOn.isBefore(file.eventDate())) {
            throw new Refusal(
                    dayField,
                    "Дата отправки раньше самого события (" + Russian.day(file.eventDate())
                            + "): уведомить о нём тогда было нельзя.");
        }
        return sentOn;
    }
}
