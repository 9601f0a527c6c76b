package org.poryadok.publication.publishregistry;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.poryadok.casework.CaseFile;
import org.poryadok.registry.RegistryEntry;
import org.poryadok.registry.RegistryVersion;
import org.poryadok.registry.RegistryVersions;
import org.springframework.stereotype.Component;

/** «Записать версию»: from here on nobody can change it; whoever places it gets it as a table. */
@Component
class RecordVersion implements JavaDelegate {

    private final RegistryVersions versions;

    RecordVersion(RegistryVersions versions) {
        this.versions = versions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        RegistryVersion version = versions.approve(
                UUID.fromString(file.known("draftId")),
                file.known("approvedBy"),
                file.text("versionNote"),
                execution.getProcessInstanceId());
        List<RegistryEntry> entries = versions.entries(version.jurisdiction(), version.number());
        file.set("draftId", null);
        file.set("versionNumber", version.number());
        file.set("versionHash", version.hash());
        execution.setVariable(
                "registryFile",
                Variables.fileValue("Реестр, версия " + version.number() + ".csv")
                        .file(RegistrySheet.of(entries))
                        .mimeType("text/csv")
                        .encoding("UTF-8")
                        .create());
    }
}
