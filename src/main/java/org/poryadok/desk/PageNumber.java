package org.poryadok.desk;

/** The number of a page as it stands in an address, where anybody may write anything. */
final class PageNumber {

    private PageNumber() {}

    /** From 1 to the last; 1 for whatever is no number. */
    static int of(String typed, int last) {
        try {
            return Math.max(1, Math.min(last, Integer.parseInt(typed.strip())));
        } catch (NumberFormatException noNumber) {
            return 1;
        }
    }
}
