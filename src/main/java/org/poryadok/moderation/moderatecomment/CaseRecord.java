package org.poryadok.moderation.moderatecomment;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Russian;
import org.poryadok.moderation.EntryDecision;
import org.poryadok.moderation.ModerationCase;
import org.poryadok.moderation.ModerationLog;
import org.poryadok.moderation.NewCase;
import org.springframework.stereotype.Component;

/** Puts what the procedure knows of an entry into the moderation log, once. */
@Component
class CaseRecord {

    private final ModerationLog log;

    CaseRecord(ModerationLog log) {
        this.log = log;
    }

    ModerationCase keep(CaseFile file, String processInstanceId) {
        if (file.has("caseId")) {
            return log.find(UUID.fromString(file.known("caseId")));
        }
        EntryDecision decision = EntryDecision.valueOf(file.known("entryDecision").toUpperCase(Locale.ROOT));
        boolean violation = decision == EntryDecision.VIOLATION;
        ModerationCase kept = log.open(new NewCase(file.jurisdiction(), file.actId(), file.clauseId(), file.bodyId(),
                UUID.fromString(file.known("accountId")), ModerationChoices.kind(file), file.known("entryText"),
                file.text("entryAddress"), file.known("authorName"), file.text("authorAddress"),
                LocalDate.parse(file.known("foundOn")), file.known("initiator"), decision,
                file.text("groundText").filter(ground -> violation), file.text("snapshotPlace").filter(place -> violation),
                file.known("classifiedBy"), processInstanceId));
        file.set("caseId", kept.id().toString());
        file.set("caseText", "№ " + kept.number() + ", " + kept.kind().title() + " от " + Russian.day(kept.foundOn()));
        return kept;
    }
}
