package org.poryadok.account.exemptfromaccount;

import java.util.Set;
import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.poryadok.registry.Exemptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The exemption that a case grants or reviews, and the clause whose obligation it lifts. */
@Configuration(proxyBeanMethods = false)
class ExemptionOfCase {

    @Bean
    CasePart exemptionNamed(Exemptions exemptions) {
        return CasePart.kept("освобождение", Set.of(Variables.EXEMPTION_ID), exemptions::jurisdictions);
    }

    @Bean
    CasePart clauseOfExemption(CaseParts parts) {
        return parts.clauses(Variables.OBLIGATION_CLAUSE_ID);
    }
}
