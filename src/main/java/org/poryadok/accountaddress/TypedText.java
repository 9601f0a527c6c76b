package org.poryadok.accountaddress;

import java.util.regex.Pattern;
import org.poryadok.address.WebAddress;

/** Takes off what comes along when an address is pasted from a letter, and refuses what no address has. */
final class TypedText {

    private static final int MAX_LENGTH = 2000;

    /** Around a link. */
    private static final String OPENING = "<«\"'(";

    private static final String CLOSING = ">»\"')";
    /** After a link, as part of the sentence in which it stands. */
    private static final String POINTS = ",;";

    /** Encoded once or more. */
    private static final Pattern ESCAPE_AT_END = Pattern.compile(".*%(?:25)*[0-9A-Fa-f]{2}$", Pattern.DOTALL);

    private TypedText() {}

    static String clean(String typed, AddressRule rule) {
        if (typed == null) {
            throw AddressRefusals.sentence("Адрес страницы не указан.", rule);
        }
        if (typed.length() > MAX_LENGTH) {
            throw AddressRefusals.sentence(
                    "Адрес длиннее " + MAX_LENGTH + " знаков, таких адресов страниц не бывает.", rule);
        }
        String text = trim(unwrapped(trim(typed)));
        if (text.isEmpty()) {
            throw AddressRefusals.sentence("Адрес страницы не указан.", rule);
        }
        return checked(text, rule);
    }

    /** The text as it is, when it has no sign that nobody sees. */
    static String checked(String text, AddressRule rule) {
        WebAddress.signFault(text).ifPresent(sentence -> {
            throw AddressRefusals.sentence(sentence, rule);
        });
        return text;
    }

    private static String unwrapped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && OPENING.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && isAround(text.substring(start, end), start > 0)) {
            end--;
        }
        return text.substring(start, end);
    }

    /** @param opened whether something stands before the link that a sign after it may close */
    private static boolean isAround(String text, boolean opened) {
        char last = text.charAt(text.length() - 1);
        String before = text.substring(0, text.length() - 1);
        if (last == '.') {
            return isFullStop(before);
        }
        // «<script>» is refused as it was typed.
        if (last == '>' && before.indexOf('<') >= 0) {
            return false;
        }
        return opened && CLOSING.indexOf(last) >= 0
                || (CLOSING + POINTS).indexOf(last) >= 0 && !endsInDots(trim(before));
    }

    /** A browser that is given the sign behind them does not climb by them. */
    private static boolean endsInDots(String text) {
        return ESCAPE_AT_END.matcher(text).matches()
                || text.endsWith(".") && !isFullStop(text.substring(0, text.length() - 1));
    }

    /** Dots of their own between slashes, encoded or not, lead a browser upwards: they are no full stops. */
    private static boolean isFullStop(String before) {
        if (before.isEmpty() || ESCAPE_AT_END.matcher(before).matches()) {
            return before.isEmpty();
        }
        char sign = before.charAt(before.length() - 1);
        return Character.isLetterOrDigit(sign) || sign == '_' || CLOSING.indexOf(sign) >= 0;
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
        return Character.isSpaceChar(point) || "\t\r\n".indexOf(point) >= 0;
    }
}
