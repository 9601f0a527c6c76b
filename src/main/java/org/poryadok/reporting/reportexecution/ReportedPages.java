package org.poryadok.reporting.reportexecution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Network;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NamedPages;
import org.poryadok.registry.Naming;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Pages that a body keeps, each under its owner: that of a head or of the Government is not the page of the body. */
@Component
class ReportedPages {

    /** Beyond that the table of pages says it better. */
    private static final int NAMED = 3;

    /** A line of the table of pages. */
    record Row(String owner, String network, String address, String createdOn, String state) {}

    private final Accounts accounts;
    private final NamedPages named;
    private final PageOwners owners;

    ReportedPages(Accounts accounts, NamedPages named, PageOwners owners) {
        this.accounts = accounts;
        this.named = named;
        this.owners = owners;
    }

    /**
     * Those at work, by owner, the body's own first; then by network.
     *
     * @param on day at the end of which they are told of, today or earlier
     */
    List<Row> of(Body body, LocalDate on) {
        List<Account> pages = accounts.ofBody(body.id(), on);
        Set<UUID> namedThen = named.of(ids(pages), on).keySet();
        return pages.stream()
                .map(account -> new Row(
                        owners.of(account.keeping()).withKeeper(),
                        Network.of(account.network()).title(),
                        account.address().normalized(),
                        created(account, namedThen, on),
                        AccountState.ACTIVE.title()))
                .sorted(Comparator.comparing((Row row) -> !row.owner().equals(body.name()))
                        .thenComparing(Row::owner)
                        .thenComparing(Row::network)
                        .thenComparing(Row::address))
                .toList();
    }

    private String created(Account account, Set<UUID> namedThen, LocalDate on) {
        if (!account.byAct()) {
            return Russian.day(account.createdOn());
        }
        if (namedThen.contains(account.id())) {
            return "названа в акте";
        }
        return named.wasNamedByRepealed(account.id(), on)
                ? "была названа в акте, акт утратил силу"
                : "больше не названа в акте";
    }

    private static List<UUID> ids(List<Account> pages) {
        return pages.stream().map(Account::id).toList();
    }

    /** When they were created, where that is known. */
    Stream<LocalDate> createdOn(Body body, LocalDate on) {
        return accounts.ofBody(body.id(), on).stream()
                .filter(account -> !account.byAct())
                .map(Account::createdOn);
    }

    /**
     * The pages of which a clause speaks, of one that names pages those alone: «Председатель комитета … (ведёт …): https://…»;
     * empty when there is none.
     */
    String under(LegalAct act, Clause clause, Body body, LocalDate on) {
        List<Account> kept = accounts.ofBody(body.id(), on);
        Predicate<Account> concerned = act.namesPages(clause)
                ? namedBy(act, clause, kept, on)
                : account -> clause.speaksOfAccountsOf(account.ownerKind());
        List<Account> pages = kept.stream().filter(concerned).toList();
        if (pages.size() > NAMED) {
            return "Страниц: " + pages.size() + " (перечислены в таблице)";
        }
        return String.join(
                "; ",
                pages.stream()
                        .map(account -> owners.of(account.keeping()).withKeeper() + ": "
                                + account.address().normalized())
                        .toList());
    }

    private Predicate<Account> namedBy(LegalAct act, Clause clause, List<Account> kept, LocalDate on) {
        Map<UUID, List<Naming>> namings = named.of(ids(kept), on);
        return account -> namings.getOrDefault(account.id(), List.of()).stream()
                .anyMatch(naming ->
                        naming.actId().equals(act.id()) && naming.clauseId().equals(clause.id()));
    }
}
