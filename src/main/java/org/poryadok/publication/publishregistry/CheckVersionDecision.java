package org.poryadok.publication.publishregistry;

import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.Refusal;
import org.poryadok.registry.RegistryException;
import org.poryadok.registry.RegistryVersions;
import org.springframework.stereotype.Component;

/** The coordinator approves what he sees, or has it drawn up anew. */
@Component
class CheckVersionDecision implements TaskListener {

    private static final String APPROVE = "approve";

    private final RegistryVersions versions;

    CheckVersionDecision(RegistryVersions versions) {
        this.versions = versions;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String decision = Decision.of(file, "versionDecision", Set.of(APPROVE, "redraw"));
        file.optionalText("versionNote");
        file.set("approvedBy", Actor.of(task));
        if (decision.equals(APPROVE)) {
            try {
                versions.checkApproval(UUID.fromString(file.known("draftId")));
            } catch (RegistryException e) {
                throw new Refusal("versionDecision", e.getMessage());
            }
        }
    }
}
