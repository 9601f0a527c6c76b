package org.poryadok.accountaddress;

import java.util.Locale;
import java.util.regex.Pattern;

/** Checks the short name of an account against the network's own rule. */
final class Handle {

    private Handle() {}

    /** The name in lower case; every network that has short names takes capitals and small letters for the same. */
    static String lower(String typed, Pattern allowed, AddressRule rule) {
        return exact(typed, allowed, rule).toLowerCase(Locale.ROOT);
    }

    /** The name as typed, where capitals matter. */
    static String exact(String typed, Pattern allowed, AddressRule rule) {
        Lookalike.complaint("В имени страницы", typed).ifPresent(complaint -> {
            throw AddressRefusals.sentence(complaint, rule);
        });
        if (!allowed.matcher(typed).matches()) {
            throw AddressRefusals.badHandle(typed, rule);
        }
        return typed;
    }
}
