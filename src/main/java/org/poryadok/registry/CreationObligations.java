package org.poryadok.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.Fulfilment;
import org.poryadok.act.Fulfilment.Pages;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Network;
import org.poryadok.act.NetworkState;
import org.poryadok.act.NetworkVerdict;
import org.poryadok.act.OwnerKind;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Keeping;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PageOwner;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.ObligationResult.State;
import org.poryadok.registry.internal.AccountTable;
import org.poryadok.registry.internal.ClosingTable;
import org.poryadok.registry.internal.ExemptionTable;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is there and what is missing of the pages that a clause demands («официальные страницы в социальных сетях»): a page
 * of each owner of whose pages it speaks in each mandatory network, or in one that the act allows where it names no number.
 * Whoever asks how far an obligation to create pages is, asks here.
 */
@Component
@Transactional(readOnly = true)
@Clauses({"SPB-5.1", "SPB-6.1", "KUZ-2a", "KUZ-3a", "SHP-3.2.1.1", "SHP-4", "TOM-2.1"})
public class CreationObligations {

    private static final Set<NetworkState> COUNTING = Set.of(NetworkState.MANDATORY, NetworkState.ALLOWED);

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;
    private final PageOwners owners;
    private final AccountTable accounts;
    private final ClosingTable closings;
    private final ExemptionTable exemptions;
    private final Clock clock;

