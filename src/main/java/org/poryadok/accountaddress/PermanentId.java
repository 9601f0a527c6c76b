package org.poryadok.accountaddress;

import java.util.regex.Pattern;

/** Ids that a network gives once and never changes. */
final class PermanentId {

    /** A number without leading zeros, so that one id has one form. */
    static final String NUMBER = "[1-9][0-9]{0,19}";

    private static final Pattern ONLY_NUMBER = Pattern.compile(NUMBER);

    private PermanentId() {}

    static String number(AddressRule rule, String typed) {
        if (!ONLY_NUMBER.matcher(typed).matches()) {
            throw AddressRefusals.sentence(
                    "Постоянный номер страницы «" + AddressRefusals.shown(typed) + "» записан неверно:"
                            + " нужны одни цифры.",
                    rule);
        }
        return typed;
    }
}
