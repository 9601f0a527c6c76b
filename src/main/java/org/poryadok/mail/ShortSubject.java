package org.poryadok.mail;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A subject that mail readers show whole. What a template puts between ⟦ and ⟧ gives way where there is no room, the longest
 * first, so that what tells two letters from each other stays.
 */
final class ShortSubject {

    static final int LONGEST = 89;

    /** Less says nothing any more. */
    private static final int SHORTEST_PART = 10;

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
        return text.length() <= longest ? text : text.substring(0, longest - 1).stripTrailing() + "…";
    }
}
