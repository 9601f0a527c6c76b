package org.poryadok.cockpit;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.Role;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * Who supervises what: the controller, the coordinator and the supervising body see their jurisdiction, administrators
 * see every one and act in none.
 */
@Component
class Supervisors {

    private static final Map<Role, Set<Deed>> DEEDS = Map.of(
            Role.CONTROLLER, EnumSet.allOf(Deed.class),
            Role.COORDINATOR, EnumSet.complementOf(EnumSet.of(Deed.EXTEND, Deed.WITHDRAW, Deed.RELEASE)),
            Role.SUPERVISING_BODY, Set.of());

    private final LoggedIn loggedIn;
    private final Organisation organisation;
    private final Acts acts;

    Supervisors(LoggedIn loggedIn, Organisation organisation, Acts acts) {
        this.loggedIn = loggedIn;
        this.organisation = organisation;
        this.acts = acts;
    }

    /**
     * The user of this request, even when he oversees nothing.
     *
     * @throws Refused when nobody is logged in
     */
    Supervisor anybody() {
        String user = loggedIn.userId().orElseThrow(() -> Refused.notLoggedIn());
        Map<String, Set<Deed>> deeds = new LinkedHashMap<>();
        if (loggedIn.isAdministrator()) {
            acts.jurisdictions().forEach(jurisdiction -> deeds.put(jurisdiction.id(), Set.of()));
        }
        deeds.putAll(ofOfficial(user));
        return new Supervisor(user, deeds);
    }

    /**
     * The user of this request.
     *
     * @throws Refused when nobody is logged in, or he oversees nothing
     */
    Supervisor current() {
        Supervisor supervisor = anybody();
        if (supervisor.jurisdictions().isEmpty()) {
            throw Refused.forbidden("Надзор за сроками вам не поручен. Роль координатора или контролёра даёт"
                    + " администратор при загрузке сведений об органах и сотрудниках.");
        }
        return supervisor;
    }

    /** An official as a supervisor, whoever is logged in. */
    Supervisor official(String user) {
        return new Supervisor(user, ofOfficial(user));
    }

    private Map<String, Set<Deed>> ofOfficial(String user) {
        Map<String, Set<Deed>> deeds = new HashMap<>();
        organisation.official(user).filter(official -> organisation.works(user)).ifPresent(official -> {
            Set<Role> roles = overseeing(official);
            Optional<Jurisdiction> known = acts.jurisdictions().stream()
                    .filter(jurisdiction -> jurisdiction.id().equals(official.jurisdiction()))
                    .findFirst();
            if (!roles.isEmpty() && known.isPresent()) {
                deeds.put(
                        official.jurisdiction(),
                        roles.stream()
                                .flatMap(role -> DEEDS.get(role).stream())
                                .collect(Collectors.toUnmodifiableSet()));
            }
        });
        return deeds;
    }

    private static Set<Role> overseeing(Official official) {
        return official.roles().stream()
                .flatMap(id -> Role.find(id).stream())
                .filter(DEEDS::containsKey)
                .collect(Collectors.toSet());
    }
}
