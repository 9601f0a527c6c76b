package org.poryadok.act;

import java.util.List;

/**
 * A page that the act itself declares official (SHP-2.1): it is there before any procedure runs.
 *
 * @param network  network id
 * @param address  as the act writes it
 * @param aliases  further addresses of the same page
 * @param owner    whose page it is
 * @param clause   clause id
 */
public record DesignatedPage(String network, String address, List<String> aliases, OwnerKind owner, String clause) {

    public DesignatedPage {
        aliases = List.copyOf(aliases);
    }
}
