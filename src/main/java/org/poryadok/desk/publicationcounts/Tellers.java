package org.poryadok.desk.publicationcounts;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.poryadok.act.Role;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** The coordinator may tell of all pages of his jurisdiction, who keeps the pages of a body of those. */
@Component
class Tellers {

    static final String WHO_MAY = "Сведения о публикациях вносят координатор территории, а о страницах своего органа –"
            + " его исполнители, ответственные и уполномоченные лица и руководитель.";

    private static final Set<String> OF_BODY =
            Set.of(Role.HEAD.id(), Role.RESPONSIBLE.id(), Role.EXECUTOR.id(), Role.AUTHORIZED.id());

    private final Organisation organisation;

    Tellers(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Empty for whoever may not, or works here no longer. */
    Optional<Teller> find(String userId) {
        return organisation
                .official(userId)
                .filter(any -> organisation.works(userId))
                .flatMap(Tellers::teller);
    }

    private static Optional<Teller> teller(Official official) {
        if (official.roles().contains(Role.COORDINATOR.id())) {
            return Optional.of(new Teller(official.userId(), official.jurisdiction(), Optional.empty()));
        }
        return official.bodyId()
                .filter(any -> !Collections.disjoint(official.roles(), OF_BODY))
                .map(body -> new Teller(official.userId(), official.jurisdiction(), Optional.of(body)));
    }
}
