package org.poryadok.control;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.poryadok.term.Russian;

/**
 * The document by which whoever may change an act's own term has changed it; a controller's word alone moves none.
 *
 * @param kind   what it is and whose, «распоряжение Губернатора Кузбасса»; empty while not entered
 * @param number as registered; empty while not entered
 * @param date   of signing; empty while not entered
 */
public record TermDocument(String kind, String number, Optional<LocalDate> date) {

    /** Names of the fields in which it is entered, in forms and in Cockpit. */
    public static final String KIND = "documentKind";

    public static final String NUMBER = "documentNumber";
    public static final String DATE = "documentDate";

    /** What is written where a document has no number. */
    private static final Pattern NO_NUMBER = Pattern.compile("(?iu)\\W*(б\\W*н|без\\s+номера|нет)\\W*");

    private static final int LONGEST_KIND = 200;
    private static final int LONGEST_NUMBER = 50;
    private static final TermDocument NONE = new TermDocument("", "", Optional.empty());

    public TermDocument {
        kind = kind.strip();
        number = number.strip();
    }

    public static TermDocument none() {
        return NONE;
    }

    /** Whether nothing of it has been entered. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** The reason of an extension and the document that allows it, as they stand in the card's history. */
    public String after(String reason) {
        return isNone() ? reason.strip() : Russian.sentence(reason.strip()) + " Документ: " + text() + ".";
    }

    /** «распоряжение Губернатора Кузбасса от 05.03.2020 № 12-рг» */
    String text() {
        return kind + " от " + Russian.day(date.orElseThrow()) + " № " + number;
    }

    /**
     * What is wrong with it, by field, Russian sentences.
     *
     * @param today  in the zone of the card
     * @param signed day on which the act was signed whose term it changes
     */
    Map<String, String> faults(LocalDate today, Optional<LocalDate> signed) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (kind.codePoints().noneMatch(Character::isLetter)) {
            faults.put(KIND, "Укажите, какой это документ и чей: «распоряжение Губернатора…».");
        } else if (kind.length() > LONGEST_KIND) {
            faults.put(KIND, "Введите не более " + LONGEST_KIND + " знаков.");
        } else if (Russian.isUnprintable(kind)) {
            faults.put(KIND, Russian.WITHOUT_UNPRINTABLE);
        }
        if (number.codePoints().noneMatch(Character::isLetterOrDigit)
                || NO_NUMBER.matcher(number).matches()) {
            faults.put(NUMBER, "Укажите номер документа: в нём есть хотя бы одна буква или цифра.");
        } else if (number.length() > LONGEST_NUMBER) {
            faults.put(NUMBER, "Введите не более " + LONGEST_NUMBER + " знаков.");
        } else if (Russian.isUnprintable(number)) {
            faults.put(NUMBER, Russian.WITHOUT_UNPRINTABLE);
        }
        date.ifPresentOrElse(
                day -> {
                    if (day.isAfter(today)) {
                        faults.put(
                                DATE,
                                "Документ от " + Russian.day(day) + " ещё не подписан: сегодня " + Russian.day(today)
                                        + ".");
                    }
                    signed.filter(day::isBefore)
                            .ifPresent(act -> faults.put(
                                    DATE,
                                    "Документ от " + Russian.day(day)
                                            + " старше акта, срок которого он меняет: акт подписан " + Russian.day(act)
                                            + "."));
                },
                () -> faults.put(DATE, "Укажите дату документа."));
        return faults;
    }
}
