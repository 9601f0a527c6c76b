package org.poryadok.act;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final Pattern AMENDING = Pattern.compile("от (\\d{2}\\.\\d{2}\\.\\d{4}) № (\\S+)$");

    /** Requisites of the amending act; empty where the version does not name it. */
    public Optional<Requisites> amending() {
        return amendedBy
                .map(AMENDING::matcher)
                .filter(Matcher::find)
                .map(found -> new Requisites(
                        found.group(2),
                        LocalDate.parse(found.group(1), DAY),
                        Optional.empty(),
                        from,
                        Optional.empty()));
    }
}
