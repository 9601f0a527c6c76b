package org.poryadok.moderation.moderatecomment;

import java.util.Set;
import org.poryadok.casework.CasePart;
import org.poryadok.moderation.Blacklist;
import org.poryadok.moderation.ModerationException;
import org.poryadok.moderation.ModerationLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What moderation names: the entry of the log, the user who was blocked. */
@Configuration(proxyBeanMethods = false)
class ModerationParts {

    @Bean
    CasePart moderationOfCase(ModerationLog log) {
        return CasePart.kept(
                "запись журнала модерации",
                Set.of(Variables.CASE),
                id -> log.find(id).jurisdiction(),
                ModerationException.class);
    }

    @Bean
    CasePart blacklistingOfCase(Blacklist blacklist) {
        return CasePart.kept("запись чёрного списка", Set.of(Variables.BLACKLISTING), blacklist::jurisdictions);
    }
}
