package org.poryadok.publication.publishregistry;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Body;
import org.poryadok.registry.RegistryPublication;
import org.poryadok.registry.RegistryVersions;
import org.springframework.stereotype.Component;

/**
 * «Записать размещение»: the obligation was fulfilled on the day on which the last site had the registry; what the coordinator
 * ended without some of them is released with his reason. Asks at last whether the registry has changed meanwhile.
 */
@Component
class RecordPublication implements JavaDelegate {

    private static final String DEED = "размещено";

    private final Placements placements;
    private final RegistryVersions versions;
    private final RegistryWatch watch;
    private final ControlCards cards;
    private final VersionCards versionCards;
    private final CardSteps cardSteps;
    private final JurisdictionDays days;

    RecordPublication(
            Placements placements,
            RegistryVersions versions,
            RegistryWatch watch,
            ControlCards cards,
            VersionCards versionCards,
            CardSteps cardSteps,
            JurisdictionDays days) {
        this.placements = placements;
        this.versions = versions;
        this.watch = watch;
        this.cards = cards;
        this.versionCards = versionCards;
        this.cardSteps = cardSteps;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        List<UUID> ending = versionCards.placed(file);
        List<Body> missing = placements.missing(file);
        if (missing.isEmpty()) {
            List<RegistryPublication> placed = placements.of(file);
            RegistryPublication last = placed.get(placed.size() - 1);
            Instant placedAt = days.momentOf(last.placedOn(), last.recordedAt(), file.jurisdiction());
            Instant told = placed.stream()
                    .map(RegistryPublication::recordedAt)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            ending.forEach(card -> cards.fulfilAsTold(card, placedAt, told, DEED, last.recordedBy(), Optional.empty()));
        } else {
            String ground = "Реестр не разместили: "
                    + missing.stream().map(Body::name).collect(Collectors.joining(", ")) + ". "
                    + file.known(Variables.LEFT_REASON);
            ending.forEach(card -> cardSteps.release(card, file.known(Variables.PLACEMENT_ENDED_BY), ground));
        }
        versions.freshness(versions.version(file.jurisdiction(), file.number(Variables.VERSION_NUMBER)))
                .ifPresent(freshness -> file.set(Variables.DAYS_UNTIL_PLACED, freshness.daysUntilLast()));
        watch.lock(file.jurisdiction());
        file.set(
                Variables.REGISTRY_CHANGED,
                versions.hasChanged(file.jurisdiction()) && watch.running(file.jurisdiction()) == 1);
    }
}
