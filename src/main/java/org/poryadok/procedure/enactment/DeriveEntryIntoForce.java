package org.poryadok.procedure.enactment;

import java.time.LocalDate;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Requisites;
import org.poryadok.procedure.step.CaseFile;
import org.poryadok.procedure.step.JurisdictionDays;
import org.poryadok.procedure.step.Russian;
import org.springframework.stereotype.Component;

/** «Определить день вступления в силу»: enters the requisites and takes the day that follows from the act's rule. */
@Component
class DeriveEntryIntoForce implements JavaDelegate {

    private final Acts acts;
    private final ActRegister register;
    private final JurisdictionDays days;

    DeriveEntryIntoForce(Acts acts, ActRegister register, JurisdictionDays days) {
        this.acts = acts;
        this.register = register;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LegalAct act = acts.act(file.actId());
        Requisites requisites = EnteredRequisites.of(file);
        register.enter(act.id(), requisites, file.known("requisitesBy"));
        LocalDate inForceFrom = register.inForceFrom(act.id()).orElseThrow();
        file.set("inForceFrom", inForceFrom.toString());
        file.set("entryIntoForceText", Russian.dayAndWeekday(inForceFrom));
        file.set("entryIntoForceMoment", Date.from(days.beginning(inForceFrom, file.jurisdiction())));
        file.set("actVersion", register.versionOf(act.id(), inForceFrom));
        file.set("actName", act.reference(requisites));
    }
}
