package org.poryadok.act;

/**
 * Something that keeps requisites from being entered.
 *
 * @param part     which of the requisites is to be mended
 * @param sentence Russian, for the legal officer
 */
public record RequisitesFault(Part part, String sentence) {

    /** The requisites of an act that a person enters. */
    public enum Part {
        NUMBER,
        SIGNING,
        PUBLICATION,
        ENTRY,
        SITE
    }
}
