package org.poryadok.staffing.replaceofficial;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Option;
import org.springframework.stereotype.Component;

/** Offers those who answer for pages, each with his post and his part. */
@Component
class DepartureChoices implements TaskListener {

    private final Departing departing;
    private final JurisdictionDays days;

    DepartureChoices(Departing departing, JurisdictionDays days) {
        this.departing = departing;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        LocalDate today = days.today(file.jurisdiction());
        file.setJson("departingOptions", departing.of(file.bodyId(), today).stream()
                .map(official -> new Option(official.fullName() + " — " + official.post() + " ("
                        + departing.partsOf(official, today) + ")", official.userId())).toList());
    }
}
