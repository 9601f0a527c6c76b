package org.poryadok.registry;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.accountaddress.Distance;
import org.poryadok.organisation.BodySearch;

/**
 * What somebody may have meant of whose words nothing is found: he has typed in the other layout of the keyboard, or a word is one
 * sign away from one of a name, from its beginning, or from a short form («минздраф»).
 */
final class SpellingGuess {

    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюё";

    /** A shorter word is one sign away from too many. */
    private static final int SHORTEST = 5;

    private static final int ENDING = 2;

    /** Each is asked for. */
    private static final int MOST_WORDS = 6;

    private final Set<String> words;

    /** @param names in which words may be found */
    SpellingGuess(Collection<String> names) {
        words = names.stream()
                .flatMap(name -> Arrays.stream(lower(name).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() >= SHORTEST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Guesses of a text, the likeliest first; none of them is the text itself. A long text has none.
     *
     * @param isFound whether a word is found as it is, and so is none of those that are wrong
     */
    List<String> of(String text, Predicate<String> isFound) {
        String typed = lower(text).strip();
        if (typed.split("\\s+").length > MOST_WORDS) {
            return List.of();
        }
        return Stream.of(otherLayout(typed), nearby(typed, isFound), nearby(otherLayout(typed), isFound))
                .filter(guess -> !guess.equals(typed))
                .distinct()
                .toList();
    }

    private static String otherLayout(String text) {
        boolean latin = text.chars().anyMatch(sign -> sign >= 'a' && sign <= 'z');
        String from = latin ? LATIN : CYRILLIC;
        String to = latin ? CYRILLIC : LATIN;
        return text.chars()
                .mapToObj(sign -> from.indexOf(sign) < 0
                        ? Character.toString(sign)
                        : to.substring(from.indexOf(sign), from.indexOf(sign) + 1))
                .collect(Collectors.joining());
    }

    private String nearby(String text, Predicate<String> isFound) {
        return Arrays.stream(text.split("\\s+"))
                .map(word -> isFound.test(word) ? word : nearest(word).orElse(word))
                .collect(Collectors.joining(" "));
    }

    private Optional<String> nearest(String word) {
        return whole(word)
                .or(() -> BodySearch.shortBeginnings(word).stream()
                        .flatMap(shortly ->
                                begun(word.substring(shortly.length())).map(begun -> shortly + begun.beginning()))
                        .findFirst())
                .or(() -> begun(word).map(Begun::word).findFirst())
                // Another case of a long word.
                .or(() -> begun(word.substring(0, Math.max(0, word.length() - ENDING)))
                        .map(Begun::word)
                        .findFirst());
    }

    private Optional<String> whole(String word) {
        return words.stream()
                .filter(known -> word.length() >= SHORTEST && Distance.isOneSignAtMost(word, known))
                .findFirst();
    }

    private record Begun(String word, String beginning) {}

    /** Words that begin almost so; beginnings of the same length first. */
    private Stream<Begun> begun(String beginning) {
        int length = beginning.length();
        return length < SHORTEST
                ? Stream.empty()
                : Stream.of(length, length + 1, length - 1)
                        .flatMap(cut -> words.stream()
                                .filter(known -> known.length() >= cut)
                                .map(known -> new Begun(known, known.substring(0, cut))))
                        .filter(one -> Distance.isOneSignAtMost(beginning, one.beginning()));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.forLanguageTag("ru"));
    }
}
