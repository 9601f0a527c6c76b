package org.poryadok.account.createaccount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Network;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.CaseFile;
import org.poryadok.organisation.Keeping;
import org.poryadok.organisation.PageOwner;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.CreationObligation;
import org.poryadok.registry.CreationObligations;
import org.springframework.stereotype.Component;

/**
 * Which pages a case creates: those that its obligation still misses, each by itself; of a body's own accord, one of its choice.
 */
@Component
public class WantedPages {

    private static final WantedPage OF_OWN_CHOICE = new WantedPage(Optional.empty(), Optional.empty());

    private final CreationObligations obligations;
    private final CreationCases cases;
    private final CreationClosing closing;
    private final PageOwners owners;

    WantedPages(CreationObligations obligations, CreationCases cases, CreationClosing closing, PageOwners owners) {
        this.obligations = obligations;
        this.cases = cases;
        this.closing = closing;
        this.owners = owners;
    }

    /** «Найти недостающие страницы»: where none is missing the obligation is closed at once. */
    public void find(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        if (!cases.isObligation(execution)) {
            file.set(Variables.PAGES, new ArrayList<>(List.of(OF_OWN_CHOICE.toString())));
            return;
        }
        CreationObligation obligation = obligation(file);
        file.set(
                Variables.PAGES,
                obligation.missing().stream()
                        .map(WantedPage::of)
                        .map(WantedPage::toString)
                        .collect(Collectors.toCollection(ArrayList::new)));
        closing.close(execution.getProcessInstanceId(), obligation);
    }

    /** «Недостаёт страниц?»: one may have been closed while another was being created. */
    public boolean areMissing(DelegateExecution execution) {
        return cases.isObligation(execution)
                && !obligation(CaseFile.of(execution)).isComplete();
    }

    /** The network of a page, where nobody has to choose it. */
    public String network(String page) {
        return WantedPage.parse(page).network().orElse(null);
    }

    public String networkName(String page) {
        return WantedPage.parse(page)
                .network()
                .map(Network::of)
                .map(Network::title)
                .orElse(null);
    }

    /** Whose page it is, where nobody has to choose that; an {@link OwnerKind}. */
    public String owner(String page) {
        return WantedPage.parse(page).owner().map(OwnerKind::name).orElse(null);
    }

    /** By what two pages of one body are told apart in the list of tasks: network, and the owner where it is not the body. */
    public String title(DelegateExecution execution, String page) {
        WantedPage wanted = WantedPage.parse(page);
        Optional<PageOwner> owner = wanted.owner()
                .map(kind -> owners.of(new Keeping(CaseFile.of(execution).bodyId(), kind)));
        return wanted.network()
                .map(network -> Network.of(network).title()
                        + owner.map(PageOwner::mention).orElse(""))
                .orElse(null);
    }

    private CreationObligation obligation(CaseFile file) {
        return obligations.of(file.actId(), file.clauseId(), file.bodyId());
    }
}
