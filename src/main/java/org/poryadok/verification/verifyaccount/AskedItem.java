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

    /** A requirement of the act itself. */
    public static AskedItem of(ApplicableRequirement line) {
        return new AskedItem(
                line.requirement().id(),
                line.clause().id(),
                line.requirement().text(),
                line.modality(),
                line.requirement().mark());
    }
}
