package org.poryadok.oversight.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Acts;
import org.poryadok.oversight.overview.CardFilter;
import org.poryadok.oversight.overview.CardLine;
import org.poryadok.oversight.overview.CardOverview;
import org.poryadok.oversight.overview.CardSort;
import org.poryadok.oversight.overview.CardSort.Column;
import org.poryadok.oversight.overview.DayRange;
import org.poryadok.oversight.overview.ListStatus;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * Coming terms as an iCalendar file (RFC 5545): one all-day event for each card under control on the last day of its term.
 * Whether the caller may see the cards is the caller's to check.
 */
@Component
public class TermCalendar {

    public static final String CONTENT_TYPE = "text/calendar;charset=UTF-8";

    private static final CardSort BY_LAST_DAY = new CardSort(Column.LAST_DAY, false);
    private static final Set<ListStatus> COMING = Set.of(ListStatus.DUE_SOON, ListStatus.ON_TIME);

    private final CardOverview overview;
    private final Acts acts;
    private final Clock clock;

    TermCalendar(CardOverview overview, Acts acts, Clock clock) {
        this.overview = overview;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Terms of acts and internal ones, without recommendations. An event keeps its name in every file, so that a calendar
     * that reads a later file moves it.
     *
     * @param bodies empty: all
     * @param days   how many from today on, in the zone of the earliest jurisdiction
     * @param name   of the calendar, Russian
     * @param link   to what the reader may see of a card
     */
    public byte[] file(
            Set<String> jurisdictions,
            Set<String> bodies,
            int days,
            String name,
            Function<CardLine, Optional<String>> link) {
        Instant now = clock.instant();
        CalendarText text = new CalendarText();
        text.plain("BEGIN", "VCALENDAR")
                .plain("VERSION", "2.0")
                .plain("PRODID", "-//Poryadok//Terms//RU")
                .plain("CALSCALE", "GREGORIAN")
                .text("X-WR-CALNAME", name);
        if (!jurisdictions.isEmpty()) {
            LocalDate today = today(jurisdictions, now);
            overview.forEach(
                    CardFilter.ending(
                            jurisdictions, bodies, COMING, Optional.of(new DayRange(today, today.plusDays(days - 1L)))),
                    BY_LAST_DAY,
                    line -> event(text, line, now, link));
        }
        return text.plain("END", "VCALENDAR").bytes();
    }

    private LocalDate today(Set<String> jurisdictions, Instant now) {
        return jurisdictions.stream()
                .map(jurisdiction ->
                        LocalDate.ofInstant(now, acts.jurisdiction(jurisdiction).zone()))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static void event(
            CalendarText text, CardLine line, Instant now, Function<CardLine, Optional<String>> link) {
        LocalDate day = line.lastDay().orElseThrow();
        text.plain("BEGIN", "VEVENT")
                .plain("UID", line.id() + "@poryadok")
                .moment("DTSTAMP", now)
                .day("DTSTART", day)
                .day("DTEND", day.plusDays(1))
                .plain("SEQUENCE", Integer.toString(line.extensions()))
                .text("SUMMARY;LANGUAGE=ru", (line.internalTerm() ? "Внутренний срок: " : "Срок: ") + line.step())
                .text("DESCRIPTION;LANGUAGE=ru", description(line))
                .text("CATEGORIES", line.internalTerm() ? "Внутренний срок" : "Срок по акту")
                .plain("TRANSP", "TRANSPARENT");
        link.apply(line).ifPresent(address -> text.plain("URL", address));
        text.plain("END", "VEVENT");
    }

    private static String description(CardLine line) {
        return Stream.of(
                        Optional.of(line.body()),
                        line.responsible().map(name -> "Ответственное лицо: " + name),
                        Optional.of(Russian.capitalised(line.citation()) + ", " + line.actName()),
                        Optional.of(
                                "Последний день: " + Russian.day(line.lastDay().orElseThrow())),
                        Optional.of("Состояние при выгрузке: " + line.statusText()),
                        line.internalTerm()
                                ? Optional.of("Срок установила администрация: опоздание по нему – не нарушение акта.")
                                : Optional.<String>empty())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }
}
