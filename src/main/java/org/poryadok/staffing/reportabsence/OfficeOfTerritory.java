package org.poryadok.staffing.reportabsence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Role;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.NewAbsence;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * Whoever holds an office of the whole territory, coordinator or controller, passes on what concerns every body: that is not his
 * own body's to say alone. The controller confirms it; where he is the one in question, the head of the body, else the coordinator.
 */
@Component
class OfficeOfTerritory {

    /** Who may confirm, as the engine's group and the people in it. */
    record Confirming(String group, List<Official> people) {}

    private final Organisation organisation;

    OfficeOfTerritory(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Empty where nobody has to confirm, or nobody could who has no part in it. */
    Optional<Confirming> confirms(NewAbsence absence, String enteredBy) {
        Official absent = organisation.official(absence.officialId()).orElseThrow();
        if (offices(absent).isEmpty()) {
            return Optional.empty();
        }
        List<String> concerned = List.of(absence.officialId(), absence.deputyId(), enteredBy);
        return Stream.of(ofTerritory(absent, Role.CONTROLLER), headOf(absent), ofTerritory(absent, Role.COORDINATOR))
                .map(confirming -> new Confirming(
                        confirming.group(),
                        confirming.people().stream()
                                .filter(official -> !concerned.contains(official.userId()))
                                .toList()))
                .filter(confirming -> !confirming.people().isEmpty())
                .findFirst();
    }

    /** «координатор, юрист»; empty for whoever serves his own body alone. */
    String offices(Official official) {
        return official.roles().stream()
                .flatMap(id -> Role.find(id).stream())
                .filter(role -> !role.inEveryBody())
                .map(Role::title)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Confirming ofTerritory(Official absent, Role role) {
        return new Confirming(
                Organisation.groupOf(absent.jurisdiction(), role.id()),
                organisation.holders(absent.jurisdiction(), role.id()));
    }

    private Confirming headOf(Official absent) {
        Body body = organisation.body(absent.bodyId().orElseThrow());
        return new Confirming(
                Organisation.groupOf(body.id(), Role.HEAD.id()), organisation.holdersInBody(body.id(), Role.HEAD.id()));
    }
}
