package org.poryadok.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.term.ProductionCalendar;
import org.springframework.stereotype.Component;

/** Moments that the filters of Tasklist compare due dates with, for whoever is looking. */
@Component("deadlines")
public class Deadlines {

    private static final String FEDERAL = "RU";
    private static final ZoneId FEDERAL_ZONE = ZoneId.of("Europe/Moscow");

    private final Clock clock;
    private final ProductionCalendar calendar;
    private final Acts acts;
    private final IdentityService identity;

    Deadlines(Clock clock, ProductionCalendar calendar, Acts acts, IdentityService identity) {
        this.clock = clock;
        this.calendar = calendar;
        this.acts = acts;
        this.identity = identity;
    }

    /** The moment by the product's own clock, which filters of Tasklist compare with. */
    public Date now() {
        return Date.from(clock.instant());
    }

    /** End of the days on which a term is close, in the zone and by the calendar of the user's jurisdiction. */
    public Date inThreeWorkingDays() {
        Optional<Jurisdiction> jurisdiction = jurisdiction();
        ZoneId zone = jurisdiction.map(Jurisdiction::zone).orElse(FEDERAL_ZONE);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate last = calendar.closeUntil(
                today, jurisdiction.map(Jurisdiction::region).orElse(FEDERAL));
        return Date.from(last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private Optional<Jurisdiction> jurisdiction() {
        Authentication user = identity.getCurrentAuthentication();
        List<String> tenants = user == null || user.getTenantIds() == null ? List.of() : user.getTenantIds();
        return tenants.size() == 1
                ? acts.jurisdictions().stream()
                        .filter(known -> known.id().equals(tenants.get(0)))
                        .findFirst()
                : Optional.empty();
    }
}
