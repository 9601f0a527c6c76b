package org.poryadok.enactment.enactact;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.cycle.Cycles;
import org.poryadok.term.Russian;
import org.springframework.context.ApplicationEventPublisher;
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
    private final Cycles cycles;
    private final ApplicationEventPublisher events;

    DeriveEntryIntoForce(
            Acts acts,
            ActRegister register,
            JurisdictionDays days,
            ActAnnouncements announcements,
            Cycles cycles,
            ApplicationEventPublisher events) {
        this.announcements = announcements;
        this.cycles = cycles;
        this.acts = acts;
        this.register = register;
        this.days = days;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LegalAct act = acts.act(file.actId());
        LocalDate inForceFrom = file.isTrue(Variables.AMENDMENT)
                ? act.version(file.known(Variables.ACT_VERSION)).from().orElseThrow()
                : enter(file, act);
        file.set(Variables.IN_FORCE_FROM, inForceFrom.toString());
        file.set(Variables.ENTRY_INTO_FORCE_TEXT, Russian.dayAndWeekday(inForceFrom));
        file.set(Variables.ENTRY_INTO_FORCE_MOMENT, Date.from(days.beginning(inForceFrom, file.jurisdiction())));
        file.set(Variables.ACT_VERSION, register.versionOf(act.id(), inForceFrom));
        file.set(CaseVariables.ACT_NAME, register.referenceOf(act.id()));
    }

    /** Versions that have followed meanwhile are announced at once; what the act asks of every week begins at once. */
    private LocalDate enter(CaseFile file, LegalAct act) {
        register.enter(act.id(), EnteredRequisites.of(file), file.known(Variables.REQUISITES_BY));
        announcements.announceAmendments(act);
        events.publishEvent(new ActEntered(act.id()));
        cycles.correctTurns(file.jurisdiction());
        return register.inForceFrom(act.id()).orElseThrow();
    }
}
