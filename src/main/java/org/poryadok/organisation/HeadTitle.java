package org.poryadok.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.poryadok.term.Russian;

/**
 * Calls the head of a body by his post in full, as acts do: staff lists say «начальник департамента» where the registry
 * has to say of which.
 */
final class HeadTitle {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** Endings by which cases of a noun differ: «комитет» – «комитета», «инспекция» – «инспекции». */
    private static final int LONGEST_ENDING = 2;

    private static final int SHORTEST_STEM = 4;

    private HeadTitle() {}

    /**
     * «начальник департамента» of «Департамент здравоохранения Томской области»: «Начальник департамента здравоохранения
     * Томской области». Where the post does not lead into the body's name, the name follows in brackets.
     */
    static String of(String post, String bodyName) {
        String title = Russian.capitalised(post.strip());
        List<String> words = Arrays.asList(bodyName.strip().split("\\s+"));
        if (words.size() > 1 && folded(title).contains(folded(from(words, 1)))) {
            return title;
        }
        String last = title.substring(title.lastIndexOf(' ') + 1);
        for (int i = 0; i < words.size() - 1; i++) {
            // What stands in apposition («Управление информации – пресс-служба») would have to be declined.
            if (isSameNoun(last, words.get(i)) && !words.contains("–")) {
                return title + " " + from(words, i + 1);
            }
        }
        return title + " (" + bodyName + ")";
    }

    private static String from(List<String> words, int first) {
        return String.join(" ", words.subList(first, words.size()));
    }

    private static boolean isSameNoun(String one, String other) {
        String a = folded(one);
        String b = folded(other);
        int stem = 0;
        while (stem < Math.min(a.length(), b.length()) && a.charAt(stem) == b.charAt(stem)) {
            stem++;
        }
        return stem >= SHORTEST_STEM && Math.max(a.length(), b.length()) - stem <= LONGEST_ENDING;
    }

    private static String folded(String text) {
        return text.toLowerCase(RUSSIAN).replace('ё', 'е');
    }
}
