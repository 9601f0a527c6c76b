package org.poryadok.coordination;

import java.util.List;

/**
 * An answer of the knowledge base.
 *
 * @param excerpt the part of question and answer where the words stand, in pieces
 */
public record FoundAnswer(Consultation consultation, List<Piece> excerpt) {

    /**
     * @param found whether it is one of the words that were sought
     */
    public record Piece(String text, boolean found) {}
}
