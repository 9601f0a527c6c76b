package org.poryadok.staffing.appointofficials;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.PersonRole;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Option;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Offers the officials of the body, each with his post, and says what rank the clause demands. */
@Component
class OfficialChoices implements TaskListener {

    private final Acts acts;
    private final Organisation organisation;

    OfficialChoices(Acts acts, Organisation organisation) {
        this.acts = acts;
        this.organisation = organisation;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        Clause clause = acts.act(file.actId()).clause(file.clauseId());
        PersonRole role = PersonRole.valueOf(file.known("personRole"));
        List<Option> officials = organisation.officialsOf(file.bodyId()).stream()
                // Whoever leaves cannot take his own place.
                .filter(official -> !file.text("replacedOfficialId").equals(Optional.of(official.userId())))
                .map(official -> new Option(official.fullName() + " — " + official.post(), official.userId()))
                .toList();
        file.setJson("officials", officials);
        file.set("officialCount", officials.size());
        file.set("personRoleText", role.title());
        file.set("rankText", clause.rank().map(rank -> "не ниже: " + rank.minimum().title()
                        + (rank.civilService() ? ", должность государственной гражданской службы" : ""))
                .orElse("акт требований к должности не устанавливает"));
    }
}
