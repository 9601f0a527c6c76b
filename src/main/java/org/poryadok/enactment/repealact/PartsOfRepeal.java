package org.poryadok.enactment.repealact;

import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose powers the coordinator ends; the pages that he ticks bear the name under which enact-act names such. */
@Configuration(proxyBeanMethods = false)
class PartsOfRepeal {

    @Bean
    CasePart designationsOfRepeal(CaseParts parts) {
        return parts.designations(Variables.PERSONS_TO_END);
    }
}
