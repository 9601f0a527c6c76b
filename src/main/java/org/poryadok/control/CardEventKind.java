package org.poryadok.control;

/** What happened to a control card. */
public enum CardEventKind {
    OPENED("поставлено на контроль"),
    SUBMITTED("направлено на проверку"),
    RETURNED("возвращено с замечаниями"),
    /** What a task of the case had given back has come to it again. */
    HANDED_IN("передано снова"),
    FULFILLED("исполнено"),
    EXTENDED("срок продлён"),
    EXTENSION_WITHDRAWN("продление отменено"),
    /** A term of the administration's own was set where there was none, or a later one. */
    TERM_SET("назначен внутренний срок"),
    RELEASED("снято с контроля"),
    /** What was begun for an act that has been repealed, and has produced nothing. */
    GIVEN_UP("работа прекращена"),
    /** The body has asked for something: more time, to be told whose obligation it is, the help of others. */
    REQUESTED("подана просьба"),
    /** Whoever has asked has taken it back before it was answered. */
    REQUEST_WITHDRAWN("просьба отозвана"),
    /** The controller or the coordinator has said no. */
    REQUEST_REFUSED("в просьбе отказано"),
    /** The controller agrees to a later day; the term of the act stands. */
    PROMISED("обещано исполнить к другому дню"),
    /** The controller or the coordinator wants to know how far it is. */
    REPORT_WANTED("запрошены сведения о ходе исполнения"),
    INTERIM_REPORT("сообщено о ходе исполнения"),
    /** A body that helps has said what it has. */
    CONTRIBUTED("соисполнитель сообщил"),
    /** The obligation was passed from another body, for which it was not meant. */
    PASSED_ON("передано от другого органа"),
    /** A decision taken by mistake was taken back. */
    REOPENED("возвращено на контроль"),
    /** The controller found fault with how the obligation is carried out. */
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
