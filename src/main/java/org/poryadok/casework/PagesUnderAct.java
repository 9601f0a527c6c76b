package org.poryadok.casework;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActStatus;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Procedure;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.ClauseAddressees;
import org.springframework.stereotype.Component;

/**
 * To whose pages the rules of an act apply, be they demanded or not: a page may be had, entered and created without an obligation
 * (TOM-1, KIR-0, KIR-I.2). An act says it in the clauses that {@code enter-accounts} carries.
 */
@Component
@Clauses({"SPB-1", "KUZ-2c", "SHP-1", "TOM-1", "KIR-0", "KIR-I.2"})
public class PagesUnderAct {

    private final Acts acts;
    private final ActRegister register;
    private final ClauseAddressees addressees;

    PagesUnderAct(Acts acts, ActRegister register, ClauseAddressees addressees) {
        this.acts = acts;
        this.register = register;
        this.addressees = addressees;
    }

    /**
     * Whose pages a body may have under an act, each with the clause that says so: its own, its head's where the act speaks of
     * heads of such bodies, and those of whom the act makes it keep the pages (the Government's, KUZ-2a; the Governor's,
     * TOM-2.1). Whatever offers or judges an owner asks here.
     */
    public SortedMap<OwnerKind, Clause> of(LegalAct act, Body body) {
        List<Clause> rules = rules(act);
        Set<OwnerKind> owners = EnumSet.noneOf(OwnerKind.class);
        owners.add(body.kind());
        owners.add(OwnerKind.HEAD);
        register.clausesToday(act.id(), Procedure.CREATE_ACCOUNT.key()).stream()
                .filter(clause -> clause.modality().groundsProcedures())
                .filter(clause -> addressees.of(act, clause).contains(body))
                .forEach(clause -> owners.addAll(clause.accountsKeptBy(body.kind())));
        SortedMap<OwnerKind, Clause> pages = new TreeMap<>();
        owners.forEach(owner -> ground(rules, owner, body).ifPresent(clause -> pages.put(owner, clause)));
        return pages;
    }

    /** The clause by which the act's rules apply to pages of a body: to its own before those that it keeps for others. */
    public Optional<Clause> ground(LegalAct act, Body body) {
        return of(act, body).entrySet().stream()
                .min(Comparator.comparing(page -> page.getKey() != body.kind()))
                .map(page -> page.getValue());
    }

    /** Acts in force with rules for pages. */
    public List<LegalAct> inForce(String jurisdiction) {
        return acts.ofJurisdiction(jurisdiction).stream()
                .filter(act -> register.statusOf(act.id()) == ActStatus.IN_FORCE)
                .filter(act -> !rules(act).isEmpty())
                .toList();
    }

    /** Clauses of today's version by which its rules apply to pages, in the order of the act. */
    public List<Clause> rules(LegalAct act) {
        return register.clausesToday(act.id(), Procedure.ENTER_ACCOUNTS.key());
    }

    private static Optional<Clause> ground(List<Clause> rules, OwnerKind owner, Body body) {
        return rules.stream()
                .filter(clause -> owner == OwnerKind.HEAD
                        ? clause.speaksOfHeadsOf(body.kind())
                        : clause.speaksOfAccountsOf(owner))
                .findFirst();
    }
}
