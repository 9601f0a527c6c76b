package org.poryadok.content.weeklynorm;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActStatus;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** Which clauses set a weekly norm, and for which pages. */
@Component
@Clauses({"KIR-3.1", "KUZ-A2.2"})
class NormClauses {

    private final Acts acts;
    private final ActRegister register;
    private final Accounts accounts;

    NormClauses(Acts acts, ActRegister register, Accounts accounts) {
        this.acts = acts;
        this.register = register;
        this.accounts = accounts;
    }

    /** Acts that may set one. */
    Collection<LegalAct> acts() {
        return acts.all();
    }

    /** Clauses of an act with a weekly norm that stand for a whole week, known by its first day; a draft obliges nobody. */
    List<Clause> clauses(LegalAct act, LocalDate week) {
        boolean stands = register.statusOf(act.id()) == ActStatus.IN_FORCE
                && register.inForceFrom(act.id())
                        .filter(from -> !from.isAfter(week))
                        .isPresent();
        return !stands
                ? List.of()
                : act.clausesIn(register.versionOf(act.id(), week)).stream()
                        .filter(clause -> clause.weeklyNorm().isPresent())
                        .toList();
    }

    /** Active pages of which the clause speaks and which were there for the whole week. */
    List<Account> pages(LegalAct act, Clause clause, LocalDate week) {
        return !clauses(act, week).contains(clause)
                ? List.of()
                : accounts.ofJurisdiction(act.jurisdiction().id()).stream()
                        .filter(page -> clause.speaksOfAccountsOf(page.ownerKind()))
                        .filter(page -> !page.createdOn().isAfter(week))
                        .toList();
    }
}
