package org.poryadok.organisation.table;

import java.util.Locale;

/** How officials write words. */
public final class Spelling {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private Spelling() {}

    /** Whether two words are one to an official: case and ё do not matter. */
    public static boolean same(String a, String b) {
        return folded(a).equals(folded(b));
    }

    /** A word without what does not matter. */
    public static String folded(String text) {
        return text.toLowerCase(RUSSIAN).replace('ё', 'е').strip();
    }
}
