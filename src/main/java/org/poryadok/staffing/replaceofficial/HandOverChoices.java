package org.poryadok.staffing.replaceofficial;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Network;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Option;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.Account;
import org.springframework.stereotype.Component;

/** Lists the pages from which the departing person's rights go, and the colleagues who may take the access over. */
@Component
class HandOverChoices implements TaskListener {

    private final HandOverPages pages;
    private final Organisation organisation;

    HandOverChoices(HandOverPages pages, Organisation organisation) {
        this.pages = pages;
        this.organisation = organisation;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        List<Account> accounts = pages.of(file);
        file.setJson("pageOptions", accounts.stream().map(account -> new Option(
                Network.of(account.network()).title() + " — " + account.address().normalized(),
                account.address().normalized())).toList());
        file.set("pageCount", accounts.size());
        file.setJson("receiverOptions", pages.bodies(file).stream()
                .flatMap(body -> organisation.officialsOf(body).stream())
                .filter(official -> !official.userId().equals(file.known("officialId"))).distinct()
                .map(official -> new Option(official.fullName() + " — " + official.post(), official.userId())).toList());
    }
}
