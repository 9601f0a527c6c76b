package org.poryadok.oversight.overview;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total how many cards the whole list has
 * @param page  from 0; beyond the end a page has no lines
 */
public record CardPage(long total, int page, int size, List<CardLine> lines) {

    public CardPage {
        lines = List.copyOf(lines);
    }
}
