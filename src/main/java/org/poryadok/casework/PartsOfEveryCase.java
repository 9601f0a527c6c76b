package org.poryadok.casework;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every procedure names. */
@Configuration(proxyBeanMethods = false)
class PartsOfEveryCase {

    @Bean
    CasePart jurisdictionOfCase(CaseParts parts) {
        return parts.jurisdictions(CaseVariables.JURISDICTION);
    }

    @Bean
    CasePart actOfCase(CaseParts parts) {
        return parts.acts(CaseVariables.ACT_ID);
    }

    @Bean
    CasePart clauseOfCase(CaseParts parts) {
        return parts.clauses(CaseVariables.CLAUSE_ID);
    }

    @Bean
    CasePart bodyOfCase(CaseParts parts) {
        return parts.bodies(CaseVariables.BODY_ID, CaseVariables.STAFF_BODY);
    }

    @Bean
    CasePart cardOfCase(CaseParts parts) {
        return parts.cards(CaseVariables.CARD_ID);
    }

    @Bean
    CasePart accountsOfCase(CaseParts parts) {
        return parts.accounts(CaseVariables.ACCOUNT_ID, CaseVariables.ACCOUNT_IDS);
    }
}
