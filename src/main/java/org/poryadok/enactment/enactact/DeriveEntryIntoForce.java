package org.poryadok.enactment.enactact;

import java.time.LocalDate;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Russian;
import org.springframework.stereotype.Component;

/**
 * «Определить день вступления в силу»: enters the requisites and takes the day that follows from the act's rule; an
 * amendment names its day itself.
 */
@Component
class DeriveEntryIntoForce implements JavaDelegate {

    private final Acts acts;
    private final ActRegister register;
    private final JurisdictionDays days;
    private final ActAnnouncements announcements;

    DeriveEntryIntoForce(Acts acts, ActRegister register, JurisdictionDays days, ActAnnouncements announcements) {
        this.announcements = announcements;
        this.acts = acts;
        this.register = register;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LegalAct act = acts.act(file.actId());
        LocalDate inForceFrom = file.isTrue("amendment")
                ? act.version(file.known("actVersion")).from().orElseThrow()
                : enter(file, act);
        file.set("inForceFrom", inForceFrom.toString());
        file.set("entryIntoForceText", Russian.dayAndWeekday(inForceFrom));
        file.set("entryIntoForceMoment", Date.from(days.beginning(inForceFrom, file.jurisdiction())));
        file.set("actVersion", register.versionOf(act.id(), inForceFrom));
        file.set("actName", register.referenceOf(act.id()));
    }

    /** Versions that have followed meanwhile are announced at once. */
    private LocalDate enter(CaseFile file, LegalAct act) {
        register.enter(act.id(), EnteredRequisites.of(file), file.known("requisitesBy"));
        announcements.announceAmendments(act);
        return register.inForceFrom(act.id()).orElseThrow();
    }
}
