package org.poryadok.verification.verifyaccount;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActStatus;
import org.poryadok.act.Acts;
import org.poryadok.act.ApplicableRequirement;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Procedure;
import org.poryadok.casework.AccountObligation;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** What acts demand to be verified of an account (KIR-2.2 to 2.5, SHP-2.3). */
@Component
@Clauses({"KIR-2.2", "KIR-2.3", "KIR-2.4", "KIR-2.4.1", "KIR-2.4.2", "KIR-2.5", "SHP-2.3"})
public class VerificationClauses implements AccountObligation {

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;
    private final Accounts accounts;
    private final Verifications verifications;
    private final JurisdictionDays days;

    VerificationClauses(
            Acts acts,
            ActRegister register,
            Organisation organisation,
            Accounts accounts,
            Verifications verifications,
            JurisdictionDays days) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
        this.accounts = accounts;
        this.verifications = verifications;
        this.days = days;
    }

    /** What the act's version of today demands to be verified of an account in its network. */
    public List<AskedItem> demanded(String actId, Account account) {
        return demanded(actId, account.bodyId(), account.ownerKind(), account.network());
    }

    /** The same of a page that is not in the registry yet. */
    public List<AskedItem> demanded(String actId, String bodyId, OwnerKind owner, String network) {
        return requirements(actId, bodyId, owner, network).stream()
                .filter(line -> line.clause().carriedBy(Procedure.VERIFY_ACCOUNT.key()))
                .filter(line -> !line.byAnalogy())
                .map(AskedItem::of)
                .toList();
    }

    /** Every requirement of the act's version of today; an account of a head follows his body. */
    List<ApplicableRequirement> requirements(String actId, Account account) {
        return requirements(actId, account.bodyId(), account.ownerKind(), account.network());
    }

    private List<ApplicableRequirement> requirements(String actId, String bodyId, OwnerKind of, String network) {
        LegalAct act = acts.act(actId);
        OwnerKind owner = of == OwnerKind.HEAD ? organisation.body(bodyId).kind() : of;
        String version = register.versionOf(actId, days.today(act.jurisdiction().id()));
        return act.requirements(network, owner, version);
    }

    @Override
    public String procedure() {
        return Procedure.VERIFY_ACCOUNT.key();
    }

    /** Whether any of a body's accounts has something to verify under the act, whichever of its clauses asks for it. */
    @Override
    public boolean concerns(String actId, String clauseId, String bodyId) {
        return !accountsOf(actId, bodyId).isEmpty();
    }

    /** Active accounts of a body of which the act demands something, or something is asked of already. */
    List<Account> accountsOf(String actId, String bodyId) {
        return accounts.ofBody(bodyId).stream()
                .filter(account -> isConcerned(actId, account))
                .toList();
    }

    boolean isConcerned(String actId, Account account) {
        return account.state() == AccountState.ACTIVE
                && !(unconfirmed(actId, account).isEmpty()
                        && verifications.pending(account.id(), actId).isEmpty());
    }

    /** What is demanded and was not confirmed yet. */
    List<AskedItem> unconfirmed(String actId, Account account) {
        var confirmed = verifications.items(account.id(), actId).stream()
                .filter(item -> item.confirmedState().isPresent())
                .map(VerificationItem::id)
                .collect(Collectors.toSet());
        return demanded(actId, account).stream()
                .filter(item -> !confirmed.contains(item.id()))
                .toList();
    }

    /** The act in force that demands something of the account. */
    Optional<String> actFor(Account account) {
        return acts.ofJurisdiction(account.jurisdiction()).stream()
                .filter(act -> register.statusOf(act.id()) == ActStatus.IN_FORCE)
                .map(LegalAct::id)
                .filter(act -> !demanded(act, account).isEmpty())
                .findFirst();
    }

    /** The account that a case is about. */
    Account account(CaseFile file) {
        return accounts.account(UUID.fromString(file.known(CaseVariables.ACCOUNT_ID)));
    }
}
