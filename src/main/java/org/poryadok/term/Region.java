package org.poryadok.term;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A subject of the Federation, or the Federation itself.
 *
 * @param code ISO 3166-2 code
 * @param zone time zone of the administrative centre
 */
record Region(String code, String name, ZoneId zone, List<RegionalDayOff> daysOff) {

    static final Region FEDERATION = new Region("RU", "Российская Федерация", ZoneId.of("Europe/Moscow"), List.of());

    Optional<RegionalDayOff> dayOff(LocalDate date) {
        return daysOff.stream().filter(day -> day.fallsOn(date)).findFirst();
    }
}
