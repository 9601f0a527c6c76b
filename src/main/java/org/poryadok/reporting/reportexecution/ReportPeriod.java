package org.poryadok.reporting.reportexecution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.poryadok.control.ControlCard;
import org.poryadok.term.Russian;

/**
 * Of what time is reported; days of the jurisdiction's zone, both included. Without days: since the act is in force.
 */
record ReportPeriod(Optional<LocalDate> from, Optional<LocalDate> to) {

    static final ReportPeriod NONE = new ReportPeriod(Optional.empty(), Optional.empty());

    /** @throws Refusal when only one of the days is given, or they do not follow one another, or the period is to come */
    static ReportPeriod of(CaseFile file, LocalDate today) {
        ReportPeriod period = new ReportPeriod(file.day(Variables.PERIOD_FROM), file.day(Variables.PERIOD_TO));
        if (period.from.isPresent() && period.to.isEmpty()) {
            throw new Refusal(Variables.PERIOD_TO, "Укажите последний день периода или не указывайте период вовсе.");
        }
        if (period.from.isEmpty() && period.to.isPresent()) {
            throw new Refusal(Variables.PERIOD_FROM, "Укажите первый день периода или не указывайте период вовсе.");
        }
        period.from.filter(day -> day.isAfter(today)).ifPresent(day -> {
            throw new Refusal(
                    Variables.PERIOD_FROM,
                    "Период ещё не начался: сегодня " + Russian.day(today) + ". Проверьте первый день.");
        });
        period.to.filter(day -> day.isBefore(period.from.orElseThrow())).ifPresent(day -> {
            throw new Refusal(Variables.PERIOD_TO, "Последний день периода раньше первого. Проверьте даты.");
        });
        return period;
    }

    /** @throws Refusal when it begins before the act was in force: nobody had anything to carry out then */
    void requireSince(Optional<LocalDate> inForce) {
        inForce.filter(first -> from.filter(first::isAfter).isPresent()).ifPresent(first -> {
            throw new Refusal(
                    Variables.PERIOD_FROM,
                    "Акт вступил в силу " + Russian.day(first)
                            + ": раньше исполнять было нечего. Начните период с этого или более позднего дня.");
        });
    }

    /** @throws Refusal when the last day is still to come: of what is not over nobody reports of his own accord */
    void requireOver(LocalDate today) {
        to.filter(day -> day.isAfter(today)).ifPresent(day -> {
            throw new Refusal(
                    Variables.PERIOD_TO,
                    "Период ещё не закончился: сегодня " + Russian.day(today)
                            + ". Укажите последним сегодняшний или более ранний день.");
        });
    }

    /** The last day of a period that is over: what came after it is no part of the report. Empty: it tells of today. */
    Optional<LocalDate> over(LocalDate today) {
        return to.filter(today::isAfter);
    }

    /** The last day of which is reported; of a period that is not over it is today. */
    LocalDate lastDay(LocalDate today) {
        return over(today).orElse(today);
    }

    /** «с 01.01.2021 по 31.03.2021»; empty: since the act is in force. */
    String text() {
        return from.map(day -> Russian.period(day, to.orElseThrow())).orElse("");
    }

    /** Whether what a card asks for had arisen by the end of the period, whenever it was entered. */
    boolean isBegunIn(ControlCard card, ZoneId zone) {
        return to.filter(day -> card.eventDate().isAfter(day)
                        && day(card.openedAt(), zone).isAfter(day))
                .isEmpty();
    }

    /** Whether a card was under control on any day of the period. */
    boolean concerns(ControlCard card, ZoneId zone) {
        boolean endedBefore = from.isPresent()
                && !card.state().isUnderControl()
                && card.fulfilledAt()
                        .or(card::releasedAt)
                        .filter(end -> day(end, zone).isBefore(from.get()))
                        .isPresent();
        return isBegunIn(card, zone) && !endedBefore;
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone);
    }
}
