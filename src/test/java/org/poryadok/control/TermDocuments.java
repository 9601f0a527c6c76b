package org.poryadok.control;

import java.time.LocalDate;
import java.util.Optional;

/** Documents of whoever may change the term of an act. */
public final class TermDocuments {

    private TermDocuments() {}

    public static TermDocument signed(String day) {
        return new TermDocument("Распоряжение Губернатора", "12-рг", Optional.of(LocalDate.parse(day)));
    }
}
