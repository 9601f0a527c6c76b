package org.poryadok.moderation.moderatecomment;

import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.moderation.Blacklist;
import org.springframework.stereotype.Component;

/** «Снять с „чёрного списка“»: its last day is over. */
@Component
class LiftBlacklisting implements JavaDelegate {

    private final Blacklist blacklist;

    LiftBlacklisting(Blacklist blacklist) {
        this.blacklist = blacklist;
    }

    @Override
    public void execute(DelegateExecution execution) {
        blacklist.lift(UUID.fromString(CaseFile.of(execution).known("blacklistingId")), Optional.empty(), "Срок истёк.");
    }
}
