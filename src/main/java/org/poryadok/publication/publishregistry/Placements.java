package org.poryadok.publication.publishregistry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.poryadok.casework.CaseFile;
import org.poryadok.organisation.Body;
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
    private final RegistryVersions versions;
    private final SiteChecks checks;

    Placements(VersionPlacing placing, RegistryVersions versions, SiteChecks checks) {
        this.placing = placing;
        this.versions = versions;
        this.checks = checks;
    }

    List<RegistryPublication> of(CaseFile file) {
        return versions.publications(file.jurisdiction(), file.number(Variables.VERSION_NUMBER));
    }

    /** Bodies on whose sites the version has not been placed yet. */
    List<Body> missing(CaseFile file) {
        Map<String, RegistryPublication> placed = byBody(file);
        return placing.sites(file).stream()
                .filter(body -> !placed.containsKey(body.id()))
                .toList();
    }

    /** Tells the coordinator's form how it stands. */
    void show(CaseFile file) {
        Map<String, RegistryPublication> placed = byBody(file);
        Map<String, SiteCheck> looks = checks.of(file.jurisdiction(), file.number(Variables.VERSION_NUMBER)).stream()
                .collect(Collectors.toMap(SiteCheck::bodyId, Function.identity(), (earlier, later) -> later));
        file.setJson(
                Variables.PLACEMENT_ROWS,
                placing.sites(file).stream()
                        .map(body -> row(placing.siteOf(file, body), placed.get(body.id()), looks.get(body.id())))
                        .toList());
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
