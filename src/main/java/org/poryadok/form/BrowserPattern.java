package org.poryadok.form;

import java.util.regex.Pattern;

/**
 * A regular expression of a form as the browser reads it ({@code new RegExp(pattern).test(value)}, no flags), rewritten
 * for Java. Differences that matter: {@code $} is the very end and not before a last line break, blanks are those of
 * ECMAScript, word boundaries those of ASCII, brackets mean nothing inside a character class.
 */
final class BrowserPattern {

    private static final String NO_BLANKS =
            "\\x00-\\x08\\x0e-\\x1f!-\\u009f\\u00a1-\\u167f\\u1681-\\u1fff\\u200b-\\u2027"
                    + "\\u202a-\\u202e\\u2030-\\u205e\\u2060-\\u2fff\\u3001-\\ufefe\\uff00-\\x{10FFFF}";
    private static final String WORD = "[0-9A-Za-z_]";
    private static final String BOUNDARY = "(?:(?<=" + WORD + ")(?!" + WORD + ")|(?<!" + WORD + ")(?=" + WORD + "))";
    private static final Pattern COUNT = Pattern.compile("\\{\\d+(,\\d*)?}");
    private static final Pattern GROUP = Pattern.compile("\\((\\?(:|=|!|<=|<!|<[A-Za-z][A-Za-z0-9]*>))?(?!\\?)");

    private final String source;
    private final StringBuilder rewritten = new StringBuilder();
    private final Pattern pattern;
    private int at;

    private BrowserPattern(String source) {
        this.source = source;
        while (at < source.length()) {
            rewriteNext();
        }
        this.pattern = Pattern.compile(rewritten.toString());
    }

    /** @throws IllegalArgumentException when no browser, or not every browser, understands it */
    static BrowserPattern of(String source) {
        return new BrowserPattern(source);
    }

    boolean isFoundIn(String text) {
        return pattern.matcher(text).find();
    }

    private void rewriteNext() {
        char next = source.charAt(at);
        switch (next) {
            case '\\' -> escape(false);
            case '[' -> characterClass();
            case '(' -> group();
            case '.' -> put("[^\\n\\r\\u2028\\u2029]");
            case '^' -> put("\\A");
            case '$' -> put("\\z");
            case '*', '+', '?' -> quantifier(1);
            case '{' -> count();
            case '}', ']' -> put("\\" + next);
            default -> put(next == ')' || next == '|' ? String.valueOf(next) : literal(next));
        }
    }

    private void put(String java) {
        rewritten.append(java);
        at++;
    }

    private void group() {
        var opening = GROUP.matcher(source).region(at, source.length());
        if (!opening.lookingAt()) {
            throw fault();
        }
        rewritten.append(opening.group());
        at = opening.end();
    }

    private void count() {
        var count = COUNT.matcher(source).region(at, source.length());
        if (count.lookingAt()) {
            quantifier(count.end() - at);
        } else {
            put("\\{");
        }
    }

    /** Java would take a further «+» for a possessive quantifier; a browser finds nothing to repeat. */
    private void quantifier(int length) {
        int end = at + length;
        if (end < source.length() && source.charAt(end) == '?') {
            end++;
        }
        if (end < source.length() && "*+?".indexOf(source.charAt(end)) >= 0) {
            throw fault();
        }
        rewritten.append(source, at, end);
        at = end;
    }

    private void characterClass() {
        boolean negated = source.startsWith("[^", at);
        at += negated ? 2 : 1;
        if (at < source.length() && source.charAt(at) == ']') {
            put(negated ? "[\\x00-\\x{10FFFF}]" : "(?!)");
            return;
        }
        rewritten.append(negated ? "[^" : "[");
        while (at < source.length() && source.charAt(at) != ']') {
            char next = source.charAt(at);
            if (next == '\\') {
                escape(true);
            } else if (next == '-' && isRange()) {
                put("-");
            } else {
                put(literal(next));
            }
        }
        if (at == source.length()) {
            throw fault();
        }
        put("]");
    }

    /** Whether a hyphen stands between two characters, not at an end and not beside a class. */
    private boolean isRange() {
        char before = source.charAt(at - 1);
        boolean first = before == '[' && !isEscaped(at - 1)
                || before == '^' && source.charAt(at - 2) == '[' && !isEscaped(at - 2);
        boolean last = source.startsWith("]", at + 1);
        boolean afterClass = "dDwWsS".indexOf(before) >= 0 && isEscaped(at - 1);
        boolean beforeClass = source.startsWith("\\", at + 1)
                && at + 2 < source.length()
                && "dDwWsS".indexOf(source.charAt(at + 2)) >= 0;
        if (afterClass || beforeClass) {
            throw fault();
        }
        return !first && !last;
    }

    private boolean isEscaped(int position) {
        int slashes = 0;
        while (position - slashes > 0 && source.charAt(position - slashes - 1) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    private void escape(boolean inClass) {
        if (at + 1 == source.length()) {
            throw fault();
        }
        char escaped = source.charAt(at + 1);
        at++;
        switch (escaped) {
            case 'd', 'D', 'w', 'W', 't', 'n', 'r', 'f' -> put("\\" + escaped);
            case 's' -> put(inClass ? BrowserText.BLANKS : "[" + BrowserText.BLANKS + "]");
            case 'S' -> put(inClass ? NO_BLANKS : "[" + NO_BLANKS + "]");
            case 'v' -> put("\\x0b");
            case 'b' -> put(inClass ? "\\x08" : BOUNDARY);
            case 'x', 'u' -> code(escaped == 'x' ? 2 : 4);
            default -> {
                // Back references, named and Unicode classes, control letters: not alike in Java and in all browsers.
                if (Character.isLetterOrDigit(escaped)) {
                    throw fault();
                }
                put(literal(escaped));
            }
        }
    }

    private void code(int digits) {
        int end = at + 1 + digits;
        if (end > source.length() || !source.substring(at + 1, end).matches("[0-9A-Fa-f]+")) {
            throw fault();
        }
        rewritten.append('\\').append(source, at, end);
        at = end;
    }

    private static String literal(char character) {
        return Character.isLetterOrDigit(character) || character > 127
                ? String.valueOf(character)
                : String.format("\\x%02x", (int) character);
    }

    private IllegalArgumentException fault() {
        return new IllegalArgumentException(
                "No regular expression that every browser reads alike: " + source + " (at " + at + ")");
    }
}
