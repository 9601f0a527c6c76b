package org.poryadok.staffing.replaceofficial;

import java.time.LocalDate;
import java.util.Date;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.casework.CaseFile;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** When the head is asked whether a person comes back: on the last day of the leave, so that no day is without a person. */
@Component
class LeaveEnd {

    private final Acts acts;

    LeaveEnd(Acts acts) {
        this.acts = acts;
    }

    /** The letter hour of the last day of the leave, in the jurisdiction's zone; nothing without a leave. */
    void plan(CaseFile file) {
        file.day(Variables.LEAVE_UNTIL).ifPresent(until -> plan(file, until));
    }

    private void plan(CaseFile file, LocalDate until) {
        Jurisdiction jurisdiction = acts.jurisdiction(file.jurisdiction());
        file.set(Variables.LEAVE_UNTIL, until.toString());
        file.set(Variables.LEAVE_UNTIL_TEXT, Russian.day(until));
        file.set(
                Variables.RETURN_MOMENT,
                Date.from(until.atTime(jurisdiction.letterHour())
                        .atZone(jurisdiction.zone())
                        .toInstant()));
    }
}
