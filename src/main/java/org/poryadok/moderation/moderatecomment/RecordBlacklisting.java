package org.poryadok.moderation.moderatecomment;

import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Russian;
import org.poryadok.moderation.Blacklist;
import org.poryadok.moderation.Blacklisting;
import org.poryadok.moderation.ModerationLog;
import org.poryadok.moderation.NewBlacklisting;
import org.springframework.stereotype.Component;

/** «Записать в „чёрный список“»: with its ground, both persons and the last day, after which it ends by itself. */
@Component
class RecordBlacklisting implements JavaDelegate {

    private final ModerationLog log;
    private final Blacklist blacklist;
    private final JurisdictionDays days;

    RecordBlacklisting(ModerationLog log, Blacklist blacklist, JurisdictionDays days) {
        this.log = log;
        this.blacklist = blacklist;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LocalDate until = file.day("blacklistUntil").orElseThrow();
        Blacklisting entry = blacklist.enter(new NewBlacklisting(log.find(UUID.fromString(file.known("caseId"))),
                file.known("authorAddress"), file.known("blacklistReason"), file.day("blockedOn").orElseThrow(), until,
                file.known("handledBy"), file.known("blacklistConfirmedBy"), execution.getProcessInstanceId()));
        file.set("blacklistingId", entry.id().toString());
        file.set("blacklistUntilText", Russian.day(until));
        file.set("blacklistEnds", Date.from(days.beginning(until.plusDays(1), file.jurisdiction())));
    }
}
