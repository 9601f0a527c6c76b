package org.poryadok.publication.publishregistry;

import static org.camunda.bpm.engine.variable.Variables.fileValue;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Acts;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.registry.RegistryEntry;
import org.poryadok.registry.RegistryException;
import org.poryadok.registry.RegistryVersion;
import org.poryadok.registry.RegistryVersions;
import org.springframework.stereotype.Component;

/** «Утвердить версию реестра»: the coordinator approves what he sees, or has it drawn up anew. */
@Component
public class ApproveVersion implements TaskStep {

    private static final String APPROVE = "approve";

    private final RegistryVersions versions;
    private final MissedPages missed;
    private final VersionPlacing placing;
    private final Acts acts;

    ApproveVersion(RegistryVersions versions, MissedPages missed, VersionPlacing placing, Acts acts) {
        this.placing = placing;
        this.acts = acts;
        this.missed = missed;
        this.versions = versions;
    }

    /** What comes while the version is laid before him, he sees. */
    @Override
    public void offer(CaseFile file) {
        missed.show(file);
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (file.known(Variables.VERSION_DECISION).equals(APPROVE)) {
            try {
                versions.checkApproval(UUID.fromString(file.known(Variables.DRAFT_ID)));
            } catch (RegistryException e) {
                throw new Refusal(Variables.VERSION_DECISION, e.getMessage());
            }
        }
    }

    /** «Записать версию»: from here on nobody can change it; whoever places it gets it as a table. */
    public void record(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        List<VersionPlacing.Waiting> before = placing.waiting(acts.act(file.actId()));
        RegistryVersion version = versions.approve(
                UUID.fromString(file.known(Variables.DRAFT_ID)),
                file.known(Variables.APPROVED_BY),
                file.text(Variables.VERSION_NOTE),
                execution.getProcessInstanceId());
        placing.settle(file, before, version);
        List<RegistryEntry> entries = versions.entries(version.jurisdiction(), version.number());
        file.set(Variables.DRAFT_ID, null);
        file.set(Variables.VERSION_NUMBER, version.number());
        file.set(Variables.VERSION_HASH, version.hash());
        file.set(
                Variables.REGISTRY_FILE,
                fileValue("Реестр, версия " + version.number() + ".csv")
                        .file(RegistrySheet.of(entries))
                        .mimeType("text/csv")
                        .encoding("UTF-8")
                        .create());
    }
}
