package org.poryadok.account.closeaccount;

import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The act by which the coordinator is told of a deletion. */
@Configuration(proxyBeanMethods = false)
class NoticeOfCase {

    @Bean
    CasePart actOfNotice(CaseParts parts) {
        return parts.acts(Variables.NOTICE_ACT_ID);
    }
}
