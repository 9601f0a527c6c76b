package org.poryadok.reporting.reportexecution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.ActRegister;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.cycle.Cycle;
import org.poryadok.term.Russian;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Turns of {@code yearly-reports}: the controller of each act in force is asked of whom he wants a report. What was slept
 * through is asked once, for the whole time.
 */
@Component
class YearlyReports implements Cycle {

    static final String REQUEST = Procedure.REQUEST_REPORTS;

    private static final Logger LOG = LoggerFactory.getLogger(YearlyReports.class);

    private final RequestDays turns;
    private final ReportRequests requests;
    private final ReportClauses clauses;
    private final ActRegister register;
    private final RuntimeService runtime;
    private final JurisdictionDays days;

    YearlyReports(
            RequestDays turns,
            ReportRequests requests,
            ReportClauses clauses,
            ActRegister register,
            RuntimeService runtime,
            JurisdictionDays days) {
        this.turns = turns;
        this.requests = requests;
        this.clauses = clauses;
        this.register = register;
        this.runtime = runtime;
        this.days = days;
    }

    @Override
    public String key() {
        return "yearly-reports";
    }

    @Override
    public Turn next(String jurisdiction) {
        return Turn.at(turns.next(jurisdiction));
    }

    /** Asks of every act whose turn has come since it was asked last; while he has not answered, nobody asks him again. */
    @Override
    public void take(DelegateExecution cycle) {
        String jurisdiction = CaseFile.of(cycle).jurisdiction();
        for (LegalAct act : clauses.controlled(jurisdiction)) {
            List<LocalDate> begun = Stream.concat(turns.first(act).stream(), turns.thisYear(jurisdiction).stream())
                    .filter(day -> !day.isAfter(days.today(jurisdiction)))
                    .filter(day -> register.inForceFrom(act.id())
                            .filter(from -> from.isBefore(day))
                            .isPresent())
                    .filter(day -> requests.begin(act.id(), day))
                    .toList();
            if (begun.isEmpty()) {
                continue;
            }
            if (isAsked(act)) {
                LOG.info("The controller of {} has not answered the last question about reports", act.id());
            } else {
                ask(
                        jurisdiction,
                        act,
                        begun.stream().max(Comparator.naturalOrder()).orElseThrow());
            }
        }
    }

    private boolean isAsked(LegalAct act) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(REQUEST)
                        .variableValueEquals(CaseVariables.ACT_ID, act.id())
                        .count()
                > 0;
    }

    private void ask(String jurisdiction, LegalAct act, LocalDate turn) {
        LocalDate from = Stream.of(Optional.of(turn.minusYears(1)), register.inForceFrom(act.id()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        runtime.startProcessInstanceByKey(
                REQUEST,
                act.id() + "|" + turn,
                Map.of(
                        CaseVariables.JURISDICTION,
                        jurisdiction,
                        CaseVariables.ACT_ID,
                        act.id(),
                        Variables.PERIOD_FROM,
                        from.toString(),
                        Variables.PERIOD_TO,
                        turn.minusDays(1).toString(),
                        CaseVariables.REASON,
                        turns.first(act).equals(Optional.of(turn))
                                ? "истекли сроки, которые акт отсчитывает со дня вступления в силу"
                                : "ежегодный отчёт, " + Russian.day(turn)));
    }
}
