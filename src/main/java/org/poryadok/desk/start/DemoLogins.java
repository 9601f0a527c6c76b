package org.poryadok.desk.start;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.Role;
import org.poryadok.deployment.Deployment;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Who one can be in the demo. Production has no such bean, so its start page cannot show anybody. */
@Component
@Deployment.Demo
class DemoLogins {

    private final Acts acts;
    private final Organisation organisation;

    DemoLogins(Acts acts, Organisation organisation) {
        this.acts = acts;
        this.organisation = organisation;
    }

    /** Jurisdictions by name; in each those who have a part in the whole of it come first, then body by body. */
    List<JurisdictionLogins> byJurisdiction() {
        return acts.jurisdictions().stream()
                .sorted(Comparator.comparing(Jurisdiction::name))
                .map(jurisdiction ->
                        new JurisdictionLogins(jurisdiction.id(), jurisdiction.name(), logins(jurisdiction.id())))
                .filter(jurisdiction -> !jurisdiction.logins().isEmpty())
                .toList();
    }

    private List<DemoLogin> logins(String jurisdiction) {
        Map<String, String> bodies =
                organisation.bodies(jurisdiction).stream().collect(Collectors.toMap(Body::id, Body::name));
        return organisation.officials(jurisdiction).stream()
                .sorted(Comparator.comparing((Official official) -> !worksForWholeJurisdiction(official))
                        .thenComparing(official -> official.bodyId().orElse(""))
                        .thenComparing(Official::rank)
                        .thenComparing(Official::userId))
                .map(official -> DemoLogin.of(
                        official, official.bodyId().map(bodies::get).orElse("")))
                .toList();
    }

    private static boolean worksForWholeJurisdiction(Official official) {
        return official.roles().stream().flatMap(id -> Role.find(id).stream()).anyMatch(role -> !role.inEveryBody());
    }
}
