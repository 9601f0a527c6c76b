package org.poryadok.oversight.overview;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Names in the order of the Russian alphabet, which a database need not know. */
final class RussianOrder {

    private RussianOrder() {}

    /** Sorts by the first text, then by the second. */
    static <T> List<T> by(Stream<T> things, Function<T, String> name, Function<T, String> id) {
        Collator russian = Collator.getInstance(Locale.forLanguageTag("ru"));
        return things.map(thing -> new Keyed<>(thing, russian.getCollationKey(name.apply(thing)), id.apply(thing)))
                .sorted(Comparator.comparing((Keyed<T> keyed) -> keyed.name).thenComparing(keyed -> keyed.id))
                .map(Keyed::thing)
                .toList();
    }

    /** Comparing keys is many times faster than collating the same names over and over. */
    private record Keyed<T>(T thing, CollationKey name, String id) {}
}
