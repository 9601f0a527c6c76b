package org.poryadok.moderation.moderatecomment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Option;
import org.poryadok.moderation.Blacklist;
import org.poryadok.moderation.Blacklisting;
import org.poryadok.moderation.CaseState;
import org.poryadok.moderation.ModerationLog;
import org.springframework.stereotype.Component;

/** Offers what a complaint can bring: the entry back on the page, the user off the list. */
@Component
class PrepareReview implements TaskListener {

    static final String RESTORE = "restore";
    static final String LIFT = "lift";

    private final ModerationLog log;
    private final Blacklist blacklist;

    PrepareReview(ModerationLog log, Blacklist blacklist) {
        this.log = log;
        this.blacklist = blacklist;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.setJson("remedyChoices", choices(UUID.fromString(file.known("caseId"))));
    }

    List<Option> choices(UUID caseId) {
        List<Option> choices = new ArrayList<>();
        if (log.find(caseId).state() == CaseState.REMOVED) {
            choices.add(new Option("Восстановить запись", RESTORE));
        }
        if (blacklist.ofCase(caseId).filter(Blacklisting::stands).isPresent()) {
            choices.add(new Option("Снять пользователя с «чёрного списка»", LIFT));
        }
        return choices;
    }
}
