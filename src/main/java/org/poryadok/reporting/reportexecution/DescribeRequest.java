package org.poryadok.reporting.reportexecution;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Role;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.SystemAdministrator;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Найти акты на контроле»: whose execution the controller may ask about. */
@Component
class DescribeRequest implements JavaDelegate {

    private final Organisation organisation;
    private final ReportClauses clauses;
    private final ControlStart control;
    private final JurisdictionDays days;
    private final SystemAdministrator administrator;

    DescribeRequest(
            Organisation organisation,
            ReportClauses clauses,
            ControlStart control,
            JurisdictionDays days,
            SystemAdministrator administrator) {
        this.organisation = organisation;
        this.clauses = clauses;
        this.control = control;
        this.days = days;
        this.administrator = administrator;
    }

    /** @throws Refusal when no act in force charges anybody with control, or the period cannot be right */
    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        if (!file.has(CaseVariables.JURISDICTION)) {
            file.set(CaseVariables.JURISDICTION, jurisdictionOfStarter(file));
        }
        ReportPeriod.of(file, days.today(file.jurisdiction()));
        List<LegalAct> acts = clauses.controlled(file.jurisdiction());
        LegalAct act = acts.stream()
                .filter(known -> file.text(CaseVariables.ACT_ID).equals(Optional.of(known.id())))
                .findFirst()
                .or(() -> acts.stream().findFirst())
                .orElseThrow(() -> new Refusal(
                        null,
                        "Запрашивать отчёты не по чему: действующего акта с пунктом о контроле за исполнением нет."));
        file.set(CaseVariables.ACT_ID, act.id());
        describe(file, act);
    }

    /** What the form says first of an act. */
    void describe(CaseFile file, LegalAct act) {
        control.basis(act.id(), clauses.control(act).orElseThrow().id()).forEach(file::set);
        file.set(
                CaseVariables.BODY_NAME,
                Russian.capitalised(act.roles().getOrDefault(Role.CONTROLLER.id(), Role.CONTROLLER.title())));
    }

    private String jurisdictionOfStarter(CaseFile file) {
        return organisation
                .official(file.known(CaseVariables.INITIATOR))
                .map(Official::jurisdiction)
                .orElseThrow(() -> administrator.staffListLacks(file, "Отчёты запрашивает контролёр территории"));
    }
}
