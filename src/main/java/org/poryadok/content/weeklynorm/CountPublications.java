package org.poryadok.content.weeklynorm;

import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.content.network.NetworkLog;
import org.springframework.stereotype.Component;

/** «Подсчитать публикации»: what the networks tell is added to the log of the week, as far as it has passed. */
@Component
class CountPublications implements JavaDelegate {

    private final NormClauses obligation;
    private final NormDays days;
    private final NetworkLog networks;
    private final Clock clock;

    CountPublications(NormClauses obligation, NormDays days, NetworkLog networks, Clock clock) {
        this.obligation = obligation;
        this.days = days;
        this.networks = networks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NormCase week = NormCase.of(CaseFile.of(execution), obligation.acts());
        Instant end = days.end(week.jurisdiction(), week.week());
        Instant now = clock.instant();
        networks.ask(
                obligation.pages(week.act(), week.clause(), week.week()),
                days.beginning(week.jurisdiction(), week.week()),
                now.isBefore(end) ? now : end);
    }
}
