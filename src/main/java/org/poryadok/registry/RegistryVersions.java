package org.poryadok.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.poryadok.act.Acts;
import org.poryadok.registry.internal.version.Canonical;
import org.poryadok.registry.internal.version.CurrentEntries;
import org.poryadok.registry.internal.version.DraftTable;
import org.poryadok.registry.internal.version.Line;
import org.poryadok.registry.internal.version.SiteAddress;
import org.poryadok.registry.internal.version.VersionTable;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Approved versions of the registry of each jurisdiction, numbered from 1, each chained to the one before by its hash,
 * and where they were placed. A version is never changed; changes join the caller's transaction.
 */
@Component
@Transactional(noRollbackFor = RegistryException.class)
public class RegistryVersions {

    private static final int PORTION = 1000;

    private final VersionTable versions;
    private final DraftTable drafts;
    private final CurrentEntries current;
    private final Acts acts;
    private final Clock clock;

    RegistryVersions(VersionTable versions, DraftTable drafts, CurrentEntries current, Acts acts, Clock clock) {
        this.versions = versions;
        this.drafts = drafts;
        this.current = current;
        this.acts = acts;
        this.clock = clock;
    }

    /** Jurisdictions of drafts by id; unknown ids are left out. */
    public Map<UUID, String> jurisdictionsOfDrafts(Collection<UUID> ids) {
        return drafts.jurisdictions(ids);
    }

    /** Takes down the registry as it stands now, to be laid before the coordinator. */
    public RegistryDraft draw(String jurisdiction) {
        Optional<RegistryVersion> newest = versions.newest(jurisdiction);
        int after = newest.map(RegistryVersion::number).orElse(0);
        long lastEvent = current.lastEvent();
        SortedMap<String, Line> lines = now(jurisdiction);
        DraftTable.Heading heading =
                new DraftTable.Heading(UUID.randomUUID(), jurisdiction, after, moment(), lastEvent);
        drafts.insert(heading, lines);
        return new RegistryDraft(
                heading.id(),
                jurisdiction,
                after + 1,
                heading.drawnAt(),
                lines.size(),
                changes(versions.content(jurisdiction, after), difference(jurisdiction, after, lines)));
    }

    /** Throws a draft away; nothing happens when it is gone already. */
    public void discard(UUID draft) {
        drafts.delete(draft);
    }

    /**
     * Asks, before a form goes on, whether a draft may be approved.
     *
     * @throws RegistryException when the draft is gone, or another version was approved since it was drawn
     */
    public void checkApproval(UUID draft) {
        approvable(draft);
    }

    /**
     * Makes a draft the next version. What has changed since it was drawn is in the version after it.
     *
     * @throws RegistryException when the draft is gone, or another version was approved since it was drawn
     */
    public RegistryVersion approve(UUID draft, String by, Optional<String> note, String processInstanceId) {
        DraftTable.Heading heading = approvable(draft);
        Optional<RegistryVersion> newest = versions.newest(heading.jurisdiction());
        int number = heading.afterNumber() + 1;
        SortedMap<String, Line> lines = drafts.lines(draft);
        SortedMap<String, Line> difference = difference(heading.jurisdiction(), heading.afterNumber(), lines);
        String contentHash = Canonical.contentHash(texts(lines));
        String previous = newest.map(RegistryVersion::hash).orElse(Canonical.NO_VERSION);
        Instant approvedAt = moment();
        RegistryVersion version = new RegistryVersion(
                heading.jurisdiction(),
                number,
                heading.drawnAt(),
                approvedAt,
                by,
                note,
                lines.size(),
                difference.values().stream().map(Line::changedOn).min(Comparator.naturalOrder()),
                contentHash,
                previous,
                Canonical.hash(heading.jurisdiction(), number, heading.drawnAt(), approvedAt, contentHash, previous));
        versions.insert(version, heading.lastEvent(), difference, processInstanceId);
        drafts.delete(draft);
        return version;
    }

    /**
     * Records that a version was placed on the site of a body.
     *
     * @throws RegistryException when there is no such version, the address is none of the web, or the day is to come or
     *                           before the version was approved
     */
    public RegistryPublication publish(
            String jurisdiction, int number, String bodyId, String siteUrl, LocalDate placedOn, String by) {
        String url = SiteAddress.checked(siteUrl);
        checkPlacing(jurisdiction, number, placedOn);
        RegistryPublication publication =
                new RegistryPublication(jurisdiction, number, bodyId, url, placedOn, moment(), by);
        versions.insert(publication);
        return publication;
    }

