package org.poryadok.verification.recheckcampaign;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Network;
import org.poryadok.act.NetworkState;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CheckLastDay;
import org.poryadok.casework.Faults;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Option;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/**
 * «Определить круг и дату»: clauses, networks and owners with the number of accounts, and a choice that fits the occasion.
 * A campaign needs accounts of which something is asked, and a working day to come; where there are none, those that bodies
 * have are entered first; or it is not held, and it is said why.
 */
@Component
@Clauses({"KIR-I.2", "KUZ-A1.1", "TOM-7"})
public class DefineScope implements TaskStep {

    private static final String HOLD = "hold";
    private static final String ENTER = "enter";
    private static final String BY_STATE_OF_NETWORK = "NETWORK";

    private final Acts acts;
    private final Accounts accounts;
    private final RecheckClauses clauses;
    private final CampaignScope scope;
    private final Organisation organisation;
    private final CardSteps cards;
    private final CheckLastDay checkLastDay;
    private final JurisdictionDays days;

    DefineScope(
            Acts acts,
            Accounts accounts,
            RecheckClauses clauses,
            CampaignScope scope,
            Organisation organisation,
            CardSteps cards,
            CheckLastDay checkLastDay,
            JurisdictionDays days) {
        this.acts = acts;
        this.accounts = accounts;
        this.clauses = clauses;
        this.scope = scope;
        this.organisation = organisation;
        this.cards = cards;
        this.checkLastDay = checkLastDay;
        this.days = days;
    }

    /** Pages may come into the registry while the task waits: how many there are is as new as the opened form. */
    @Override
    public void offer(CaseFile file) {
        List<Account> all = accounts.ofJurisdiction(file.jurisdiction());
        Map<String, Long> networks = networks(file, all);
        file.offer(Variables.PAGES_IN_REGISTRY, kept(networks));
        file.offer(
                Variables.NETWORK_OPTIONS,
                options(networks, network -> Network.of(network).title()));
        file.offer(
                Variables.OWNER_OPTIONS,
                options(owners(file, all), owner -> OwnerKind.valueOf(owner).title()));
    }

    private Map<String, Long> networks(CaseFile file, List<Account> all) {
        return count(all, Account::network, namedNetworks(file));
    }

    private Map<String, Long> owners(CaseFile file, List<Account> all) {
        return count(all, account -> account.ownerKind().name(), ownersOf(file));
    }

    @Override
    public void show(CaseFile file) {
        List<Account> all = accounts.ofJurisdiction(file.jurisdiction());
        LegalAct act = acts.act(file.actId());
        List<Clause> offered = clauses.of(file.actId());
        file.setJson(
                Variables.CLAUSE_OPTIONS,
                offered.stream()
                        .map(clause -> new Option(words(act, clause), clause.id()))
                        .toList());
        // A choice that was made before and is to be changed stands.
        if (!file.has(Variables.CAMPAIGN_CLAUSES)) {
            propose(file, offered, networks(file, all), owners(file, all));
        }
    }

    private static String words(LegalAct act, Clause clause) {
        return clause.title() + " (" + clause.citation() + ")"
                + (act.awaitsItems(clause) ? " – перечень не внесён, спрашивается только ваш вопрос" : "");
    }

    /** Pages may be created while the task waits: what can be chosen is more than what is kept today. */
    private Stream<String> namedNetworks(CaseFile file) {
        LegalAct act = acts.act(file.actId());
        LocalDate today = days.today(file.jurisdiction());
        return Arrays.stream(Network.values())
                .map(Network::id)
                .filter(network -> act.network(network, today).named());
    }

    private Stream<String> ownersOf(CaseFile file) {
        return organisation.bodies(file.jurisdiction()).stream()
                .map(body -> body.kind().name())
                .distinct();
    }

