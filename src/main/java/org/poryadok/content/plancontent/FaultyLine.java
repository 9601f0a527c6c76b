package org.poryadok.content.plancontent;

/** Why a line of a list cannot be taken; continues «Строка 3: ». */
class FaultyLine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int cell;

    FaultyLine(String sentence) {
        this(0, sentence);
    }

    /** @param cell the faulty cell, from 0 */
    FaultyLine(int cell, String sentence) {
        super(sentence);
        this.cell = cell;
    }

    int cell() {
        return cell;
    }
}
