package org.poryadok.staffing.reportabsence;

import java.util.Set;
import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.OrganisationException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is away, who stands in, and the absence that is changed. */
@Configuration(proxyBeanMethods = false)
class PartsOfAbsence {

    @Bean
    CasePart peopleOfAbsence(CaseParts parts) {
        return parts.people(
                Variables.ABSENT,
                Variables.DEPUTY,
                Variables.NEW_DEPUTY,
                Variables.RETURNING,
                Variables.CONCERNED_AWAY,
                Variables.CONCERNED_DEPUTY);
    }

    @Bean
    CasePart absenceOfCase(Absences absences) {
        return CasePart.kept(
                "отсутствие",
                Set.of(Variables.ABSENCE),
                id -> absences.absence(id).jurisdiction(),
                OrganisationException.class);
    }
}
