package org.poryadok.cockpit.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.cockpit.overview.Listing.Row;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NamedDay;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.oversight.discipline.Decision;
import org.poryadok.oversight.discipline.Discipline;
import org.poryadok.oversight.discipline.JudgedObligation;
import org.poryadok.oversight.discipline.ObligationVerdict;
import org.poryadok.oversight.discipline.Period;
import org.poryadok.oversight.discipline.PeriodReport;
import org.poryadok.oversight.discipline.TermCount;
import org.poryadok.oversight.overview.CardLine;
import org.poryadok.oversight.overview.DayRange;
import org.poryadok.oversight.overview.EndedTerms;
import org.poryadok.oversight.overview.ListStatus;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** The obligations behind the figures of a week or a period, of terms of acts alone. */
@Component
public class EndedLists {

    private static final List<String> HEADS = List.of("Орган", "Что исполнить", "Последний день", "Как исполнено");

    private final EndedTerms ended;
    private final Discipline discipline;
    private final ControlCards cards;
    private final Organisation organisation;

    EndedLists(EndedTerms ended, Discipline discipline, ControlCards cards, Organisation organisation) {
        this.ended = ended;
        this.discipline = discipline;
        this.cards = cards;
        this.organisation = organisation;
    }

    /** How a week's terms ended. */
    public enum Outcome {
        IN_TIME("Исполнено в срок"),
        LATE("Срок нарушен"),
        RELEASED("Снято с контроля после срока");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }
    }

    public Listing ofWeek(Set<String> jurisdictions, DayRange week, Outcome outcome, int page, int size) {
        long offset = (long) page * size;
        EndedTerms.Found found =
                switch (outcome) {
                    case IN_TIME -> ended.inTime(jurisdictions, Set.of(), week, offset, size);
                    case LATE -> ended.late(jurisdictions, week, offset, size);
                    case RELEASED -> ended.released(jurisdictions, week, offset, size);
                };
        return new Listing(
                outcome.title + ", неделя " + Russian.period(week.first(), week.last()),
                HEADS,
                found.total(),
                page,
                size,
                found.lines().stream().map(EndedLists::row).toList(),
                Optional.empty());
    }

    /**
     * Obligations of a period by what became of them; of a period that is over those that it counted when it closed.
     *
     * @param body     empty: of all bodies
     * @param verdicts empty: of any
     * @throws org.poryadok.oversight.discipline.DisciplineException when the period has not begun
     */
    public Listing ofPeriod(
            Set<String> jurisdictions,
            Period period,
            Optional<String> body,
            Set<ObligationVerdict> verdicts,
            int page,
            int size) {
        List<PeriodReport> reports = reports(jurisdictions, period);
        List<JudgedObligation> judged = reports.stream()
                .flatMap(report -> report.obligations().stream())
                .filter(one -> period.contains(one.lastDay()) && counts(one, verdicts))
                .filter(one -> body.isEmpty() || body.get().equals(one.bodyId()))
                .toList();
        boolean inTimeToo = verdicts.isEmpty() || verdicts.contains(ObligationVerdict.ON_TIME);
        long offset = (long) page * size;
        List<JudgedObligation> shown = judged.stream().skip(offset).limit(size).toList();
        Set<String> kept = discipline.keptOneByOne(jurisdictions, period);
        EndedTerms.Found inTime = inTimeToo
                ? ended.inTimeOfPeriod(
                        jurisdictions,
                        kept,
                        body.map(Set::of).orElse(Set.of()),
                        new DayRange(period.firstDay(), period.lastDay()),
                        Math.max(0, offset - judged.size()),
                        size - shown.size())
                : new EndedTerms.Found(0, List.of());
        return new Listing(
                title(period, body, verdicts),
                HEADS,
                judged.size() + inTime.total(),
                page,
                size,
                Stream.concat(
                                rows(shown).stream(),
                                inTime.lines().stream()
                                        .map(line -> kept.contains(line.jurisdiction()) ? keptRow(line) : row(line)))
                        .toList(),
                inTimeToo ? note(reports, body, judged, inTime.total()) : Optional.empty());
    }

    /**
     * What was overdue when a period ended, as it stood then; of the present one what is overdue now.
     *
     * @throws org.poryadok.oversight.discipline.DisciplineException when the period has not begun
     */
    public Listing overdueAtEnd(Set<String> jurisdictions, Period period, int page, int size) {
        List<PeriodReport> reports = reports(jurisdictions, period);
        List<JudgedObligation> overdue =
                reports.stream().flatMap(report -> report.overdue().stream()).toList();
        LocalDate asOf = reports.stream()
                .map(report -> report.figures().asOf())
                .max(Comparator.naturalOrder())
                .orElse(period.lastDay());
        return new Listing(
                "Просрочено на " + Russian.day(asOf),
                HEADS,
                overdue.size(),
                page,
                size,
                rows(overdue.stream().skip((long) page * size).limit(size).toList()),
                Optional.of("Так, как числилось на этот день. Что просрочено сейчас, показано на странице «Сроки»."));
    }

    private List<PeriodReport> reports(Set<String> jurisdictions, Period period) {
        return jurisdictions.stream()
                .sorted()
                .map(jurisdiction -> discipline.report(jurisdiction, period))
                .toList();
    }

    private List<Row> rows(List<JudgedObligation> shown) {
        Map<UUID, ControlCard> known = cards
                .cards(shown.stream().map(JudgedObligation::card).toList())
                .stream()
                .collect(Collectors.toMap(ControlCard::id, card -> card));
        return shown.stream()
                .map(one ->
                        row(one, Optional.ofNullable(known.get(one.card())).flatMap(ControlCard::processInstanceId)))
                .toList();
    }

    /** As {@link TermCount} counts. */
    private static boolean counts(JudgedObligation one, Set<ObligationVerdict> verdicts) {
        return !one.internal()
                && one.earlier().isEmpty()
                && one.verdict() != ObligationVerdict.CHECKED
                && (verdicts.isEmpty() || verdicts.contains(one.verdict()));
    }

    private String title(Period period, Optional<String> body, Set<ObligationVerdict> verdicts) {
        String what = verdicts.isEmpty()
                ? "Обязанности, срок которых истёк"
                : Russian.capitalised(
                        verdicts.stream().sorted().map(ObligationVerdict::title).collect(Collectors.joining("; ")));
        return what + ", " + period.title()
                + body.map(id ->
                                ", " + organisation.findBody(id).map(Body::name).orElse(id))
                        .orElse("");
    }

    private static Optional<String> note(
            List<PeriodReport> reports, Optional<String> body, List<JudgedObligation> judged, long inTime) {
        if (reports.stream().noneMatch(report -> report.figures().closed())) {
            return Optional.empty();
        }
        String corrections = " Что изменилось после закрытия, показано на странице «Дисциплина», в исправлениях.";
        long counted = reports.stream()
                .flatMap(report -> report.figures().byBody().stream())
                .filter(line -> body.isEmpty() || body.get().equals(line.bodyId()))
                .mapToLong(line -> line.terms().onTime())
                .sum();
        long listed = inTime
                + judged.stream()
                        .filter(one -> one.verdict() == ObligationVerdict.ON_TIME)
                        .count();
        return Optional.of((counted == listed
                        ? "Период закрыт: перечислено то, что сосчитано при закрытии."
                        : "При закрытии периода исполненного в срок было " + counted + ", в списке – " + listed
                                + ": исполненное в срок перечислено так, как числится теперь.")
                + corrections);
    }

    /** What a closed period counted as kept in time, and how it stands now where that is another way. */
    private static Row keptRow(CardLine line) {
        return line.fulfilledAt().isPresent() && line.status() == ListStatus.ON_TIME
                ? row(line)
                : row(line, List.of(ObligationVerdict.ON_TIME.title(), "теперь: " + line.statusText()));
    }

    private static Row row(CardLine line) {
        return row(line, List.of(line.statusText() + NamedDay.told(line.toldLater())));
    }

    private static Row row(CardLine line, List<String> how) {
        return Listing.row(
                line.processInstanceId(),
                line.body(),
                List.of(line.step(), line.citation() + ", " + line.actName()),
                line.lastDay().map(Russian::day).orElse("—"),
                how);
    }

    private static Row row(JudgedObligation one, Optional<String> instance) {
        List<String> how = Stream.of(
                        Optional.of(one.verdict().title()),
                        one.checked(),
                        one.fulfilledOn().map(day -> "исполнено " + Russian.day(day)),
                        one.released().map(decision -> "снято с контроля " + who(decision)),
                        one.extended().map(decision -> "срок продлён " + who(decision)))
                .flatMap(Optional::stream)
                .toList();
        return Listing.row(
                instance,
                one.body(),
                List.of(one.step(), one.citation() + ", " + one.act()),
                Russian.day(one.lastDay()),
                how);
    }

    private static String who(Decision decision) {
        return Russian.day(decision.on()) + ", " + decision.by()
                + (decision.reason().isBlank() ? "" : ": " + decision.reason());
    }
}
