package org.poryadok.supervision.askaboutcard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.poryadok.act.Role;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Who helps: another body, by its head and responsible officer, or a person of the body that asks. */
@Component
public class Helpers {

    private final Organisation organisation;

    Helpers(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Engine groups to which the task of a helper is offered; none of a person's. */
    public List<String> groups(String helper) {
        return organisation
                .findBody(helper)
                .map(body -> Stream.of(Role.RESPONSIBLE, Role.HEAD)
                        .map(role -> Organisation.groupOf(body.id(), role.id()))
                        .toList())
                .orElse(List.of());
    }

    Optional<Body> body(String helper) {
        return organisation.findBody(helper);
    }

    /** «Министерство культуры Кузбасса», «Петрова Анна Ивановна». */
    String name(String helper) {
        return body(helper)
                .map(Body::name)
                .or(() -> organisation.official(helper).map(Official::fullName))
                .orElse(helper);
    }

    /** «Минкультуры Кузбасса», «Петрова А. И.». */
    String shortName(String helper) {
        return body(helper)
                .map(Body::shortName)
                .or(() -> organisation.official(helper).map(Official::shortName))
                .orElse(helper);
    }
}