    private static Map<String, Long> count(
            List<Account> accounts, Function<Account, String> by, Stream<String> possible) {
        Map<String, Long> counted =
                accounts.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.counting()));
        possible.forEach(value -> counted.putIfAbsent(value, 0L));
        return counted;
    }

    /** What pages there are for. */
    private static List<String> kept(Map<String, Long> counted) {
        return counted.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Option> options(Map<String, Long> counted, Function<String, String> title) {
        return counted.entrySet().stream()
                .map(entry -> new Option(title.apply(entry.getKey()) + ": " + entry.getValue(), entry.getKey()))
                .toList();
    }

    private void propose(CaseFile file, List<Clause> offered, Map<String, Long> networks, Map<String, Long> owners) {
        List<String> amended = file.chosen(Variables.AMENDED_CLAUSES);
        file.setJson(
                Variables.CAMPAIGN_CLAUSES,
                offered.stream()
                        .map(Clause::id)
                        .filter(id -> amended.isEmpty() || amended.contains(id))
                        .toList());
        file.setJson(Variables.CAMPAIGN_OWNERS, kept(owners));
        List<String> banned = file.text(Variables.OCCASION_KIND)
                .filter(BY_STATE_OF_NETWORK::equals)
                .map(kind -> banned(file, networks))
                .orElse(List.of());
        file.setJson(Variables.CAMPAIGN_NETWORKS, banned.isEmpty() ? kept(networks) : banned);
        if (!banned.isEmpty()) {
            file.set(
                    Variables.QUESTION,
                    "Прекратить ведение страницы. "
                            + banned.stream()
                                    .map(network -> acts.act(file.actId())
                                            .network(network, days.today(file.jurisdiction()))
                                            .reason())
                                    .distinct()
                                    .collect(Collectors.joining(" ")));
        }
    }

    private List<String> banned(CaseFile file, Map<String, Long> networks) {
        LegalAct act = acts.act(file.actId());
        LocalDate today = days.today(file.jurisdiction());
        return kept(networks).stream()
                .filter(network -> act.stateOf(network, today) == NetworkState.PROHIBITED)
                .toList();
    }

    @Override
    public void complete(CaseFile file, String actor) {
        String decision = file.known(Variables.CAMPAIGN_DECISION);
        if (decision.equals(ENTER)) {
            // What fits the occasion is proposed anew once the pages are there.
            List.of(Variables.CAMPAIGN_CLAUSES, Variables.CAMPAIGN_NETWORKS, Variables.CAMPAIGN_OWNERS)
                    .forEach(choice -> file.set(choice, null));
        }
        if (decision.equals(HOLD)) {
            requirePages(file);
            Faults faults = new Faults();
            faults.check(() -> requireScope(file));
            faults.check(() -> checkLastDay.requireWorkingDayToCome(
                    file.day(Variables.CAMPAIGN_DATE).orElseThrow(), file.actId(), Variables.CAMPAIGN_DATE));
            faults.refuse();
        }
    }

    /** Over no pages no campaign is held: the coordinator is asked to enter those that bodies have. */
    private void requirePages(CaseFile file) {
        if (accounts.ofJurisdiction(file.jurisdiction()).isEmpty()) {
            throw new Refusal(
                    Variables.CAMPAIGN_DECISION,
                    "Действующих страниц в реестре нет: перепроверять нечего. Сначала внесите страницы, которые органы уже"
                            + " ведут.");
        }
    }

    private void requireScope(CaseFile file) {
        // The list in the form is as old as the task: an amendment may have taken clauses away since.
        List<String> known = clauses.of(file.actId()).stream().map(Clause::id).toList();
        if (!known.containsAll(file.chosen(Variables.CAMPAIGN_CLAUSES))) {
            throw new Refusal(Variables.CAMPAIGN_CLAUSES, "Выберите, по каким пунктам проводится перепроверка.");
        }
        if (scope.of(file, CampaignScope.TO_BE_ASKED).isEmpty()) {
            throw file.text(Variables.QUESTION).isPresent()
                    ? new Refusal(
                            Variables.CAMPAIGN_NETWORKS,
                            "Под этот круг не подходит ни одна страница: измените площадки" + " или владельцев.")
                    : new Refusal(
                            Variables.QUESTION,
                            "Выбранные пункты ничего не требуют от этих страниц: напишите, что"
                                    + " проверить, или измените круг.");
        }
    }

    /** «Записать отказ от перепроверки»: the card is released with the coordinator's reason. */
    public void decline(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        cards.release(
                file.cardId(),
                file.known(Variables.DECIDED_BY),
                "Перепроверка не проводится. " + file.known(Variables.CAMPAIGN_DECLINE_REASON));
    }
}
