package org.poryadok.registry.internal.version;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.Acts;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Keeping;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PageOwner;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Closing;
import org.poryadok.registry.Exemption;
import org.poryadok.registry.NamedPages;
import org.poryadok.registry.Naming;
import org.poryadok.registry.RegistryEntry;
import org.poryadok.registry.internal.AccountTable;
import org.poryadok.registry.internal.ClosingTable;
import org.poryadok.registry.internal.ExemptionTable;
import org.springframework.stereotype.Component;

/**
 * What the registry of a jurisdiction says now: its accounts, the closed ones too, and the bodies that need not keep one.
 */
@Component
public class CurrentEntries {

    private final AccountTable accounts;
    private final ClosingTable closings;
    private final ExemptionTable exemptions;
    private final NamedPages namedPages;
    private final Organisation organisation;
    private final PageOwners owners;
    private final Acts acts;
    private final Clock clock;

    CurrentEntries(
            AccountTable accounts,
            ClosingTable closings,
            ExemptionTable exemptions,
            NamedPages namedPages,
            Organisation organisation,
            PageOwners owners,
            Acts acts,
            Clock clock) {
        this.accounts = accounts;
        this.closings = closings;
        this.exemptions = exemptions;
        this.namedPages = namedPages;
        this.organisation = organisation;
        this.owners = owners;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * @param since newest event that the version before shows
     * @return lines by key; each with the day on which it first changed after that event
     */
    public SortedMap<String, Line> of(String jurisdiction, long since) {
        SortedMap<String, Line> lines = new TreeMap<>();
        ZoneId zone = acts.jurisdiction(jurisdiction).zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Map<String, Body> bodies =
                organisation.bodies(jurisdiction).stream().collect(Collectors.toMap(Body::id, Function.identity()));
        Map<UUID, Instant> changes = accounts.firstChangesAfter(jurisdiction, since);
        Map<UUID, Closing> closed = closings.ofJurisdiction(jurisdiction);
        List<Account> all = accounts.allOfJurisdiction(jurisdiction);
        Map<Keeping, PageOwner> whose =
                owners.of(all.stream().map(Account::keeping).collect(Collectors.toSet()), Optional.empty());
        Map<UUID, List<Naming>> named = namedPages.ofJurisdiction(jurisdiction);
        Map<UUID, Account> byId = all.stream().collect(Collectors.toMap(Account::id, Function.identity()));
        for (Account account : all) {
            LocalDate changedOn = Optional.ofNullable(changes.get(account.id()))
                    .map(moment -> LocalDate.ofInstant(moment, zone))
                    .orElse(today);
            put(
                    lines,
                    entry(
                            account,
                            whose.get(account.keeping()),
                            Optional.ofNullable(closed.get(account.id()))
                                    .map(Closing::sentence)
                                    .or(() -> Optional.ofNullable(named.get(account.id()))
                                            .map(this::naming)),
                            Optional.ofNullable(closed.get(account.id())).flatMap(Closing::replacement),
                            byId),
                    changedOn);
        }
        exemptions.notEnded(jurisdiction).stream()
                .filter(exemption -> exemption.standsOn(today) && bodies.containsKey(exemption.bodyId()))
                .forEach(exemption ->
                        put(lines, notKept(exemption, bodies.get(exemption.bodyId())), exemption.decidedOn()));
        return lines;
    }

    /** Newest event of any account; 0 when there is none. */
    public long lastEvent() {
        return accounts.lastEvent();
    }

    private static void put(SortedMap<String, Line> lines, RegistryEntry entry, LocalDate changedOn) {
        lines.put(entry.key(), new Line(Canonical.line(entry), changedOn));
    }

    private static RegistryEntry entry(
            Account account,
            PageOwner owner,
            Optional<String> ground,
            Optional<UUID> replacement,
            Map<UUID, Account> byId) {
        AccountAddress address = account.address();
        return new RegistryEntry(
                RegistryEntry.keyOf(account.id()),
                account.state() == AccountState.ACTIVE ? RegistryEntry.State.ACTIVE : RegistryEntry.State.CLOSED,
                account.bodyId(),
                owner.keeperName(),
                account.ownerKind(),
                List.of(address.network()),
                Optional.of(address.normalized()),
                address.permanentId(),
                Optional.of(account.createdOn()).filter(day -> !account.byAct()),
                account.closedOn(),
                ground,
                replacement.map(byId::get).map(other -> other.address().normalized()),
                owner.otherThanKeeper(),
                Optional.of(account.furtherAddresses()).filter(further -> !further.isEmpty()));
    }

    private String naming(List<Naming> named) {
        return "названа в акте: "
                + named.stream()
                        .map(naming -> acts.act(naming.actId())
                                .clause(naming.clauseId())
                                .citation())
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private static RegistryEntry notKept(Exemption exemption, Body body) {
        return new RegistryEntry(
                "exemption:" + exemption.id(),
                RegistryEntry.State.EXEMPT,
                body.id(),
                body.name(),
                body.kind(),
                exemption.networks(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("на основании " + exemption.ground()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
