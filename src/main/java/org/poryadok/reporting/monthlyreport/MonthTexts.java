package org.poryadok.reporting.monthlyreport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.poryadok.act.Clause;
import org.poryadok.control.NamedDay;
import org.poryadok.oversight.discipline.BodyLine;
import org.poryadok.oversight.discipline.Correction;
import org.poryadok.oversight.discipline.Decision;
import org.poryadok.oversight.discipline.Figure;
import org.poryadok.oversight.discipline.JudgedObligation;
import org.poryadok.oversight.discipline.PeriodFigures;
import org.poryadok.term.Russian;

/** How the report writes days, shares and rules. */
public final class MonthTexts {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final int PER_CENT = 100;
    private static final String ABSENT = "—";

    private MonthTexts() {}

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

    /** A figure in its column, which says what it is: «66,7» per cent. */
    static String figure(Figure figure, BodyLine line) {
        Number number = figure.of(line);
        if (number == null) {
            return ABSENT;
        }
        return figure == Figure.SHARE ? perCent(number.doubleValue()) : decimal(number.doubleValue());
    }

    static String median(Optional<Double> days) {
        return days.map(MonthTexts::decimal).orElse(ABSENT);
    }

    /** Place in the act and the act itself; the administration's own rule is of no act. */
    static String basis(JudgedObligation obligation) {
        return obligation.citation().equals(Clause.INTERNAL_RULE)
                ? obligation.citation()
                : obligation.citation() + ", " + obligation.act();
    }

    /** «Снято с контроля», «Срок продлён до 15.04.2020», «Срок продлён до 15.04.2020, исполнено 10.04.2020». */
    static String deed(JudgedObligation obligation) {
        String decided = obligation.released().isPresent()
                ? "Снято с контроля"
                : "Срок продлён до " + day(decision(obligation).newLastDay().orElseThrow());
        return decided
                + decision(obligation)
                        .undoneOn()
                        .map(day -> (obligation.released().isPresent() ? ", возвращено на контроль " : ", отменено ")
                                + day(day))
                        .orElse("")
                + obligation
                        .fulfilledOn()
                        .map(done -> ", исполнено " + day(done))
                        .orElse("");
    }

    /** Who released it, else who extended its term. */
    static Decision decision(JudgedObligation obligation) {
        return obligation.released().or(obligation::extended).orElseThrow();
    }

    /** How an obligation with an internal term stood: later than the administration wanted is no breach. */
    static String ofInternal(JudgedObligation obligation) {
        return obligation
                .fulfilledOn()
                .map(day -> "исполнено " + day(day))
                .orElse(
                        obligation.released().isPresent()
                                ? "снято с контроля"
                                : "не исполнено" + checked(obligation, ", "));
    }

    /** «направлено 12.03.2020, на проверке» after what parts it from the words before; nothing where it was not sent late. */
    static String checked(JudgedObligation obligation, String before) {
        return obligation.checked().map(before::concat).orElse("");
    }

    /** The last day that was missed, and the one to which it was put off too late. */
    static String missedDay(JudgedObligation obligation) {
        return day(obligation.lastDay())
                + obligation
                        .extended()
                        .flatMap(Decision::newLastDay)
                        .map(day -> "\nпродлён до " + day(day))
                        .orElse("");
    }

    /** «Исполнено 28.02.2020, внесено 12.03.2020», «Направлено 28.02.2020, внесено 12.03.2020, на проверке». */
    static String doneByWord(JudgedObligation obligation) {
        return obligation
                .fulfilledOn()
                .map(day -> new NamedDay(day, obligation.toldOn()).text("Исполнено"))
                .orElseGet(() -> new NamedDay(obligation.sentOn().orElseThrow(), obligation.toldOn()).text("Направлено")
                        + ", на проверке");
    }

    static String kindOfTerm(Correction correction) {
        return day(correction.lastDay()) + (correction.internal() ? "\nвнутренний срок" : "");
    }

    static String whoAndWhy(Correction correction) {
        return correction.reason().isEmpty() ? correction.by() : correction.by() + ": " + correction.reason();
    }

    static String offenceRule(PeriodFigures figures) {
        return "Органы, у которых за последние четыре квартала нарушений срока не менее " + figures.repeatOffences()
                + " и возникли они не в один день: обязанности, исполненные с нарушением срока или снятые с контроля после него, и обязанности, не исполненные на "
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
