package org.poryadok.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.poryadok.registry.BrokenVersion.Fault;
import org.poryadok.registry.internal.version.Canonical;
import org.poryadok.registry.internal.version.Line;
import org.poryadok.registry.internal.version.VersionTable;
import org.springframework.stereotype.Component;

/**
 * Takes every hash of the registry's versions anew. A version that was taken off the end is not missed: whoever wants to
 * see that too compares the newest hash with one that he has kept, or that stands on a site.
 */
@Component
public class VersionChain {

    private final VersionTable versions;

    VersionChain(VersionTable versions) {
        this.versions = versions;
    }

    /** For who has a database and nothing else running. */
    public static VersionChain in(DataSource database) {
        return new VersionChain(VersionTable.in(database));
    }

    /** Jurisdictions that have versions, also those whose act is not loaded any more. */
    public List<String> jurisdictions() {
        return versions.jurisdictions();
    }

    /** The first version that is not what was approved; empty when all are. */
    public Optional<BrokenVersion> firstBroken(String jurisdiction) {
        SortedMap<String, Line> content = new TreeMap<>();
        String previous = Canonical.NO_VERSION;
        int number = 0;
        List<RegistryVersion> ascending = new ArrayList<>(versions.all(jurisdiction));
        ascending.sort(Comparator.comparingInt(RegistryVersion::number));
        for (RegistryVersion version : ascending) {
            number++;
            versions.changes(jurisdiction, number).forEach((key, line) -> apply(content, key, line));
            Optional<Fault> fault = fault(version, number, content, previous);
            if (fault.isPresent()) {
                return Optional.of(new BrokenVersion(jurisdiction, number, fault.get()));
            }
            previous = version.hash();
        }
        return Optional.empty();
    }

    private static Optional<Fault> fault(
            RegistryVersion version, int number, SortedMap<String, Line> content, String previous) {
        if (version.number() != number) {
            return Optional.of(Fault.MISSING);
        }
        String contentHash =
                Canonical.contentHash(content.values().stream().map(Line::text).toList());
        if (!version.contentHash().equals(contentHash)) {
            return Optional.of(Fault.CONTENT);
        }
        if (version.entries() != content.size()) {
            return Optional.of(Fault.ENTRIES);
        }
        if (!version.previousHash().equals(previous)) {
            return Optional.of(Fault.PREVIOUS);
        }
        return version.hash()
                        .equals(Canonical.hash(
                                version.jurisdiction(),
                                number,
                                version.drawnAt(),
                                version.approvedAt(),
                                contentHash,
                                previous))
                ? Optional.empty()
                : Optional.of(Fault.HEADING);
    }

    private static void apply(SortedMap<String, Line> content, String key, Line line) {
        if (line.text() == null) {
            content.remove(key);
        } else {
            content.put(key, line);
        }
    }
}
