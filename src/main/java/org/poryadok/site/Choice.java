package org.poryadok.site;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** An entry of a list to choose from. */
record Choice(String value, String name) {

    static final Comparator<Choice> BY_NAME =
            Comparator.comparing(Choice::name, Collator.getInstance(Locale.forLanguageTag("ru")));
}
