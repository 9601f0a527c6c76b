package org.poryadok.organisation;

/**
 * Why an absence cannot be entered so.
 *
 * @param part     what of it is to be mended
 * @param sentence Russian
 */
public record AbsenceFault(Part part, String sentence) {

    /** What an absence consists of. */
    public enum Part {
        OFFICIAL,
        DEPUTY,
        FIRST_DAY,
        LAST_DAY
    }
}
