package org.poryadok.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActStatus;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.DesignatedPage;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Repeal;
import org.poryadok.act.Role;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.internal.AccountTable;
import org.poryadok.registry.internal.NamingTable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pages that an act itself declares official (SHP-2.1). On the act's first day they come into the registry like any other,
 * by no procedure of their own; one that is there already gets the act as a further ground. Done again it does nothing.
 */
@Component
@Clauses("SHP-2.1")
public class NamedPages {

    private final AccountTable table;
    private final NamingTable namings;
    private final Accounts accounts;
    private final Organisation organisation;
    private final Acts acts;
    private final ActRegister register;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NamedPages(
            AccountTable table,
            NamingTable namings,
            Accounts accounts,
            Organisation organisation,
            Acts acts,
            ActRegister register,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.namings = namings;
        this.accounts = accounts;
        this.organisation = organisation;
        this.acts = acts;
        this.register = register;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Puts into the registry what an act names today, and ends what it does not name any more: the page stays in the
     * registry, without the act as its ground.
     *
     * @param processInstanceId the procedure by which the act enters into force
     * @throws RegistryException when a page is in the registry of another jurisdiction, or no body could keep it
     */
    @Transactional
    public void enter(String actId, String actor, String processInstanceId) {
        LegalAct act = acts.act(actId);
        List<Account> brought = new ArrayList<>();
        Map<UUID, LocalDate> ended = new LinkedHashMap<>();
        for (DesignatedPage page : act.designatedPages()) {
            Clause clause = act.clause(page.clause());
            if (register.isInForce(actId, clause)) {
                LocalDate from = register.inForceFrom(actId, clause).orElseThrow();
                enter(act, page, from, actor, processInstanceId).ifPresent(brought::add);
            }
            register.goneFrom(actId, clause)
                    .ifPresent(
                            gone -> namings.end(actId, clause.id(), gone).forEach(account -> ended.put(account, gone)));
        }
        end(ended, actor, processInstanceId);
        if (!brought.isEmpty()) {
            changed(brought);
            events.publishEvent(new PagesNamed(actId, brought));
        }
    }

    /** Active pages that an act has named and that a version of it does not name any more, in the order of the act. */
    public List<Account> droppedBy(String actId, String version) {
        LegalAct act = acts.act(actId);
        List<Clause> staying = act.clausesIn(version);
        return dropped(act, page -> staying.contains(act.clause(page.clause())));
    }

    /** Active pages that a repealed act has named and that no act in force names, in the order of the act. */
    public List<Account> droppedByRepeal(String actId) {
        List<Account> named = dropped(acts.act(actId), page -> false);
        Set<UUID> elsewhere = of(named.stream().map(Account::id).toList()).keySet();
        return named.stream().filter(page -> !elsewhere.contains(page.id())).toList();
    }

    private List<Account> dropped(LegalAct act, Predicate<DesignatedPage> stays) {
        Map<Boolean, List<UUID>> named = act.designatedPages().stream()
                .collect(Collectors.partitioningBy(
                        stays,
                        Collectors.flatMapping(
                                page -> namings.of(act.id(), page.address()).stream()
                                        .map(Naming::accountId),
                                Collectors.toList())));
        return named.get(false).stream()
                .distinct()
                .filter(page -> !named.get(true).contains(page))
                .map(accounts::account)
                .filter(page -> page.state() == AccountState.ACTIVE)
                .toList();
    }

    /** By which clauses of acts in force pages are named, by page; pages that no act names are left out. */
    public Map<UUID, List<Naming>> of(Collection<UUID> pages) {
        return inForce(namings.standing(pages));
    }

    /** The same of a day of the jurisdiction's zone. */
    public Map<UUID, List<Naming>> of(Collection<UUID> pages, LocalDate on) {
        return known(namings.standing(pages, on))
                .filter(naming -> register.statusOf(naming.actId()) == ActStatus.IN_FORCE
                        || register.repealed(naming.actId())
                                .filter(repeal -> repeal.from().isAfter(on))
                                .isPresent())
                .collect(Collectors.groupingBy(Naming::accountId));
    }

    /** Whether a page that nothing names on a day has been named by an act which had lost its force by then. */
    public boolean wasNamedByRepealed(UUID page, LocalDate on) {
        return namings.all(page).stream()
                .filter(naming -> acts.find(naming.actId()).isPresent())
                .anyMatch(naming -> register.repealed(naming.actId())
                        .map(Repeal::from)
                        .filter(from -> !from.isAfter(on))
                        .filter(from -> naming.endedOn().filter(from::isAfter).isEmpty())
                        .isPresent());
    }

    /** The same of a whole jurisdiction. */
    public Map<UUID, List<Naming>> ofJurisdiction(String jurisdiction) {
        return inForce(namings.standingOf(
                acts.ofJurisdiction(jurisdiction).stream().map(LegalAct::id).toList()));
    }

    private Map<UUID, List<Naming>> inForce(List<Naming> standing) {
        return known(standing)
                .filter(naming -> register.statusOf(naming.actId()) == ActStatus.IN_FORCE)
                .collect(Collectors.groupingBy(Naming::accountId));
    }

    private Stream<Naming> known(List<Naming> standing) {
        return standing.stream()
                .filter(naming -> acts.find(naming.actId())
                        .flatMap(act -> act.findClause(naming.clauseId()))
                        .isPresent());
    }

    /** The history of a page says that no act names it any more; another clause may name it instead. */
    private void end(Map<UUID, LocalDate> ended, String actor, String processInstanceId) {
        Set<UUID> named =
                namings.standing(ended.keySet()).stream().map(Naming::accountId).collect(Collectors.toSet());
        List<Account> pages = ended.keySet().stream().map(accounts::account).toList();
        pages.stream()
                .filter(page -> page.state() != AccountState.CLOSED && !named.contains(page.id()))
                .forEach(page -> accounts.noteNaming(
                        page.id(), AccountEvent.Kind.NAMED_NO_MORE, ended.get(page.id()), actor, processInstanceId));
        changed(pages);
    }

    /** A page that the act has brought into the registry. */
    private Optional<Account> enter(
            LegalAct act, DesignatedPage page, LocalDate from, String actor, String processInstanceId) {
        List<Naming> before = namings.of(act.id(), page.address());
        if (!before.isEmpty()) {
            // What was closed since has been closed by its own procedure: the act does not open it again.
            before.forEach(naming -> name(naming.accountId(), act, page, from));
            return Optional.empty();
        }
        String jurisdiction = act.jurisdiction().id();
        AccountAddress address = AccountAddress.named(page.network(), page.address(), page.aliases());
        List<String> further = further(page, address);
        List<Account> holders = holders(address, further);
        holders.forEach(holder -> {
            if (!holder.jurisdiction().equals(jurisdiction)) {
                throw new RegistryException("Страницу " + page.address() + ", которую называет акт ("
                        + act.clause(page.clause()).citation() + "), ведёт другая территория.");
            }
            name(holder.id(), act, page, from);
            accounts.noteNaming(holder.id(), AccountEvent.Kind.NAMED, from, actor, processInstanceId);
        });
        if (!holders.isEmpty()) {
            if (holders.size() == 1) {
                table.answersAt(holders.get(0).id(), address, further);
            }
            changed(holders);
            return Optional.empty();
        }
        Account entered = accounts.name(
                new NewAccount(jurisdiction, keeper(act, page), address, page.owner(), from, actor, processInstanceId),
                further);
        name(entered.id(), act, page, from);
        return Optional.of(entered);
    }

    private void name(UUID account, LegalAct act, DesignatedPage page, LocalDate from) {
        namings.insert(
                new Naming(account, act.id(), page.clause(), page.address(), from, Optional.empty()),
                Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
    }

    private List<Account> holders(AccountAddress address, List<String> further) {
        return Stream.concat(
                        Stream.of(address),
                        further.stream().map(other -> AccountAddress.parse(address.network(), other)))
                .flatMap(one -> accounts.findByAddress(one).stream())
                .distinct()
                .toList();
    }

    /** Normal forms of all its addresses but the one that the act writes first. */
    private static List<String> further(DesignatedPage page, AccountAddress address) {
        return Stream.concat(Stream.of(page.address()), page.aliases().stream())
                .map(written -> AccountAddress.parse(page.network(), written).normalized())
                .filter(other -> !other.equals(address.normalized()))
                .distinct()
                .toList();
    }

    /** A body of the owner's kind keeps its own page; that of a person in a post is kept by the coordinator. */
    private String keeper(LegalAct act, DesignatedPage page) {
        String jurisdiction = act.jurisdiction().id();
        Optional<Body> keeper = page.owner().isOfBodies()
                ? organisation.bodies(jurisdiction).stream()
                        .filter(body -> body.kind() == page.owner())
                        .min(Comparator.comparing(Body::id))
                : organisation.bodyOfRole(jurisdiction, Role.COORDINATOR.id());
        return keeper.map(Body::id)
                .orElseThrow(() -> new RegistryException("Акт называет страницу " + page.address()
                        + " (вид владельца: " + page.owner().title()
                        + "), а органа, который её ведёт, в оргструктуре нет. Внесите его и повторите шаг."));
    }

    private void changed(List<Account> pages) {
        pages.stream()
                .map(page -> new RegistryChanged(page.jurisdiction(), page.bodyId()))
                .distinct()
                .forEach(events::publishEvent);
    }
}
