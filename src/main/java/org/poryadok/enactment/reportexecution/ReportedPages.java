package org.poryadok.enactment.reportexecution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.poryadok.act.Clause;
import org.poryadok.act.Network;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
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
    private final PageOwners owners;

    ReportedPages(Accounts accounts, PageOwners owners) {
        this.accounts = accounts;
        this.owners = owners;
    }

    /** By owner, the body's own first; then by network. */
    List<Row> of(Body body) {
        return accounts.ofBody(body.id()).stream()
                .map(account -> new Row(
                        owners.of(account.keeping()).withKeeper(),
                        Network.of(account.network()).title(),
                        account.address().normalized(),
                        account.byAct() ? "названа в акте" : Russian.day(account.createdOn()),
                        account.state().title()))
                .sorted(Comparator.comparing((Row row) -> !row.owner().equals(body.name()))
                        .thenComparing(Row::owner)
                        .thenComparing(Row::network)
                        .thenComparing(Row::address))
                .toList();
    }

    /** When they were created, where that is known. */
    Stream<LocalDate> createdOn(Body body) {
        return accounts.ofBody(body.id()).stream()
                .filter(account -> !account.byAct())
                .map(Account::createdOn);
    }

    /** The pages of which a clause speaks: «Председатель комитета … (ведёт …): https://…»; empty when there is none. */
    String under(Clause clause, Body body) {
        List<Account> pages = accounts.ofBody(body.id()).stream()
                .filter(account -> clause.speaksOfAccountsOf(account.ownerKind()))
                .toList();
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
}
