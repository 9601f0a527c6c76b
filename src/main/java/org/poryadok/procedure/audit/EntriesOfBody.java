package org.poryadok.procedure.audit;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.coordination.AuditedEntry;
import org.poryadok.coordination.RegistryAudits;
import org.poryadok.procedure.step.CaseFile;
import org.poryadok.procedure.step.Option;
import org.springframework.stereotype.Component;

/** Lays before a body everything that the registry says of it. */
@Component
class EntriesOfBody implements TaskListener {

    private final RegistryAudits audits;

    EntriesOfBody(RegistryAudits audits) {
        this.audits = audits;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        List<AuditedEntry> entries = audits.body(file.card("auditId"), file.bodyId()).entries();
        file.setJson("entryRows", entries);
        List<Option> accounts = options(entries, AuditedEntry.Kind.ACCOUNT);
        List<Option> exempt = options(entries, AuditedEntry.Kind.EXEMPTION);
        file.setJson("accountOptions", accounts);
        file.set("accountCount", accounts.size());
        file.setJson("exemptionOptions", exempt);
        file.set("exemptionCount", exempt.size());
    }

    private static List<Option> options(List<AuditedEntry> entries, AuditedEntry.Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind)
                .map(entry -> new Option(entry.network() + " — " + (kind == AuditedEntry.Kind.ACCOUNT
                        ? entry.address() : entry.state()), entry.id())).toList();
    }
}
