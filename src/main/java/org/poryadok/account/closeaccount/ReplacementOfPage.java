package org.poryadok.account.closeaccount;

import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page that takes the place of the one that is closed. */
@Configuration(proxyBeanMethods = false)
class ReplacementOfPage {

    @Bean
    CasePart replacementNamed(CaseParts parts) {
        return parts.accounts(Variables.REPLACEMENT_ID);
    }
}
