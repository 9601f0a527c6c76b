package org.poryadok.content.weeklynorm;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poryadok.act.WeeklyNorm;
import org.poryadok.content.WeekCount;
import org.poryadok.content.network.NetworkLog;
import org.poryadok.registry.Account;
import org.springframework.stereotype.Component;

/** Counts the pages of a body as the norm counts them: each by itself, or all together. */
@Component
class CountedPages {

    private final NormDays days;
    private final NetworkLog log;
    private final NormProperties settings;

    CountedPages(NormDays days, NetworkLog log, NormProperties settings) {
        this.days = days;
        this.log = log;
        this.settings = settings;
    }

    /** The count of each page; under no page that of the whole body, where the norm is counted over all of them. */
    Map<Optional<Account>, WeekCount> of(NormCase week, List<Account> pagesOfBody) {
        Instant from = days.beginning(week.jurisdiction(), week.week());
        Instant to = days.end(week.jurisdiction(), week.week());
        Map<Optional<Account>, WeekCount> counts = new LinkedHashMap<>();
        for (Account page : pagesOfBody) {
            Optional<Account> counted = Optional.of(page).filter(any -> settings.scope() == NormProperties.Scope.PAGE);
            counts.merge(counted, log.count(page, from, to), WeekCount::plus);
        }
        return counts;
    }

    static int counted(WeekCount count, WeeklyNorm norm) {
        return norm.repostsCount() ? count.all() : count.nonReposts();
    }
}
