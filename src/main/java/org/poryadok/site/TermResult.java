package org.poryadok.site;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.poryadok.act.LegalAct;
import org.poryadok.term.ProductionCalendar;
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

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd.MM.uuuu");

    static TermResult of(AnsweredTerm answered, ProductionCalendar calendar) {
        Term term = answered.term();
        var end = term.overdueAfter().atZone(term.zone());
        String basis = answered.clause()
                .flatMap(clause -> answered.act().map(act -> act.cite(clause)))
                .or(() -> answered.act().map(LegalAct::reference))
                .orElse("");
        return new TermResult(
                term.rule().russian(),
                day(term.lastDay()),
                weekday(term.lastDay()),
                dayOfWeek(term.targetDate()),
                dayOfWeek(term.nominalLastDay()),
                !term.lastDay().equals(term.nominalLastDay()),
                MOMENT.format(end) + " (UTC"
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
        return day(date) + ", " + weekday(date);
    }

    private static String day(LocalDate date) {
        return TypedDate.RUSSIAN.format(date);
    }

    private static String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.forLanguageTag("ru"));
    }
}
