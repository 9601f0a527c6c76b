package org.poryadok.moderation.moderatecomment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.control.ControlCards;
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
    private final ControlCards cards;
    private final RuntimeService runtime;
    private final Clock clock;

    RecordReview(ModerationLog log, Blacklist blacklist, ControlCards cards, RuntimeService runtime, Clock clock) {
        this.log = log;
        this.blacklist = blacklist;
        this.cards = cards;
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        UUID caseId = UUID.fromString(file.known("caseId"));
        log.settle(new Complaint(caseId, file.known("entryText"), LocalDate.parse(file.known("foundOn")),
                file.known("reviewDecision").equals("uphold"), file.isTrue("restored"), file.known("reviewReason"),
                file.known("reviewedBy"), execution.getProcessInstanceId()));
        file.text("notRestoredBecause").filter(reason -> file.isTrue("restoreWanted") && !file.isTrue("restored"))
                .ifPresent(reason -> log.note(caseId, file.text("remediedBy"), "Восстановить запись невозможно: " + reason));
        if (file.isTrue("liftWanted")) {
            blacklist.ofCase(caseId).filter(Blacklisting::stands).ifPresent(entry -> lift(entry, file));
        }
        log.note(caseId, file.text("handledBy"), "Пользователю сообщено: " + file.known("toldText"));
        cards.fulfil(file.cardId(), clock.instant(), file.known("handledBy"));
    }

    private void lift(Blacklisting entry, CaseFile file) {
        blacklist.lift(entry.id(), Optional.of(file.known("reviewedBy")), "Жалоба удовлетворена.");
        runtime.createMessageCorrelation("blacklisting-reversed").processInstanceId(entry.processInstanceId()).correlateAll();
    }
}
