package org.poryadok.oversight.overview;

/**
 * By what rows of {@code c} are ordered.
 *
 * @param join       further rows that the expression needs, or nothing
 * @param expression null comes last
 */
record SortKey(String join, String expression) {

    static SortKey of(String expression) {
        return new SortKey("", expression);
    }
}
