package org.poryadok.moderation.moderatecomment;

import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Faults;
import org.poryadok.casework.TaskStep;
import org.poryadok.casework.WebLinks;
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
        Faults faults = new Faults();
        faults.check(() -> days.requireNotInFuture(file, Variables.REMOVED_ON));
        boolean proposed = file.isTrue(Variables.BLACKLIST_PERMITTED)
                && file.known(Variables.BLACKLIST_WISH).equals("yes");
        if (proposed) {
            faults.check(() -> WebLinks.check(file, Variables.AUTHOR_ADDRESS));
            faults.check(() -> days.requireBlacklistingToLast(file));
        }
        faults.refuse();
        file.set(Variables.BLACKLIST_PROPOSED, proposed);
    }
}
