package org.poryadok.coordination.consult;

/** Process variables of {@code consult}, as its model and its forms name them. */
final class Variables {

    static final String TOPICS = "topics";
    static final String SUBJECT = "subject";
    static final String QUESTION = "question";

    /** Ids of the topics on which this request asks, with commas between. */
    static final String TOPIC_IDS = "topicIds";
    /** Id of the topic on which somebody else answers. */
    static final String OTHER_TOPIC = "otherTopic";

    static final String PASSED_ON_NOTE = "passedOnNote";
    static final String ANSWERING_ROLE = "answeringRole";
    static final String JOINT_ROLE = "jointRole";
    static final String ASKER_NAME = "askerName";

    static final String CONSULTATION_ID = "consultationId";
    static final String CONSULTATION_NUMBER = "consultationNumber";
    static final String TOPIC_TEXT = "topicText";
    static final String EARLIER_TEXT = "earlierText";

    static final String ANSWER_DECISION = "answerDecision";
    static final String ANSWER_CHOICES = "answerChoices";
    static final String SIMILAR_ROWS = "similarRows";
    static final String SIMILAR_COUNT = "similarCount";
    static final String KNOWLEDGE_LINK = "knowledgeLink";
    static final String ANSWER_TEXT = "answerText";
    static final String SHARING = "sharing";
    static final String PASS_ON_REASON = "passOnReason";
    /** Ids of the topics on which the others answer, with commas between. */
    static final String PASSED_ON_TOPICS = "passedOnTopics";

    static final String ANSWERED_BY = "answeredBy";

    static final String PROPOSALS_QUESTION = "proposalsQuestion";
    static final String PROPOSALS_TEXT = "proposalsText";

    static final String SILENCE_TEXT = "silenceText";
    static final String SILENCE_ENDS = "silenceEnds";
    static final String QUESTION_SETTLED = "questionSettled";
    static final String FOLLOW_UP = "followUp";
    static final String ASKED_AGAIN_BY = "askedAgainBy";

    private Variables() {}
}
