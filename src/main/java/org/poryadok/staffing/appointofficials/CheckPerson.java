package org.poryadok.staffing.appointofficials;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.PersonRole;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.RankCheck;
import org.springframework.stereotype.Component;

/** Refuses a person whose post is below what the clause demands (SPB-5.2, 6.2, SHP-3.2.1.2); warns of conflicts. */
@Component
class CheckPerson implements TaskListener {

    private final Acts acts;
    private final Organisation organisation;
    private final Designations designations;
    private final JurisdictionDays days;

    CheckPerson(Acts acts, Organisation organisation, Designations designations, JurisdictionDays days) {
        this.acts = acts;
        this.organisation = organisation;
        this.designations = designations;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        Actor.of(task);
        Official official = file.text("personId")
                .flatMap(organisation::official)
                .filter(chosen -> chosen.bodyId().filter(file.bodyId()::equals).isPresent())
                .filter(chosen -> !file.text("replacedOfficialId").equals(Optional.of(chosen.userId())))
                .orElseThrow(() -> new Refusal("personId", "Выберите должностное лицо вашего органа из списка."));
        Clause clause = acts.act(file.actId()).clause(file.clauseId());
        RankCheck check = designations.check(official, organisation.body(file.bodyId()), clause);
        if (!check.accepted()) {
            throw new Refusal("personId", String.join(" ", check.refusals()));
        }
        if (PersonRole.valueOf(file.known("personRole")) == PersonRole.AUTHORIZED) {
            checkIdentification(file);
        }
        warn(file, check.warnings());
        file.set("personText", official.fullName() + " — " + official.post());
    }

    /** SHP-2.3, 3.2.1.3: authorised in the networks, identified and authenticated through ESIA. */
    private void checkIdentification(CaseFile file) {
        days.requireNotInFuture(file.requiredDay("esiaConfirmedOn",
                "Укажите день, когда лицо прошло идентификацию и аутентификацию в ЕСИА: без этого уполномочить его нельзя."),
                file.jurisdiction(), "esiaConfirmedOn");
        if (!file.isTrue("networkAuthorised")) {
            throw new Refusal("networkAuthorised", "Подтвердите, что лицо авторизовано в социальных сетях.");
        }
    }

    private static void warn(CaseFile file, List<String> warnings) {
        file.set("hasWarnings", !warnings.isEmpty());
        file.set("warningsText", String.join(" ", warnings));
    }
}
