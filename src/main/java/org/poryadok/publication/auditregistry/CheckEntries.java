package org.poryadok.publication.auditregistry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.springframework.stereotype.Component;

/** A body confirms only what it has looked at, and says of every discrepancy what it is. */
@Component
class CheckEntries implements TaskListener {

    private static final Set<String> LIVE_CHECK = Set.of("PAGES", "MARK", "ADMINISTRATORS", "LAST_POST", "EXEMPTIONS");

    private final RegistryAudits audits;
    private final JurisdictionDays days;

    CheckEntries(RegistryAudits audits, JurisdictionDays days) {
        this.audits = audits;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        List<AuditedEntry> entries =
                audits.body(file.card("auditId"), file.bodyId()).entries();
        if (!Set.copyOf(file.chosen("itemsChecked")).containsAll(LIVE_CHECK)) {
            throw new Refusal("itemsChecked", "Проверьте и отметьте всё: подтвердить непроверенное нельзя.");
        }
        if (entries.stream().anyMatch(entry -> entry.kind() == AuditedEntry.Kind.ACCOUNT)) {
            LocalDate oldest = file.requiredDay("oldestPostOn", "Укажите день последней публикации.");
            days.requireNotInFuture(oldest, file.jurisdiction(), "oldestPostOn");
        }
        if (Decision.of(file, "auditAnswer", Set.of("confirm", "correct")).equals("correct")) {
            if (!file.chosen("changedPages").isEmpty()) {
                file.requiredLine("changedText", "Напишите, что изменилось.");
            }
            if (Findings.of(file, entries).isEmpty()) {
                throw new Refusal("auditAnswer", "Отметьте хотя бы одно расхождение или подтвердите записи.");
            }
        }
        file.set("answeredBy", Actor.of(task));
    }
}
