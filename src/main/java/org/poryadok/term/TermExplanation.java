package org.poryadok.term;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.poryadok.term.TermRule.ByDate;
import org.poryadok.term.TermRule.CalendarDays;
import org.poryadok.term.TermRule.Months;
import org.poryadok.term.TermRule.Weeks;
import org.poryadok.term.TermRule.WorkingDays;

/** How a term's dates were found, in Russian, one step per line, with the articles and every skipped day. */
final class TermExplanation {

    /** Longer lists name only the days that are not plain Saturdays and Sundays. */
    private static final int LONGEST_LIST = 60;

    private final ProductionCalendar calendar;
    private final TermRule rule;
    private final LocalDate from;
    private final String region;
    private final ZoneId zone;
    private final TermPolicy policy;
    private final TermDays days;
    private final List<String> lines = new ArrayList<>();

    TermExplanation(
            ProductionCalendar calendar,
            TermRule rule,
            LocalDate from,
            String region,
            ZoneId zone,
            TermPolicy policy,
            TermDays days) {
        this.calendar = calendar;
        this.rule = rule;
        this.from = from;
        this.region = region;
        this.zone = zone;
        this.policy = policy;
        this.days = days;
    }

    String text() {
        if (rule instanceof ByDate byDate) {
            date(byDate);
        } else {
            start();
            nominal();
        }
        if (!(rule instanceof WorkingDays)) {
            roll();
        }
        presidentialDays();
        target();
        overdue();
        usedCalendar();
        return String.join("\n", lines);
    }

    private void date(ByDate byDate) {
        lines.add("Срок определён календарной датой: " + byDate.russian() + " (статья 190 ГК РФ).");
        lines.add(
                switch (policy.until()) {
                    case DISPUTED ->
                        "Включается ли дата после слова «до», толкуют по-разному: для контроля взят день накануне,"
                                + " а нарушение считается только после самой даты.";
                    case EXCLUSIVE -> "По правилу акта дата после слова «до» в срок не включается.";
                    case INCLUSIVE -> "По правилу акта дата после слова «до» включается в срок.";
                });
    }

    private void start() {
        lines.add("Срок — " + rule.russian() + ", событие — " + day(from) + ".");
        lines.add("Течение срока начинается на следующий день, " + Russian.day(from.plusDays(1))
                + " (статья 191 ГК РФ).");
    }

    private void nominal() {
        if (rule instanceof WorkingDays working) {
            lines.add(
                    "Как считать рабочие дни, ГК РФ не определяет; по обычной практике первый рабочий день после события —"
                            + " первый день срока, " + working.amount() + "-й рабочий день — " + day(days.last())
                            + ".");
            skipped("Пропущены нерабочие дни: ", from.plusDays(1), days.last());
            workingSaturdays();
        } else if (rule instanceof CalendarDays calendarDays) {
            lines.add(calendarDays.amount() + "-й день срока — " + day(days.nominal())
                    + "; нерабочие дни внутри срока его не удлиняют.");
        } else if (rule instanceof Weeks) {
            lines.add("Срок истекает в соответствующий день последней недели (статья 192 ГК РФ): " + day(days.nominal())
                    + ".");
        } else if (rule instanceof Months) {
            boolean noSuchDate = days.nominal().getDayOfMonth() != from.getDayOfMonth();
            lines.add("Срок истекает в соответствующее число последнего месяца (статья 192 ГК РФ)"
                    + (noSuchDate ? "; такого числа в нём нет, взят последний день месяца: " : ": ")
                    + day(days.nominal()) + ".");
        }
    }

    private void roll() {
        if (days.last().equals(days.nominal())) {
            lines.add("Последний день — " + day(days.last()) + ", рабочий"
                    + (calendar.isWorkingSaturday(days.last()) ? " (рабочая суббота)" : "") + ".");
            return;
        }
        boolean forward = days.last().isAfter(days.nominal());
        skipped(
                "Нерабочие дни: ",
                forward ? days.nominal() : days.last().plusDays(1),
                forward ? days.last().minusDays(1) : days.nominal());
        if (forward) {
            lines.add(
                    "Последний день срока приходится на нерабочий день, поэтому днём окончания срока считается ближайший"
                            + " следующий рабочий день" + (days.rolledForwardInstead() ? ": " : " (статья 193 ГК РФ): ")
                            + day(days.last()) + ".");
        } else {
            lines.add(
                    "Последний день срока приходится на нерабочий день; по правилу акта срок истекает в предшествующий"
                            + " рабочий день — " + day(days.last()) + ".");
        }
        if (calendar.isWorkingSaturday(days.last())) {
            lines.add(Russian.dayAndMonth(days.last()) + " — рабочая суббота.");
        }
    }

