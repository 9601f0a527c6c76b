package org.poryadok.accountaddress;

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
                + shown(handle) + "». Скопируйте адрес из строки браузера, например " + rule.example() + ".");
    }

    static AddressException tooDeep(AddressRule rule) {
        return new AddressException("После имени страницы в адресе стоит лишнее. Укажите адрес самой страницы,"
                + " например " + rule.example() + ".");
    }

    static AddressException sentence(String problem, AddressRule rule) {
        return new AddressException(problem + " Укажите адрес страницы, например " + rule.example() + ".");
    }

    /** What was typed, short enough for a sentence. */
    static String shown(String typed) {
        if (typed.codePointCount(0, typed.length()) <= SHOWN_LENGTH) {
            return typed;
        }
        return typed.substring(0, typed.offsetByCodePoints(0, SHOWN_LENGTH)) + "…";
    }
}
