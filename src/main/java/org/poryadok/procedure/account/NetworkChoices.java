package org.poryadok.procedure.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Network;
import org.poryadok.act.NetworkVerdict;
import org.poryadok.act.OwnerKind;
import org.poryadok.organisation.Organisation;
import org.poryadok.procedure.step.CaseFile;
import org.poryadok.procedure.step.JurisdictionDays;
import org.poryadok.procedure.step.Option;
import org.springframework.stereotype.Component;

/** Offers the networks with what the act and the federal restrictions say of each today. */
@Component
class NetworkChoices implements TaskListener {

    private record Row(String name, String state, String reason) {
    }

    private final Acts acts;
    private final Organisation organisation;
    private final JurisdictionDays days;

    NetworkChoices(Acts acts, Organisation organisation, JurisdictionDays days) {
        this.acts = acts;
        this.organisation = organisation;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        LegalAct act = acts.act(file.actId());
        LocalDate today = days.today(file.jurisdiction());
        List<Option> options = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Network network : Network.values()) {
            NetworkVerdict verdict = act.network(network.id(), today);
            if (verdict.named()) {
                options.add(new Option(network.title() + " — " + verdict.state().title(), network.id()));
                rows.add(new Row(network.title(), verdict.state().title(), verdict.reason()));
            }
        }
        file.setJson("networks", options);
        file.setJson("networkRows", rows);
        file.setJson("ownerClasses", ownerClasses(act.clause(file.clauseId()), organisation.body(file.bodyId()).kind()));
    }

    /** Whose accounts the clause speaks of; else a body keeps one of its own and one of its head (SPB-6.1). */
    private static List<Option> ownerClasses(Clause clause, OwnerKind body) {
        Collection<OwnerKind> owners = clause.accountsOf().isEmpty()
                ? List.of(body, OwnerKind.HEAD)
                : new TreeSet<>(clause.accountsOf());
        return owners.stream()
                .map(kind -> new Option(kind == OwnerKind.HEAD ? "страница руководителя" : "страница органа: " + kind.title(),
                        kind.name()))
                .toList();
    }
}
