package org.poryadok.registry;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total  of accounts in the whole list
 * @param number of the page, from 1
 * @param size   most accounts on a page
 */
public record PublicPage(List<PublicAccount> accounts, int total, int number, int size) {

    public PublicPage {
        accounts = List.copyOf(accounts);
    }

    /** How many pages there are; an empty list has one. */
    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }
}
