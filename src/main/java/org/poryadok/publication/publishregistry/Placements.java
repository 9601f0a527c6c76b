package org.poryadok.publication.publishregistry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.poryadok.casework.CaseFile;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.RegistryPublication;
import org.poryadok.registry.RegistryVersions;
import org.poryadok.registry.SiteCheck;
import org.poryadok.registry.SiteChecks;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Where a version has been placed and where it is still to be. */
@Component
class Placements {

    private record Row(String site, String placed, String address, String check) {}

    private final VersionPlacing placing;
    private final Organisation organisation;
    private final RegistryVersions versions;
    private final SiteChecks checks;

    Placements(VersionPlacing placing, Organisation organisation, RegistryVersions versions, SiteChecks checks) {
        this.placing = placing;
        this.organisation = organisation;
        this.versions = versions;
        this.checks = checks;
    }

    List<RegistryPublication> of(CaseFile file) {
        return versions.publications(file.jurisdiction(), file.number(Variables.VERSION_NUMBER));
    }

    /** Those of several sites on which the version has not been placed yet. */
    List<Body> missing(CaseFile file, List<Body> sites) {
        Map<String, RegistryPublication> placed = byBody(file);
        return sites.stream().filter(body -> !placed.containsKey(body.id())).toList();
    }

    /** Whether the version is on all of these sites, and none is gone back to whoever placed it. */
    boolean areSettled(String jurisdiction, int number, List<Body> sites) {
        Map<String, SiteCheck> looks = looks(jurisdiction, number);
        return sites.stream()
                .map(body -> looks.get(body.id()))
                .allMatch(look -> look != null
                        && (look.outcome() != SiteCheck.Outcome.OTHER
                                || look.explanation().isPresent()));
    }

    /** Tells the coordinator's form how it stands. */
    void show(CaseFile file) {
        Map<String, RegistryPublication> placed = byBody(file);
        Map<String, SiteCheck> looks = looks(file.jurisdiction(), file.number(Variables.VERSION_NUMBER));
        PlacedVersion version = PlacedVersion.of(file);
        file.setJson(
                Variables.PLACEMENT_ROWS,
                version.sites().stream()
                        .map(organisation::body)
                        .map(body -> row(placing.siteOf(version, body), placed.get(body.id()), looks.get(body.id())))
                        .toList());
    }

    private Map<String, SiteCheck> looks(String jurisdiction, int number) {
        return checks.of(jurisdiction, number).stream()
                .collect(Collectors.toMap(SiteCheck::bodyId, Function.identity(), (earlier, later) -> later));
    }

    private static Row row(String site, RegistryPublication publication, SiteCheck look) {
        return publication == null
                ? new Row(site, "не размещён", "", "")
                : new Row(site, Russian.day(publication.placedOn()), publication.siteUrl(), seen(look));
    }

    private static String seen(SiteCheck look) {
        return look == null
                ? ""
                : look.finding()
                        + look.explanation().map(text -> " Пояснение: " + text).orElse("");
    }

    private Map<String, RegistryPublication> byBody(CaseFile file) {
        return of(file).stream()
                .collect(Collectors.toMap(RegistryPublication::bodyId, Function.identity(), (earlier, later) -> later));
    }
}
