package org.poryadok.casework.cycle;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.poryadok.control.LettersToCome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What follows when the clock is set back, in one place: every timer waits for the moment that its model names, by the card
 * as it stands; what has fired or been told after the new moment will be again.
 */
@Component
public class ClockSetBack {

    private static final Logger LOG = LoggerFactory.getLogger(ClockSetBack.class);

    /** Timers that fire once: the engine keeps nothing of them once they have. */
    public interface FiredTimers {

        /** Those of running procedures that fire after this moment wait for it again. */
        void waitAgain(Date now);
    }

    private final ManagementService management;
    private final LettersToCome letters;
    private final FiredTimers fired;
    private final Cycles cycles;
    private final Clock clock;

    ClockSetBack(ManagementService management, LettersToCome letters, FiredTimers fired, Cycles cycles, Clock clock) {
        this.management = management;
        this.letters = letters;
        this.fired = fired;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** To be called when the clock shows the earlier moment already. */
    public void follow() {
        letters.takeBack();
        Date now = Date.from(clock.instant());
        List<Job> timers = management.createJobQuery().timers().list();
        timers.stream().filter(job -> job.getProcessInstanceId() != null).forEach(this::setAnew);
        // A step that is tried again later would wait for years.
        management
                .createJobQuery()
                .messages()
                .duedateHigherThan(now)
                .list()
                .forEach(job -> management.setJobDuedate(job.getId(), now));
        fired.waitAgain(now);
        cycles.correctTurns();
    }

    /** What is at work just now goes on by itself. */
    private void setAnew(Job timer) {
        try {
            management.recalculateJobDuedate(timer.getId(), false);
        } catch (ProcessEngineException e) {
            LOG.warn("The timer {} was not set anew", timer.getId(), e);
        }
    }
}
