package org.poryadok.term;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** Whose time an hour is, as officials name it (Federal Law of 03.06.2011 № 107-FZ, articles 2 and 5). */
public final class LocalClock {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    /** Zone → its city, genitive. */
    private static final Map<String, String> CITIES = Map.ofEntries(
            Map.entry("Europe/Kaliningrad", "Калининграда"),
            Map.entry("Europe/Samara", "Самары"),
            Map.entry("Europe/Astrakhan", "Астрахани"),
            Map.entry("Europe/Saratov", "Саратова"),
            Map.entry("Europe/Ulyanovsk", "Ульяновска"),
            Map.entry("Asia/Yekaterinburg", "Екатеринбурга"),
            Map.entry("Asia/Omsk", "Омска"),
            Map.entry("Asia/Novosibirsk", "Новосибирска"),
            Map.entry("Asia/Barnaul", "Барнаула"),
            Map.entry("Asia/Tomsk", "Томска"),
            Map.entry("Asia/Novokuznetsk", "Кемерова"),
            Map.entry("Asia/Krasnoyarsk", "Красноярска"),
            Map.entry("Asia/Irkutsk", "Иркутска"),
            Map.entry("Asia/Chita", "Читы"),
            Map.entry("Asia/Yakutsk", "Якутска"),
            Map.entry("Asia/Vladivostok", "Владивостока"),
            Map.entry("Asia/Sakhalin", "Южно-Сахалинска"),
            Map.entry("Asia/Magadan", "Магадана"),
            Map.entry("Asia/Kamchatka", "Петропавловска-Камчатского"),
            Map.entry("Asia/Anadyr", "Анадыря"));

    private LocalClock() {}

    /** «по времени Томска, МСК+4» at a moment; «по московскому времени» where clocks show what they show in Moscow. */
    public static String of(ZoneId zone, Instant moment) {
        long hours = Duration.ofSeconds(offset(zone, moment) - offset(MOSCOW, moment))
                .toHours();
        if (hours == 0) {
            return "по московскому времени";
        }
        String city = CITIES.get(zone.getId());
        return (city == null ? "по местному времени" : "по времени " + city) + ", МСК" + (hours > 0 ? "+" : "−")
                + Math.abs(hours);
    }

    private static int offset(ZoneId zone, Instant moment) {
        return zone.getRules().getOffset(moment).getTotalSeconds();
    }
}
