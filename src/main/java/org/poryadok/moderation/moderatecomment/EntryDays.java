package org.poryadok.moderation.moderatecomment;

import java.time.LocalDate;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** On which days something can have been done with an entry, and until when its author may be blacklisted. */
@Component
class EntryDays {

    private final JurisdictionDays days;

    EntryDays(JurisdictionDays days) {
        this.days = days;
    }

    /** @throws Refusal when the last day on the blacklist has come */
    void requireBlacklistingToLast(CaseFile file) {
        LocalDate today = days.today(file.jurisdiction());
        if (!file.day(Variables.BLACKLIST_UNTIL).orElseThrow().isAfter(today)) {
            throw new Refusal(
                    Variables.BLACKLIST_UNTIL,
                    "Последний день в «чёрном списке» должен быть позже сегодняшнего, " + Russian.day(today) + ".");
        }
    }
}
