package org.poryadok.supervision.interimreport;

import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The card, and who wants to know. */
@Configuration(proxyBeanMethods = false)
class PartsOfInterimReport {

    @Bean
    CasePart cardReportedOn(CaseParts parts) {
        return parts.cards(Variables.REPORTED_CARD);
    }

    @Bean
    CasePart whoAsksForReport(CaseParts parts) {
        return parts.people(Variables.ASKED_BY);
    }
}
