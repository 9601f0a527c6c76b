package org.poryadok.protection.secureaccount;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poryadok.act.Role;
import org.poryadok.casework.Option;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Who, by the product, may have rights on the pages of a body: whoever is designated or has the post for it today. */
@Component
class DesignatedPeople {

    private final Organisation organisation;

    DesignatedPeople(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Responsible officers and executors, each once, by user id. */
    Map<String, Official> of(String bodyId) {
        Map<String, Official> people = new LinkedHashMap<>();
        executors(bodyId).forEach(official -> people.put(official.userId(), official));
        organisation
                .holdersInBody(bodyId, Role.RESPONSIBLE.id())
                .forEach(official -> people.putIfAbsent(official.userId(), official));
        return people;
    }

    /** Those who publish: without rights in the network they cannot. A responsible officer may do without. */
    List<Official> executors(String bodyId) {
        return organisation.holdersInBody(bodyId, Role.EXECUTOR.id());
    }

    String describe(String userId) {
        return organisation.official(userId).map(Official::shortName).orElse(userId);
    }

    List<Option> choices(String bodyId) {
        List<String> executors =
                executors(bodyId).stream().map(Official::userId).toList();
        return of(bodyId).values().stream()
                .map(official -> new Option(
                        official.fullName() + " — "
                                + (executors.contains(official.userId()) ? Role.EXECUTOR : Role.RESPONSIBLE).title(),
                        official.userId()))
                .toList();
    }
}
