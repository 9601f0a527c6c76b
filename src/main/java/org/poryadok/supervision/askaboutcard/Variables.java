package org.poryadok.supervision.askaboutcard;

/** Process variables of {@code ask-about-card}, as its model and its forms name them. Days are ISO 8601, in the jurisdiction's zone. */
final class Variables {

    static final String OWN_CARD_OPTIONS = "ownCardOptions";
    /** A {@link RequestKind}. */
    static final String KIND = "requestKind";

    static final String REASON = "requestReason";
    static final String ASKED_DAY = "askedDay";
    static final String REQUESTED_BY = "requestedBy";

    /** The card that has come with the request, else the body that asks. */
    static final String SUBJECT = "requestSubject";

    static final String CARD_TITLE = "cardTitle";
    /** What the controller has to decide on, as the name of his task says it: «о продлении срока». */
    static final String ASKED_MATTER = "askedMatter";

    /** Its last day, in words. */
    static final String CARD_TERM = "cardTerm";
    /** Who asks for what and why, Russian. */
    static final String REQUEST_WORDS = "requestWords";

    /** 24:00 of the last day on which the request is to be answered. */
    static final String ANSWER_DUE = "answerDue";

    static final String HELPING_BODY_OPTIONS = "helpingBodyOptions";
    /** Chosen by the body that asks. */
    static final String HELPING_BODIES = "helpingBodies";

    static final String HELPING_PEOPLE_OPTIONS = "helpingPeopleOptions";
    /** People of the body itself, chosen beside or instead of other bodies; user ids. */
    static final String HELPING_PEOPLE = "helpingPeople";

    /** Bodies and people, one task for each. */
    static final String HELPER_IDS = "helperIds";

    static final String HELPER_ID = "helperId";
    /** The same where it is a person: his task is offered to him by name; empty of a body. */
    static final String HELPING_PERSON = "helpingPersonId";

    /** On whose behalf the helper is asked, Russian. */
    static final String HELP_TEXT = "helpText";

    static final String HELP_DAY = "helpDay";
    /** 24:00 of that day. */
    static final String HELP_DUE = "helpDue";

    static final String HELP_WANTED = "helpWanted";
    static final String CONTRIBUTION = "contribution";
    static final String CONTRIBUTED_BY = "contributedBy";
    static final String CONTRIBUTION_ROWS = "contributionRows";

    /** An {@link AddresseeRuling}. */
    static final String ADDRESSEE_RULING = "addresseeRuling";

    static final String RULING_OPTIONS = "addresseeRulingOptions";

    static final String PASS_OPTIONS = "passOptions";
    /** User id. */
    static final String PASS_TO = "passTo";

    static final String PROPER_BODY_OPTIONS = "properBodyOptions";
    static final String PROPER_BODY = "properBodyId";
    /** Why the case can be passed to no other body, and what to do then; empty where it can. */
    static final String NOT_PASSED_BECAUSE = "notPassedBecause";

    static final String ADDRESSEE_REASON = "addresseeReason";
    static final String ADDRESSEE_RULED_BY = "addresseeRuledBy";

    /** What becomes of the card if the controller agrees, Russian. */
    static final String GRANT_EFFECT = "grantEffect";

    /** What becomes of it if he does not. */
    static final String REFUSAL_EFFECT = "refusalEffect";

    /** The last day that act or administration has set, and the day that was promised: sentences. */
    static final String DAYS_TEXT = "daysText";

    /** What has been asked and decided of the card before. */
    static final String EARLIER_ROWS = "earlierRows";

    static final String DECISION = "requestDecision";
    static final String GRANTED_DAY = "grantedDay";
    static final String DECISION_REASON = "decisionReason";
    static final String DECIDED_BY = "decidedBy";

    /** Whether the term is the act's own, which no word of a controller moves. */
    static final String ACT_TERM = "actTerm";

    private Variables() {}
}
