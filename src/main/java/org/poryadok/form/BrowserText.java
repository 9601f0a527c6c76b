package org.poryadok.form;

import java.util.regex.Pattern;
import org.poryadok.term.Russian;

/** Texts as a browser sees them: ECMAScript counts more characters as blanks than Java does. */
final class BrowserText {

    /** WhiteSpace and LineTerminator of ECMAScript (12.2, 12.3), as the inside of a character class. */
    static final String BLANKS = "\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";

    private static final Pattern BLANK = Pattern.compile("[" + BLANKS + "]");
    private static final Pattern LINE_BREAK = Pattern.compile("[\\n-\\r\\u0085\\u2028\\u2029]");

    private BrowserText() {}

    /** {@code String.prototype.trim} of ECMAScript. */
    static String trim(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (begin < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static boolean isBlank(char character) {
        return character == ' ' || BLANK.matcher(String.valueOf(character)).matches();
    }

    static boolean hasBlank(String text) {
        return text.chars().anyMatch(character -> isBlank((char) character));
    }

    static boolean hasLineBreak(String text) {
        return LINE_BREAK.matcher(text).find();
    }

    /** Tabs and line breaks belong to texts, not to lines. */
    static boolean isUnprintable(String text, boolean line) {
        return Russian.isUnprintable(text) || line && text.chars().anyMatch(Character::isISOControl);
    }
}
