package org.poryadok.publication.publishregistry;

import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.poryadok.act.Procedure;
import org.poryadok.casework.ActingUser;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.RegistryVersions;
import org.poryadok.supervision.dailydigest.MorningCheck;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the placing of a version that waits only for sites of which no act in force speaks any more, once a newer one is needed:
 * an act that is repealed holds back no version of another. Sites that an act in force still asks for, be it without a term,
 * are left out by the coordinator alone.
 */
@Component
class NeedlessSites implements MorningCheck {

    private static final String REASON =
            "Этих сайтов не требует ни один действующий акт, а следующая версия уже нужна.";

    private final VersionPlacing placing;
    private final Placements placements;
    private final RegistryVersions versions;
    private final Organisation organisation;
    private final RuntimeService runtime;

    NeedlessSites(
            VersionPlacing placing,
            Placements placements,
            RegistryVersions versions,
            Organisation organisation,
            RuntimeService runtime) {
        this.placing = placing;
        this.placements = placements;
        this.versions = versions;
        this.organisation = organisation;
        this.runtime = runtime;
    }

    @Override
    @Transactional
    public void check(String jurisdiction) {
        if (versions.hasChanged(jurisdiction)) {
            runtime
                    .createProcessInstanceQuery()
                    .processDefinitionKey(Procedure.PUBLISH_REGISTRY.key())
                    .tenantIdIn(jurisdiction)
                    .activityIdIn("place-registry")
                    .list()
                    .stream()
                    .map(ProcessInstance::getId)
                    .filter(version -> waitsInVain(jurisdiction, version))
                    .forEach(this::leave);
        }
    }

    private boolean waitsInVain(String jurisdiction, String version) {
        PlacedVersion placed = PlacedVersion.of(version, runtime);
        int number = (int) runtime.getVariable(version, Variables.VERSION_NUMBER);
        List<Body> left = placed.sites().stream()
                .map(organisation::body)
                .filter(body -> !placements.areSettled(jurisdiction, number, List.of(body)))
                .toList();
        List<Body> asked = placing.sitesAskedInForce(placed);
        return !left.isEmpty() && !asked.isEmpty() && Collections.disjoint(left, asked);
    }

    private void leave(String version) {
        runtime.setVariable(version, Variables.LEFT_REASON, REASON);
        runtime.setVariable(version, Variables.PLACEMENT_ENDED_BY, ActingUser.SYSTEM);
        runtime.setVariable(version, Variables.REST_NEEDLESS, true);
    }
}
