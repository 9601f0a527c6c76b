package org.poryadok.account.createaccount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.poryadok.account.NetworkGate;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Network;
import org.poryadok.act.NetworkState;
import org.poryadok.act.NetworkVerdict;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Option;
import org.poryadok.casework.PagesUnderAct;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Keeping;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PageOwners;
import org.springframework.stereotype.Component;

/**
 * «Выбрать площадку»: what the act, the federal restrictions and the federal list say of each network today, and whose page
 * it may be under the act. What the obligation misses comes first.
 */
@Component
class ChooseNetwork implements TaskStep {

    private record Row(String name, String state, String reason) {}

    private final Acts acts;
    private final Organisation organisation;
    private final PageOwners owners;
    private final PagesUnderAct pages;
    private final NetworkGate gate;
    private final ObligationOfCase obligations;
    private final JurisdictionDays days;
    private final OwnerOfPage owner;

    ChooseNetwork(
            Acts acts,
            Organisation organisation,
            PageOwners owners,
            PagesUnderAct pages,
            NetworkGate gate,
            ObligationOfCase obligations,
            JurisdictionDays days,
            OwnerOfPage owner) {
        this.acts = acts;
        this.organisation = organisation;
        this.owners = owners;
        this.pages = pages;
        this.gate = gate;
        this.obligations = obligations;
        this.days = days;
        this.owner = owner;
    }

    /** What is allowed, is so on the day on which it is chosen. */
    @Override
    public void offer(CaseFile file) {
        obligations.describe(file);
        LegalAct act = acts.act(file.actId());
        LocalDate today = days.today(file.jurisdiction());
        List<Option> options = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Network network : Network.values()) {
            NetworkVerdict verdict = act.network(network.id(), today);
            if (verdict.named()) {
                // What is prohibited is offered and refused with its reason; what is allowed but beside the obligation
                // is not
                // offered.
                boolean beside = verdict.state() != NetworkState.PROHIBITED && obligations.isBeside(file, network);
                if (!beside) {
                    options.add(new Option(
                            network.title() + " — " + verdict.state().title(),
                            network.id(),
                            gate.prohibition(act.id(), network.id(), today).orElse(null)));
                }
                rows.add(new Row(
                        network.title(),
                        verdict.state().title(),
                        verdict.reason()
                                + listed(network, today)
                                + (beside
                                        ? " Такую страницу создают отдельно: обязанность по этому пункту она не исполняет."
                                        : "")));
            }
        }
        Set<String> missing = obligations.missingNetworks(file);
        options.sort(Comparator.comparing(option -> !missing.contains(option.value())));
        file.offer(Variables.NETWORKS, options);
        file.offer(Variables.NETWORK_ROWS, rows);
    }

    @Override
    public void show(CaseFile file) {
        List<Option> kinds = kinds(file).stream()
                .map(kind ->
                        new Option(owners.of(new Keeping(file.bodyId(), kind)).name(), kind.name()))
                .toList();
        file.setJson(Variables.OWNER_CLASSES, kinds);
        file.setLocal(
                Variables.PAGE_OWNER, kinds.size() == 1 ? kinds.get(0).label() : file.known(CaseVariables.BODY_NAME));
    }

    private String listed(Network network, LocalDate today) {
        return acts.listed(network.id(), today)
                .map(entry -> " Площадка есть в федеральном перечне: " + entry.basis() + ".")
                .orElse("");
    }

    /** The day may be another than that on which the networks were offered. */
    @Override
    public void complete(CaseFile file, String actor) {
        Network network = Network.of(file.known(Variables.NETWORK));
        gate.requireOffered(file.actId(), network.id(), days.today(file.jurisdiction()), Variables.NETWORK);
        obligations.requireCounting(file, network);
        file.set(Variables.NETWORK_NAME, network.title());
        // A task that came back shows the page under the same name.
        file.setOfCase(CaseVariables.PAGE_TITLE, owner.title(file, network.title()));
    }

    private Collection<OwnerKind> kinds(CaseFile file) {
        Optional<OwnerKind> wanted =
                WantedPage.parse(file.known(Variables.PAGE)).owner();
        if (wanted.isPresent()) {
            return List.of(wanted.get());
        }
        LegalAct act = acts.act(file.actId());
        Body body = organisation.body(file.bodyId());
        Set<OwnerKind> ruled = pages.of(act, body).keySet();
        // An act may demand pages and say nothing of others.
        return ruled.isEmpty() ? new TreeSet<>(act.clause(file.clauseId()).accountsKeptBy(body.kind())) : ruled;
    }
}
