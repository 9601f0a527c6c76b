package org.poryadok.organisation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.poryadok.act.OwnerKind;
import org.poryadok.term.Russian;

/**
 * A body that an act addresses.
 *
 * @param id              «kuzbass.health»: jurisdiction and code; also the engine group of all its officials
 * @param code            unique in the jurisdiction, lower case
 * @param name            full Russian name, nominative
 * @param knownAs         what everybody calls it, «Минздрав Кузбасса»; empty where nobody has said
 * @param email           mailbox of the body as such
 * @param supervisingBody id of the body to which it is subordinate
 */
public record Body(
        String id,
        String jurisdiction,
        String code,
        String name,
        Optional<String> knownAs,
        OwnerKind kind,
        Optional<String> email,
        Optional<String> supervisingBody) {

    private static final int LONGEST_SHORT_NAME = 70;
    private static final Pattern INSTITUTION =
            Pattern.compile("([^«»()]*(?:учреждение|общество|предприятие)[^«»()]*) («.+)");
    private static final Pattern BEGINNINGS = Pattern.compile("(?U)\\B\\w+|\\W+");

    /** What everybody calls it, else as {@link #shortName(String)}. */
    public String shortName() {
        return knownAs.orElseGet(() -> shortName(name));
    }

    /**
     * A name for lists: an institution by the initials of its legal form, as it writes itself («МБОУ «Школа № 99»»), what is
     * still too long without its end.
     */
    public static String shortName(String name) {
        Matcher institution = INSTITUTION.matcher(name);
        String known = institution.matches()
                ? BEGINNINGS.matcher(institution.group(1)).replaceAll("").toUpperCase(Locale.forLanguageTag("ru")) + " "
                        + institution.group(2)
                : name;
        return Russian.cut(known, LONGEST_SHORT_NAME);
    }
}
