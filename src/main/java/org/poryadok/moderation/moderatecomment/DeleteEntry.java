package org.poryadok.moderation.moderatecomment;

import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/** «Удалить запись»: on which day; and whether its author should go on the blacklist, until when (KUZ-A2.6c). */
@Component
public class DeleteEntry implements TaskStep {

    private final EntryDays days;

    DeleteEntry(EntryDays days) {
        this.days = days;
    }

    @Override
    public void complete(CaseFile file, String actor) {
        boolean proposed = file.isTrue(Variables.BLACKLIST_PERMITTED)
                && file.known(Variables.BLACKLIST_WISH).equals("yes");
        if (proposed) {
            days.requireBlacklistingToLast(file);
        }
        file.set(Variables.BLACKLIST_PROPOSED, proposed);
    }
}
