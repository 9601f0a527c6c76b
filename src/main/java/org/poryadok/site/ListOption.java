package org.poryadok.site;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** An entry of a list to choose from. */
record ListOption(String value, String name) {

    static final Comparator<ListOption> BY_NAME =
            Comparator.comparing(ListOption::name, Collator.getInstance(Locale.forLanguageTag("ru")));
}
