package org.poryadok.desk.tasklist;

import java.util.Map;
import org.poryadok.host.access.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Tells the browser whose time it has to show: its own may be that of any other zone. */
@RestController
class ZoneDesk {

    private final ClockOfOfficial clock;

    ZoneDesk(ClockOfOfficial clock) {
        this.clock = clock;
    }

    /** The {@code zone} where he works, by its name in the IANA database. */
    @GetMapping("/desk/zone")
    Map<String, String> zone(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user) {
        return Map.of("zone", clock.zone(user).getId());
    }
}
