package org.poryadok.casework;

import java.util.Optional;
import org.poryadok.address.WebAddress;

/** Addresses that officials type so that others can follow them: an act's text, a proof. */
public final class WebLinks {

    private WebLinks() {}

    /** @throws Refusal when the field is empty or holds no address of the web */
    public static String required(CaseFile file, String field, String whatIsMissing) {
        file.requiredLine(field, whatIsMissing);
        return optional(file, field).orElseThrow();
    }

    /** @throws Refusal when what was typed is no address of the web */
    public static Optional<String> optional(CaseFile file, String field) {
        Optional<String> typed = file.line(field);
        typed.filter(address -> !WebAddress.canBeFollowed(address)).ifPresent(address -> {
            throw new Refusal(field, "Адрес должен начинаться с https:// или http:// и вести на страницу сайта.");
        });
        return typed;
    }
}
