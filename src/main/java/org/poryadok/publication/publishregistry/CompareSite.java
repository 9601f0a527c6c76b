package org.poryadok.publication.publishregistry;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.CaseFile;
import org.poryadok.publication.publishregistry.SiteCheckSettings.Reach;
import org.poryadok.publication.publishregistry.SiteComparison.Finding;
import org.poryadok.registry.RegistryEntry;
import org.poryadok.registry.RegistryPublication;
import org.poryadok.registry.RegistryVersion;
import org.poryadok.registry.RegistryVersions;
import org.poryadok.registry.SiteCheck;
import org.poryadok.registry.SiteCheck.Outcome;
import org.poryadok.registry.SiteChecks;
import org.poryadok.term.Russian;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * «Сверить сайт с версией»: what the page shows is written down. Only a page that answers and shows something else goes back
 * to whoever placed it, and only until he explains it: a site that is away is no fault of his. What
 * asked for this site and for no other is fulfilled then.
 */
@Component
class CompareSite implements JavaDelegate {

    private final VersionPlacing placing;
    private final RegistryVersions versions;
    private final SiteCheckSettings settings;
    private final SiteReader reader;
    private final SiteComparison comparison;
    private final SiteChecks checks;
    private final Placements placements;
    private final PlacedCards placedCards;
    private final NeedlessSites needless;
    private final Clock clock;

    CompareSite(
            VersionPlacing placing,
            RegistryVersions versions,
            SiteCheckSettings settings,
            SiteReader reader,
            SiteComparison comparison,
            SiteChecks checks,
            Placements placements,
            PlacedCards placedCards,
            NeedlessSites needless,
            Clock clock) {
        this.needless = needless;
        this.placing = placing;
        this.versions = versions;
        this.settings = settings;
        this.reader = reader;
        this.comparison = comparison;
        this.checks = checks;
        this.placements = placements;
        this.placedCards = placedCards;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        RegistryPublication placed =
                versions.lastOnSiteOf(file.known(Variables.RESOURCE_BODY_ID)).orElseThrow();
        RegistryVersion version = versions.version(file.jurisdiction(), file.number(Variables.VERSION_NUMBER));
        Finding finding = look(file, placed.siteUrl(), version);
        Optional<String> explanation = file.text(Variables.DIFFERENCE_REASON);
        checks.record(new SiteCheck(
                version.jurisdiction(),
                version.number(),
                placed.bodyId(),
                placed.siteUrl(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                finding.outcome(),
                finding.sentence(),
                explanation,
                explanation.map(text -> placed.recordedBy())));
        file.set(Variables.SITE_FINDING, finding.sentence());
        boolean differs = finding.outcome() == Outcome.OTHER && explanation.isEmpty();
        file.set(Variables.SITE_DIFFERS, differs);
        placements.show(file);
        if (!differs) {
            placedCards.settle(file);
            needless.check(file.jurisdiction());
        }
    }

    private Finding look(CaseFile file, String address, RegistryVersion version) {
        if (settings.reach() == Reach.NONE) {
            return new Finding(Outcome.NOT_CHECKED, "Сайт не сверялся: у системы нет выхода в интернет.");
        }
        SiteReader.Seen seen = reader.read(address);
        if (seen.status() == 0) {
            return new Finding(Outcome.NOT_REACHED, Russian.sentence("Сайт не сверен: " + seen.fault()));
        }
        if (seen.status() == HttpStatus.NOT_FOUND.value() || seen.status() == HttpStatus.GONE.value()) {
            return new Finding(Outcome.OTHER, "Такой страницы на сайте нет (ответ " + seen.status() + ").");
        }
        if (seen.status() != HttpStatus.OK.value()) {
            return new Finding(Outcome.NOT_REACHED, "Сайт не сверен: он ответил кодом " + seen.status() + ".");
        }
        return comparison.compare(seen.text(), version, required(file, version));
    }

    /** What the act wants on the site: the active pages of the owners that it names. */
    private List<RegistryEntry> required(CaseFile file, RegistryVersion version) {
        PlacedVersion placed = PlacedVersion.of(file);
        Set<OwnerKind> owners =
                placing.ownersOnSite(placed, placing.askedBy(placed, file.known(Variables.RESOURCE_BODY_ID)));
        return versions.entries(version.jurisdiction(), version.number()).stream()
                .filter(entry -> entry.state() == RegistryEntry.State.ACTIVE)
                .filter(entry -> owners.isEmpty() || owners.contains(entry.ownerKind()))
                .toList();
    }
}
