package org.poryadok.casework;

/** Names of the process variables that every procedure has; what is a procedure's own stands in its {@code Variables}. */
public final class CaseVariables {

    public static final String JURISDICTION = "jurisdiction";
    public static final String ACT_ID = "actId";
    public static final String CLAUSE_ID = "clauseId";
    public static final String BODY_ID = "bodyId";
    /** Day from which the term runs, ISO 8601, in the time zone of the jurisdiction. */
    public static final String EVENT_DATE = "eventDate";

    public static final String CARD_ID = "cardId";
    public static final String ACCOUNT_ID = "accountId";
    public static final String ACCOUNT_IDS = "accountIds";
    /** User id of whoever started the procedure himself. */
    public static final String INITIATOR = "initiator";

    /** Address of a page of another body for which the starter works, as he has typed it. */
    public static final String PAGE_URL = "pageUrl";

    /** User id of the person who leaves or whose replacement the case is. */
    public static final String OFFICIAL_CONCERNED = "officialId";
    /** User id of whoever left a part for which somebody else is to be designated. */
    public static final String REPLACED_OFFICIAL = "replacedOfficialId";
    /** User id of the person who is to be designated. */
    public static final String PERSON_CONCERNED = "personId";

    public static final String REASON = "reason";
    /** A {@link org.poryadok.act.PersonRole} whose holder is to be designated. */
    public static final String PERSON_ROLE = "personRole";
    /** Last day that the administration wants, ISO 8601. */
    public static final String INTERNAL_LAST_DAY = "internalLastDay";
    /** User id of whoever has set that day. */
    public static final String INTERNAL_TERM_BY = "internalTermBy";

    // What a form says first, and how the term was counted.
    public static final String ACT_NAME = "actName";
    /** Day on which the act was signed, ISO 8601; missing while that is not known. */
    public static final String ACT_DATE = "actDate";

    public static final String CLAUSE_CITATION = "clauseCitation";
    public static final String CLAUSE_QUOTATION = "clauseQuotation";
    public static final String BODY_NAME = "bodyName";
    public static final String LAST_DAY_TEXT = "lastDayText";
    /** By which page several tasks of a kind are told apart in the list of tasks: network and address. */
    public static final String PAGE_TITLE = "pageTitle";

    /** Who stands in for whom, while somebody is away to whom the task is offered: «Петров П. П. за Иванова И. И.» */
    public static final String IN_STEAD = "inStead";
    /** In whose stead the task was completed, said the same way. */
    public static final String DONE_IN_STEAD = "doneInStead";
    /** That the last day falls into somebody's absence. */
    public static final String ABSENCE_NOTE = "absenceNote";
    // What the list of tasks shows and is searched by, with each task.
    /** The whole title of a task whose name is too long. */
    public static final String TASK_SUBJECT = "taskSubject";
    /** Clause and number of the act. */
    public static final String BASIS_TEXT = "basisText";

    public static final String BODY_SHORT_NAME = "bodyShortName";
    /** Everything on the card; on a second line who has taken the task. */
    public static final String SEARCHED_WORDS = "searchedWords";

    public static final String MODALITY_TEXT = "modalityText";
    public static final String TERM_EXPLANATION = "termExplanation";

    /** Of start forms alone, see {@link StartOffer}: address of the only page of the starter's body. */
    public static final String OWN_PAGE = "ownPage";
    /** The same: whom an act names itself, so that no order does, Russian sentences. */
    public static final String NAMED_BY_ACT_NOTE = "namedByActNote";

    // Of procedures on the staff of a body, see {@link PersonnelStart}.
    public static final String STAFF_BODY_OPTIONS = "staffBodyOptions";
    /** Id of the body for which whoever begins has chosen to. */
    public static final String STAFF_BODY = "staffBodyId";
    /** Why somebody else than the body's own people enters it, a Russian sentence. */
    public static final String STAFF_NOTE = "staffNote";

    private CaseVariables() {}
}
