package org.poryadok.moderation.moderatecomment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.moderation.Blacklist;
import org.poryadok.moderation.Blacklisting;
import org.poryadok.moderation.Complaint;
import org.poryadok.moderation.ModerationLog;
import org.springframework.stereotype.Component;

/** «Записать решение по жалобе»: the log and the blacklist follow the decision; whoever waits for the list's end is told. */
@Component
class RecordReview implements JavaDelegate {

    private final ModerationLog log;
    private final Blacklist blacklist;
    private final CardSteps cards;
    private final RuntimeService runtime;

    RecordReview(ModerationLog log, Blacklist blacklist, CardSteps cards, RuntimeService runtime) {
        this.log = log;
        this.blacklist = blacklist;
        this.cards = cards;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        UUID caseId = UUID.fromString(file.known(Variables.CASE));
        log.settle(new Complaint(
                caseId,
                file.known(Variables.ENTRY_TEXT),
                LocalDate.parse(file.known(Variables.FOUND_ON)),
                file.known(Variables.REVIEW_DECISION).equals("uphold"),
                file.isTrue(Variables.RESTORED),
                file.known(Variables.REVIEW_REASON),
                file.known(Variables.REVIEWED_BY),
                execution.getProcessInstanceId()));
        file.text(Variables.NOT_RESTORED_BECAUSE)
                .filter(reason -> file.isTrue(Variables.RESTORE_WANTED) && !file.isTrue(Variables.RESTORED))
                .ifPresent(reason -> log.note(
                        caseId, file.text(Variables.REMEDIED_BY), "Восстановить запись невозможно: " + reason));
        if (file.isTrue(Variables.LIFT_WANTED)) {
            blacklist.ofCase(caseId).filter(Blacklisting::stands).ifPresent(entry -> lift(entry, file));
        }
        log.note(caseId, file.text(Variables.HANDLED_BY), "Пользователю сообщено: " + file.known(Variables.TOLD_TEXT));
        cards.fulfil(execution, CaseVariables.CARD_ID, Variables.HANDLED_BY);
    }

    private void lift(Blacklisting entry, CaseFile file) {
        blacklist.lift(entry.id(), Optional.of(file.known(Variables.REVIEWED_BY)), "Жалоба удовлетворена.");
        runtime.createMessageCorrelation("blacklisting-reversed")
                .processInstanceId(entry.processInstanceId())
                .correlateAll();
    }
}
