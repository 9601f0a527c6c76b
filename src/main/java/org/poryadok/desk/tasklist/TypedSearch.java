package org.poryadok.desk.tasklist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.poryadok.accountaddress.AddressException;
import org.poryadok.accountaddress.PastedAddress;
import org.poryadok.organisation.BodySearch;

/**
 * What somebody looks for in the list: words, days as they stand on the cards, and whether only what is late.
 *
 * @param words    for PostgreSQL's {@code to_tsquery}
 * @param days     «17.03» or «17.03.2020», typed so or in words
 * @param late     «просроченные»: later than an act allows
 * @param internal «внутренний срок»: under a term that no act has set
 * @param past     «истёк», «срок истёк»: whose term has ended, whoever has set it
 */
record TypedSearch(Optional<String> words, List<String> days, boolean late, boolean internal, boolean past) {

    private static final Pattern DAY = Pattern.compile("(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})(\\.\\d{4})?(?![\\d.]*\\d)");
    private static final List<String> MONTHS = List.of(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря");
    /** «2 марта», «2 марта 2020 года» */
    private static final Pattern DAY_IN_WORDS = Pattern.compile(
            "(?<![\\d.])(\\d{1,2})\\s+(" + String.join("|", MONTHS)
                    + ")(?!\\p{L})(?:\\s+(\\d{4})(?!\\d)(?:\\s+г(?:ода|\\.)?(?!\\p{L}))?)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern LATE = anyForm("просроч\\p{L}*");
    private static final Pattern INTERNAL = anyForm("внутренн\\p{L}*\\s+срок\\p{L}*");
    private static final Pattern PAST = anyForm("(?:срок\\p{L}*\\s+)?ист[её]к\\p{L}*");

    /** No card has these, and without them the rest would say something else. */
    private static final Pattern SIGNS_OF_NO_CARD = Pattern.compile("[${}<>=+*^~|\\\\]");

    private static final TypedSearch OF_NOTHING = new TypedSearch(Optional.empty(), List.of(), false, false, false);

    private static final Pattern WORD = Pattern.compile("\\S+");

    static TypedSearch of(String asTyped) {
        String typed = WORD.matcher(DAY_IN_WORDS.matcher(asTyped).replaceAll(TypedSearch::inFigures))
                .replaceAll(word -> Matcher.quoteReplacement(onTheCard(word.group())));
        if (SIGNS_OF_NO_CARD.matcher(typed).find()) {
            return OF_NOTHING;
        }
        String withoutDays = DAY.matcher(typed).replaceAll(" ");
        String words = withoutDays;
        for (Pattern ofTerm : List.of(LATE, INTERNAL, PAST)) {
            words = ofTerm.matcher(words).replaceAll(" ");
        }
        return new TypedSearch(
                BodySearch.everyWord(words),
                DAY.matcher(typed).results().map(TypedSearch::day).toList(),
                LATE.matcher(withoutDays).find(),
                INTERNAL.matcher(withoutDays).find(),
                PAST.matcher(withoutDays).find());
    }

    /** A page stands on the cards in the one form of its address, however a browser or a telephone writes it. */
    private static String onTheCard(String word) {
        if (!word.contains("/") || !word.contains(".")) {
            return word;
        }
        try {
            PastedAddress read = PastedAddress.read(word);
            return read.pages().size() == 1 ? read.pages().get(0).shown() : word;
        } catch (AddressException noPage) {
            return word;
        }
    }

    boolean isEmpty() {
        return words.isEmpty() && days.isEmpty() && !late && !internal && !past;
    }

    /** As the cards have it. */
    private static String inFigures(MatchResult typed) {
        int month = MONTHS.indexOf(typed.group(2).toLowerCase(Locale.ROOT)) + 1;
        return typed.group(1) + "." + month
                + Optional.ofNullable(typed.group(3)).map(year -> "." + year).orElse("");
    }

    private static Pattern anyForm(String word) {
        return Pattern.compile("(?<!\\p{L})" + word, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String day(MatchResult typed) {
        return String.format(
                        Locale.ROOT, "%02d.%02d", Integer.parseInt(typed.group(1)), Integer.parseInt(typed.group(2)))
                + Optional.ofNullable(typed.group(3)).orElse("");
    }
}
