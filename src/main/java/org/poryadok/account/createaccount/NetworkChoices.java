package org.poryadok.account.createaccount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Network;
import org.poryadok.act.NetworkVerdict;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Option;
import org.springframework.stereotype.Component;

/** Offers the networks with what the act and the federal restrictions say of each today. */
@Component
class NetworkChoices implements TaskListener {

    private record Row(String name, String state, String reason) {
    }

    private final Acts acts;
    private final AccountOwners owners;
    private final JurisdictionDays days;

    NetworkChoices(Acts acts, AccountOwners owners, JurisdictionDays days) {
        this.acts = acts;
        this.owners = owners;
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
        file.setJson("ownerClasses", options(owners.of(file)));
    }

    private static List<Option> options(Collection<OwnerKind> kinds) {
        return kinds.stream()
                .map(kind -> new Option(kind == OwnerKind.HEAD ? "страница руководителя" : "страница органа: " + kind.title(),
                        kind.name()))
                .toList();
    }
}
