package org.poryadok.control;

/** What happened to a control card. */
public enum CardEventKind {
    OPENED("поставлено на контроль"),
    SUBMITTED("направлено на проверку"),
    RETURNED("возвращено с замечаниями"),
    FULFILLED("исполнено"),
    EXTENDED("срок продлён"),
    EXTENSION_WITHDRAWN("продление отменено"),
    /** A term of the administration's own was set where there was none, or a later one. */
    TERM_SET("назначен внутренний срок"),
    RELEASED("снято с контроля"),
    /** The controller found fault with how the duty is carried out. */
    REMARKED("сделано замечание"),
    /** The controller said what is to be done. */
    INSTRUCTED("дано указание"),
    /** A task of the card was given to another person. */
    REASSIGNED("передано другому исполнителю"),
    /** A letter of the ladder went to somebody. */
    ESCALATED("направлено письмо");

    private final String title;

    CardEventKind(String title) {
        this.title = title;
    }

    /** Russian words for an official. */
    public String title() {
        return title;
    }
}
