package org.poryadok.account.createaccount;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.poryadok.account.NetworkGate;
import org.poryadok.account.PageCheck;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.accountaddress.AddressReader;
import org.poryadok.act.Network;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Faults;
import org.poryadok.casework.Option;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/**
 * «Создать и оформить страницу» by the act's checklist for the network. Takes the address in its normal form; refuses
 * one of another network, a duplicate, and impossible days. Where the network does not fit, it is chosen once more.
 */
@Component
class CreateAndDesign implements TaskStep {

    private final Checklist checklist;
    private final PageCheck pages;
    private final NetworkGate gate;
    private final ObligationOfCase obligations;
    private final OwnerOfPage owner;
    private final Clock clock;

    CreateAndDesign(
            Checklist checklist,
            PageCheck pages,
            NetworkGate gate,
            ObligationOfCase obligations,
            OwnerOfPage owner,
            Clock clock) {
        this.checklist = checklist;
        this.pages = pages;
        this.gate = gate;
        this.obligations = obligations;
        this.owner = owner;
        this.clock = clock;
    }

    @Override
    public void offer(CaseFile file) {
        obligations.describe(file);
    }

    @Override
    public void show(CaseFile file) {
        owner.show(file);
        List<Option> requirements = checklist.of(file).stream()
                .map(item -> new Option(
                        item.text() + " — " + checklist.binding(file, item) + ", "
                                + item.clause().citation()
                                + (Checklist.mayComeLater(item) ? "; можно после создания" : ""),
                        item.requirement().id()))
                .toList();
        file.setJson(Variables.REQUIREMENTS, requirements);
        file.set(Variables.REQUIREMENT_COUNT, requirements.size());
        file.setLocal(Variables.ADDRESS_EXAMPLE, AddressReader.example(file.known(Variables.NETWORK)));
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (file.isTrue(Variables.NETWORK_UNFIT)) {
            file.setOfCase(CaseVariables.PAGE_TITLE, null);
            return;
        }
        Faults faults = new Faults();
        Optional<AccountAddress> address = faults.read(() -> address(file));
        faults.check(() -> requireDay(file, file.day(Variables.CREATED_ON).orElseThrow()));
        faults.refuse();
        file.set(Variables.ADDRESS_NORMAL, address.orElseThrow().normalized());
        FirstEntry.keep(
                file,
                address.orElseThrow().normalized(),
                file.day(Variables.CREATED_ON).orElseThrow().toString(),
                clock.instant());
        file.setOfCase(
                CaseVariables.PAGE_TITLE,
                owner.title(
                        file,
                        Network.of(file.known(Variables.NETWORK)).title() + ", "
                                + address.orElseThrow().shown()));
    }

    private void requireDay(CaseFile file, LocalDate createdOn) {
        pages.requirePossible(file.jurisdiction(), createdOn);
        gate.requireAllowed(file.actId(), file.known(Variables.NETWORK), createdOn, Variables.CREATED_ON);
    }

    private AccountAddress address(CaseFile file) {
        return pages.free(
                file.jurisdiction(),
                file.known(Variables.NETWORK),
                file.known(Variables.ADDRESS),
                file.text(Variables.PERMANENT_ID).orElse(""));
    }
}
