package org.poryadok.act;

/**
 * A line of the checklist of one account.
 *
 * @param modality  that of the requirement, or recommended where it applies by analogy
 * @param byAnalogy whether the clause does not bind this owner directly
 */
public record ApplicableRequirement(Clause clause, Requirement requirement, Modality modality, boolean byAnalogy) {}
