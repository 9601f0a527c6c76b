package org.poryadok.account.verifyaccount;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Option;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Offers the officials of the body who may be added to its staff on the Unified portal. */
@Component
class EpguChoices implements TaskListener {

    private final Organisation organisation;

    EpguChoices(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.setJson("epguPersons", organisation.officialsOf(file.bodyId()).stream()
                .map(official -> new Option(official.fullName() + " — " + official.post(), official.userId()))
                .toList());
    }
}
