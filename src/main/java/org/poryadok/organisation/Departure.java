package org.poryadok.organisation;

import org.poryadok.act.PersonRole;

/** Why a person cannot go on with what he was designated for. */
public enum Departure {
    DISMISSAL("увольнение"),
    TRANSFER("перевод на другую должность"),
    /** He comes back: somebody acts for him meanwhile. */
    LEAVE("длительный отпуск или отсутствие"),
    RANK_LOST("должность ниже требуемой актом"),
    ESIA_LOST("утрачено подтверждение в ЕСИА");

    private final String title;

    Departure(String title) {
        this.title = title;
    }

    /** Russian words as forms show them. */
    public String title() {
        return title;
    }

    /** Whether the person is not there any more; else only some of his powers end. */
    public boolean leaves() {
        return switch (this) {
            case DISMISSAL, TRANSFER, LEAVE -> true;
            case RANK_LOST, ESIA_LOST -> false;
        };
    }

    /** Whether a designation for this role ends with it; ESIA is asked of authorised persons alone (SHP-2.3, 3.2.1.3). */
    public boolean ends(Designation designation, boolean rankDemanded) {
        return switch (this) {
            case ESIA_LOST -> designation.role() == PersonRole.AUTHORIZED;
            case RANK_LOST -> rankDemanded;
            case DISMISSAL, TRANSFER, LEAVE -> true;
        };
    }
}