    CreationObligations(
            Acts acts,
            ActRegister register,
            Organisation organisation,
            PageOwners owners,
            AccountTable accounts,
            ClosingTable closings,
            ExemptionTable exemptions,
            Clock clock) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
        this.owners = owners;
        this.accounts = accounts;
        this.closings = closings;
        this.exemptions = exemptions;
        this.clock = clock;
    }

    /**
     * Today, in the zone of the jurisdiction.
     *
     * @throws org.poryadok.act.ActException when there is no such act or clause
     * @throws org.poryadok.organisation.OrganisationException when there is no such body
     */
    public CreationObligation of(String actId, String clauseId, String bodyId) {
        organisation.body(bodyId);
        return of(actId, clauseId, Set.of(bodyId), today(acts.act(actId))).get(bodyId);
    }

    /** By body, however many in a few queries; bodies that are not known are left out. */
    public Map<String, CreationObligation> of(String actId, String clauseId, Collection<String> bodyIds) {
        return of(actId, clauseId, bodyIds, today(acts.act(actId)));
    }

    /** The same for a day in the zone of the jurisdiction, as the registry knows it now. */
    public Map<String, CreationObligation> of(String actId, String clauseId, Collection<String> bodyIds, LocalDate on) {
        List<Body> bodies = organisation.findBodies(bodyIds);
        Facts facts = new Facts(acts.act(actId), acts.act(actId).clause(clauseId), bodies, on);
        return bodies.stream().collect(Collectors.toMap(Body::id, facts::obligation));
    }

    private LocalDate today(LegalAct act) {
        return LocalDate.ofInstant(clock.instant(), act.jurisdiction().zone());
    }

    /** What is known on one day of the pages of some bodies. */
    private final class Facts {

        private final LegalAct act;
        private final Clause clause;
        private final LocalDate on;
        private final LocalDate inForceFrom;
        private final Set<String> counting;
        private final Set<String> mandatory;
        private final Fulfilment reading;
        private final Map<String, List<Account>> pages;
        private final Map<UUID, Closing> closed;
        private final Set<String> atWork;
        private final Map<String, List<Exemption>> exempted;
        private final Map<Keeping, PageOwner> whose;

        Facts(LegalAct act, Clause clause, List<Body> known, LocalDate on) {
            this.act = act;
            this.clause = clause;
            this.on = on;
            inForceFrom = register.inForceFrom(act.id()).orElse(on);
            counting = networks(network -> counts(network, on));
            mandatory = networks(this::isDemanded);
            reading = reading();
            List<String> bodies = known.stream().map(Body::id).toList();
            List<Account> created = accounts.ofBodies(bodies).stream()
                    .filter(account -> !account.createdOn().isAfter(on))
                    .toList();
            pages = created.stream().collect(Collectors.groupingBy(Account::bodyId));
            closed = closings.of(created.stream().map(Account::id).toList());
            atWork = organisation.atWork(bodies);
            whose = owners.of(
                    known.stream()
                            .flatMap(body -> kinds(body).stream().map(kind -> new Keeping(body.id(), kind)))
                            .toList(),
                    Optional.of(on));
            exempted = exemptions.ofBodies(bodies).stream()
                    .filter(exemption -> exemption.obligationClauseId().equals(clause.id()))
                    .filter(exemption -> exemption.standsOn(on))
                    .collect(Collectors.groupingBy(Exemption::bodyId));
        }

        CreationObligation obligation(Body body) {
            List<ObligationResult> results = new ArrayList<>();
            for (OwnerKind kind : kinds(body)) {
                PageOwner owner = whose.get(new Keeping(body.id(), kind));
                if (reading.pages() == Pages.EACH_MANDATORY) {
                    mandatory.forEach(network -> results.add(inNetwork(body.id(), owner, network)));
                } else {
                    results.add(inAnyNetwork(body.id(), owner));
                }
            }
            return new CreationObligation(
                    act.id(),
                    clause.id(),
                    body.id(),
                    reading,
                    reading.pages() == Pages.EACH_MANDATORY ? mandatory : counting,
                    results);
        }

        /** An act may make its networks mandatory later than it comes into force, or not at all. */
        private Fulfilment reading() {
            Fulfilment stated = clause.fulfilment()
                    .orElseGet(() ->
                            new Fulfilment(Pages.EACH_MANDATORY, Set.of(), false, Optional.empty(), LegalAct.SETTING));
            return mandatory.isEmpty() && stated.pages() == Pages.EACH_MANDATORY
                    ? new Fulfilment(
                            Pages.ANY_NETWORK, stated.owners(), stated.keeping(), stated.again(), LegalAct.SETTING)
                    : stated;
        }

        private Collection<OwnerKind> kinds(Body body) {
            if (!reading.owners().isEmpty()) {
                return new TreeSet<>(reading.owners());
            }
            return new TreeSet<>(clause.accountsKeptBy(body.kind()));
        }

        private ObligationResult inNetwork(String body, PageOwner owner, String network) {
            Optional<String> where = Optional.of(network);
            return page(body, owner, account -> account.network().equals(network))
                    .map(page -> ObligationResult.created(owner, where, page))
                    .or(() -> prohibited(owner, network))
                    .or(() -> exempted(body, owner, where, Set.of(network)))
                    .orElseGet(() -> withoutPage(
                            owner,
                            where,
                            lastClosed(body, owner, account -> account.network().equals(network))));
        }

        private ObligationResult inAnyNetwork(String body, PageOwner owner) {
            return page(body, owner, this::counts)
                    .map(page -> ObligationResult.created(owner, Optional.empty(), page))
                    .or(() -> exempted(body, owner, Optional.empty(), counting))
                    .orElseGet(() -> withoutPage(
                            owner,
                            Optional.empty(),
                            lastClosed(body, owner, account -> counts(account.network(), account.createdOn()))));
        }

        /** The oldest of them that is there, or was where only to create it is demanded. */
        private Optional<Account> page(String body, PageOwner owner, Predicate<Account> suits) {
            return of(body, owner)
                    .filter(account -> isThere(account) || !reading.keeping() && wasThere(account))
                    .filter(suits)
                    .min(Comparator.comparing(Account::createdOn));
        }

        private boolean isThere(Account account) {
            return account.closedOn().filter(day -> !day.isAfter(on)).isEmpty();
        }

        /** Whether it was there when the act was in force. */
        private boolean wasThere(Account account) {
            return account.closedOn().filter(day -> day.isBefore(inForceFrom)).isEmpty();
        }

        private boolean counts(Account account) {
            if (counting.contains(account.network())) {
                return true;
            }
            boolean counted = counts(account.network(), account.createdOn());
            return counted && (!reading.keeping() || act.stateOf(account.network(), on) != NetworkState.PROHIBITED);
        }

        private Optional<ObligationResult> prohibited(PageOwner owner, String network) {
            return act.prohibitedSince(network, on)
                    .map(since -> ObligationResult.needless(
                            owner,
                            Optional.of(network),
                            State.PROHIBITED,
                            since,
                            Optional.empty(),
                            "площадка запрещена с " + Russian.day(since)));
        }

        /** By the exemptions that together leave no network. */
        private Optional<ObligationResult> exempted(
                String body, PageOwner owner, Optional<String> network, Set<String> all) {
            List<Exemption> standing = exempted.getOrDefault(body, List.of()).stream()
                    .filter(exemption -> exemption.networks().stream().anyMatch(all::contains))
                    .sorted(Comparator.comparing(Exemption::decidedAt))
                    .toList();
            boolean whole = !all.isEmpty()
                    && all.stream()
                            .allMatch(one -> standing.stream()
                                    .anyMatch(exemption -> exemption.networks().contains(one)));
            if (!whole) {
                return Optional.empty();
            }
            Exemption last = standing.get(standing.size() - 1);
            return Optional.of(ObligationResult.needless(
                    owner,
                    network,
                    State.EXEMPTED,
                    last.decidedOn(),
                    Optional.of(last.decidedBy()),
                    standing.stream()
                            .map(Exemption::ground)
                            .collect(Collectors.joining("; ", "освобождён на основании ", ""))));
        }

        /** That a page was closed because its body goes ends nothing as long as the body is there. */
        private ObligationResult withoutPage(PageOwner owner, Optional<String> network, Optional<Account> last) {
            Optional<Account> gone = last.filter(account -> !atWork.contains(account.bodyId()))
                    .filter(account -> Optional.ofNullable(closed.get(account.id()))
                            .filter(closing -> closing.ground() == ClosingGround.REORGANISATION)
                            .isPresent());
            return gone.map(account -> ObligationResult.needless(
                            owner,
                            network,
                            State.BODY_GONE,
                            account.closedOn().orElseThrow(),
                            Optional.empty(),
                            "страница закрыта: " + closed.get(account.id()).sentence()))
                    .orElseGet(() -> ObligationResult.missing(owner, network, last));
        }

        private Optional<Account> lastClosed(String body, PageOwner owner, Predicate<Account> suits) {
            return of(body, owner)
                    .filter(Predicate.not(this::isThere))
                    .filter(this::wasThere)
                    .filter(suits)
                    .max(Comparator.comparing(account -> account.closedOn().orElseThrow()));
        }

        private Stream<Account> of(String body, PageOwner owner) {
            return pages.getOrDefault(body, List.of()).stream().filter(account -> account.ownerKind() == owner.kind());
        }

        /** In the order in which networks are listed everywhere. */
        private Set<String> networks(Predicate<String> suits) {
            return Arrays.stream(Network.values())
                    .map(Network::id)
                    .filter(suits)
                    .collect(Collectors.toCollection(
                            () -> new TreeSet<>(Comparator.comparing((Function<String, Network>) Network::of))));
        }

        /** Whether a page that is created in a network on a day is one of those of which the act speaks. */
        private boolean counts(String network, LocalDate day) {
            NetworkVerdict verdict = act.network(network, day);
            return verdict.named()
                    && verdict.state() != NetworkState.PROHIBITED
                    && COUNTING.contains(act.statedOf(network, day));
        }

        /** A prohibition ends an obligation that the network has had, and does not make it unsaid. */
        private boolean isDemanded(String network) {
            LocalDate before = act.prohibitedSince(network, on)
                    .map(since -> since.minusDays(1))
                    .orElse(on);
            return act.network(network, on).named() && act.statedOf(network, before) == NetworkState.MANDATORY;
        }
    }
}
