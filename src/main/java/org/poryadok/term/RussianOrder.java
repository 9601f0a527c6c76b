package org.poryadok.term;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The order in which lists of names are read: word by word in the Russian alphabet, «Иванов Пётр» before «Иванова Анна»,
 * whatever order a database knows.
 */
public final class RussianOrder {

    private RussianOrder() {}

    /** Sorts by the first text, then by the second. */
    public static <T> List<T> by(Stream<T> things, Function<T, String> name, Function<T, String> id) {
        Collator russian = Collator.getInstance(Locale.forLanguageTag("ru"));
        return things.map(thing -> new Keyed<>(thing, words(russian, name.apply(thing)), id.apply(thing)))
                .sorted(Comparator.comparing((Keyed<T> keyed) -> keyed.name, Arrays::compare)
                        .thenComparing(keyed -> keyed.id))
                .map(Keyed::thing)
                .toList();
    }

    /** A collator passes over spaces: each word has a key of its own. */
    private static CollationKey[] words(Collator russian, String name) {
        return Stream.of(name.strip().split("\\s+"))
                .map(russian::getCollationKey)
                .toArray(CollationKey[]::new);
    }

    /** Comparing keys is many times faster than collating the same names over and over. */
    private record Keyed<T>(T thing, CollationKey[] name, String id) {}
}
