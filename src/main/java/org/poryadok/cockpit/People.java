package org.poryadok.cockpit;

import java.util.Optional;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PersonName;
import org.springframework.stereotype.Component;

/** Calls people by their names; whoever is no official, such as an administrator, by his login. */
@Component
class People {

    private final Organisation organisation;

    People(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The same, in whose stead he acted as well: «Петров Пётр Петрович за Иванова И. И.» */
    Optional<String> of(Optional<String> userId, Optional<String> inSteadOf) {
        return of(userId)
                .map(name -> name
                        + inSteadOf
                                .flatMap(organisation::official)
                                .map(PersonName::accusative)
                                .map(away -> " за " + away)
                                .orElse(""));
    }

    Optional<String> of(Optional<String> userId) {
        return userId.map(
                user -> organisation.official(user).map(Official::fullName).orElse(user));
    }
}
