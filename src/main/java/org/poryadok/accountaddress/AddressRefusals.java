package org.poryadok.accountaddress;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The sentences with which an address is refused. */
final class AddressRefusals {

    private static final int SHOWN_LENGTH = 60;

    private AddressRefusals() {}

    static AddressException leadsTo(LinkKind kind, AddressRule rule) {
        return new AddressException("Это " + kind.russian() + ", а не адрес страницы. Откройте саму страницу"
                + " и скопируйте её адрес, например " + rule.example() + ".");
    }

    static AddressException invitation(AddressRule rule) {
        return new AddressException("Это ссылка-приглашение, она открыта не всем. Нужен общедоступный адрес"
                + " страницы, например " + rule.example() + ".");
    }

    static AddressException noAccount(AddressRule rule) {
        return new AddressException("Это адрес самой площадки " + rule.network().quoted()
                + ", а не страницы на ней. Укажите адрес страницы, например " + rule.example() + ".");
    }

    static AddressException badHandle(String handle, AddressRule rule) {
        return new AddressException("На площадке " + rule.network().quoted() + " не бывает имени страницы «"
                + shown(asTyped(handle)) + "». Скопируйте адрес из строки браузера, например " + rule.example() + ".");
    }

    static AddressException tooDeep(AddressRule rule) {
        return new AddressException("После имени страницы в адресе стоит лишнее. Укажите адрес самой страницы,"
                + " например " + rule.example() + ".");
    }

    static AddressException sentence(String problem, AddressRule rule) {
        return new AddressException(problem + " Укажите адрес страницы, например " + rule.example() + ".");
    }

    /** Browsers write «<» in an address as «%3C»: nobody has typed that. */
    private static String asTyped(String inAddress) {
        try {
            return URLDecoder.decode(inAddress.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noCode) {
            return inAddress;
        }
    }

    /** What was typed, short enough for a sentence. */
    static String shown(String typed) {
        if (typed.codePointCount(0, typed.length()) <= SHOWN_LENGTH) {
            return typed;
        }
        return typed.substring(0, typed.offsetByCodePoints(0, SHOWN_LENGTH)) + "…";
    }
}
