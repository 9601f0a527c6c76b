package org.poryadok.protection.accountcompromised;

import java.util.stream.Collectors;
import org.poryadok.act.Role;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.protection.Incident;
import org.springframework.stereotype.Component;

/** Whom to call about an incident: a page in foreign hands waits for nobody to read his mail. */
@Component
class IncidentContacts {

    private final Organisation organisation;

    IncidentContacts(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The security service of the jurisdiction; a sentence about the vacancy where it has nobody. */
    String security(Incident incident) {
        String people = organisation.holders(incident.jurisdiction(), Role.SECURITY.id()).stream()
                .map(Official::contact)
                .collect(Collectors.joining("; "));
        return people.isEmpty() ? "роль «" + Role.SECURITY.title() + "» никому не дана" : people;
    }

    String reporter(Incident incident) {
        return organisation
                .official(incident.reportedBy())
                .map(Official::contact)
                .orElse(incident.reportedBy());
    }
}
