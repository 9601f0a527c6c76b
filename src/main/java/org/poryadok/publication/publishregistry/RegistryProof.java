package org.poryadok.publication.publishregistry;

import java.util.Optional;
import java.util.stream.Collectors;
import org.poryadok.act.Procedure;
import org.poryadok.casework.FulfilmentProof;
import org.poryadok.casework.KeptValues;
import org.poryadok.control.ControlCard;
import org.poryadok.registry.RegistryVersions;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** The version of the registry that was approved, and where and when it was placed (SPB-3, KUZ-2, SHP-3.1.1, TOM-2). */
@Component
class RegistryProof implements FulfilmentProof {

    private final KeptValues kept;
    private final RegistryVersions versions;

    RegistryProof(KeptValues kept, RegistryVersions versions) {
        this.kept = kept;
        this.versions = versions;
    }

    @Override
    public String procedure() {
        return Procedure.PUBLISH_REGISTRY.key();
    }

    @Override
    public Optional<String> of(ControlCard card) {
        return card.processInstanceId()
                .flatMap(instance -> kept.of(instance, Variables.VERSION_NUMBER, Integer.class)
                        .findFirst())
                .map(number -> "версия реестра № " + number + places(card.jurisdiction(), number));
    }

    private String places(String jurisdiction, int version) {
        return versions.publications(jurisdiction, version).stream()
                .map(place -> ", размещена " + Russian.day(place.placedOn()) + ": " + place.siteUrl())
                .distinct()
                .collect(Collectors.joining());
    }
}
