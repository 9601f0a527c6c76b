package org.poryadok.account.enteraccounts;

import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an entry of pages names: the body that keeps a page, and the pages of which the coordinator is to be told. */
@Configuration(proxyBeanMethods = false)
class PartsOfEntry {

    @Bean
    CasePart bodyOfEntry(CaseParts parts) {
        return parts.bodies(Variables.PAGE_BODY);
    }

    @Bean
    CasePart pagesOfEntry(CaseParts parts) {
        return parts.accounts(Variables.NOTICE_PAGES, Variables.NOTICE_IDS);
    }
}
