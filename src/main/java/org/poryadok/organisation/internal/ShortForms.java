package org.poryadok.organisation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How people shorten the names of bodies: «минздрав», «минобрнауки», «сми». */
public final class ShortForms {

    /** What a word may begin with instead of a word of its own. */
    private static final Map<String, String> BEGINNINGS = Map.ofEntries(
            Map.entry("мин", "министерство"),
            Map.entry("деп", "департамент"),
            Map.entry("ком", "комитет"),
            Map.entry("упр", "управление"),
            Map.entry("адм", "администрация"),
            Map.entry("гос", "государственный"),
            Map.entry("обл", "область"),
            Map.entry("гор", "город"),
            Map.entry("рай", "район"),
            Map.entry("мун", "муниципальный"),
            Map.entry("соц", "социальный"),
            Map.entry("фин", "финансы"),
            Map.entry("жил", "жилищный"));

    private static final Map<String, List<String>> INITIALS = Map.of(
            "сми", List.of("средства", "массовая", "информация"),
            "жкх", List.of("жилищный", "коммунальный", "хозяйство"),
            "гжи", List.of("жилищный", "инспекция"),
            "загс", List.of("запись", "акты", "гражданский"),
            "мфц", List.of("многофункциональный", "центр"),
            "цур", List.of("центр", "управление", "регион"));

    /** Shorter parts stand in too many words. */
    private static final int SHORTEST_PART = 3;

    /** Longer ones are cut back by their ending too. */
    private static final int LONGEST_WHOLE = 6;

    private static final int ENDING = 2;

    private ShortForms() {}

    /**
     * What a word stands for, as PostgreSQL's {@code to_tsquery} reads it: the word or what begins with it, or the words that
     * it is short for.
     *
     * @param word letters and figures alone, in lower case
     */
    public static String query(String word) {
        // A lone figure begins half of all numbers and days.
        if (word.length() == 1 && Character.isDigit(word.charAt(0))) {
            return word;
        }
        List<String> forms = new ArrayList<>();
        forms.add(all(List.of(word)));
        // The dictionary of endings takes «материал» and «материалы», «площадка» and «площадок» for different words.
        if (word.length() > LONGEST_WHOLE && word.chars().allMatch(Character::isLetter)) {
            forms.add(all(List.of(word.substring(0, word.length() - ENDING))));
        }
        if (INITIALS.containsKey(word)) {
            forms.add(all(INITIALS.get(word)));
        }
        BEGINNINGS.forEach((beginning, whole) -> {
            if (word.startsWith(beginning) && word.length() >= beginning.length() + SHORTEST_PART) {
                String rest = word.substring(beginning.length());
                forms.add(all(List.of(whole, rest)));
                for (int end = SHORTEST_PART; end <= rest.length() - SHORTEST_PART; end++) {
                    forms.add(all(List.of(whole, rest.substring(0, end), rest.substring(end))));
                }
            }
        });
        return String.join(" | ", forms);
    }

    /** With which of the usual beginnings a word begins, «мин» of «минздрав». */
    public static List<String> beginnings(String word) {
        return BEGINNINGS.keySet().stream().filter(word::startsWith).toList();
    }

    private static String all(List<String> words) {
        return "(" + String.join(":* & ", words) + ":*)";
    }
}
