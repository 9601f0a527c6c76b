package org.poryadok.protection.secureaccount;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poryadok.act.Role;
import org.poryadok.casework.Option;
import org.poryadok.organisation.AuthorisedPersons;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Who, by the product, may have rights on the pages of a body: whoever is designated or has the post for it today. */
@Component
class DesignatedPeople {

    private final Organisation organisation;
    private final AuthorisedPersons authorised;

    DesignatedPeople(Organisation organisation, AuthorisedPersons authorised) {
        this.organisation = organisation;
        this.authorised = authorised;
    }

    /** Responsible officers and those who publish, each once, by user id. */
    Map<String, Official> of(String bodyId) {
        Map<String, Official> people = new LinkedHashMap<>();
        publishing(bodyId).forEach(official -> people.put(official.userId(), official));
        organisation
                .holdersInBody(bodyId, Role.RESPONSIBLE.id())
                .forEach(official -> people.putIfAbsent(official.userId(), official));
        return people;
    }

    /** Those who publish: without rights in the network they cannot. A responsible officer may do without. */
    List<Official> publishing(String bodyId) {
        return organisation.holdersInBody(bodyId, publishingRole(bodyId).id());
    }

    /** Where the act has its own persons for that, no other executor has access. */
    Role publishingRole(String bodyId) {
        return authorised.roleOf(bodyId);
    }

    String describe(String userId) {
        return organisation.official(userId).map(Official::shortName).orElse(userId);
    }

    List<Option> choices(String bodyId) {
        List<String> publishing =
                publishing(bodyId).stream().map(Official::userId).toList();
        return of(bodyId).values().stream()
                .map(official -> new Option(
                        official.fullName() + " — "
                                + (publishing.contains(official.userId()) ? publishingRole(bodyId) : Role.RESPONSIBLE)
                                        .title(),
                        official.userId()))
                .toList();
    }
}
