package org.poryadok.desk.tasklist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.poryadok.organisation.BodySearch;

/**
 * What somebody looks for in the list: words, days as they stand on the cards, and whether only what is late.
 *
 * @param words for PostgreSQL's {@code to_tsquery}
 * @param days  «17.03» or «17.03.2020»
 */
record TypedSearch(Optional<String> words, List<String> days, boolean late) {

    private static final Pattern DAY = Pattern.compile("(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})(\\.\\d{4})?(?![\\d.]*\\d)");
    private static final Pattern LATE =
            Pattern.compile("(?<!\\p{L})просроч\\p{L}*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static TypedSearch of(String typed) {
        String withoutDays = DAY.matcher(typed).replaceAll(" ");
        return new TypedSearch(
                BodySearch.everyWord(LATE.matcher(withoutDays).replaceAll(" ")),
                DAY.matcher(typed).results().map(TypedSearch::day).toList(),
                LATE.matcher(withoutDays).find());
    }

    boolean isEmpty() {
        return words.isEmpty() && days.isEmpty() && !late;
    }

    private static String day(MatchResult typed) {
        return String.format(
                        Locale.ROOT, "%02d.%02d", Integer.parseInt(typed.group(1)), Integer.parseInt(typed.group(2)))
                + Optional.ofNullable(typed.group(3)).orElse("");
    }
}
