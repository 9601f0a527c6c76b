package org.poryadok.act;

import java.util.List;

/** How binding a clause is. */
public enum Modality {
    MANDATORY("обязательно"),
    RECOMMENDED("рекомендуется"),
    PERMITTED("допускается"),
    /** Brought about by the act itself on its first day: it approves, names pages and persons, says to whom it applies. */
    CONSTITUTIVE("установлено самим актом"),
    DECLARATIVE("без обязанности");

    private final String title;

    Modality(String title) {
        this.title = title;
    }

    /** Russian word for an official. */
    public String title() {
        return title;
    }

    /** The same of a clause that has lost its force: «было обязательно». */
    public String formerTitle() {
        return switch (this) {
            case MANDATORY -> "было обязательно";
            case RECOMMENDED -> "было рекомендовано";
            case PERMITTED -> "допускалось";
            case CONSTITUTIVE -> "было установлено самим актом";
            case DECLARATIVE -> title;
        };
    }

    /** How binding a clause of this kind is for a page: what the act has brought about is done, its demands are not (SHP-2.3). */
    public Modality ofPages(List<Requirement> requirements) {
        return this == CONSTITUTIVE
                        && requirements.stream().map(Requirement::modality).anyMatch(MANDATORY::equals)
                ? MANDATORY
                : this;
    }

    /** Whether a body is expected to do something: an obligation, or a recommendation that is followed up but never overdue. */
    public boolean expectsAction() {
        return this == MANDATORY || this == RECOMMENDED;
    }

    /** Whether a procedure may have a clause of this kind as its ground: what is expected, or what the act brought about. */
    public boolean groundsProcedures() {
        return expectsAction() || this == CONSTITUTIVE;
    }
}
