package org.poryadok.registry.internal.address;

import java.util.regex.Pattern;

/** Takes off what comes along when an address is pasted from a letter, and refuses what no address has. */
final class TypedText {

    private static final int MAX_LENGTH = 2000;

    /** Quotes and angle brackets around a link, a full stop or comma after it. */
    private static final Pattern WRAPPING = Pattern.compile("^[<«\"'(]+|[>»\"').,;]+$");

    private TypedText() {
    }

    static String clean(String typed, AddressRule rule) {
        if (typed == null) {
            throw Refusal.sentence("Адрес страницы не указан.", rule);
        }
        if (typed.length() > MAX_LENGTH) {
            throw Refusal.sentence("Адрес длиннее " + MAX_LENGTH + " знаков, таких адресов страниц не бывает.", rule);
        }
        String text = trim(WRAPPING.matcher(trim(typed)).replaceAll(""));
        if (text.isEmpty()) {
            throw Refusal.sentence("Адрес страницы не указан.", rule);
        }
        text.codePoints().forEach(point -> refuseInvisible(point, rule));
        return text;
    }

    private static void refuseInvisible(int point, AddressRule rule) {
        if (isSpace(point)) {
            throw Refusal.sentence("В адресе есть пробел или перенос строки.", rule);
        }
        switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
                    throw Refusal.sentence("В адресе есть невидимый или служебный знак. Наберите адрес заново.", rule);
            default -> {
            }
        }
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }
}
