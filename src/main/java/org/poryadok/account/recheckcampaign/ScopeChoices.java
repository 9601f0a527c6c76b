package org.poryadok.account.recheckcampaign;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Network;
import org.poryadok.act.NetworkState;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Option;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** Offers clauses, networks and owners with the number of accounts, and proposes a choice that fits the occasion. */
@Component
class ScopeChoices implements TaskListener {

    private final Acts acts;
    private final Accounts accounts;
    private final RecheckClauses clauses;
    private final Organisation organisation;
    private final JurisdictionDays days;

    ScopeChoices(Acts acts, Accounts accounts, RecheckClauses clauses, Organisation organisation, JurisdictionDays days) {
        this.acts = acts;
        this.organisation = organisation;
        this.accounts = accounts;
        this.clauses = clauses;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        List<Account> all = accounts.ofJurisdiction(file.jurisdiction());
        Map<String, Long> networks = count(all, Account::network, namedNetworks(file));
        Map<String, Long> owners = count(all, account -> account.ownerKind().name(), ownersOf(file));
        List<Clause> offered = clauses.of(file.actId());
        file.setJson("clauseOptions", offered.stream()
                .map(clause -> new Option(clause.title() + " (" + clause.citation() + ")", clause.id())).toList());
        file.setJson("networkOptions", networks.entrySet().stream()
                .map(entry -> new Option(Network.of(entry.getKey()).title() + ": " + entry.getValue(), entry.getKey())).toList());
        file.setJson("ownerOptions", owners.entrySet().stream()
                .map(entry -> new Option(OwnerKind.valueOf(entry.getKey()).title() + ": " + entry.getValue(), entry.getKey()))
                .toList());
        // A choice that was made before and is to be changed stands.
        if (!file.has("campaignClauses")) {
            propose(file, offered, networks, owners);
        }
    }

    private void propose(CaseFile file, List<Clause> offered, Map<String, Long> networks, Map<String, Long> owners) {
        List<String> amended = file.chosen("amendedClauses");
        file.setJson("campaignClauses", offered.stream().map(Clause::id)
                .filter(id -> amended.isEmpty() || amended.contains(id)).toList());
        file.setJson("campaignOwners", kept(owners));
        List<String> banned = file.text("occasionKind").filter("NETWORK"::equals)
                .map(kind -> banned(file, networks)).orElse(List.of());
        file.setJson("campaignNetworks", banned.isEmpty() ? kept(networks) : banned);
        if (!banned.isEmpty()) {
            file.set("question", "Прекратить ведение страницы. " + banned.stream()
                    .map(network -> acts.act(file.actId()).network(network, days.today(file.jurisdiction())).reason())
                    .distinct().collect(Collectors.joining(" ")));
        }
    }

    private List<String> banned(CaseFile file, Map<String, Long> networks) {
        LegalAct act = acts.act(file.actId());
        LocalDate today = days.today(file.jurisdiction());
        return kept(networks).stream()
                .filter(network -> act.stateOf(network, today) == NetworkState.PROHIBITED).toList();
    }

    /** Pages may be created while the task waits: what can be chosen is more than what is kept today. */
    private Stream<String> namedNetworks(CaseFile file) {
        LegalAct act = acts.act(file.actId());
        LocalDate today = days.today(file.jurisdiction());
        return Arrays.stream(Network.values()).map(Network::id).filter(network -> act.network(network, today).named());
    }

    private Stream<String> ownersOf(CaseFile file) {
        return organisation.bodies(file.jurisdiction()).stream().map(body -> body.kind().name()).distinct();
    }

    private static Map<String, Long> count(List<Account> accounts, Function<Account, String> by, Stream<String> possible) {
        Map<String, Long> counted = accounts.stream()
                .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.counting()));
        possible.forEach(value -> counted.putIfAbsent(value, 0L));
        return counted;
    }

    /** What pages there are for. */
    private static List<String> kept(Map<String, Long> counted) {
        return counted.entrySet().stream().filter(entry -> entry.getValue() > 0).map(Map.Entry::getKey).toList();
    }
}
