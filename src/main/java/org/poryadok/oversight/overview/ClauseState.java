package org.poryadok.oversight.overview;

import org.poryadok.control.CardOutcome;

/** How a body stands today under a clause; of several cards the most urgent says it. */
public enum ClauseState {
    OVERDUE("просрочено"),
    /** A term of the administration's own has passed: no breach of the act. */
    INTERNAL_OVERDUE("внутренний срок истёк"),
    /** Three working days or fewer until the target date. */
    DUE_SOON("срок близко"),
    /** Under control and not yet near its term. */
    ON_TIME("на контроле, в срок"),
    /** Under control without a term: there is nothing that it could be in time for. */
    NO_TERM("на контроле, срок не установлен"),
    /** A recommendation not followed yet; it is never overdue. */
    RECOMMENDED("рекомендация"),
    /** Later than the act wanted, if only once. */
    FULFILLED_LATE(CardOutcome.FULFILLED_LATE),
    /** Later than the administration wanted: no breach of the act. */
    FULFILLED_LATE_INTERNAL(CardOutcome.FULFILLED_LATE_INTERNAL),
    FULFILLED(CardOutcome.FULFILLED),
    /** By the act's own words; what was begun beside and taken back says nothing of it. */
    BY_ACT("исполнено самим актом"),
    /** Taken off control without having been fulfilled. */
    RELEASED(CardOutcome.RELEASED),
    /** Excused by an agreed exemption. */
    EXEMPTED("освобождён"),
    /** The clause leads a list of which nobody has entered the items; a coordinator's own question is none of them. */
    NO_ITEMS("перечень не внесён"),
    NO_CARD("карточки нет");

    private final String title;

    ClauseState(CardOutcome outcome) {
        this(outcome.title());
    }

    ClauseState(String title) {
        this.title = title;
    }

    /** Whether all that was asked for has been done, be it late. */
    public boolean isFulfilled() {
        return this == FULFILLED || this == FULFILLED_LATE || this == FULFILLED_LATE_INTERNAL || this == BY_ACT;
    }

    /** Russian words for an official. */
    public String title() {
        return title;
    }
}
