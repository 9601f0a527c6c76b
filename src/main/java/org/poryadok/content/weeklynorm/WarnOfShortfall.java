package org.poryadok.content.weeklynorm;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.control.TermPosition;
import org.poryadok.mail.Outbox;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.Account;
import org.springframework.stereotype.Component;

/** «Предупредить о недоборе»: a letter to each body whose pace does not lead to the norm, in the hours of letters; silent where the week is over by then. */
@Component
class WarnOfShortfall implements JavaDelegate {

    private final NormClauses obligation;
    private final NormDays days;
    private final CountedPages counted;
    private final PageOwners owners;
    private final NormLetters letters;
    private final Outbox outbox;
    private final TermPosition position;
    private final Clock clock;

    WarnOfShortfall(
            NormClauses obligation,
            NormDays days,
            CountedPages counted,
            PageOwners owners,
            NormLetters letters,
            Outbox outbox,
            TermPosition position,
            Clock clock) {
        this.obligation = obligation;
        this.days = days;
        this.counted = counted;
        this.owners = owners;
        this.letters = letters;
        this.outbox = outbox;
        this.position = position;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NormCase week = NormCase.of(CaseFile.of(execution), obligation.acts());
        Instant letterTime = position.letterTime(week.jurisdiction(), clock.instant());
        if (letterTime.isBefore(days.end(week.jurisdiction(), week.week()))) {
            NormCase.byBody(obligation.pages(week.act(), week.clause(), week.week()))
                    .forEach((body, pages) -> warn(execution, week, body, pages, letterTime));
        }
    }

    private void warn(
            DelegateExecution execution, NormCase week, String bodyId, List<Account> pages, Instant letterTime) {
        List<NormLetters.Line> lines = new ArrayList<>();
        counted.of(week, pages).forEach((page, count) -> {
            int soFar = count.by(week.norm());
            int forecast = week.norm().atMost(days.forecast(soFar, week.jurisdiction(), week.week()));
            if (forecast < week.norm().minimum()) {
                lines.add(new NormLetters.Line(
                        page.map(found -> found.address().normalized()
                                        + owners.of(found.keeping()).mention())
                                .orElse("Все страницы органа"),
                        soFar,
                        forecast,
                        week.norm().minimum() - soFar));
            }
        });
        if (!lines.isEmpty()) {
            letters.warnings(week, bodyId, lines, execution.getProcessInstanceId())
                    .forEach(letter -> outbox.put(letter, letterTime));
        }
    }
}
