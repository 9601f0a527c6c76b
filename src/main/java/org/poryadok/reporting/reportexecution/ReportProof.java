package org.poryadok.reporting.reportexecution;

import java.time.LocalDate;
import java.util.Optional;
import org.poryadok.act.Procedure;
import org.poryadok.casework.FulfilmentProof;
import org.poryadok.casework.KeptValues;
import org.poryadok.control.ControlCard;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** The letter with which a body has reported, with its outgoing number (SPB-7). */
@Component
class ReportProof implements FulfilmentProof {

    private final KeptValues kept;

    ReportProof(KeptValues kept) {
        this.kept = kept;
    }

    @Override
    public String procedure() {
        return Procedure.REPORT_EXECUTION.key();
    }

    @Override
    public Optional<String> of(ControlCard card) {
        return card.processInstanceId()
                .flatMap(instance -> value(instance, Variables.REPORT_NUMBER)
                        .map(number -> "отчёт"
                                + value(instance, Variables.REPORT_SENT_ON)
                                        .map(ReportProof::dated)
                                        .orElse("") + " № "
                                + number));
    }

    private Optional<String> value(String instance, String variable) {
        return kept.of(instance, variable, Object.class).map(Object::toString).findFirst();
    }

    private static String dated(String day) {
        return " от " + Russian.day(LocalDate.parse(day.substring(0, Math.min(10, day.length()))));
    }
}
