package org.poryadok.organisation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Puts a surname into the accusative, as after «за»: «за Иванова И. И.», «за Иванову И. И.». Whether it is a man's or a woman's
 * name the patronymic says, without one the surname itself; a name of which neither is known stays as it is.
 */
public final class PersonName {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final String CONSONANTS = "бвгджзклмнпрстфхцчшщ";

    private PersonName() {}

    /** «Иванова И. И.» */
    public static String accusative(Official official) {
        String shortName = official.shortName();
        String surname = official.fullName().split(" ")[0];
        Sex sex = sexOf(official.fullName().split(" "));
        return Arrays.stream(surname.split("-", -1))
                        .map(part -> accusative(part, sex))
                        .collect(Collectors.joining("-"))
                + shortName.substring(surname.length());
    }

    private enum Sex {
        MAN,
        WOMAN,
        UNKNOWN
    }

    private static Sex sexOf(String... words) {
        String patronymic = words[words.length - 1].toLowerCase(RUSSIAN);
        if (words.length > 2 && ends(patronymic, "вич", "ич", "оглы")) {
            return Sex.MAN;
        }
        if (words.length > 2 && ends(patronymic, "вна", "чна", "кызы")) {
            return Sex.WOMAN;
        }
        String surname = words[0].toLowerCase(RUSSIAN);
        if (ends(surname, "ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ской", "цкой")) {
            return Sex.MAN;
        }
        return ends(surname, "ова", "ева", "ёва", "ина", "ына", "ская", "цкая") ? Sex.WOMAN : Sex.UNKNOWN;
    }

    private static String accusative(String surname, Sex sex) {
        return switch (sex) {
            case MAN -> ofMan(surname);
            case WOMAN -> ofWoman(surname);
            case UNKNOWN -> surname;
        };
    }

    private static String ofMan(String surname) {
        String name = surname.toLowerCase(RUSSIAN);
        if (name.length() < 3 || ends(name, "ых", "их")) {
            return surname;
        }
        if (ends(name, "ый", "ой")) {
            return without(surname, 2) + "ого";
        }
        if (ends(name, "ий")) {
            return without(surname, 2) + ("гкх".indexOf(name.charAt(name.length() - 3)) >= 0 ? "ого" : "его");
        }
        if (ends(name, "й", "ь")) {
            return without(surname, 1) + "я";
        }
        return CONSONANTS.indexOf(name.charAt(name.length() - 1)) >= 0 ? surname + "а" : onVowel(surname);
    }

    private static String ofWoman(String surname) {
        String name = surname.toLowerCase(RUSSIAN);
        if (ends(name, "ая")) {
            return without(surname, 2) + "ую";
        }
        return ends(name, "яя") ? without(surname, 2) + "юю" : onVowel(surname);
    }

    private static String onVowel(String surname) {
        String name = surname.toLowerCase(RUSSIAN);
        if (ends(name, "а")) {
            return without(surname, 1) + "у";
        }
        return ends(name, "я") ? without(surname, 1) + "ю" : surname;
    }

    private static String without(String name, int letters) {
        return name.substring(0, name.length() - letters);
    }

    private static boolean ends(String name, String... endings) {
        return Arrays.stream(endings).anyMatch(name::endsWith);
    }
}
