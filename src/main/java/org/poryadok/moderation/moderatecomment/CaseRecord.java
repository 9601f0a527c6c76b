package org.poryadok.moderation.moderatecomment;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.UserEntryKind;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.moderation.EntryDecision;
import org.poryadok.moderation.ModerationCase;
import org.poryadok.moderation.ModerationLog;
import org.poryadok.moderation.NewCase;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Puts what the procedure knows of an entry into the moderation log, once. */
@Component
public class CaseRecord {

    private final ModerationLog log;

    CaseRecord(ModerationLog log) {
        this.log = log;
    }

    /** «Сохранить доказательства»: text, address, picture and ground stand in the log before the entry is deleted. */
    public ModerationCase keep(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        if (file.has(Variables.CASE)) {
            return log.find(UUID.fromString(file.known(Variables.CASE)));
        }
        EntryDecision decision =
                EntryDecision.valueOf(file.known(Variables.ENTRY_DECISION).toUpperCase(Locale.ROOT));
        boolean violation = decision == EntryDecision.VIOLATION;
        ModerationCase kept = log.open(new NewCase(
                file.jurisdiction(),
                file.actId(),
                file.clauseId(),
                file.bodyId(),
                UUID.fromString(file.known(CaseVariables.ACCOUNT_ID)),
                kind(file),
                file.known(Variables.ENTRY_TEXT),
                file.text(Variables.ENTRY_ADDRESS),
                file.known(Variables.AUTHOR_NAME),
                file.text(Variables.AUTHOR_ADDRESS),
                LocalDate.parse(file.known(Variables.FOUND_ON)),
                file.known(CaseVariables.INITIATOR),
                decision,
                file.text(Variables.GROUND_TEXT).filter(ground -> violation),
                file.text(Variables.SNAPSHOT_PLACE),
                file.known(Variables.CLASSIFIED_BY),
                execution.getProcessInstanceId()));
        file.set(Variables.CASE, kept.id().toString());
        file.set(Variables.CASE_TEXT, title(kept));
        return kept;
    }

    static UserEntryKind kind(CaseFile file) {
        return UserEntryKind.valueOf(file.known(Variables.ENTRY_KIND).toUpperCase(Locale.ROOT));
    }

    /** «№ 5, комментарий от 16.03.2020». */
    static String title(ModerationCase kept) {
        return "№ " + kept.number() + ", " + kept.kind().title() + " от " + Russian.day(kept.foundOn());
    }
}
