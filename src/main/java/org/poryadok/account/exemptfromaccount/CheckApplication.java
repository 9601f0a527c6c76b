package org.poryadok.account.exemptfromaccount;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Network;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.springframework.stereotype.Component;

/** An application names the networks and the specifics of the body's sphere: SHP-4 asks for both. */
@Component
class CheckApplication implements TaskListener {

    private final CreationExemption creation;

    CheckApplication(CreationExemption creation) {
        this.creation = creation;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        List<String> chosen = file.chosen("exemptNetworks");
        if (chosen.isEmpty()) {
            throw new Refusal("exemptNetworks", "Отметьте хотя бы одну площадку.");
        }
        Set<String> wanted = creation.wanted(file.actId(), file.known("dutyClauseId"), file.bodyId());
        if (!wanted.containsAll(chosen)) {
            throw new Refusal("exemptNetworks", "Освободить можно только от страниц, которых требует акт и которых у органа нет.");
        }
        file.requiredText("specifics", "Опишите особенности сферы деятельности: без них освободить нельзя.");
        file.set("appliedBy", Actor.of(task));
        file.set("networksText", chosen.stream().map(id -> Network.of(id).quoted()).collect(Collectors.joining(", ")));
    }
}
