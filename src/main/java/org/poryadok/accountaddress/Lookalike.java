package org.poryadok.accountaddress;

import java.util.Map;
import java.util.Optional;

/** Letters of other alphabets that look like Latin ones: in an address they lead to somebody else's page. */
public final class Lookalike {

    private static final Map<Integer, Character> LATIN = Map.ofEntries(
            twin('а', 'a'),
            twin('в', 'b'),
            twin('е', 'e'),
            twin('ё', 'e'),
            twin('к', 'k'),
            twin('м', 'm'),
            twin('н', 'h'),
            twin('о', 'o'),
            twin('р', 'p'),
            twin('с', 'c'),
            twin('т', 't'),
            twin('у', 'y'),
            twin('х', 'x'),
            twin('і', 'i'),
            twin('ј', 'j'),
            twin('ѕ', 's'),
            twin('ԁ', 'd'),
            twin('ԛ', 'q'),
            twin('ԝ', 'w'),
            twin('ӏ', 'l'),
            twin('α', 'a'),
            twin('ο', 'o'),
            twin('ν', 'v'),
            twin('ρ', 'p'),
            twin('ι', 'i'),
            twin('κ', 'k'));

    private Lookalike() {}

    private static Map.Entry<Integer, Character> twin(char letter, char latin) {
        return Map.entry((int) letter, latin);
    }

    static Optional<Character> latinTwin(int codePoint) {
        return Optional.ofNullable(LATIN.get(Character.toLowerCase(codePoint)));
    }

    /** The text with every look-alike replaced by its Latin twin. */
    public static String latinised(String text) {
        StringBuilder latin = new StringBuilder();
        text.codePoints()
                .forEach(point -> latinTwin(point).ifPresentOrElse(latin::append, () -> latin.appendCodePoint(point)));
        return latin.toString();
    }

    /** Why the first letter beyond ASCII does not belong in an address; empty when there is none. */
    static Optional<String> complaint(String where, String text) {
        int position = 0;
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            position++;
            int point = text.codePointAt(index);
            if (point >= 0x80) {
                String letter = Character.toString(point);
                int at = position;
                return Optional.of(latinTwin(point)
                        .map(latin -> where + " «" + AddressRefusals.shown(text) + "» " + at + "-й знак — "
                                + alphabet(point) + " буква «" + letter + "», а не латинская «" + latin + "».")
                        .orElse(where + " «" + AddressRefusals.shown(text) + "» " + at + "-й знак «" + letter
                                + "» не латинский."));
            }
        }
        return Optional.empty();
    }

    private static String alphabet(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case CYRILLIC -> "кириллическая";
            case GREEK -> "греческая";
            default -> "нелатинская";
        };
    }
}
