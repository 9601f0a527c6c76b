package org.poryadok.moderation.moderatecomment;

import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.moderation.Blacklist;
import org.poryadok.moderation.Blacklisting;
import org.poryadok.moderation.ModerationLog;
import org.poryadok.moderation.NewBlacklisting;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Заблокировать пользователя»: on which day the network has blocked him (KUZ-A2.6c). */
@Component
public class BlockUser {

    private final ModerationLog log;
    private final Blacklist blacklist;
    private final JurisdictionDays days;

    BlockUser(ModerationLog log, Blacklist blacklist, JurisdictionDays days) {
        this.log = log;
        this.blacklist = blacklist;
        this.days = days;
    }

    /** «Записать в „чёрный список“»: with its ground, both persons and the last day, after which it ends by itself. */
    public void record(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LocalDate until = file.day(Variables.BLACKLIST_UNTIL).orElseThrow();
        Blacklisting entry = blacklist.enter(new NewBlacklisting(
                log.find(UUID.fromString(file.known(Variables.CASE))),
                file.known(Variables.AUTHOR_ADDRESS),
                file.known(Variables.BLACKLIST_REASON),
                file.day(Variables.BLOCKED_ON).orElseThrow(),
                until,
                file.known(Variables.HANDLED_BY),
                file.known(Variables.BLACKLIST_CONFIRMED_BY),
                execution.getProcessInstanceId()));
        file.set(Variables.BLACKLISTING, entry.id().toString());
        file.set(Variables.BLACKLIST_UNTIL_TEXT, Russian.day(until));
        file.set(Variables.BLACKLIST_ENDS, Date.from(days.beginning(until.plusDays(1), file.jurisdiction())));
    }
}
