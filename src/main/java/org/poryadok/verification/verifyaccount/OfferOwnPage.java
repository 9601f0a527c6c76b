package org.poryadok.verification.verifyaccount;

import java.util.List;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.StartOffer;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** The address of the only page that the body of whoever begins has; of several it is his to say which one he means. */
@Component
class OfferOwnPage implements StartOffer {

    private final Organisation organisation;
    private final Accounts accounts;

    OfferOwnPage(Organisation organisation, Accounts accounts) {
        this.organisation = organisation;
        this.accounts = accounts;
    }

    @Override
    public String variable() {
        return CaseVariables.OWN_PAGE;
    }

    @Override
    public TypedValue of(String starter) {
        List<Account> pages = organisation
                .official(starter)
                .flatMap(Official::bodyId)
                .map(accounts::ofBody)
                .orElse(List.of());
        return pages.size() == 1 ? Variables.stringValue(pages.get(0).address().normalized()) : null;
    }
}
