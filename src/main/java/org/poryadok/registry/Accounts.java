package org.poryadok.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.accountaddress.AddressException;
import org.poryadok.act.Acts;
import org.poryadok.act.Network;
import org.poryadok.act.OwnerKind;
import org.poryadok.organisation.Belonging;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.internal.AccountTable;
import org.poryadok.registry.internal.ClosingTable;
import org.poryadok.term.Russian;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The registry of official accounts. Changes join the caller's transaction: the one that completes the step. */
@Component
public class Accounts {

    /** Facebook opened in 2004; no page of any network that an act can name is older. */
    private static final LocalDate FIRST_NETWORK = LocalDate.of(2004, 2, 4);

    private final AccountTable table;
    private final ClosingTable closings;
    private final Organisation organisation;
    private final Belonging belonging;
    private final Acts acts;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Accounts(
            AccountTable table,
            ClosingTable closings,
            Organisation organisation,
            Belonging belonging,
            Acts acts,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.closings = closings;
        this.organisation = organisation;
        this.belonging = belonging;
        this.acts = acts;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Puts a page into the registry as active. Of two transactions that register one page, the first to commit wins.
     *
     * @throws RegistryException when the page is in the registry already or the day of creation cannot be right;
     *                           the transaction stays usable
     * @throws org.poryadok.organisation.OrganisationException when the body is not one of the jurisdiction
     */
    @Transactional(noRollbackFor = RegistryException.class)
    public Account activate(NewAccount entry) {
        Account account = register(entry, AccountEvent.Kind.ACTIVATED, Optional.empty());
        events.publishEvent(new RegistryChanged(account.jurisdiction(), account.bodyId()));
        return account;
    }

    /**
     * Puts pages that were there before into the registry, all or none: nobody has created them by a procedure, one
     * person has proposed them and another, the {@link NewAccount#actor}, has confirmed them.
     *
     * @param entries    of one jurisdiction
     * @param proposedBy user id of whoever has proposed them
     * @return in the order of the entries
     * @throws RegistryException when a page is in the registry already or its day of creation cannot be right
     * @throws org.poryadok.organisation.OrganisationException when a body is not one of the jurisdiction
     */
    @Transactional
    public List<Account> enter(List<NewAccount> entries, String proposedBy) {
        List<Account> entered = entries.stream()
                .map(entry -> register(entry, AccountEvent.Kind.ENTERED, Optional.of(proposedBy)))
                .toList();
        // Said once for each body, however many pages it brings.
        entered.stream()
                .map(account -> new RegistryChanged(account.jurisdiction(), account.bodyId()))
                .distinct()
                .forEach(events::publishEvent);
        return entered;
    }

    /** Puts a page into the registry that an act names; {@link NamedPages} has seen that it is not there. */
    Account name(NewAccount entry, List<String> furtherAddresses) {
        Account account = register(entry, AccountEvent.Kind.NAMED, Optional.empty());
        table.answersAt(account.id(), account.address(), furtherAddresses);
        return account;
    }

    /** Notes in its history that an act names a page that was there before, or names it no more. */
    void noteNaming(UUID id, AccountEvent.Kind kind, LocalDate from, String actor, String processInstanceId) {
        table.record(id, new AccountEvent(kind, from, now(), actor, Optional.empty(), processInstanceId));
    }

    private Account register(NewAccount entry, AccountEvent.Kind kind, Optional<String> proposedBy) {
        checkCreationDay(entry.jurisdiction(), entry.createdOn());
        Account account = new Account(
                UUID.randomUUID(),
                entry.jurisdiction(),
                entry.bodyId(),
                entry.address(),
                entry.ownerKind(),
                entry.createdOn(),
                AccountState.ACTIVE,
                Optional.empty(),
                kind == AccountEvent.Kind.NAMED,
                List.of(),
                entry.processInstanceId(),
                entry.toldAt().orElseGet(this::now),
                now(),
                entry.actor());
        belonging.require(account.parts());
        if (table.activeHolder(account.address()).isPresent() || !table.insert(account)) {
            throw taken(entry.jurisdiction(), entry.address());
        }
        table.record(
                account.id(),
                new AccountEvent(
                        kind,
                        entry.createdOn(),
                        account.activatedAt(),
                        entry.actor(),
                        proposedBy,
                        entry.processInstanceId()));
        return account;
    }

    /**
     * Asks, before a form goes on, whether a page may be registered.
     *
     * @throws RegistryException when the page is in the registry already
     */
    public void checkFree(String jurisdiction, AccountAddress address) {
        if (table.activeHolder(address).isPresent()) {
            throw taken(jurisdiction, address);
        }
    }

    /**
     * Checks the day on which a page was created in its network.
     *
     * @throws RegistryException when the day is still to come in the jurisdiction's zone, or before any network existed
     */
    public void checkCreationDay(String jurisdiction, LocalDate createdOn) {
        refuseFuture(jurisdiction, createdOn, "Дата создания страницы");
        if (createdOn.isBefore(FIRST_NETWORK)) {
            throw new RegistryException("Дата создания страницы " + Russian.day(createdOn)
                    + " раньше, чем появились социальные сети. Проверьте год.");
        }
    }

    /**
     * Asks, before a form goes on, whether a page may be closed on a day.
     *
     * @param closedOn day of deletion in the network, in the jurisdiction's zone
     * @throws RegistryException when it is closed already or the day cannot be right
     */
    public void checkClosing(UUID id, LocalDate closedOn) {
        Account account = account(id);
        refuseFuture(account.jurisdiction(), closedOn, "Дата удаления страницы");
        if (closedOn.isBefore(account.createdOn())) {
            throw new RegistryException("Дата удаления страницы " + Russian.day(closedOn)
                    + (account.byAct() ? " раньше дня, с которого её называет акт: " : " раньше даты её создания: ")
                    + Russian.day(account.createdOn()) + ".");
        }
        if (account.state() == AccountState.CLOSED) {
            throw closedAlready(account);
        }
    }

    /**
     * Closes an entry; it stays in the registry with its ground and its history.
     *
     * @param closedOn day of deletion in the network, in the jurisdiction's zone
     * @throws RegistryException when it is closed already or the day cannot be right
     */
    @Transactional(noRollbackFor = RegistryException.class)
    public Account close(UUID id, LocalDate closedOn, Closing closing, String actor, String processInstanceId) {
        checkClosing(id, closedOn);
        if (!table.close(id, closedOn)) {
            throw closedAlready(account(id));
        }
        closings.insert(id, closing);
        table.record(
                id,
                new AccountEvent(
                        AccountEvent.Kind.CLOSED, closedOn, now(), actor, Optional.empty(), processInstanceId));
        Account closed = account(id);
        events.publishEvent(new RegistryChanged(closed.jurisdiction(), closed.bodyId()));
        events.publishEvent(new AccountClosed(closed, closing));
        return closed;
    }

    /** Why and how an entry was closed; empty while it is active. */
    public Optional<Closing> closing(UUID id) {
        return closings.of(id);
    }

    /** The active entry to which a link leads, whatever its network; empty when a bare name fits several. */
    public Optional<Account> findByLink(String typed) {
        return Optional.ofNullable(findByLinks(List.of(typed)).get(typed));
    }

    /**
     * As {@link #findByLink}, of many at once.
     *
     * @return by what was typed; what leads to no active entry, or to several, is left out
     */
    public Map<String, Account> findByLinks(Collection<String> typed) {
        Map<String, List<AccountAddress>> read = typed.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        link -> Arrays.stream(Network.values())
                                .flatMap(network -> read(network, link).stream())
                                .toList()));
        Map<AccountAddress, Account> holders = table.activeHolders(
                read.values().stream().flatMap(List::stream).distinct().toList());
        Map<String, Account> found = new HashMap<>();
        read.forEach((link, addresses) -> {
            List<Account> several = addresses.stream()
                    .map(holders::get)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (several.size() == 1) {
                found.put(link, several.get(0));
            }
        });
        return found;
    }

    /** The active entry of a page, whichever of its names the entry has. */
    public Optional<Account> findByAddress(AccountAddress address) {
        return table.activeHolder(address);
    }

    /** Active entries of a body, the oldest page first. */
    public List<Account> ofBody(String bodyId) {
        return table.activeOfBody(bodyId);
    }

    /**
     * Entries of a body that were active at the end of a day of the jurisdiction's zone, the oldest page first; a page counts
     * from its day, on whichever it was entered.
     */
    public List<Account> ofBody(String bodyId, LocalDate on) {
        return table.ofBodies(List.of(bodyId)).stream()
                .filter(account -> !account.createdOn().isAfter(on))
                .filter(account ->
                        account.closedOn().filter(day -> !day.isAfter(on)).isEmpty())
                .toList();
    }

    /** Active entries of a body that belong to one kind of owner, the oldest page first. */
    public List<Account> ofBody(String bodyId, OwnerKind ownerKind) {
        return ofBody(bodyId).stream()
                .filter(account -> account.ownerKind() == ownerKind)
                .toList();
    }

    /** Active entries of a jurisdiction, by body and age. */
    public List<Account> ofJurisdiction(String jurisdiction) {
        return table.activeOfJurisdiction(jurisdiction);
    }

    /** @throws RegistryException when there is no such entry */
    public Account account(UUID id) {
        return table.find(id).orElseThrow(() -> new RegistryException("Такой страницы нет в реестре."));
    }

    /** Jurisdictions of entries by id; unknown ids are left out. */
    public Map<UUID, String> jurisdictions(Collection<UUID> ids) {
        return table.jurisdictions(ids);
    }

    /** Everything that happened to an entry, the first event first. */
    public List<AccountEvent> history(UUID id) {
        return table.events(id);
    }

    /** To the microsecond, which is what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void refuseFuture(String jurisdiction, LocalDate day, String what) {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), acts.jurisdiction(jurisdiction).zone());
        if (day.isAfter(today)) {
            throw new RegistryException(
                    what + " " + Russian.day(day) + " ещё не наступила: сегодня " + Russian.day(today) + ".");
        }
    }

    private static Optional<AccountAddress> read(Network network, String typed) {
        try {
            return Optional.of(AccountAddress.parse(network.id(), typed));
        } catch (AddressException | RegistryException addressOfAnother) {
            return Optional.empty();
        }
    }

    private static RegistryException closedAlready(Account account) {
        return new RegistryException("Страница " + account.address().normalized() + " уже закрыта.");
    }

    private RegistryException taken(String jurisdiction, AccountAddress address) {
        Optional<Account> holder = table.activeHolder(address);
        String known = holder.filter(account -> !account.address().normalized().equals(address.normalized()))
                .map(account -> " под адресом " + account.address().normalized())
                .orElse("");
        // Which body of another jurisdiction has a page is not this jurisdiction's to know.
        String by = holder.filter(account -> account.jurisdiction().equals(jurisdiction))
                .flatMap(account -> organisation.findBody(account.bodyId()))
                .map(body -> ", её ведёт " + body.name())
                .orElse(", её ведёт другой орган");
        return new RegistryException("Страница " + address.normalized() + " уже есть в реестре" + known + by + ".");
    }
}
