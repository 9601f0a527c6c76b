package org.poryadok.protection.accountcompromised;

import java.util.stream.Collectors;
import org.poryadok.act.Role;
import org.poryadok.organisation.Absence;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PersonName;
import org.poryadok.protection.Incident;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Whom to call about an incident: a page in foreign hands waits for nobody to read his mail. */
@Component
class IncidentContacts {

    private final Organisation organisation;
    private final Absences absences;

    IncidentContacts(Organisation organisation, Absences absences) {
        this.organisation = organisation;
        this.absences = absences;
    }

    /**
     * «Петров Пётр Петрович, начальник отдела, тел. … (замещает Иванова И. И.)»: whoever is away is not called, his deputy is; he
     * himself only where his deputy is away too.
     */
    String reached(Official person) {
        return absences.today(person).map(absence -> inSteadOf(person, absence)).orElseGet(person::contact);
    }

    private String inSteadOf(Official absent, Absence absence) {
        return organisation
                .official(absence.deputyId())
                .filter(deputy -> organisation.works(deputy.userId()))
                .filter(deputy -> absences.today(deputy).isEmpty())
                .map(deputy -> deputy.contact() + " (замещает " + PersonName.accusative(absent) + ")")
                .orElseGet(() ->
                        absent.contact() + " (отсутствует по " + Russian.day(absence.lastDay()) + " включительно)");
    }

    /** The security service of the jurisdiction; a sentence about the vacancy where it has nobody. */
    String security(Incident incident) {
        String people = holders(incident.jurisdiction(), Role.SECURITY);
        return people.isEmpty() ? "роль «" + Role.SECURITY.title() + "» никому не дана" : people;
    }

    /** «координатору (Петров Пётр Петрович, начальник отдела, тел. …)», without the brackets where nobody is. */
    String toCoordinator(String jurisdiction) {
        String people = holders(jurisdiction, Role.COORDINATOR);
        return people.isEmpty() ? "координатору" : "координатору (" + people + ")";
    }

    private String holders(String jurisdiction, Role role) {
        return organisation.holders(jurisdiction, role.id()).stream()
                .map(this::reached)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    String reporter(Incident incident) {
        return organisation.official(incident.reportedBy()).map(this::reached).orElse(incident.reportedBy());
    }
}
