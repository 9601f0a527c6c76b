package org.poryadok.content.weeklynorm;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.cycle.Cycle;
import org.poryadok.content.WeeklySheets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Weeks of {@code norm-weeks}: begins one instance of {@code weekly-norm} per clause and week. */
@Component
@Transactional
public class NormWeeks implements Cycle {

    private static final Logger LOG = LoggerFactory.getLogger(NormWeeks.class);
    /** What was missed for longer is not caught up: a clock that jumps must not call forth a storm. */
    private static final int WEEKS_CAUGHT_UP = 4;

    private final NormClauses obligation;
    private final NormDays days;
    private final WeeklySheets sheets;
    private final RuntimeService runtime;
    private final Clock clock;

    NormWeeks(NormClauses obligation, NormDays days, WeeklySheets sheets, RuntimeService runtime, Clock clock) {
        this.obligation = obligation;
        this.days = days;
        this.sheets = sheets;
        this.runtime = runtime;
        this.clock = clock;
    }

    /** A week of a clause that has not begun. */
    private record Missing(LegalAct act, Clause clause, LocalDate week) {}

    @Override
    public String key() {
        return "norm-weeks";
    }

    /** At once while a week is missing, because an act has come into force or a clock was moved; else the next week. */
    @Override
    public Turn next(String jurisdiction) {
        LocalDate present = days.present(jurisdiction);
        return Turn.at(missing(jurisdiction, present).isEmpty() ? days.end(jurisdiction, present) : clock.instant());
    }

    @Override
    public void take(DelegateExecution cycle) {
        beginMissing(CaseFile.of(cycle).jurisdiction());
    }

    /**
     * Begins the present week and those between it and the last that was taken up, or, where none was, since the clause and
     * the first page were there; each once on however many nodes.
     */
    public void beginMissing(String jurisdiction) {
        missing(jurisdiction, days.present(jurisdiction)).stream()
                .filter(one -> sheets.begin(one.act().id(), one.clause().id(), one.week()))
                .forEach(this::begin);
    }

    private List<Missing> missing(String jurisdiction, LocalDate present) {
        return obligation.acts().stream()
                .filter(act -> act.jurisdiction().id().equals(jurisdiction))
                .flatMap(act ->
                        obligation.clauses(act, present).stream().flatMap(clause -> missing(act, clause, present)))
                .toList();
    }

    private Stream<Missing> missing(LegalAct act, Clause clause, LocalDate present) {
        LocalDate oldest = present.minusWeeks(WEEKS_CAUGHT_UP);
        Optional<LocalDate> taken = sheets.latest(act.id(), clause.id(), present);
        LocalDate first =
                taken.map(NormDays::next).filter(next -> !next.isBefore(oldest)).orElse(oldest);
        return Stream.iterate(first, week -> !week.isAfter(present), NormDays::next)
                .filter(week -> obligation.clauses(act, week).contains(clause))
                // Before any week was taken up those count in which there were pages already.
                .filter(week -> taken.isPresent()
                        || week.equals(present)
                        || !obligation.pages(act, clause, week).isEmpty())
                .map(week -> new Missing(act, clause, week));
    }

    private void begin(Missing missing) {
        LegalAct act = missing.act();
        runtime.startProcessInstanceByKey(
                Procedure.WEEKLY_NORM.key(),
                act.id() + "|" + missing.clause().id() + "|" + missing.week(),
                Map.of(
                        CaseVariables.JURISDICTION, act.jurisdiction().id(),
                        CaseVariables.ACT_ID, act.id(),
                        CaseVariables.CLAUSE_ID, missing.clause().id(),
                        Variables.WEEK, missing.week().toString()));
        LOG.info(
                "The week of {} is taken up for {}",
                missing.week(),
                missing.clause().id());
    }
}
