package org.poryadok.reporting.reportexecution;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.InternalTerm;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.OwnInitiative;
import org.poryadok.casework.Refusal;
import org.poryadok.control.ControlCard;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.ProductionCalendar;
import org.poryadok.term.RussianCount;
import org.poryadok.term.TermException;
import org.springframework.stereotype.Component;

/**
 * «Поставить на контроль»: a card for each report. Its term is that of the act (SPB-7), the day that the controller has
 * named, or so many working days where neither gives one. What a body reports of its own accord has none: nobody has asked
 * for it, and nothing follows from its absence.
 */
@Component
class TakeReportUnderControl implements JavaDelegate {

    private static final String STEP = "Отчитаться об исполнении акта";
    private static final String BY_THE_CONTROLLER = "назначил контролёр";

    private final Acts acts;
    private final Organisation organisation;
    private final OwnInitiative ownInitiative;
    private final ActRegister register;
    private final ReportClauses clauses;
    private final ControlStart control;
    private final InternalTerm internalTerm;
    private final RunningReports running;
    private final ReportRequestProperties settings;
    private final ProductionCalendar calendar;
    private final Receiver receiver;
    private final JurisdictionDays days;

    TakeReportUnderControl(
            Acts acts,
            Organisation organisation,
            OwnInitiative ownInitiative,
            ActRegister register,
            ReportClauses clauses,
            ControlStart control,
            InternalTerm internalTerm,
            RunningReports running,
            ReportRequestProperties settings,
            ProductionCalendar calendar,
            Receiver receiver,
            JurisdictionDays days) {
        this.acts = acts;
        this.organisation = organisation;
        this.ownInitiative = ownInitiative;
        this.register = register;
        this.clauses = clauses;
        this.control = control;
        this.internalTerm = internalTerm;
        this.running = running;
        this.settings = settings;
        this.calendar = calendar;
        this.receiver = receiver;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        boolean own = !file.has(CaseVariables.CLAUSE_ID);
        if (own) {
            ownInitiative.describe(execution, clauses::ground);
            running.requireNoOwn(file);
        }
        file.set(Variables.OWN_REPORT, own);
        LocalDate today = days.today(file.jurisdiction());
        ReportPeriod period = ReportPeriod.of(file, today);
        if (own) {
            period.requireSince(register.inForceFrom(file.actId()));
            period.requireOver(today);
        }
        file.set(Variables.PERIOD_TEXT, period.text());
        LegalAct act = acts.act(file.actId());
        Clause clause = act.clause(file.clauseId());
        Body body = organisation.body(file.bodyId());
        boolean ofReports = clause.carriedBy(Procedure.REPORT_EXECUTION.key());
        Optional<LocalDate> named = file.day(CaseVariables.INTERNAL_LAST_DAY);
        Optional<LocalDate> event = named.isEmpty() && file.has(CaseVariables.EVENT_DATE)
                ? Optional.of(file.eventDate())
                : Optional.empty();
        String step = ofReports && clause.addressees().contains(body.kind()) ? clause.title() : STEP;
        ControlCard card = own
                ? control.openOfOwnAccord(execution, CaseVariables.CARD_ID, clause, body.id(), STEP)
                : control.open(execution, CaseVariables.CARD_ID, clause, body.id(), step, event);
        if (named.isPresent()) {
            until(named.get(), BY_THE_CONTROLLER, execution, card, clauses.onlyRecommends(act, body));
        } else if (!own && card.lastDay().isEmpty()) {
            LocalDate last = internalLastDay(act, today);
            until(last, internalTermText(), execution, card, clauses.onlyRecommends(act, body));
        }
        receiver.describe(file);
        // A campaign that was closed asks of pages what no clause answers.
        file.set(Variables.NOTE_WANTED, !ofReports && file.has(CaseVariables.REASON));
    }

    private void until(
            LocalDate day, String ground, DelegateExecution execution, ControlCard card, boolean recommended) {
        if (recommended) {
            internalTerm.recommend(execution, card.id(), day, ground);
        } else {
            internalTerm.set(execution, card.id(), day, ground);
        }
    }

    private LocalDate internalLastDay(LegalAct act, LocalDate today) {
        try {
            return calendar.plusWorkingDays(
                    today, settings.ownWorkingDays(), act.jurisdiction().region());
        } catch (TermException missingYear) {
            throw new Refusal(null, missingYear.getMessage());
        }
    }

    private String internalTermText() {
        return "на отчёт, срока которому не установили ни акт, ни контролёр, отведено "
                + RussianCount.workingDays(settings.ownWorkingDays());
    }
}