    /**
     * Asks, before a form goes on, whether a registry can stand at an address.
     *
     * @throws RegistryException when it is no address of the web
     */
    public void checkSite(String siteUrl) {
        SiteAddress.checked(siteUrl);
    }

    /**
     * Asks, before a form goes on, whether a version can have been placed on a day.
     *
     * @throws RegistryException when there is no such version, or the day is to come or before the version was approved
     */
    @Transactional(readOnly = true)
    public void checkPlacing(String jurisdiction, int number, LocalDate placedOn) {
        RegistryVersion version = version(jurisdiction, number);
        ZoneId zone = acts.jurisdiction(jurisdiction).zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate approvedOn = LocalDate.ofInstant(version.approvedAt(), zone);
        if (placedOn.isAfter(today)) {
            throw new RegistryException("Дата размещения " + Russian.day(placedOn) + " ещё не наступила: сегодня "
                    + Russian.day(today) + ".");
        }
        if (placedOn.isBefore(approvedOn)) {
            throw new RegistryException("Дата размещения " + Russian.day(placedOn) + " раньше утверждения версии: "
                    + Russian.day(approvedOn) + ".");
        }
    }

    /** Whether a draft says of a page what the registry says now. */
    @Transactional(readOnly = true)
    public boolean says(UUID draft, String jurisdiction, UUID account) {
        SortedMap<String, Line> drawn = drafts.lines(draft);
        return now(jurisdiction).entrySet().stream()
                .filter(line -> RegistryEntry.accountOf(line.getKey())
                        .filter(account::equals)
                        .isPresent())
                .allMatch(line -> drawn.containsKey(line.getKey())
                        && drawn.get(line.getKey())
                                .text()
                                .equals(line.getValue().text()));
    }

    /** Whether the registry says anything now that its newest version does not. */
    @Transactional(readOnly = true)
    public boolean hasChanged(String jurisdiction) {
        Optional<RegistryVersion> newest = versions.newest(jurisdiction);
        return !difference(jurisdiction, newest.map(RegistryVersion::number).orElse(0), now(jurisdiction))
                .isEmpty();
    }

