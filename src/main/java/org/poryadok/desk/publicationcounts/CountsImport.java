package org.poryadok.desk.publicationcounts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.poryadok.counts.CountsTold;
import org.poryadok.counts.EnteredCount;
import org.poryadok.counts.EnteredCounts;
import org.poryadok.desk.publicationcounts.CountsReader.Told;
import org.poryadok.desk.publicationcounts.CountsReport.Fate;
import org.poryadok.desk.publicationcounts.CountsReport.Line;
import org.poryadok.organisation.ImportFault;
import org.poryadok.organisation.ImportFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks a table of counts, and keeps it when every line is right. What is sent again changes nothing. */
@Component
class CountsImport {

    private final CountsReader reader;
    private final EnteredCounts counts;
    private final ApplicationEventPublisher events;

    CountsImport(CountsReader reader, EnteredCounts counts, ApplicationEventPublisher events) {
        this.reader = reader;
        this.counts = counts;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public CountsReport check(ImportFile file, Teller teller) {
        List<ImportFault> faults = new ArrayList<>();
        List<Told> told = reader.read(file, teller, faults);
        return new CountsReport(false, lines(told), faults);
    }

    /** Nothing while a line is faulty. Weeks that are closed are counted anew in the same transaction. */
    @Transactional
    public CountsReport load(ImportFile file, Teller teller) {
        List<ImportFault> faults = new ArrayList<>();
        List<Told> told = reader.read(file, teller, faults);
        List<Line> lines = lines(told);
        if (!faults.isEmpty()) {
            return new CountsReport(false, lines, faults);
        }
        Set<CountsTold> news = new LinkedHashSet<>();
        for (Told one : told) {
            if (counts.enter(one.count(), teller.userId())) {
                news.add(new CountsTold(one.page().bodyId(), one.count().week(), teller.userId()));
            }
        }
        news.forEach(events::publishEvent);
        return new CountsReport(true, lines, faults);
    }

    private List<Line> lines(List<Told> told) {
        return told.stream().map(this::line).toList();
    }

    private Line line(Told told) {
        EnteredCount count = told.count();
        Optional<EnteredCount> before = counts.of(count.accountId(), count.week());
        Fate fate = before.isEmpty() ? Fate.ADDED : before.get().equals(count) ? Fate.UNCHANGED : Fate.CHANGED;
        return new Line(
                told.line(),
                told.page().address().normalized(),
                count.week(),
                count.all(),
                told.reposts(),
                count.days(),
                fate);
    }
}
