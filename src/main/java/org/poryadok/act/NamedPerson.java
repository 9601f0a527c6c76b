package org.poryadok.act;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a clause itself puts into a part, by name, by post, or by both (SHP-2.2, 2.3, 6, KUZ-5, SPB-8, TOM-6). Who that is
 * among the officials of the installation the act does not know.
 *
 * @param name nominative, surname first, as full as the act has it: «Семенова Елена Викторовна», «Турбаба О.В.»
 * @param post nominative
 */
public record NamedPerson(Optional<String> name, Optional<String> post) {

    /** «Турбаба О.В., заместитель Губернатора…» */
    public String text() {
        return Stream.of(name, post).flatMap(Optional::stream).collect(Collectors.joining(", "));
    }
}
