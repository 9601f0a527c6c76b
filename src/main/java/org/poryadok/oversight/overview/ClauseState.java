package org.poryadok.oversight.overview;

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
    FULFILLED("исполнено"),
    /** Taken off control without having been fulfilled. */
    RELEASED("снято с контроля"),
    /** Excused by an agreed exemption. */
    EXEMPTED("освобождён"),
    NO_CARD("карточки нет");

    private final String title;

    ClauseState(String title) {
        this.title = title;
    }

    /** Russian words for an official. */
    public String title() {
        return title;
    }
}
