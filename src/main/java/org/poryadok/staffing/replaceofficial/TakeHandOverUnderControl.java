package org.poryadok.staffing.replaceofficial;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.InternalTerm;
import org.poryadok.control.ControlCard;
import org.poryadok.organisation.Departure;
import org.poryadok.organisation.Departures;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.staffing.replaceofficial.NamingClauses.Naming;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * «Поставить передачу доступа на контроль»: the powers end with the last working day, and so does the internal term for
 * handing over. A person whom the act itself names (SHP-2.2, 2.3) is replaced by an amendment too.
 */
@Component
class TakeHandOverUnderControl implements JavaDelegate {

    private final Acts acts;
    private final Departing departing;
    private final Organisation organisation;
    private final Departures departures;
    private final Designations designations;
    private final ControlStart control;
    private final InternalTerm internalTerm;
    private final LeaveEnd leaveEnd;
    private final NamingClauses naming;

    TakeHandOverUnderControl(
            Acts acts,
            Departing departing,
            Organisation organisation,
            Departures departures,
            Designations designations,
            ControlStart control,
            InternalTerm internalTerm,
            LeaveEnd leaveEnd,
            NamingClauses naming) {
        this.acts = acts;
        this.departing = departing;
        this.organisation = organisation;
        this.departures = departures;
        this.designations = designations;
        this.control = control;
        this.internalTerm = internalTerm;
        this.leaveEnd = leaveEnd;
        this.naming = naming;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        execution.setProcessBusinessKey(ReportDeparture.businessKey(file.known(Variables.OFFICIAL)));
        Departure departure = Departure.valueOf(file.known(Variables.DEPARTURE));
        LocalDate lastDay = file.day(Variables.LAST_DAY).orElseThrow();
        Official official =
                organisation.official(file.known(Variables.OFFICIAL)).orElseThrow();
        departures.report(
                execution.getProcessInstanceId(),
                official,
                departure,
                lastDay,
                file.day(Variables.LEAVE_UNTIL).filter(until -> departure == Departure.LEAVE));
        List<Designation> ending = departing.ending(official.userId(), departure, lastDay);
        file.setJson(
                Variables.LASTED,
                new TakeBackDeparture.Lasted(ending.stream()
                        .map(designation ->
                                designation.validTo().map(LocalDate::toString).orElse(""))
                        .toList()));
        ending.forEach(designation -> designations.end(designation.id(), lastDay));
        file.set(
                Variables.DESIGNATIONS,
                ending.stream().map(designation -> designation.id().toString()).toList());
        file.set(Variables.ON_LEAVE, departure == Departure.LEAVE && !ending.isEmpty());
        file.set(Variables.DESIGNATION_DAY, lastDay.toString());
        file.set(
                Variables.APPOINTMENT_REASON,
                "Замена: " + file.known(Variables.OFFICIAL_TEXT) + ", " + departure.title()
                        + ", последний рабочий день " + Russian.day(lastDay) + ".");
        leaveEnd.plan(file);
        amendment(file, official, departure, ending);
        ending.stream()
                .filter(designation -> designation.bodyId().equals(file.bodyId()))
                .findFirst()
                .ifPresent(designation -> {
                    file.set(CaseVariables.ACT_ID, designation.actId());
                    file.set(CaseVariables.CLAUSE_ID, designation.clauseId());
                });
        Clause clause = acts.act(file.actId()).clause(file.clauseId());
        ControlCard card = control.open(
                execution,
                CaseVariables.CARD_ID,
                clause,
                file.bodyId(),
                "Передать доступ к страницам",
                Optional.empty());
        internalTerm.set(
                execution, card.id(), lastDay, "доступ передаётся в последний рабочий день — " + Russian.day(lastDay));
    }

    /** Whom the act names, no order alone can replace. */
    private void amendment(CaseFile file, Official official, Departure departure, List<Designation> ending) {
        List<Naming> namings = naming.of(official, departure, ending);
        file.set(Variables.AMENDMENT_NEEDED, !namings.isEmpty());
        file.set(Variables.NAMING_TEXT, namings.stream().map(Naming::text).collect(Collectors.joining("; ")));
        file.set(Variables.NAMING_CLAUSES, namings.stream().map(Naming::id).toList());
    }
}
