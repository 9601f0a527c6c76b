package org.poryadok.act;

import java.util.Optional;
import java.util.regex.Pattern;

/** «Кем подписан»: post and name of one person, as they stand under the act, and no sentence about it. */
public final class Signatory {

    private static final int LONGEST = 200;
    /** An abbreviation before a full stop is short: «зам.», «обл.», «И.». */
    private static final Pattern SENTENCE =
            Pattern.compile("(?iU)[!?;…\\n]|\\p{L}{6,}\\.|\\b(подписал[аио]?|подписано?|утверд\\w*)\\b");

    private Signatory() {}

    /** Empty when the text can stand under an act; else a Russian sentence. */
    public static Optional<String> fault(String typed) {
        if (typed.strip().length() > LONGEST) {
            return Optional.of("Должность и фамилия подписавшего должны уместиться в " + LONGEST + " знаков.");
        }
        return SENTENCE.matcher(typed.strip()).find()
                ? Optional.of("Укажите только должность и фамилию подписавшего, без предложений: например, «Глава"
                        + " администрации И. И. Иванов».")
                : Optional.empty();
    }
}
