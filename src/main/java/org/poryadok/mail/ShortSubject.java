package org.poryadok.mail;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A subject that mail readers show whole. What a template puts between ⟦ and ⟧ gives way where there is no room, the longest
 * first and at the end of a word, so that what tells two letters from each other stays.
 */
final class ShortSubject {

    static final int LONGEST = 89;

    /** Less says nothing any more. */
    private static final int SHORTEST_PART = 10;

    /** What stands between two words, and a word of one or two letters, or a sign of a number, that announces the next. */
    private static final Pattern NOTHING_FOLLOWS =
            Pattern.compile("([\\s,;:.«(—–-]*\\s+(\\p{L}{1,2}|№))?[\\s,;:.«(—–-]*$");

    private static final Pattern MARKS = Pattern.compile("[⟦⟧]");

    private ShortSubject() {}

    static String of(String rendered) {
        // Every second part stood between marks.
        String[] parts = MARKS.split(rendered.strip().replaceAll("\\s+", " "));
        int[] room = Arrays.stream(parts).mapToInt(String::length).toArray();
        while (Arrays.stream(room).sum() > LONGEST && widest(room) >= 0) {
            room[widest(room)]--;
        }
        StringBuilder subject = new StringBuilder();
        for (int part = 0; part < parts.length; part++) {
            subject.append(cut(parts[part], room[part]));
        }
        return cut(subject.toString(), LONGEST);
    }

    /** The widest of the parts that may give way; -1 when none may any more. */
    private static int widest(int[] room) {
        return IntStream.range(0, room.length)
                .filter(part -> part % 2 == 1 && room[part] > SHORTEST_PART)
                .reduce((one, other) -> room[other] > room[one] ? other : one)
                .orElse(-1);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        String fits = text.substring(0, longest - 1);
        int wordsEnd = Character.isWhitespace(text.charAt(longest - 1)) ? longest - 1 : fits.lastIndexOf(' ');
        String whole = wordsEnd < SHORTEST_PART / 2 ? fits : fits.substring(0, wordsEnd);
        return NOTHING_FOLLOWS.matcher(whole).replaceFirst("") + "…";
    }
}
