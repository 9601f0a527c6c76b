package org.poryadok.account.createaccount;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Network;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.springframework.stereotype.Component;

/** Refuses a network that is prohibited today, and says why. */
@Component
class CheckNetwork implements TaskListener {

    private final NetworkGate gate;
    private final AccountOwners owners;
    private final JurisdictionDays days;

    CheckNetwork(NetworkGate gate, AccountOwners owners, JurisdictionDays days) {
        this.gate = gate;
        this.owners = owners;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        Actor.of(task);
        Network network = file.text("network").flatMap(Network::find)
                .orElseThrow(() -> new Refusal("network", "Выберите площадку."));
        gate.requireOffered(file.actId(), network.id(), days.today(file.jurisdiction()), "network");
        file.text("ownerClass")
                .filter(chosen -> owners.of(file).stream().map(Enum::name).anyMatch(chosen::equals))
                .orElseThrow(() -> new Refusal("ownerClass", "Выберите, чья это страница."));
        file.set("networkName", network.title());
    }
}
