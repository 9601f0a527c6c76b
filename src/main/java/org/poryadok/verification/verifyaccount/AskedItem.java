package org.poryadok.verification.verifyaccount;

import java.util.Optional;
import org.poryadok.act.ApplicableRequirement;
import org.poryadok.act.Modality;

/**
 * What is asked of an account.
 *
 * @param id   unique in account and act
 * @param mark word that the public card shows once it is confirmed
 */
public record AskedItem(String id, String clauseId, String text, Modality modality, Optional<String> mark) {

    static final String QUESTION_WORDS = "вопрос координатора";

    private static final String QUESTION = "campaign-";

    /** Id of the question that the campaign of this procedure asks. */
    public static String questionOf(String campaignInstanceId) {
        return QUESTION + campaignInstanceId;
    }

    /** Whether an item is some campaign's own question, and no demand of the act. */
    public static boolean isQuestion(String itemId) {
        return itemId.startsWith(QUESTION);
    }

    /** The text, with a word where it is no demand of the act. */
    public String named() {
        return isQuestion(id) ? text + " (" + QUESTION_WORDS + ")" : text;
    }

    /** A requirement of the act itself. */
    public static AskedItem of(ApplicableRequirement line) {
        return new AskedItem(
                line.requirement().id(),
                line.clause().id(),
                line.text(),
                line.modality(),
                line.requirement().mark());
    }
}
