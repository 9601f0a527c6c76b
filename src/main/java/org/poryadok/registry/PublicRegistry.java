package org.poryadok.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Keeping;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PageOwner;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.internal.ClosingTable;
import org.poryadok.registry.internal.ExemptionTable;
import org.poryadok.registry.internal.PublicAccountTable;
import org.poryadok.registry.internal.PublicAccountTable.Asked;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The registry as anybody may read it. It is the registry of this moment: an entry is there from the completed step that
 * put it there; which approved version shows it is said beside it.
 */
@Component
@Transactional(readOnly = true)
public class PublicRegistry {

    private final PublicAccountTable table;
    private final ListedOwners listed;
    private final ObjectProvider<AccountMarks> marks;
    private final ClosingTable closings;
    private final ExemptionTable exemptions;
    private final NamedPages namedPages;
    private final RegistryVersions versions;
    private final Organisation organisation;
    private final PageOwners owners;
    private final RegistrySearch search;
    private final Acts acts;
    private final LegalGrounds grounds;
    private final Clock clock;

    PublicRegistry(
            PublicAccountTable table,
            ListedOwners listed,
            ObjectProvider<AccountMarks> marks,
            ClosingTable closings,
            ExemptionTable exemptions,
            NamedPages namedPages,
            RegistryVersions versions,
            Organisation organisation,
            PageOwners owners,
            RegistrySearch search,
            Acts acts,
            LegalGrounds grounds,
            Clock clock) {
        this.table = table;
        this.listed = listed;
        this.marks = marks;
        this.closings = closings;
        this.exemptions = exemptions;
        this.namedPages = namedPages;
        this.versions = versions;
        this.organisation = organisation;
        this.owners = owners;
        this.search = search;
        this.acts = acts;
        this.grounds = grounds;
        this.clock = clock;
    }

    /**
     * A page of the registry: territory by territory the Governor's, the Government's and the Administration's pages, then by
     * body, those of its head before its own, by network and address.
     *
     * @param number of the page, from 1; one beyond the last is empty
     * @param size   most accounts on a page
     */
    public PublicPage find(PublicQuery query, int number, int size) {
        Asked asked = search.asked(query);
        List<PublicAccountTable.Held> owners = listed.of(asked);
        int total = owners.stream().mapToInt(PublicAccountTable.Held::many).sum();
        List<PublicAccount> accounts = accounts(listed.entries(asked, owners, (number - 1L) * size, size), query.on());
        return new PublicPage(accounts, total, number, size);
    }

    /** Other words, of which something is found, for a question of which nothing is. */
    public Optional<String> meant(PublicQuery query) {
        return search.guesses(query).stream()
                .filter(words -> find(query.saying(words), 1, 1).total() > 0)
                .findFirst();
    }

    /** Owners who have an entry in a jurisdiction, the closed ones too, each once, by name. */
    public List<PageOwner> owners(String jurisdiction) {
        Set<Keeping> kept = table.keepings(jurisdiction);
        Map<String, PageOwner> found = new TreeMap<>();
        owners.everybody(jurisdiction, Optional.empty()).stream()
                .filter(owner -> kept.contains(owner.keeping()))
                .forEach(owner -> found.putIfAbsent(owner.id(), owner));
        return found.values().stream()
                .sorted(Comparator.comparing(PageOwner::name))
                .toList();
    }

    /** Whether somebody in the jurisdictions of a query may have pages who is the owner that it asks for. */
    public boolean knowsOwner(PublicQuery query) {
        return search.owned(query).filter(Collection::isEmpty).isEmpty();
    }

