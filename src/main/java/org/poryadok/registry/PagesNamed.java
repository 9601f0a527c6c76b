package org.poryadok.registry;

import java.util.List;

/** Published in the transaction in which an act puts pages into the registry. */
public record PagesNamed(String actId, List<Account> pages) {

    public PagesNamed {
        pages = List.copyOf(pages);
    }
}
