package org.poryadok.oversight.overview;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words that a person typed: in any case, with «е» for «ё», taken literally whatever signs they hold. */
public final class SearchText {

    private static final int MAX_WORDS = 10;
    private static final String SPECIAL = "\\.[]{}()*+?^$|-";

    private SearchText() {}

    /** At most ten, each once, in lower case. */
    public static List<String> words(String typed) {
        return Arrays.stream(plain(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MAX_WORDS)
                .toList();
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .strip();
    }

    /** PostgreSQL's expression for a word. It spells out both cases, as not every database knows those of Cyrillic. */
    public static String pattern(String word) {
        StringBuilder pattern = new StringBuilder();
        word.codePoints().forEach(sign -> {
            if (Character.isLetter(sign)) {
                pattern.append('[').appendCodePoint(sign).appendCodePoint(Character.toUpperCase(sign));
                pattern.append(sign == 'е' ? "ёЁ]" : "]");
            } else {
                pattern.append(SPECIAL.indexOf(sign) < 0 ? "" : "\\").appendCodePoint(sign);
            }
        });
        return pattern.toString();
    }
}
