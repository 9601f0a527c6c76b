package org.poryadok.desk.tasklist;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.host.access.SignedIn;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** The clock on the wall where somebody works. */
@Component
class ClockOfOfficial {

    private final Clock clock;
    private final Acts acts;

    ClockOfOfficial(Clock clock, Acts acts) {
        this.clock = clock;
        this.acts = acts;
    }

    Instant now() {
        return clock.instant();
    }

    /** Of his jurisdiction; of somebody who belongs to none, the server's. */
    ZoneId zone(SignedIn user) {
        return acts.jurisdictions().stream()
                .filter(jurisdiction -> user.tenants().contains(jurisdiction.id()))
                .findFirst()
                .map(Jurisdiction::zone)
                .orElse(clock.getZone());
    }

    /** «10:12» today, «05.11.2026 10:12» on any other day. */
    String told(Instant moment, SignedIn user) {
        ZoneId zone = zone(user);
        boolean today =
                moment.atZone(zone).toLocalDate().equals(now().atZone(zone).toLocalDate());
        return today ? Russian.time(moment, zone) : Russian.moment(moment, zone);
    }
}
