package org.poryadok.protection.accountcompromised;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.poryadok.act.Role;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.protection.Incident;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** The sentence of who is told of an incident next, and when, if nothing is done. */
@Component
class NextLetter {

    private final JurisdictionDays days;

    NextLetter(JurisdictionDays days) {
        this.days = days;
    }

    /** Before the term has passed, or of those who hear of it for the first time. */
    String first(Incident incident, Instant moment, List<Role> roles) {
        return sentence(incident, moment, "об этом узнают", roles);
    }

    /** @param told when the latest letter about the term was put */
    String after(Incident incident, IncidentTerm term, Instant told) {
        Instant limit = term.limit(incident);
        Instant next = LateSteps.next(limit, told);
        return Duration.between(limit, told).compareTo(LateSteps.HOUR) < 0
                ? first(incident, next, IncidentTerm.HIGHER_UP)
                : sentence(incident, next, "об этом снова узнают", term.told(Duration.between(limit, next)));
    }

    private String sentence(Incident incident, Instant moment, String told, List<Role> roles) {
        return "Если исполнение не будет отмечено, " + Russian.moment(moment, days.zone(incident.jurisdiction())) + " "
                + told + ": " + roles.stream().map(Role::holder).collect(Collectors.joining(", ")) + ".";
    }
}