    /** Pages of which the newest version says otherwise than the registry does now, or nothing. */
    @Transactional(readOnly = true)
    public Set<UUID> changedAccounts(String jurisdiction) {
        int after = newest(jurisdiction).map(RegistryVersion::number).orElse(0);
        return difference(jurisdiction, after, now(jurisdiction)).keySet().stream()
                .flatMap(key -> RegistryEntry.accountOf(key).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Day of the earliest change that no version says yet and that was not made before a day; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> oldestChangeOn(String jurisdiction, LocalDate since) {
        int after = newest(jurisdiction).map(RegistryVersion::number).orElse(0);
        return difference(jurisdiction, after, now(jurisdiction)).values().stream()
                .map(Line::changedOn)
                .filter(day -> !day.isBefore(since))
                .min(Comparator.naturalOrder());
    }

    /** The newest approved version. */
    public Optional<RegistryVersion> newest(String jurisdiction) {
        return versions.newest(jurisdiction);
    }

    /** The newest version that was approved before a moment. */
    public Optional<RegistryVersion> newestBefore(String jurisdiction, Instant moment) {
        return versions.approvedBefore(jurisdiction, moment);
    }

    /** Approved versions, the newest first. */
    public List<RegistryVersion> all(String jurisdiction) {
        return versions.all(jurisdiction);
    }

    /** The version that a reader could find on a day: the newest that was placed on any site by then. */
    public Optional<RegistryVersion> publishedOn(String jurisdiction, LocalDate day) {
        return versions.placedBy(jurisdiction, day);
    }

    /** @throws RegistryException when there is no such version */
    public RegistryVersion version(String jurisdiction, int number) {
        return versions.find(jurisdiction, number)
                .orElseThrow(() -> new RegistryException("Версии реестра № " + number + " нет."));
    }

    /** What a version says, ordered by key. */
    public List<RegistryEntry> entries(String jurisdiction, int number) {
        return texts(versions.content(jurisdiction, number)).stream()
                .map(Canonical::entry)
                .toList();
    }

    /** What a version says otherwise than the one before, the earliest change first. */
    public List<RegistryChange> changes(String jurisdiction, int number) {
        return changes(versions.content(jurisdiction, number - 1), versions.changes(jurisdiction, number));
    }

    /** Where the versions of a jurisdiction were placed, by number, in the order of the days. */
    public Map<Integer, List<RegistryPublication>> publications(String jurisdiction, Collection<Integer> numbers) {
        return versions.publications(jurisdiction, numbers).stream()
                .collect(Collectors.groupingBy(RegistryPublication::number));
    }

    /** Where a version was placed, in the order of the days. */
    public List<RegistryPublication> publications(String jurisdiction, int number) {
        return versions.publications(jurisdiction, number);
    }

    /** Where a body has placed the registry last. */
    public Optional<RegistryPublication> lastOnSiteOf(String bodyId) {
        return versions.newestOn(bodyId);
    }

    /** How long the changes of a version waited; empty until it is placed, and for a version that changes nothing. */
    public Optional<Freshness> freshness(RegistryVersion version) {
        List<RegistryPublication> placed = publications(version.jurisdiction(), version.number());
        return version.oldestChangeOn()
                .filter(oldest -> !placed.isEmpty())
                .map(oldest ->
                        new Freshness(oldest, placed.get(placed.size() - 1).placedOn()));
    }

    /**
     * What a version says, line by line as its hash is taken of them; read in portions, so that a large registry needs
     * little memory and no connection is held while a line is used.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void eachLine(RegistryVersion version, Consumer<String> use) {
        String after = "";
        List<Map.Entry<String, Line>> portion;
        do {
            portion = versions.lines(version.jurisdiction(), version.number(), after, PORTION);
            portion.stream()
                    .map(entry -> entry.getValue().text())
                    .filter(Objects::nonNull)
                    .forEach(use);
            after = portion.isEmpty() ? after : portion.get(portion.size() - 1).getKey();
        } while (portion.size() == PORTION);
    }

    private DraftTable.Heading approvable(UUID draft) {
        DraftTable.Heading heading = drafts.lock(draft)
                .orElseThrow(() -> new RegistryException("Этой версии реестра больше нет: составьте её заново."));
        versions.newest(heading.jurisdiction())
                .filter(newest -> newest.number() != heading.afterNumber())
                .ifPresent(newest -> {
                    throw new RegistryException("После того как эта версия составлена, утверждена версия № "
                            + newest.number() + ": составьте её заново.");
                });
        return heading;
    }

    private SortedMap<String, Line> now(String jurisdiction) {
        return current.of(jurisdiction, versions.lastEvent(jurisdiction));
    }

    /** What lines say otherwise than a version; a line without text is an entry that is gone. */
    private SortedMap<String, Line> difference(String jurisdiction, int number, SortedMap<String, Line> lines) {
        SortedMap<String, Line> before = versions.content(jurisdiction, number);
        SortedMap<String, Line> difference = new TreeMap<>();
        lines.forEach((key, line) -> {
            Line earlier = before.get(key);
            if (earlier == null || !earlier.text().equals(line.text())) {
                difference.put(key, line);
            }
        });
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), acts.jurisdiction(jurisdiction).zone());
        before.keySet().stream()
                .filter(key -> !lines.containsKey(key))
                .forEach(key -> difference.put(key, new Line(null, today)));
        return difference;
    }

    private static List<RegistryChange> changes(Map<String, Line> before, SortedMap<String, Line> difference) {
        List<RegistryChange> changes = new ArrayList<>();
        difference.forEach((key, line) -> changes.add(new RegistryChange(
                Optional.ofNullable(before.get(key)).map(Line::text).map(Canonical::entry),
                Optional.ofNullable(line.text()).map(Canonical::entry),
                line.changedOn())));
        changes.sort(Comparator.comparing(RegistryChange::changedOn));
        return changes;
    }

    private static List<String> texts(SortedMap<String, Line> lines) {
        return lines.values().stream().map(Line::text).toList();
    }

    /** To the microsecond, which is what the database keeps and the hash is taken of. */
    private Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
