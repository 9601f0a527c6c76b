package org.poryadok.staffing.replaceofficial;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.InternalTerm;
import org.poryadok.casework.Russian;
import org.poryadok.control.ControlCard;
import org.poryadok.organisation.Departure;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.springframework.stereotype.Component;

/**
 * «Поставить передачу доступа на контроль»: the powers end with the last working day, and so does the internal term for
 * handing over. A person whom the act itself names (SHP-2.2, 2.3) is replaced by an amendment too.
 */
@Component
class TakeHandOverUnderControl implements JavaDelegate {

    private final Acts acts;
    private final Departing departing;
    private final Designations designations;
    private final ControlStart control;
    private final InternalTerm internalTerm;
    private final LeaveEnd leaveEnd;

    TakeHandOverUnderControl(Acts acts, Departing departing, Designations designations, ControlStart control,
                             InternalTerm internalTerm, LeaveEnd leaveEnd) {
        this.acts = acts;
        this.departing = departing;
        this.designations = designations;
        this.control = control;
        this.internalTerm = internalTerm;
        this.leaveEnd = leaveEnd;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Departure departure = Departure.valueOf(file.known("departure"));
        LocalDate lastDay = file.day("lastDay").orElseThrow();
        List<Designation> ending = departing.ending(file.known("officialId"), departure, lastDay);
        ending.forEach(designation -> designations.end(designation.id(), lastDay));
        file.set("designationIds", ending.stream().map(designation -> designation.id().toString()).toList());
        file.set("onLeave", departure == Departure.LEAVE && !ending.isEmpty());
        file.set("designationDay", lastDay.toString());
        file.set("appointmentReason", "Замена: " + file.known("officialText") + ", " + departure.title()
                + ", последний рабочий день " + Russian.day(lastDay) + ".");
        leaveEnd.plan(file);
        amendment(file, ending);
        ending.stream().filter(designation -> designation.bodyId().equals(file.bodyId())).findFirst()
                .ifPresent(designation -> {
                    file.set("actId", designation.actId());
                    file.set("clauseId", designation.clauseId());
                });
        Clause clause = acts.act(file.actId()).clause(file.clauseId());
        ControlCard card = control.open(execution, "cardId", clause, file.bodyId(), "Передать доступ к страницам",
                Optional.empty());
        internalTerm.set(execution, card.id(), lastDay, "доступ передаётся в последний рабочий день — "
                + Russian.day(lastDay));
    }

    /** Whom the act names, no order alone can replace. */
    private void amendment(CaseFile file, List<Designation> ending) {
        List<String> named = ending.stream()
                .map(designation -> acts.act(designation.actId()).clause(designation.clauseId()))
                .filter(clause -> clause.trigger() == ClauseTrigger.IN_ACT)
                .map(clause -> clause.citation() + " («" + clause.quotation() + "»)").distinct().toList();
        file.set("amendmentNeeded", !named.isEmpty());
        file.set("namingText", named.stream().collect(Collectors.joining("; ")));
    }
}
