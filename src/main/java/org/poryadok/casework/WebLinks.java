package org.poryadok.casework;

import org.poryadok.address.WebAddress;

/** Addresses that officials type so that others can follow them: an act's text, a proof. */
public final class WebLinks {

    private WebLinks() {}

    /** @throws Refusal when what was typed is no address of the web; an empty field is the form's concern */
    public static void check(CaseFile file, String field) {
        if (file.text(field)
                .filter(address -> !WebAddress.canBeFollowed(address))
                .isPresent()) {
            throw new Refusal(field, "Адрес должен начинаться с https:// или http:// и вести на страницу сайта.");
        }
    }
}
