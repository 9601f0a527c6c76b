package org.poryadok.site;

import java.time.LocalDate;
import java.util.List;
import org.poryadok.act.LegalAct;
import org.poryadok.term.ProductionCalendar;
import org.poryadok.term.Russian;
import org.poryadok.term.Term;

/** A computed term in the words of the page. */
record TermResult(
        String rule,
        String lastDay,
        String weekday,
        String targetDate,
        String nominalLastDay,
        boolean rolled,
        String overdueFrom,
        String region,
        String basis,
        String quotation,
        List<String> steps,
        List<String> warnings) {

    static TermResult of(AnsweredTerm answered, ProductionCalendar calendar) {
        Term term = answered.term();
        var end = term.overdueAfter().atZone(term.zone());
        String basis = answered.clause()
                .flatMap(clause -> answered.act().map(act -> act.cite(clause)))
                .or(() -> answered.act().map(LegalAct::reference))
                .orElse("");
        return new TermResult(
                term.rule().russian(),
                Russian.day(term.lastDay()),
                Russian.weekday(term.lastDay()),
                dayOfWeek(term.targetDate()),
                dayOfWeek(term.nominalLastDay()),
                !term.lastDay().equals(term.nominalLastDay()),
                Russian.time(term.overdueAfter(), term.zone()) + " " + Russian.day(end) + " (UTC"
                        + (end.getOffset().getTotalSeconds() == 0
                                ? ""
                                : end.getOffset().getId()) + ")",
                calendar.regionName(term.region()),
                basis,
                answered.clause().map(clause -> clause.quotation()).orElse(""),
                term.explanation().lines().toList(),
                answered.warnings());
    }

    private static String dayOfWeek(LocalDate date) {
        return Russian.day(date) + ", " + Russian.weekday(date);
    }
}
