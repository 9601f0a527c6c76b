package org.poryadok.content.weeklynorm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Clauses;
import org.poryadok.act.Procedure;
import org.poryadok.casework.ActingUser;
import org.poryadok.casework.CaseFile;
import org.poryadok.content.NewSheet;
import org.poryadok.content.WeeklySheets;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.poryadok.registry.Account;
import org.springframework.stereotype.Component;

/**
 * «Закрыть неделю»: a sheet per page, and a card per body with the week as its term. Who has met the norm has fulfilled
 * his obligation in time, and nobody is troubled; the others' cards stay open.
 */
@Component
@Clauses({"KIR-3.1", "KUZ-A2.2"})
class CloseWeek implements JavaDelegate {

    private final NormClauses obligation;
    private final NormReading reading;
    private final NormDays days;
    private final CountedPages counted;
    private final WeeklySheets sheets;
    private final ControlCards cards;

    CloseWeek(
            NormClauses obligation,
            NormReading reading,
            NormDays days,
            CountedPages counted,
            WeeklySheets sheets,
            ControlCards cards) {
        this.obligation = obligation;
        this.reading = reading;
        this.days = days;
        this.counted = counted;
        this.sheets = sheets;
        this.cards = cards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        NormCase week = NormCase.of(file, obligation.acts());
        List<String> shortOf = new ArrayList<>();
        NormCase.byBody(obligation.pages(week.act(), week.clause(), week.week()))
                .forEach((body, pages) -> {
                    Map<Optional<Account>, CountedWeek> counts = counted.of(week, pages);
                    counts.forEach((page, published) -> sheets.enter(
                            new NewSheet(
                                    execution.getProcessInstanceId(),
                                    week.jurisdiction(),
                                    week.act().id(),
                                    week.clause().id(),
                                    week.week(),
                                    body,
                                    page.map(Account::id),
                                    week.norm().minimum(),
                                    week.norm().repostsCount(),
                                    week.norm().unit(),
                                    published.days(),
                                    published.count()),
                            ActingUser.SYSTEM));
                    ControlCard card = cards.openForPeriod(
                            new NewCard(
                                    week.act().id(),
                                    week.clause().id(),
                                    body,
                                    Procedure.WEEKLY_NORM.key(),
                                    Optional.of(execution.getProcessInstanceId()),
                                    week.clause().title() + ": " + NormDays.text(week.week())
                                            + reading.inBrief(week.norm()),
                                    week.week(),
                                    Optional.empty()),
                            NormDays.lastDay(week.week()));
                    if (counts.values().stream()
                            .allMatch(count ->
                                    count.by(week.norm()) >= week.norm().minimum())) {
                        cards.fulfil(card.id(), days.lastMoment(week.jurisdiction(), week.week()), ActingUser.SYSTEM);
                    } else {
                        shortOf.add(card.id().toString());
                    }
                });
        file.set(Variables.SHORT_CARDS, shortOf);
    }
}
