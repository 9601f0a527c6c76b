package org.poryadok.supervision.monthlyreport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.poryadok.act.Clause;
import org.poryadok.oversight.discipline.MonthFigures;
import org.poryadok.oversight.discipline.OverdueObligation;
import org.poryadok.term.Russian;

/** How the monthly report writes days, shares and rules. */
public final class MonthTexts {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final int PER_CENT = 100;
    private static final String ABSENT = "—";

    private MonthTexts() {}

    /** «октябрь 2026 года». */
    public static String month(YearMonth month) {
        return Russian.month(month) + " года";
    }

    static String day(LocalDate day) {
        return Russian.day(day);
    }

    static String moment(Instant moment, ZoneId zone) {
        return Russian.momentAndOffset(moment, zone);
    }

    /** «66,7 %». */
    public static String share(Optional<Double> share) {
        return share.map(part -> perCent(part) + " %").orElse(ABSENT);
    }

    /** «66,7», for a column that says what it is. */
    static String bareShare(Optional<Double> share) {
        return share.map(MonthTexts::perCent).orElse(ABSENT);
    }

    static String median(Optional<Double> days) {
        return days.map(MonthTexts::decimal).orElse(ABSENT);
    }

    static String lastDay(OverdueObligation duty) {
        return day(duty.lastDay()) + (duty.internalTerm() ? "\nвнутренний срок" : "");
    }

    /** Place in the act and the act itself; the administration's own rule is of no act. */
    static String basis(OverdueObligation duty) {
        return duty.citation().equals(Clause.INTERNAL_RULE) ? duty.citation() : duty.citation() + ", " + duty.act();
    }

    static String offenceRule(MonthFigures figures) {
        return "Органы, у которых за последние четыре квартала нарушений срока не менее " + figures.repeatOffences()
                + ": обязанности, исполненные с нарушением срока, и обязанности, просроченные на "
                + day(figures.asOf()) + ". Опоздания из-за предыдущей ступени и по внутренним срокам не считаются.";
    }

    private static String perCent(double part) {
        return decimal(part * PER_CENT);
    }

    /** One place after the comma, none for a whole number. */
    private static String decimal(double number) {
        String text = String.format(RUSSIAN, "%.1f", number);
        return text.endsWith(",0") ? text.substring(0, text.length() - 2) : text;
    }
}
