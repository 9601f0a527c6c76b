package org.poryadok.moderation.moderatecomment;

import org.poryadok.act.Clauses;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/**
 * «Согласовать занесение в „чёрный список“»: the second person agrees or refuses; whoever proposed it cannot
 * (KUZ-A2.6c).
 */
@Component
@Clauses("KUZ-A2.6c")
public class ConfirmBlacklisting implements TaskStep {

    private final EntryDays days;

    ConfirmBlacklisting(EntryDays days) {
        this.days = days;
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (file.known(Variables.BLACKLIST_DECISION).equals("confirm")) {
            days.requireBlacklistingToLast(file);
        }
    }
}
