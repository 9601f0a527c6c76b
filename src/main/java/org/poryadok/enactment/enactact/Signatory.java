package org.poryadok.enactment.enactact;

import java.util.Optional;
import java.util.regex.Pattern;
import org.poryadok.casework.Faults;
import org.poryadok.casework.Refusal;

/** «Кем подписан»: post and name of one person, as they stand under the act, and no sentence about it. */
final class Signatory {

    private static final int LONGEST = 200;
    /** An abbreviation before a full stop is short: «зам.», «обл.», «И.». */
    private static final Pattern SENTENCE =
            Pattern.compile("(?U)[!?;…\\n]|\\p{L}{6,}\\.|\\b(подписал[аио]?|подписано?|утверд\\w*)\\b");

    private Signatory() {}

    /** Empty when the text can stand under an act. */
    static Optional<String> fault(String typed) {
        if (typed.strip().length() > LONGEST) {
            return Optional.of("Должность и фамилия подписавшего должны уместиться в " + LONGEST + " знаков.");
        }
        return SENTENCE.matcher(typed.strip()).find()
                ? Optional.of("Укажите только должность и фамилию подписавшего, без предложений: например, «Глава"
                        + " администрации И. И. Иванов».")
                : Optional.empty();
    }

    /** @throws Refusal through the faults, at the field */
    static void check(Faults faults, Optional<String> typed) {
        typed.flatMap(Signatory::fault).ifPresent(sentence -> faults.at(Variables.SIGNATORY, sentence));
    }
}
