package org.poryadok.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.poryadok.act.Modality;
import org.poryadok.term.ProductionCalendar;

/** How a card stands to its term: coloured by the conservative date, a violation only after the liberal one. */
public record CardStatusRule(ProductionCalendar calendar, String region, ZoneId zone) {

    /** The status that the card has at this moment, by the zone of its own jurisdiction. */
    public CardStatus statusOf(ControlCard card, Instant moment) {
        return switch (card.state()) {
            case RELEASED -> CardStatus.RELEASED;
            case FULFILLED -> card.isLateAt(moment) ? CardStatus.FULFILLED_LATE : CardStatus.FULFILLED;
            case OPEN, SUBMITTED -> underControl(card, moment);
        };
    }

    /** The status in the words that lists, letters and files show. */
    public String textOf(ControlCard card, Instant moment) {
        CardStatus status = statusOf(card, moment);
        if (status == CardStatus.RECOMMENDED) {
            // A recommendation is never called overdue (case C9).
            return lastDayIsOver(card, moment) ? "рекомендация не выполнена" : status.title();
        }
        if (card.state() == CardState.SUBMITTED) {
            return status == CardStatus.OVERDUE
                    ? "на проверке, направлено " + late(card)
                    : card.state().title();
        }
        return switch (status) {
            case FULFILLED_LATE -> fulfilled(card);
            case OVERDUE -> earlier(card, card.internalTerm() ? "внутренний срок истёк" : status.title());
            case ON_TIME -> card.lastDay().isEmpty() ? "срок не установлен" : earlier(card, status.title());
            case DUE_SOON -> earlier(card, status.title());
            case RELEASED ->
                isReleasedUndoneTooLate(card) ? status.title() + ", не исполнено, " + broken(card) : status.title();
            default -> status.title();
        };
    }

    /** By today's term; an extension that came too late does not hide that the one before was missed. */
    private static String earlier(ControlCard card, String today) {
        return card.brokenTerm().isEmpty() ? today : today + ", прежний " + broken(card);
    }

    private static String broken(ControlCard card) {
        return card.internalTerm() ? "внутренний срок истёк" : "срок нарушен";
    }

    /**
     * A release does not undo that the term had been missed by then, nor that nobody was told within it of what then was never
     * accepted.
     */
    public static boolean isReleasedUndoneTooLate(ControlCard card) {
        return card.isMandatory()
                && card.fulfilledAt().isEmpty()
                && card.missed()
                        .map(MissedTerm::after)
                        .or(card::overdueAfter)
                        .flatMap(limit -> card.releasedAt()
                                .filter(released -> isReleasedTooLate(limit, released, card.checkedSince())))
                        .isPresent();
    }

    /**
     * Whether a release of what was not fulfilled leaves a missed term.
     *
     * @param limit end of the last day
     * @param told  when the system was told of the work, where it was and that stood at the release
     */
    public static boolean isReleasedTooLate(Instant limit, Instant released, Optional<Instant> told) {
        return !released.isBefore(limit) && told.filter(limit::isAfter).isEmpty();
    }

    /** How a card was fulfilled, also when it has been released since; «исполнено» of one that was not. */
    public static String fulfilled(ControlCard card) {
        return CardOutcome.ofFulfilled(card).orElse(CardOutcome.FULFILLED).title();
    }

    private static String late(ControlCard card) {
        return card.internalTerm() ? "позже внутреннего срока" : "с нарушением срока";
    }

    private CardStatus underControl(ControlCard card, Instant moment) {
        if (card.modality() == Modality.RECOMMENDED) {
            return CardStatus.RECOMMENDED;
        }
        if (card.isLateAt(moment)) {
            return CardStatus.OVERDUE;
        }
        boolean soon = card.state() == CardState.OPEN
                && card.isMandatory()
                && card.targetDate()
                        .filter(target -> !target.isAfter(calendar.closeUntil(dayOf(moment), region)))
                        .isPresent();
        return soon ? CardStatus.DUE_SOON : CardStatus.ON_TIME;
    }

    private boolean lastDayIsOver(ControlCard card, Instant moment) {
        return card.overdueAfter().filter(limit -> !moment.isBefore(limit)).isPresent();
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
