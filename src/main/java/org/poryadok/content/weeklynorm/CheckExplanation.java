package org.poryadok.content.weeklynorm;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.content.PublicationLines;
import org.poryadok.content.Publications;
import org.poryadok.content.WeekCount;
import org.poryadok.content.WeeklySheet;
import org.poryadok.content.WeeklySheets;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.registry.Account;
import org.springframework.stereotype.Component;

/**
 * The body tells of publications that were not counted, explains what is missing then, or both. Publications of the week
 * that make the norm full fulfil the duty in time: they were published in it.
 */
@Component
class CheckExplanation implements TaskListener {

    private static final String POSTS = "posts";

    private final NormDuty duty;
    private final NormDays days;
    private final CountedPages counted;
    private final WeekResult result;
    private final PublicationLines lines;
    private final Publications publications;
    private final WeeklySheets sheets;
    private final ControlCards cards;
    private final Clock clock;

    CheckExplanation(
            NormDuty duty,
            NormDays days,
            CountedPages counted,
            WeekResult result,
            PublicationLines lines,
            Publications publications,
            WeeklySheets sheets,
            ControlCards cards,
            Clock clock) {
        this.duty = duty;
        this.days = days;
        this.counted = counted;
        this.result = result;
        this.lines = lines;
        this.publications = publications;
        this.sheets = sheets;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String by = Actor.of(task);
        NormCase week = NormCase.of(task, duty.acts());
        ControlCard card = cards.card(file.cardId());
        file.optionalText(POSTS).ifPresent(text -> record(text, week, card.bodyId(), by));
        recount(task.getProcessInstanceId(), week, card.bodyId(), by);
        List<WeeklySheet> left = result.shortfalls(task.getProcessInstanceId(), card.bodyId());
        if (left.isEmpty()) {
            cards.fulfil(card.id(), days.end(week.jurisdiction(), week.week()).minusSeconds(1), by);
            return;
        }
        String explanation = file.requiredText(
                "explanation",
                "Объясните, почему публикаций не хватило, "
                        + "или внесите публикации, которые не попали в подсчёт. Не хватает: "
                        + left.stream()
                                .map(WeeklySheet::shortBy)
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")) + ".");
        left.forEach(sheet -> sheets.explain(sheet.id(), explanation, by));
        cards.submit(card.id(), clock.instant(), by);
    }

    private void record(String text, NormCase week, String bodyId, String by) {
        List<Account> pages = duty.pages(week.act(), week.clause(), week.week()).stream()
                .filter(page -> page.bodyId().equals(bodyId))
                .toList();
        lines.read(text, POSTS, pages, week.act().jurisdiction().zone(), week.week(), NormDays.lastDay(week.week()))
                .forEach(told -> publications.record(told, by));
    }

    /** Also without new lines: an official may have entered the publications in the log itself meanwhile. */
    private void recount(String processInstanceId, NormCase week, String bodyId, String by) {
        List<Account> pages = duty.pages(week.act(), week.clause(), week.week()).stream()
                .filter(page -> page.bodyId().equals(bodyId))
                .toList();
        List<WeeklySheet> missing = result.shortfalls(processInstanceId, bodyId);
        counted.of(week, pages)
                .forEach((page, count) -> missing.stream()
                        .filter(sheet -> sheet.accountId().equals(page.map(Account::id)) && isNews(sheet, count))
                        .forEach(sheet -> sheets.recount(sheet.id(), count, by)));
    }

    private static boolean isNews(WeeklySheet sheet, WeekCount count) {
        return sheet.count().all() != count.all() || sheet.count().nonReposts() != count.nonReposts();
    }
}
