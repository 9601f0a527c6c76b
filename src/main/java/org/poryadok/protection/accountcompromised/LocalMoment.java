package org.poryadok.protection.accountcompromised;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Faults;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** A moment that an official types as a day and a time of his jurisdiction. */
@Component
class LocalMoment {

    private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3])[:.]([0-5][0-9])");

    private final JurisdictionDays days;
    private final Clock clock;

    LocalMoment(JurisdictionDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /**
     * @param notBefore the report of the incident, whose minute still counts
     * @throws Refusal when the time is malformed, is still to come, or lies before the incident
     */
    Instant read(CaseFile file, String dayField, String timeField, Instant notBefore) {
        ZoneId zone = days.zone(file.jurisdiction());
        String tooEarly = "Это раньше, чем сообщено об инциденте: " + Russian.moment(notBefore, zone)
                + ". Проверьте день и время.";
        LocalDate day = file.day(dayField).orElseThrow();
        Faults faults = new Faults();
        if (day.isBefore(LocalDate.ofInstant(notBefore, zone))) {
            faults.at(dayField, tooEarly);
        }
        Optional<LocalTime> time = faults.read(() -> time(file, timeField));
        faults.refuse();
        Instant moment = day.atTime(time.orElseThrow()).atZone(zone).toInstant();
        if (moment.isAfter(clock.instant())) {
            throw new Refusal(
                    timeField, "Это время ещё не наступило: сейчас " + Russian.time(clock.instant(), zone) + ".");
        }
        if (moment.isBefore(notBefore.truncatedTo(ChronoUnit.MINUTES))) {
            throw new Refusal(timeField, tooEarly);
        }
        return moment;
    }

    private static LocalTime time(CaseFile file, String field) {
        Matcher time = TIME.matcher(file.known(field));
        if (!time.matches()) {
            throw new Refusal(field, "Укажите время часами и минутами, например 09:40.");
        }
        return LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
    }
}
