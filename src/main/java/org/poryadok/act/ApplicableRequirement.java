package org.poryadok.act;

/**
 * A line of the checklist of one account.
 *
 * @param modality  that of the requirement, or recommended where it applies by analogy
 * @param byAnalogy whether the clause does not bind this owner directly
 * @param byReading whether it is the administration that reads the clause as one on accounts of this owner
 */
public record ApplicableRequirement(
        Clause clause, Requirement requirement, Modality modality, boolean byAnalogy, boolean byReading) {

    /** What is demanded, Russian, with a mark where no word of the act demands it of this owner. */
    public String text() {
        return requirement.text()
                + (byReading ? " (" + LegalAct.SETTING + ": пункт этих страниц прямо не называет)" : "");
    }
}
