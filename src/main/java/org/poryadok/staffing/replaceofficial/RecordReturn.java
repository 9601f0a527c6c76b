package org.poryadok.staffing.replaceofficial;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.NewDesignation;
import org.springframework.stereotype.Component;

/**
 * «Записать решение о возвращении»: the powers of the one who is back begin anew, those of whoever acted for him end the
 * day before; a prolonged leave prolongs them; where nobody comes back somebody is designated for good.
 */
@Component
class RecordReturn implements JavaDelegate {

    private final Designations designations;
    private final LeaveEnd leaveEnd;

    RecordReturn(Designations designations, LeaveEnd leaveEnd) {
        this.designations = designations;
        this.leaveEnd = leaveEnd;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        List<Designation> before = file.chosen("designationIds").stream()
                .map(id -> designations.designation(UUID.fromString(id))).toList();
        LocalDate until = file.day("leaveUntil").orElseThrow();
        switch (file.known("returnDecision")) {
            case "back" -> before.forEach(designation -> giveBack(file, designation, until));
            case "extended" -> {
                LocalDate prolonged = file.day("prolongedUntil").orElseThrow();
                before.forEach(designation -> acting(designation, until)
                        .forEach(acting -> designations.end(acting.id(), prolonged)));
                file.set("leaveUntil", prolonged.toString());
                leaveEnd.plan(file);
            }
            default -> {
                file.set("onLeave", false);
                file.set("leaveUntil", null);
                file.set("designationDay", until.toString());
                file.set("appointmentReason", "Не вернётся из отпуска: " + file.known("officialText") + ".");
            }
        }
    }

    private void giveBack(CaseFile file, Designation before, LocalDate until) {
        LocalDate from = file.day("returnedFrom").orElseThrow();
        acting(before, until).forEach(acting -> designations.end(acting.id(),
                from.isAfter(acting.validFrom()) ? from.minusDays(1) : acting.validFrom()));
        designations.designate(new NewDesignation(before.bodyId(), before.role(), before.officialId(), before.actId(),
                before.clauseId(), file.known("returnOrderNumber"), file.day("returnOrderDate").orElseThrow(), from,
                before.esiaConfirmedOn()), file.known("returnDecidedBy"));
    }

    /** Whoever acts until that day under the same clause. */
    private List<Designation> acting(Designation before, LocalDate until) {
        return designations.activeOf(before.bodyId(), until).stream()
                .filter(other -> other.role() == before.role() && other.actId().equals(before.actId())
                        && other.clauseId().equals(before.clauseId()) && !other.officialId().equals(before.officialId())
                        && other.validTo().filter(until::equals).isPresent())
                .toList();
    }
}
