package org.poryadok.content.weeklynorm;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poryadok.content.Publications;
import org.poryadok.content.network.NetworkLog;
import org.poryadok.counts.EnteredCounts;
import org.poryadok.registry.Account;
import org.springframework.stereotype.Component;

/** Counts the pages of a body as the norm counts them: each by itself, or all together. */
@Component
class CountedPages {

    private final NormDays days;
    private final NetworkLog log;
    private final Publications publications;
    private final EnteredCounts entered;
    private final NormProperties settings;

    CountedPages(
            NormDays days, NetworkLog log, Publications publications, EnteredCounts entered, NormProperties settings) {
        this.days = days;
        this.log = log;
        this.publications = publications;
        this.entered = entered;
        this.settings = settings;
    }

    /** The count of each page; under no page that of the whole body, where the norm is counted over all of them. */
    Map<Optional<Account>, CountedWeek> of(NormCase week, List<Account> pagesOfBody) {
        Instant from = days.beginning(week.jurisdiction(), week.week());
        Instant to = days.end(week.jurisdiction(), week.week());
        Map<Optional<Account>, CountedWeek> counts = new LinkedHashMap<>();
        for (Account account : pagesOfBody) {
            Optional<Account> counted =
                    Optional.of(account).filter(any -> settings.scope() == NormProperties.Scope.PAGE);
            CountedWeek logged = new CountedWeek(
                    log.count(account, from, to),
                    publications.days(
                            account.id(),
                            from,
                            to,
                            week.act().jurisdiction().zone(),
                            week.norm().repostsCount()));
            counts.merge(
                    counted,
                    entered.of(account.id(), week.week()).map(logged::with).orElse(logged),
                    CountedWeek::plus);
        }
        return counts;
    }
}
