package org.poryadok.account.exemptfromaccount;

import java.util.Set;
import org.poryadok.casework.CasePart;
import org.poryadok.registry.Exemptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The exemption that a case grants or reviews. */
@Configuration(proxyBeanMethods = false)
class ExemptionOfCase {

    @Bean
    CasePart exemptionNamed(Exemptions exemptions) {
        return CasePart.kept("освобождение", Set.of(Variables.EXEMPTION_ID), exemptions::jurisdictions);
    }
}
