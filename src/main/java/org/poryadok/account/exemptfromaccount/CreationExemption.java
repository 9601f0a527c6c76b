package org.poryadok.account.exemptfromaccount;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Acts;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Network;
import org.poryadok.act.NetworkState;
import org.poryadok.act.NetworkVerdict;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.Exemptions;
import org.springframework.stereotype.Component;

/** What a body need not create: the duty ends when an exemption leaves no network in which a page is still wanted. */
@Component
@Clauses({"SHP-4", "SHP-3.2.1.1"})
public class CreationExemption {

    private final Acts acts;
    private final Accounts accounts;
    private final Exemptions exemptions;
    private final JurisdictionDays days;

    CreationExemption(Acts acts, Accounts accounts, Exemptions exemptions, JurisdictionDays days) {
        this.acts = acts;
        this.accounts = accounts;
        this.exemptions = exemptions;
        this.days = days;
    }

    /** Whether a duty that an act handed over has ended before it began; who creates a page of his own accord may. */
    public boolean endsDutyOf(DelegateExecution creation) {
        CaseFile file = CaseFile.of(creation);
        return file.has(CaseVariables.EVENT_DATE) && endsDuty(file.actId(), file.clauseId(), file.bodyId());
    }

    boolean endsDuty(String actId, String dutyClauseId, String bodyId) {
        LocalDate today = days.today(acts.act(actId).jurisdiction().id());
        return !exemptions.networks(bodyId, dutyClauseId, today).isEmpty()
                && wanted(actId, dutyClauseId, bodyId).isEmpty();
    }

    /** Networks in which the body still owes a page today: those the act demands, else those it allows. */
    Set<String> wanted(String actId, String dutyClauseId, String bodyId) {
        LegalAct act = acts.act(actId);
        LocalDate today = days.today(act.jurisdiction().id());
        Set<String> wanted = demanded(act, today);
        wanted.removeAll(exemptions.networks(bodyId, dutyClauseId, today));
        wanted.removeAll(accounts.ofBody(bodyId).stream().map(Account::network).collect(Collectors.toSet()));
        return wanted;
    }

    private static Set<String> demanded(LegalAct act, LocalDate on) {
        List<NetworkVerdict> named = Arrays.stream(Network.values())
                .map(network -> act.network(network.id(), on))
                .filter(NetworkVerdict::named)
                .toList();
        Set<String> mandatory = inState(named, NetworkState.MANDATORY);
        return mandatory.isEmpty() ? inState(named, NetworkState.ALLOWED) : mandatory;
    }

    private static Set<String> inState(List<NetworkVerdict> verdicts, NetworkState state) {
        return verdicts.stream()
                .filter(verdict -> verdict.state() == state)
                .map(NetworkVerdict::network)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
