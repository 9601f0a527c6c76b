package org.poryadok.publication.auditregistry;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Option;
import org.springframework.stereotype.Component;

/** Lays before a body everything that the registry says of it. */
@Component
class EntriesOfBody implements TaskListener {

    private record Row(String network, String address, String state, String mark, String person) {}

    private final RegistryAudits audits;

    EntriesOfBody(RegistryAudits audits) {
        this.audits = audits;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        List<AuditedEntry> entries =
                audits.body(file.card("auditId"), file.bodyId()).entries();
        file.setJson(
                "entryRows",
                entries.stream()
                        .map(entry ->
                                new Row(entry.network(), entry.address(), entry.state(), entry.mark(), entry.person()))
                        .toList());
        List<Option> accounts = options(entries, AuditedEntry.Kind.ACCOUNT);
        List<Option> exempt = options(entries, AuditedEntry.Kind.EXEMPTION);
        file.setJson("accountOptions", accounts);
        file.set("accountCount", accounts.size());
        file.setJson("exemptionOptions", exempt);
        file.set("exemptionCount", exempt.size());
    }

    private static List<Option> options(List<AuditedEntry> entries, AuditedEntry.Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(entry -> new Option(
                        entry.network() + " — " + (kind == AuditedEntry.Kind.ACCOUNT ? entry.address() : entry.state()),
                        entry.id()))
                .toList();
    }
}
