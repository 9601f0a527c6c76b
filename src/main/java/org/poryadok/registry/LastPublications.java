package org.poryadok.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.springframework.stereotype.Component;

/** What was published last in each jurisdiction, read anew when the registry has changed or a day has begun: every page says it. */
@Component
public class LastPublications {

    /** @param days today, by jurisdiction */
    private record Moment(RegistryRevision.Revision revision, Map<String, LocalDate> days) {}

    private record Known(Moment moment, Map<String, PublicVersion> versions) {}

    private final PublicRegistry registry;
    private final RegistryRevision revisions;
    private final Acts acts;
    private final Clock clock;
    private final AtomicReference<Known> known = new AtomicReference<>();

    LastPublications(PublicRegistry registry, RegistryRevision revisions, Acts acts, Clock clock) {
        this.registry = registry;
        this.revisions = revisions;
        this.acts = acts;
        this.clock = clock;
    }

    /** By jurisdiction; one that has published nothing is left out. */
    public Map<String, PublicVersion> byJurisdiction() {
        // The number of changes is read before the versions are: what changes meanwhile is read once too often.
        Moment now = new Moment(
                revisions.current(),
                acts.jurisdictions().stream()
                        .collect(Collectors.toMap(
                                Jurisdiction::id, one -> LocalDate.ofInstant(clock.instant(), one.zone()))));
        Known last = known.get();
        if (last == null || !last.moment().equals(now)) {
            last = new Known(now, read());
            known.set(last);
        }
        return last.versions();
    }

    private Map<String, PublicVersion> read() {
        Map<String, PublicVersion> versions = new HashMap<>();
        acts.jurisdictions()
                .forEach(one ->
                        registry.lastPublication(one.id()).ifPresent(version -> versions.put(one.id(), version)));
        return Map.copyOf(versions);
    }
}
