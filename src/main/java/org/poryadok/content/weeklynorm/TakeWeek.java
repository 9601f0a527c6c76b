package org.poryadok.content.weeklynorm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Modality;
import org.poryadok.act.NormUnit;
import org.poryadok.act.Role;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** «Принять неделю к учёту»: what every form of the week shows. */
@Component
class TakeWeek implements JavaDelegate {

    private final NormClauses obligation;
    private final NormReading reading;
    private final ControlStart control;
    private final Organisation organisation;

    TakeWeek(NormClauses obligation, NormReading reading, ControlStart control, Organisation organisation) {
        this.obligation = obligation;
        this.reading = reading;
        this.control = control;
        this.organisation = organisation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        NormCase week = NormCase.of(file, obligation.acts());
        control.basis(week.act().id(), week.clause().id()).forEach(file::set);
        file.set(
                CaseVariables.BODY_NAME,
                organisation
                        .bodyOfRole(week.jurisdiction(), Role.COORDINATOR.id())
                        .map(Body::name)
                        .orElse(week.act().jurisdiction().name()));
        file.set(Variables.WEEK_TEXT, NormDays.text(week.week()));
        file.set(
                Variables.NORM_TEXT,
                "не менее " + week.norm().minimum()
                        + (week.norm().unit() == NormUnit.DAYS
                                ? " дней с публикациями в неделю"
                                : " публикаций в неделю")
                        + (week.norm().repostsCount() ? " (репосты считаются)" : ", репосты не считаются"));
        file.set(Variables.NORM_READING, reading.sentences(week.norm()));
        file.set(Variables.MANDATORY, week.clause().modality() == Modality.MANDATORY);
    }
}
