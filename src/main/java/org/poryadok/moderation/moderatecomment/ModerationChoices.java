package org.poryadok.moderation.moderatecomment;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Clause;
import org.poryadok.act.Network;
import org.poryadok.act.UserEntryKind;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Option;
import org.poryadok.registry.Account;
import org.springframework.stereotype.Component;

/** Offers the pages of the body, and for deletion the grounds that the act names for such an entry and no others. */
@Component
class ModerationChoices implements TaskListener {

    private final ModerationDuty duty;

    ModerationChoices(ModerationDuty duty) {
        this.duty = duty;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        List<Account> pages = duty.pages(file.actId(), file.clauseId(), file.bodyId());
        file.setJson("accountChoices", pages.stream().map(page -> new Option(Network.of(page.network()).title() + " — "
                + page.address().normalized(), page.id().toString())).toList());
        if (pages.size() == 1) {
            file.set("accountId", pages.get(0).id().toString());
        }
        Optional<Clause> grounds = duty.grounds(file.actId());
        file.set("groundsClosed", grounds.isPresent());
        file.set("groundsText", grounds.map(clause -> clause.citation() + ": «" + clause.quotation() + "»")
                .orElse("Оснований удаления акт не устанавливает: укажите норму закона или правило площадки."));
        file.setJson("groundChoices", grounds.stream().flatMap(clause -> clause.removalGrounds().stream())
                .filter(ground -> ground.concerns(kind(file)))
                .map(ground -> new Option(ground.text(), ground.id())).toList());
    }

    static UserEntryKind kind(CaseFile file) {
        return file.known("entryKind").equals("message") ? UserEntryKind.MESSAGE : UserEntryKind.COMMENT;
    }
}
