package org.poryadok.supervision.interimreport;

import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who wants to know. */
@Configuration(proxyBeanMethods = false)
class PartsOfInterimReport {

    @Bean
    CasePart whoAsksForReport(CaseParts parts) {
        return parts.people(Variables.ASKED_BY);
    }
}
