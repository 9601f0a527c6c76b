package org.poryadok.account.enteraccounts;

import java.util.Set;
import org.poryadok.casework.CasePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The proposal to which a case belongs. */
@Configuration(proxyBeanMethods = false)
class EntryOfCase {

    @Bean
    CasePart entryNamed(Entries entries) {
        return CasePart.kept(
                "заявка на внесение страниц",
                Set.of(Variables.ENTRY),
                id -> entries.entry(id).jurisdiction(),
                EntryException.class);
    }
}
