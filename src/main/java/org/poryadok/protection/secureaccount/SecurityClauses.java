package org.poryadok.protection.secureaccount;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.act.Role;
import org.poryadok.casework.AccountObligation;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/**
 * Finds in the acts who answers for the security of an account (KUZ-A1.2.2, TOM-3, TOM-4), and who advises in an incident
 * with it (SPB-4).
 */
@Component
@Clauses({"KUZ-A1.2.2", "TOM-3", "TOM-4", "SPB-4"})
public class SecurityClauses implements AccountObligation {

    private static final String SECURE = Procedure.SECURE_ACCOUNT.key();

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;
    private final Accounts accounts;

    SecurityClauses(Acts acts, ActRegister register, Organisation organisation, Accounts accounts) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
        this.accounts = accounts;
    }

    /** Accounts by who answers for them, in the order given. */
    Map<Charge, List<Account>> byCharge(List<Account> all) {
        Map<Charge, List<Account>> charges = new LinkedHashMap<>();
        all.forEach(account -> charges.computeIfAbsent(chargeOf(account), any -> new ArrayList<>())
                .add(account));
        return charges;
    }

    public Charge chargeOf(Account account) {
        return first(account, SECURE)
                .orElseGet(() -> new Charge(
                        account.bodyId(),
                        Optional.empty(),
                        Optional.empty(),
                        account.bodyId(),
                        Organisation.groupOf(account.bodyId(), Role.RESPONSIBLE.id())));
    }

    /** The security service that an act makes answer in an incident with the account: by advice (SPB-4), or as its own. */
    public Optional<Charge> adviceOn(Account account) {
        return first(account, Procedure.ACCOUNT_COMPROMISED.key())
                .filter(charge ->
                        charge.group().equals(Organisation.groupOf(account.jurisdiction(), Role.SECURITY.id())));
    }

    private Optional<Charge> first(Account account, String procedure) {
        return actsInForce(account.jurisdiction()).stream()
                .flatMap(act -> register.clausesToday(act.id(), procedure).stream()
                        .filter(clause ->
                                clause.modality().expectsAction() && clause.speaksOfAccountsOf(account.ownerKind()))
                        .map(clause -> charge(act, clause, account)))
                .findFirst();
    }

    @Override
    public String procedure() {
        return SECURE;
    }

    /** Whether the clause gives the body charge of any account. */
    @Override
    public boolean concerns(String actId, String clauseId, String bodyId) {
        return !inCharge(actId, clauseId, bodyId).isEmpty();
    }

    /** Active accounts for which a clause gives the charge to the body: its own, or those of its role in the jurisdiction. */
    List<Account> inCharge(String actId, String clauseId, String bodyId) {
        LegalAct act = acts.act(actId);
        Clause clause = act.clause(clauseId);
        List<Account> all = clause.addresseeRoles().isEmpty()
                ? accounts.ofBody(bodyId)
                : accounts.ofJurisdiction(act.jurisdiction().id());
        return all.stream()
                .filter(account -> chargeOf(account).clauseId().equals(Optional.of(clauseId)))
                .toList();
    }

    /** The first act in force, for the basis of what no act demands. */
    Optional<LegalAct> firstInForce(String jurisdiction) {
        return actsInForce(jurisdiction).stream().findFirst();
    }

    public List<LegalAct> actsInForce(String jurisdiction) {
        return acts.ofJurisdiction(jurisdiction).stream()
                .filter(act -> register.isWorkedBy(act.id()))
                .toList();
    }

    private Charge charge(LegalAct act, Clause clause, Account account) {
        Optional<String> role = clause.addresseeRoles().stream().findFirst();
        Optional<Body> holder =
                role.flatMap(held -> organisation.bodyOfRole(act.jurisdiction().id(), held));
        return new Charge(
                account.bodyId(),
                Optional.of(act.id()),
                Optional.of(clause.id()),
                holder.map(Body::id).orElse(account.bodyId()),
                holder.isPresent()
                        ? Organisation.groupOf(act.jurisdiction().id(), role.get())
                        : Organisation.groupOf(account.bodyId(), Role.RESPONSIBLE.id()));
    }
}
