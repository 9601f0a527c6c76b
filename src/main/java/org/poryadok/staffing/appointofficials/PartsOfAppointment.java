package org.poryadok.staffing.appointofficials;

import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is designated, and whom he replaces. */
@Configuration(proxyBeanMethods = false)
class PartsOfAppointment {

    @Bean
    CasePart peopleOfAppointment(CaseParts parts) {
        return parts.people(Variables.PERSON, Variables.REPLACED_OFFICIAL);
    }
}
