package org.poryadok.cockpit.overview;

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
     * Obligations of a period by what became of them; of a period that is over what was missed is shown as it stood when the
     * period closed.
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
        List<PeriodReport> reports = jurisdictions.stream()
                .sorted()
                .map(jurisdiction -> discipline.report(jurisdiction, period))
                .toList();
        List<JudgedObligation> judged = reports.stream()
                .flatMap(report -> report.obligations().stream())
                .filter(one -> period.contains(one.lastDay()) && counts(one, verdicts))
                .filter(one -> body.isEmpty() || body.get().equals(one.bodyId()))
                .toList();
        boolean inTimeToo = verdicts.isEmpty() || verdicts.contains(ObligationVerdict.ON_TIME);
        long offset = (long) page * size;
        List<JudgedObligation> shown = judged.stream().skip(offset).limit(size).toList();
        EndedTerms.Found inTime = inTimeToo
                ? ended.inTime(
                        jurisdictions,
                        body.map(Set::of).orElse(Set.of()),
                        new DayRange(period.firstDay(), period.lastDay()),
                        Math.max(0, offset - judged.size()),
                        size - shown.size())
                : new EndedTerms.Found(0, List.of());
        Map<UUID, ControlCard> known = cards
                .cards(shown.stream().map(JudgedObligation::card).toList())
                .stream()
                .collect(Collectors.toMap(ControlCard::id, card -> card));
        return new Listing(
                title(period, body, verdicts),
                HEADS,
                judged.size() + inTime.total(),
                page,
                size,
                Stream.concat(
                                shown.stream()
                                        .map(one -> row(
                                                one,
                                                Optional.ofNullable(known.get(one.card()))
                                                        .flatMap(ControlCard::processInstanceId))),
                                inTime.lines().stream().map(EndedLists::row))
                        .toList(),
                inTimeToo ? note(reports, body, inTime.total()) : Optional.empty());
    }

    /** As {@link TermCount} counts. */
    private static boolean counts(JudgedObligation one, Set<ObligationVerdict> verdicts) {
        return !one.internal()
                && one.earlier().isEmpty()
                && one.verdict() != ObligationVerdict.CHECKED
                && one.verdict() != ObligationVerdict.ON_TIME
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

    /** In a period that is over only their number is kept. */
    private static Optional<String> note(List<PeriodReport> reports, Optional<String> body, long inTime) {
        long kept = reports.stream()
                .flatMap(report -> report.figures().byBody().stream())
                .filter(line -> body.isEmpty() || body.get().equals(line.bodyId()))
                .mapToLong(line -> line.terms().onTime())
                .sum();
        return kept == inTime
                ? Optional.empty()
                : Optional.of("При закрытии периода исполненного в срок было " + kept + ", в списке – " + inTime
                        + ": исполненное в срок перечислено так, как числится теперь. Что изменилось после закрытия,"
                        + " показано на странице «Дисциплина», в исправлениях.");
    }

    private static Row row(CardLine line) {
        return Listing.row(
                line.processInstanceId(),
                line.body(),
                List.of(line.step(), line.citation() + ", " + line.actName()),
                line.lastDay().map(Russian::day).orElse("—"),
                line.statusText()
                        + line.toldLater()
                                .map(day -> ", внесено " + Russian.day(day))
                                .orElse(""));
    }

    private static Row row(JudgedObligation one, Optional<String> instance) {
        List<String> how = Stream.of(
                        Optional.of(one.verdict().title()),
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