    private void skipped(String heading, LocalDate first, LocalDate last) {
        List<DayOff> all = first.datesUntil(last.plusDays(1))
                .flatMap(date -> calendar.dayOff(date, region, policy.presidentialDaysOff()).stream())
                .toList();
        if (all.isEmpty()) {
            return;
        }
        if (all.size() <= LONGEST_LIST) {
            lines.add(heading + joined(all) + ".");
            return;
        }
        List<DayOff> special = all.stream().filter(day -> !day.plainWeekend()).toList();
        String weekends = RussianCount.of(
                all.size() - special.size(), "обычный выходной", "обычных выходных", "обычных выходных");
        lines.add(heading + (special.isEmpty() ? "" : joined(special) + "; а также ") + weekends + ".");
    }

    private static String joined(List<DayOff> days) {
        return days.stream().map(DayOff::sentencePart).collect(Collectors.joining("; "));
    }

    private void workingSaturdays() {
        String counted = from.plusDays(1)
                .datesUntil(days.last().plusDays(1))
                .filter(calendar::isWorkingSaturday)
                .map(Russian::dayAndMonth)
                .collect(Collectors.joining(", "));
        if (!counted.isEmpty()) {
            lines.add((counted.contains(",") ? "Рабочие субботы засчитаны: " : "Рабочая суббота засчитана: ") + counted
                    + ".");
        }
    }

    /** Names the days declared non-working by the President that the term has counted as working. */
    private void presidentialDays() {
        if (policy.presidentialDaysOff()) {
            return;
        }
        LocalDate first = rule instanceof WorkingDays ? from.plusDays(1) : earlier(days.nominal(), days.last());
        LocalDate last = rule instanceof WorkingDays ? days.last() : later(days.nominal(), days.last());
        Map<PresidentialDays, List<LocalDate>> byDecree = new LinkedHashMap<>();
        first.datesUntil(last.plusDays(1))
                .forEach(date -> calendar.presidentialDays(date, region)
                        .ifPresent(decree -> byDecree.computeIfAbsent(decree, key -> new ArrayList<>())
                                .add(date)));
        byDecree.forEach((decree, dates) -> lines.add(range(dates) + ": " + decree.act() + " объявил "
                + (dates.size() == 1
                        ? "день нерабочим, но для срока он рабочий"
                        : "дни нерабочими, но для срока они рабочие")
                + decree.reading()
                        .map(reading -> " (" + reading + ").")
                        .orElse(": так по умолчанию, акт может установить иное.")));
    }

    private void target() {
        if (!days.target().equals(days.last())) {
            lines.add("Контрольная дата для напоминаний — " + day(days.target())
                    + ", с запасом на случай более строгого счёта.");
        }
    }

    private void overdue() {
        ZonedDateTime end = days.last().plusDays(1).atStartOfDay(zone);
        String offset =
                end.getOffset().equals(ZoneOffset.UTC) ? "" : end.getOffset().getId();
        lines.add(LastMoment.of(days.last()) + " по местному времени (UTC" + offset
                + "); сданное на почту до этого часа считается исполненным в срок (статья 194 ГК РФ).");
    }

    private void usedCalendar() {
        boolean regional = calendar.hasRegionalDaysOff(region);
        lines.add("Календарь: пятидневная рабочая неделя, " + calendar.regionName(region)
                + (region.equals(Region.FEDERATION.code()) || regional
                        ? "."
                        : "; региональные нерабочие дни в календарь не внесены."));
    }

    private static String range(List<LocalDate> dates) {
        LocalDate first = dates.get(0);
        LocalDate last = dates.get(dates.size() - 1);
        return Russian.dayAndMonth(first) + (first.equals(last) ? "" : "–" + Russian.dayAndMonth(last));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static String day(LocalDate date) {
        return Russian.dayAndWeekday(date);
    }
}
