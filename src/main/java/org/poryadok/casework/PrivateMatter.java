package org.poryadok.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.poryadok.organisation.Absence;

/**
 * Whom a case is about: his own designation, departure or replacement. It does not pass on from him to a deputy, nor to him in
 * another's stead.
 *
 * @param people user ids
 */
record PrivateMatter(Set<String> people) {

    /** Variables that name the person whom the case is about. */
    static final List<String> VARIABLES =
            List.of(CaseVariables.OFFICIAL_CONCERNED, CaseVariables.REPLACED_OFFICIAL, CaseVariables.PERSON_CONCERNED);

    static PrivateMatter of(Function<String, Optional<String>> variables) {
        return new PrivateMatter(VARIABLES.stream()
                .flatMap(variable -> variables.apply(variable).stream())
                .collect(Collectors.toSet()));
    }

    boolean stays(Absence absence) {
        return people.contains(absence.officialId()) || people.contains(absence.deputyId());
    }
}
