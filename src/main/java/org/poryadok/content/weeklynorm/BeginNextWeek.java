package org.poryadok.content.weeklynorm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** «Начать следующую неделю»: the next week does not wait until the shortfalls of this one are decided. */
@Component
class BeginNextWeek implements JavaDelegate {

    private final NormWeeks weeks;

    BeginNextWeek(NormWeeks weeks) {
        this.weeks = weeks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        weeks.beginMissing();
    }
}
