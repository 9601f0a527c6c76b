package org.poryadok.enactment.repealact;

/** Process variables of {@code repeal-act}, as its model and its form name them. */
final class Variables {

    /** First day without the act, ISO 8601. */
    static final String REPEALED_FROM = "repealedFrom";

    static final String REPEAL_MOMENT = "repealMoment";
    static final String ACT_TITLE = "actTitle";
    /** Ids of cards, a comma between them; one text for each part. */
    static final String CARD_PARTS = "cardParts";

    static final String REPEAL_TEXT = "repealText";
    static final String RELEASED_ROWS = "releasedRows";
    static final String PAGES = "repealedPages";
    static final String PAGES_TO_CLOSE = "pagesToClose";
    static final String PERSONS = "repealedPersons";
    static final String PERSONS_TO_END = "personsToEnd";

    static final String WORK = "repealedWork";
    /** Ids of the cards whose work is given up. */
    static final String WORK_TO_GIVE_UP = "workToGiveUp";

    private Variables() {}
}
