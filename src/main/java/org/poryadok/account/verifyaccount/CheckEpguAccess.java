package org.poryadok.account.verifyaccount;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Notes who was added to the body's staff on the Unified portal (KIR-2.3, SHP-2.3). */
@Component
class CheckEpguAccess implements TaskListener {

    private final Organisation organisation;
    private final EpguAccess access;
    private final JurisdictionDays days;

    CheckEpguAccess(Organisation organisation, EpguAccess access, JurisdictionDays days) {
        this.organisation = organisation;
        this.access = access;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        Official added = file.text("epguPerson").flatMap(organisation::official)
                .filter(official -> official.bodyId().filter(file.bodyId()::equals).isPresent())
                .filter(official -> organisation.works(official.userId()))
                .orElseThrow(() -> new Refusal("epguPerson", "Выберите должностное лицо вашего органа из списка."));
        LocalDate on = file.requiredDay("epguAddedOn", "Укажите, когда лицо добавлено в сотрудники организации.");
        days.requireNotInFuture(on, file.jurisdiction(), "epguAddedOn");
        access.add(file.bodyId(), added.userId(), on, Actor.of(task));
        file.set("epguAccessFor", null);
    }
}
