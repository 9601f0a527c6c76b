package org.poryadok.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.poryadok.act.Modality;
import org.poryadok.term.ProductionCalendar;

/** How a card stands to its term: coloured by the conservative date, a violation only after the liberal one. */
record CardStatusRule(ProductionCalendar calendar, String region, ZoneId zone) {

    private static final int SOON_WORKING_DAYS = 3;

    CardStatus statusOf(ControlCard card, Instant moment) {
        return switch (card.state()) {
            case RELEASED -> CardStatus.RELEASED;
            case FULFILLED -> card.isLateAt(moment) ? CardStatus.FULFILLED_LATE : CardStatus.FULFILLED;
            case OPEN, SUBMITTED -> underControl(card, moment);
        };
    }

    String textOf(ControlCard card, Instant moment) {
        CardStatus status = statusOf(card, moment);
        if (status == CardStatus.RECOMMENDED) {
            // A recommendation is never called overdue (case C9).
            return lastDayIsOver(card, moment) ? "рекомендация не выполнена" : status.title();
        }
        if (card.state() == CardState.SUBMITTED) {
            return status == CardStatus.OVERDUE ? "на проверке, направлено с нарушением срока" : card.state().title();
        }
        return status == CardStatus.ON_TIME && card.lastDay().isEmpty() ? "срок не установлен" : status.title();
    }

    private CardStatus underControl(ControlCard card, Instant moment) {
        if (card.modality() == Modality.RECOMMENDED) {
            return CardStatus.RECOMMENDED;
        }
        if (card.isLateAt(moment)) {
            return CardStatus.OVERDUE;
        }
        boolean soon = card.state() == CardState.OPEN && card.isMandatory()
                && card.targetDate().filter(target -> isSoon(target, dayOf(moment))).isPresent();
        return soon ? CardStatus.DUE_SOON : CardStatus.ON_TIME;
    }

    private boolean isSoon(LocalDate target, LocalDate today) {
        return !today.isBefore(target) || calendar.workingDaysBetween(today, target, region) <= SOON_WORKING_DAYS;
    }

    private boolean lastDayIsOver(ControlCard card, Instant moment) {
        return card.overdueAfter().filter(limit -> !moment.isBefore(limit)).isPresent();
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
