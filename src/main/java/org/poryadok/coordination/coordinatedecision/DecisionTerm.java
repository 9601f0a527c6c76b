package org.poryadok.coordination.coordinatedecision;

import java.time.LocalDate;
import java.util.Optional;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CheckLastDay;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.term.Russian;
import org.poryadok.term.TermCalculator;
import org.poryadok.term.TermException;
import org.poryadok.term.TermRule;
import org.springframework.stereotype.Component;

/** The term that a decision sets itself: a day, or a number of days from the day on which it is sent out. */
@Component
class DecisionTerm {

    private final Acts acts;
    private final TermCalculator terms;
    private final JurisdictionDays days;
    private final CheckLastDay checkLastDay;

    DecisionTerm(Acts acts, TermCalculator terms, JurisdictionDays days, CheckLastDay checkLastDay) {
        this.acts = acts;
        this.terms = terms;
        this.days = days;
        this.checkLastDay = checkLastDay;
    }

    /**
     * The last day if it were sent out today, in the jurisdiction's zone; empty when it sets no term.
     *
     * @throws Refusal when what was entered makes no term
     */
    Optional<LocalDate> lastDay(CaseFile file) {
        return switch (file.known(Variables.TERM_KIND)) {
            case "date" -> Optional.of(day(file));
            case "working" -> Optional.of(period(file, new TermRule.WorkingDays(number(file))));
            case "calendar" -> Optional.of(period(file, new TermRule.CalendarDays(number(file))));
            default -> Optional.empty();
        };
    }

    /** The term in Russian words. */
    String text(CaseFile file) {
        return switch (file.known(Variables.TERM_KIND)) {
            case "date" -> "до " + Russian.day(file.day(Variables.TERM_DATE).orElseThrow()) + " включительно";
            case "working" -> new TermRule.WorkingDays(number(file)).russian() + " со дня направления";
            case "calendar" -> new TermRule.CalendarDays(number(file)).russian() + " со дня направления";
            default -> "не установлен";
        };
    }

    private LocalDate day(CaseFile file) {
        LocalDate day = file.day(Variables.TERM_DATE).orElseThrow();
        checkLastDay.requireWorkingDayToCome(day, file.actId(), Variables.TERM_DATE);
        return day;
    }

    private LocalDate period(CaseFile file, TermRule rule) {
        LegalAct act = acts.act(file.actId());
        try {
            return terms.compute(
                            rule,
                            days.today(file.jurisdiction()),
                            act.jurisdiction().region(),
                            act.jurisdiction().zone(),
                            act.termPolicy())
                    .lastDay();
        } catch (TermException e) {
            throw new Refusal(Variables.TERM_DAYS, e.getMessage());
        }
    }

    /** Browsers send 5 and 5.0 alike. */
    private static int number(CaseFile file) {
        return (int) Double.parseDouble(file.known(Variables.TERM_DAYS));
    }
}
