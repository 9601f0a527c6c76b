package org.poryadok.content.weeklynorm;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.content.WeeklySheet;
import org.poryadok.content.WeeklySheets;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * «Объяснить недобор»: the body tells of publications that were not counted, explains what is missing then, or both.
 * Publications of the week that make the norm full fulfil the obligation in time: they were published in it.
 */
@Component
class ExplainShortfall implements TaskStep {

    private final NormClauses obligation;
    private final NormDays days;
    private final WeekResult result;
    private final SheetRows rows;
    private final ToldPublications told;
    private final WeeklySheets sheets;
    private final ControlCards cards;
    private final Clock clock;

    ExplainShortfall(
            NormClauses obligation,
            NormDays days,
            WeekResult result,
            SheetRows rows,
            ToldPublications told,
            WeeklySheets sheets,
            ControlCards cards,
            Clock clock) {
        this.obligation = obligation;
        this.days = days;
        this.result = result;
        this.rows = rows;
        this.told = told;
        this.sheets = sheets;
        this.cards = cards;
        this.clock = clock;
    }

    /** Shows a body its own pages that fell short; what other bodies write at the same time stays apart. */
    @Override
    public void show(CaseFile file) {
        NormCase week = NormCase.of(file, obligation.acts());
        file.setLocalJson(
                Variables.SHORT_ROWS,
                rows.of(result.shortfalls(file.processInstanceId(), result.bodyOf(file.known(CaseVariables.CARD_ID)))));
        LocalDate until = days.explanationDay(week.jurisdiction(), week.week());
        file.setLocal(Variables.EXPLAIN_UNTIL_TEXT, Russian.dayAndWeekday(until));
        file.setLocal(
                Variables.EXPLAIN_UNTIL,
                days.explanationsUntil(week.jurisdiction(), week.week().toString()));
        file.setLocal(
                CaseVariables.TERM_EXPLANATION,
                "Внутренний срок объяснения: неделя закончилась " + Russian.day(NormDays.lastDay(week.week()))
                        + ", последний день объяснения — " + Russian.dayAndWeekday(until) + ".");
        file.setLocal(Variables.EXPLANATION, null);
        file.setLocal(Variables.POSTS, null);
    }

    @Override
    public void complete(CaseFile file, String actor) {
        NormCase week = NormCase.of(file, obligation.acts());
        ControlCard card = cards.card(file.cardId());
        told.record(file.text(Variables.POSTS), week, card.bodyId(), actor);
        told.recount(result.shortfalls(file.processInstanceId(), card.bodyId()), week, card.bodyId(), actor);
        List<WeeklySheet> left = result.shortfalls(file.processInstanceId(), card.bodyId());
        if (left.isEmpty()) {
            cards.fulfil(card.id(), days.lastMoment(week.jurisdiction(), week.week()), actor);
            return;
        }
        String explanation = file.text(Variables.EXPLANATION)
                .orElseThrow(() -> new Refusal(
                        Variables.EXPLANATION,
                        "Объясните, почему публикаций не хватило, "
                                + "или внесите публикации, которые не попали в подсчёт. Не хватает: "
                                + left.stream()
                                        .map(WeeklySheet::shortBy)
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "))
                                + "."));
        left.forEach(sheet -> sheets.explain(sheet.id(), explanation, actor));
        cards.submit(card.id(), clock.instant(), actor);
    }
}
