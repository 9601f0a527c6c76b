package org.poryadok.site;

import java.util.List;
import java.util.Optional;
import org.poryadok.act.Jurisdiction;
import org.poryadok.registry.PublicRegistry;
import org.poryadok.registry.PublicVersion;
import org.poryadok.term.Russian;

/**
 * Which version of a jurisdiction's registry was published last, in the words of a page.
 *
 * @param number 0: none was yet
 */
record VersionView(String jurisdictionId, String jurisdiction, int number, String approvedOn, List<Place> places) {

    record Place(String body, String url, String on) {}

    static VersionView of(Jurisdiction jurisdiction, PublicRegistry registry) {
        return of(jurisdiction, registry.lastPublication(jurisdiction.id()));
    }

    /** @param last empty: none was yet */
    static VersionView of(Jurisdiction jurisdiction, Optional<PublicVersion> last) {
        return last.map(version -> of(jurisdiction, version))
                .orElseGet(() -> new VersionView(jurisdiction.id(), jurisdiction.name(), 0, "", List.of()));
    }

    private static VersionView of(Jurisdiction jurisdiction, PublicVersion version) {
        return new VersionView(
                jurisdiction.id(),
                jurisdiction.name(),
                version.number(),
                Russian.day(version.approvedOn()),
                version.placements().stream()
                        .map(placed -> new Place(placed.bodyName(), placed.siteUrl(), Russian.day(placed.on())))
                        .toList());
    }
}
