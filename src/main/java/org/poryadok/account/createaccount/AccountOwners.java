package org.poryadok.account.createaccount;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.CaseFile;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Whose account may be created in a procedure. */
@Component
class AccountOwners {

    private final Acts acts;
    private final Organisation organisation;

    AccountOwners(Acts acts, Organisation organisation) {
        this.acts = acts;
        this.organisation = organisation;
    }

    /** Those of whose accounts the clause speaks; else a body keeps one of its own and one of its head (SPB-6.1). */
    Collection<OwnerKind> of(CaseFile file) {
        Clause clause = acts.act(file.actId()).clause(file.clauseId());
        return clause.accountsOf().isEmpty()
                ? List.of(organisation.body(file.bodyId()).kind(), OwnerKind.HEAD)
                : new TreeSet<>(clause.accountsOf());
    }
}
