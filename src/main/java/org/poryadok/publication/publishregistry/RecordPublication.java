package org.poryadok.publication.publishregistry;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.registry.RegistryVersions;
import org.springframework.stereotype.Component;

/** «Записать размещение»: the cards that are left end with the placing. Asks at last whether the registry has changed meanwhile. */
@Component
class RecordPublication implements JavaDelegate {

    private final PlacedCards placed;
    private final RegistryVersions versions;
    private final RegistryWatch watch;

    RecordPublication(PlacedCards placed, RegistryVersions versions, RegistryWatch watch) {
        this.placed = placed;
        this.versions = versions;
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        placed.end(file);
        versions.freshness(versions.version(file.jurisdiction(), file.number(Variables.VERSION_NUMBER)))
                .ifPresent(freshness -> file.set(Variables.DAYS_UNTIL_PLACED, freshness.daysUntilLast()));
        watch.lock(file.jurisdiction());
        file.set(
                Variables.REGISTRY_CHANGED,
                versions.hasChanged(file.jurisdiction()) && watch.running(file.jurisdiction()) == 1);
    }
}