    /** Day that has begun in every jurisdiction of a query; no registry can say anything of a later one. */
    public LocalDate latestDay(PublicQuery query) {
        return acts.jurisdictions().stream()
                .map(Jurisdiction::id)
                .filter(id -> query.jurisdiction()
                        .filter(wanted -> !wanted.equals(id))
                        .isEmpty())
                .map(this::today)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Empty when no entry has this id. */
    public Optional<PublicAccount> account(UUID id) {
        return accounts(table.withIds(List.of(id))).stream().findFirst();
    }

    /** Everything that happened to an entry, the first event first. */
    public List<PublicChange> history(UUID id) {
        return table.changes(id);
    }

    /**
     * Changes of the entries that a query finds, whatever their state was then, the newest first.
     *
     * @param before number of the change after which to go on; empty: from the newest
     */
    public List<RegisteredChange> changes(PublicQuery query, Optional<Long> before, int most) {
        Asked asked = search.asked(query);
        List<RegisteredChange> changes = new ArrayList<>();
        Optional<Long> from = before;
        int wanted;
        List<PublicAccountTable.Event> events;
        do {
            wanted = most - changes.size();
            events = table.events(asked, from, wanted);
            Map<UUID, PublicAccount> accounts = accounts(table.withIds(events.stream()
                            .map(PublicAccountTable.Event::accountId)
                            .distinct()
                            .toList()))
                    .stream()
                    .collect(Collectors.toMap(PublicAccount::id, Function.identity()));
            events.stream()
                    .filter(event -> accounts.containsKey(event.accountId()))
                    .forEach(event -> changes.add(new RegisteredChange(
                            event.id(),
                            event.kind(),
                            event.occurredOn(),
                            event.recordedAt(),
                            accounts.get(event.accountId()))));
            from = events.stream().map(PublicAccountTable.Event::id).reduce((newer, older) -> older);
            // An entry that cannot be shown takes its changes along; those behind them are wanted all the same.
        } while (changes.size() < most && events.size() == wanted);
        return changes;
    }

    /** Bodies that need not keep a page today, by body. */
    public List<PublicExemption> exemptions(String jurisdiction) {
        LocalDate today = today(jurisdiction);
        List<Exemption> standing = exemptions.notEnded(jurisdiction).stream()
                .filter(exemption -> exemption.standsOn(today))
                .toList();
        Map<String, Body> bodies =
                bodies(standing.stream().map(Exemption::bodyId).toList());
        return standing.stream()
                .map(exemption -> new PublicExemption(
                        exemption.id(),
                        jurisdiction,
                        exemption.bodyId(),
                        nameOf(bodies, exemption.bodyId()),
                        exemption.networks(),
                        exemption.ground(),
                        exemption.decidedOn(),
                        exemption.validUntil(),
                        grounds.basis(acts.act(exemption.actId()), exemption.clauseId())))
                .toList();
    }

    /** The newest version that was placed on any site by today, with every place. */
    public Optional<PublicVersion> lastPublication(String jurisdiction) {
        return versions.publishedOn(jurisdiction, today(jurisdiction)).map(this::version);
    }

    /** The newest approved version, placed or not. */
    public Optional<PublicVersion> lastApproved(String jurisdiction) {
        return versions.newest(jurisdiction).map(this::version);
    }

    /** An approved version. */
    public Optional<PublicVersion> version(String jurisdiction, int number) {
        return versions.all(jurisdiction).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .map(this::version);
    }

    /** Entries of pages, the active first. */
    List<PublicAccount> at(Collection<AccountAddress> addresses) {
        return accounts(table.withAddress(addresses));
    }

    /** Entries as anybody may see them, in the same order. */
    List<PublicAccount> accounts(List<Account> entries) {
        return accounts(entries, Optional.empty());
    }

    /** Of a past day it is not said which marks were confirmed then. */
    private List<PublicAccount> accounts(List<Account> entries, Optional<LocalDate> day) {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<UUID> closedIds = entries.stream()
                .filter(account -> account.state() == AccountState.CLOSED)
                .map(Account::id)
                .toList();
        List<UUID> activeIds = entries.stream()
                .filter(account -> account.state() != AccountState.CLOSED)
                .map(Account::id)
                .toList();
        Map<UUID, Closing> closed = closedIds.isEmpty() ? Map.of() : closings.of(closedIds);
        Map<UUID, List<String>> marks = activeIds.isEmpty() || day.isPresent() ? Map.of() : marks(activeIds);
        Map<UUID, Account> replacements =
                table
                        .withIds(closed.values().stream()
                                .flatMap(closing -> closing.replacement().stream())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Account::id, Function.identity()));
        Set<UUID> named =
                namedPages.of(entries.stream().map(Account::id).toList()).keySet();
        Map<Keeping, PageOwner> whose =
                owners.of(entries.stream().map(Account::keeping).collect(Collectors.toSet()), day);
        return entries.stream()
                .map(account -> {
                    Optional<Closing> closing = Optional.ofNullable(closed.get(account.id()));
                    return new PublicAccount(
                            account.id(),
                            account.jurisdiction(),
                            // Whoever holds the post today need never have seen a page that was closed before.
                            account.state() == AccountState.CLOSED
                                    ? whose.get(account.keeping()).withoutPerson()
                                    : whose.get(account.keeping()),
                            account.address(),
                            marks.getOrDefault(account.id(), List.of()),
                            Optional.of(account.createdOn()).filter(created -> !account.byAct()),
                            account.state(),
                            account.closedOn(),
                            closing.map(Closing::sentence),
                            closing.flatMap(Closing::replacement),
                            closing.flatMap(Closing::replacement)
                                    .map(replacements::get)
                                    .map(other -> other.address().normalized()),
                            named.contains(account.id()),
                            account.furtherAddresses());
                })
                .toList();
    }

    private Map<UUID, List<String>> marks(Collection<UUID> accountIds) {
        return marks.stream().findFirst().map(all -> all.confirmed(accountIds)).orElse(Map.of());
    }

    private PublicVersion version(RegistryVersion version) {
        ZoneId zone = acts.jurisdiction(version.jurisdiction()).zone();
        List<RegistryPublication> placed = versions.publications(version.jurisdiction(), version.number());
        Map<String, Body> bodies =
                bodies(placed.stream().map(RegistryPublication::bodyId).toList());
        return new PublicVersion(
                version.jurisdiction(),
                version.number(),
                LocalDate.ofInstant(version.approvedAt(), zone),
                version.entries(),
                version.hash(),
                placed.stream()
                        .map(publication -> new PublicVersion.Placed(
                                nameOf(bodies, publication.bodyId()), publication.siteUrl(), publication.placedOn()))
                        .toList());
    }

    private Map<String, Body> bodies(Collection<String> ids) {
        return organisation.findBodies(new HashSet<>(ids)).stream()
                .collect(Collectors.toMap(Body::id, Function.identity()));
    }

    private static String nameOf(Map<String, Body> bodies, String id) {
        return Optional.ofNullable(bodies.get(id)).map(Body::name).orElse(id);
    }

    private LocalDate today(String jurisdiction) {
        return LocalDate.ofInstant(
                clock.instant(), acts.jurisdiction(jurisdiction).zone());
    }
}
