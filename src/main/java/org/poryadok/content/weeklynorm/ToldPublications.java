package org.poryadok.content.weeklynorm;

import java.util.List;
import java.util.Optional;
import org.poryadok.casework.Refusal;
import org.poryadok.content.PublicationLines;
import org.poryadok.content.Publications;
import org.poryadok.content.WeeklySheet;
import org.poryadok.content.WeeklySheets;
import org.poryadok.counts.CountsTold;
import org.poryadok.registry.Account;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Publications of a week that came to light after it was counted. */
@Component
class ToldPublications {

    private final NormClauses obligation;
    private final CountedPages counted;
    private final PublicationLines lines;
    private final Publications publications;
    private final WeeklySheets sheets;

    ToldPublications(
            NormClauses obligation,
            CountedPages counted,
            PublicationLines lines,
            Publications publications,
            WeeklySheets sheets) {
        this.obligation = obligation;
        this.counted = counted;
        this.lines = lines;
        this.publications = publications;
        this.sheets = sheets;
    }

    /** @throws Refusal when any line is faulty; none is kept then */
    void record(Optional<String> text, NormCase week, String bodyId, String by) {
        text.ifPresent(told -> lines.read(
                        told,
                        Variables.POSTS,
                        pages(week, bodyId),
                        week.act().jurisdiction().zone(),
                        week.week(),
                        NormDays.lastDay(week.week()))
                .forEach(publication -> publications.record(publication, by)));
    }

    /** Also without new lines: an official may have entered the publications in the log itself meanwhile. */
    void recount(List<WeeklySheet> missing, NormCase week, String bodyId, String by) {
        counted.of(week, pages(week, bodyId))
                .forEach((page, count) -> missing.stream()
                        .filter(sheet -> sheet.accountId().equals(page.map(Account::id)) && isNews(sheet, count))
                        .forEach(sheet -> sheets.recount(sheet.id(), count.count(), count.days(), by)));
    }

    /** What is told of a week that is closed and not decided counts at once. */
    @EventListener
    void recount(CountsTold told) {
        sheets.ofBody(told.bodyId(), told.week()).stream()
                .filter(sheet -> sheet.isShort() && sheet.decision().isEmpty())
                .forEach(sheet ->
                        recount(List.of(sheet), NormCase.of(sheet, obligation.acts()), told.bodyId(), told.by()));
    }

    private List<Account> pages(NormCase week, String bodyId) {
        return obligation.pages(week.act(), week.clause(), week.week()).stream()
                .filter(page -> page.bodyId().equals(bodyId))
                .toList();
    }

    private static boolean isNews(WeeklySheet sheet, CountedWeek now) {
        return sheet.count().all() != now.count().all()
                || sheet.count().nonReposts() != now.count().nonReposts()
                || sheet.days() != now.days();
    }
}
