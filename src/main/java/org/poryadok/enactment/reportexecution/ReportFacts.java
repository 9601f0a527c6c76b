package org.poryadok.enactment.reportexecution;

import java.util.List;
import org.poryadok.act.Network;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.document.AccountLine;
import org.poryadok.casework.document.PersonLine;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.Accounts;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** The facts of an execution report: accounts of the body and the persons it has designated, as of today. */
@Component
class ReportFacts {

    record AccountRow(String network, String address, String createdOn, String state) {}

    record PersonRow(String role, String person, String post, String order) {}

    private final Accounts accounts;
    private final Designations designations;
    private final Organisation organisation;
    private final PageOwners owners;
    private final JurisdictionDays days;

    ReportFacts(
            Accounts accounts,
            Designations designations,
            Organisation organisation,
            PageOwners owners,
            JurisdictionDays days) {
        this.accounts = accounts;
        this.designations = designations;
        this.organisation = organisation;
        this.owners = owners;
        this.days = days;
    }

    List<AccountRow> accounts(CaseFile file) {
        return accounts.ofBody(file.bodyId()).stream()
                .map(account -> new AccountRow(
                        Network.of(account.network()).title(),
                        account.address().normalized(),
                        Russian.day(account.createdOn()),
                        account.state().title()))
                .toList();
    }

    List<AccountLine> accountLines(CaseFile file) {
        return accounts.ofBody(file.bodyId()).stream()
                .map(account ->
                        AccountLine.of(account, owners.of(account.keeping()).name()))
                .toList();
    }

    List<PersonRow> persons(CaseFile file) {
        return personLines(file).stream()
                .map(line -> new PersonRow(
                        line.role(),
                        line.fullName(),
                        line.post(),
                        "№ " + line.orderNumber() + " от " + Russian.day(line.orderDate())))
                .toList();
    }

    List<PersonLine> personLines(CaseFile file) {
        return designations.activeOf(file.bodyId(), days.today(file.jurisdiction())).stream()
                .map(this::line)
                .toList();
    }

    private PersonLine line(Designation designation) {
        Official official = organisation.official(designation.officialId()).orElseThrow();
        return new PersonLine(
                designation.role().title(),
                official.fullName(),
                official.post(),
                designation.orderNumber(),
                designation.orderDate());
    }

    /** What the controller reads in five seconds. */
    String summary(CaseFile file, List<AccountRow> accounts, List<PersonRow> persons) {
        return organisation.body(file.bodyId()).name() + ": действующих страниц — " + accounts.size()
                + ", определено лиц — " + persons.size() + "."
                + (accounts.isEmpty() ? " Страниц в реестре нет." : "")
                + (persons.isEmpty() ? " Лица не определены." : "");
    }
}
