package org.poryadok.content.weeklynorm;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.content.WeeklySheets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins the weeks: one instance of {@code weekly-norm} per clause and week. A week begins the next one when it is over;
 * the host looks besides whether one is missing, because an act has come into force or a clock was moved.
 */
@Component
@Transactional
public class NormWeeks {

    private static final Logger LOG = LoggerFactory.getLogger(NormWeeks.class);
    /** What was missed for longer is not caught up: a clock that jumps must not call forth a storm. */
    private static final int WEEKS_CAUGHT_UP = 4;

    private final NormDuty duty;
    private final NormDays days;
    private final WeeklySheets sheets;
    private final RuntimeService runtime;

    NormWeeks(NormDuty duty, NormDays days, WeeklySheets sheets, RuntimeService runtime) {
        this.duty = duty;
        this.days = days;
        this.sheets = sheets;
        this.runtime = runtime;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(
            initialDelayString = "${poryadok.weekly-norm.look-every:PT1M}",
            fixedDelayString = "${poryadok.weekly-norm.look-every:PT1M}")
    public void beginMissing() {
        for (LegalAct act : duty.acts()) {
            LocalDate present = days.present(act.jurisdiction().id());
            duty.clauses(act, present).forEach(clause -> beginMissing(act, clause, present));
        }
    }

    /** The present week and those between it and the last that was taken up. */
    private void beginMissing(LegalAct act, Clause clause, LocalDate present) {
        LocalDate oldest = present.minusWeeks(WEEKS_CAUGHT_UP);
        LocalDate first = sheets.latest(act.id(), clause.id(), present)
                .map(NormDays::next)
                .map(next -> next.isBefore(oldest) ? oldest : next)
                .orElse(present);
        for (LocalDate week = first; !week.isAfter(present); week = NormDays.next(week)) {
            if (duty.clauses(act, week).contains(clause) && sheets.begin(act.id(), clause.id(), week)) {
                begin(act, clause, week);
            }
        }
    }

    private void begin(LegalAct act, Clause clause, LocalDate week) {
        runtime.startProcessInstanceByKey(
                Procedure.WEEKLY_NORM.key(),
                act.id() + "|" + clause.id() + "|" + week,
                Map.of(
                        "jurisdiction",
                        act.jurisdiction().id(),
                        "actId",
                        act.id(),
                        "clauseId",
                        clause.id(),
                        NormCase.WEEK,
                        week.toString()));
        LOG.info("The week of {} is taken up for {}", week, clause.id());
    }
}
