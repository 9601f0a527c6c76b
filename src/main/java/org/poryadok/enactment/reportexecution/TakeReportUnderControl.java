package org.poryadok.enactment.reportexecution;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
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
import org.poryadok.control.ControlCard;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * «Поставить на контроль»: a card for each report. Its term is that of the act (SPB-7), the day that the controller has
 * named, or none where the body reports of its own accord.
 */
@Component
class TakeReportUnderControl implements JavaDelegate {

    private static final String STEP = "Отчитаться об исполнении акта";
    private static final String BY_THE_CONTROLLER = "назначил контролёр";

    private final Acts acts;
    private final Organisation organisation;
    private final OwnInitiative ownInitiative;
    private final ReportClauses clauses;
    private final ControlStart control;
    private final InternalTerm internalTerm;
    private final Receiver receiver;
    private final JurisdictionDays days;

    TakeReportUnderControl(
            Acts acts,
            Organisation organisation,
            OwnInitiative ownInitiative,
            ReportClauses clauses,
            ControlStart control,
            InternalTerm internalTerm,
            Receiver receiver,
            JurisdictionDays days) {
        this.acts = acts;
        this.organisation = organisation;
        this.ownInitiative = ownInitiative;
        this.clauses = clauses;
        this.control = control;
        this.internalTerm = internalTerm;
        this.receiver = receiver;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        if (!file.has(CaseVariables.CLAUSE_ID)) {
            ownInitiative.describe(execution, clauses::ground);
        }
        file.set(
                Variables.PERIOD_TEXT,
                ReportPeriod.of(file, days.today(file.jurisdiction())).text());
        LegalAct act = acts.act(file.actId());
        Clause clause = act.clause(file.clauseId());
        Body body = organisation.body(file.bodyId());
        boolean ofReports = clause.carriedBy(Procedure.REPORT_EXECUTION.key());
        Optional<LocalDate> named = file.day(CaseVariables.INTERNAL_LAST_DAY);
        Optional<LocalDate> event = named.isEmpty() && file.has(CaseVariables.EVENT_DATE)
                ? Optional.of(file.eventDate())
                : Optional.empty();
        ControlCard card = control.open(
                execution,
                CaseVariables.CARD_ID,
                clause,
                body.id(),
                ofReports && clause.addressees().contains(body.kind()) ? clause.title() : STEP,
                event);
        named.ifPresent(day -> {
            if (clauses.onlyRecommends(act, body)) {
                internalTerm.recommend(execution, card.id(), day, BY_THE_CONTROLLER);
            } else {
                internalTerm.set(execution, card.id(), day, BY_THE_CONTROLLER);
            }
        });
        receiver.describe(file);
        // A campaign that was closed asks of pages what no clause answers.
        file.set(Variables.NOTE_WANTED, !ofReports && file.has(CaseVariables.REASON));
    }
}
