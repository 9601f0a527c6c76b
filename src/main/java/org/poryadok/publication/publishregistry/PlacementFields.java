package org.poryadok.publication.publishregistry;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Acts;
import org.poryadok.casework.CaseFile;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.RegistryPublication;
import org.poryadok.registry.RegistryVersions;
import org.springframework.stereotype.Component;

/**
 * Says on whose site the registry is to be placed, and where it was placed there last. Several bodies fill in the form at
 * the same time: what each enters stays with his own task.
 */
@Component
class PlacementFields implements TaskListener {

    private final Acts acts;
    private final RegistryDuty duty;
    private final Organisation organisation;
    private final RegistryVersions versions;

    PlacementFields(Acts acts, RegistryDuty duty, Organisation organisation, RegistryVersions versions) {
        this.acts = acts;
        this.duty = duty;
        this.organisation = organisation;
        this.versions = versions;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String body = file.known("resourceBodyId");
        String named = duty.placing(acts.act(file.actId()))
                .site()
                .map(site -> "https://" + site + "/")
                .orElse(null);
        task.setVariableLocal("resourceName", organisation.body(body).name());
        task.setVariableLocal(
                "siteUrl",
                versions.lastOnSiteOf(body).map(RegistryPublication::siteUrl).orElse(named));
        task.setVariableLocal("placedOn", null);
        task.setVariableLocal("differenceReason", null);
        // Empty until the site has been looked at once.
        task.setVariableLocal("siteFinding", file.text("siteFinding").orElse(null));
    }
}
