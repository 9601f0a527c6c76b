package org.poryadok.act;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of an act («редакция») valid from a day on; an amendment makes a new one.
 *
 * @param id        unique in the act, «1», «2»
 * @param from      first day; empty for a first text whose entry into force is still to be entered
 * @param amendedBy the amending act, Russian; it ends with day and number: «… от 25.08.2023 № 238-р»
 * @param note      what a reader must know of it, Russian (the text of TOM's second version is missing)
 */
public record ActVersion(String id, Optional<LocalDate> from, Optional<String> amendedBy, Optional<String> note) {

    private static final Pattern AMENDING = Pattern.compile("от (\\d{2})\\.(\\d{2})\\.(\\d{4}) № (\\S+)$");

    /** Requisites of the amending act; empty where the version does not name it. */
    public Optional<Requisites> amending() {
        return amendedBy
                .map(AMENDING::matcher)
                .filter(Matcher::find)
                .map(found -> new Requisites(
                        found.group(4),
                        LocalDate.of(number(found, 3), number(found, 2), number(found, 1)),
                        Optional.empty(),
                        from,
                        Optional.empty()));
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
