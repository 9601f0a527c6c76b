package org.poryadok.term;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The production calendar of the five-day week: federal days by year, and regional days off. Regions are ISO 3166-2
 * codes, {@code RU} for the federal calendar. Immutable.
 *
 * <p>Every method that takes a date or a region throws {@link TermException} when the date's year is not in the calendar
 * or the region is unknown. Methods without {@code presidentialDaysOff} count days declared non-working by decrees of the
 * President as working days.
 */
public final class ProductionCalendar {

    private static final int CLOSE_WORKING_DAYS = 3;
    private final TreeMap<Integer, CalendarYear> years;
    private final Map<String, Region> regions;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final boolean withoutGaps;
    private final Map<String, WorkingDays> working = new HashMap<>();
    private final Map<String, WorkingDays> workingWithPresidentialDaysOff = new HashMap<>();

    private ProductionCalendar(Map<Integer, CalendarYear> years, Map<String, Region> regions) {
        this.years = new TreeMap<>(years);
        this.regions = new TreeMap<>(regions);
        firstDay = LocalDate.of(this.years.firstKey(), 1, 1);
        lastDay = LocalDate.of(this.years.lastKey(), 12, 31);
        withoutGaps = this.years.size() == lastDay.getYear() - firstDay.getYear() + 1;
        WorkingDays federal = index(Region.FEDERATION, false);
        WorkingDays federalWithPresidential = index(Region.FEDERATION, true);
        for (Region region : regions.values()) {
            boolean own = !region.daysOff().isEmpty();
            working.put(region.code(), own ? index(region, false) : federal);
            workingWithPresidentialDaysOff.put(region.code(), own ? index(region, true) : federalWithPresidential);
        }
    }

    /**
     * @param yaml files of years and regions; a later one replaces the year or region of an earlier one
     * @throws TermException naming file, line and fault when a file cannot be true, or when no file holds a year
     */
    public static ProductionCalendar load(List<CalendarFile> yaml) {
        CalendarReader reader = new CalendarReader();
        yaml.forEach(reader::read);
        if (reader.years().isEmpty()) {
            throw new TermException("Производственный календарь пуст: нет ни одного года.");
        }
        return new ProductionCalendar(reader.years(), reader.regions());
    }

    /** As {@link #load(List)}; messages number the files instead of naming them. */
    public static ProductionCalendar load(InputStream... yaml) {
        List<CalendarFile> files = new ArrayList<>();
        for (InputStream content : yaml) {
            files.add(new CalendarFile("№ " + (files.size() + 1), content));
        }
        return load(files);
    }

    /** Whether people of the region work on this day. */
    public boolean isWorkingDay(LocalDate date, String region) {
        return isWorkingDay(date, region, false);
    }

    /** As above; with presidential days off, the days of their decrees are free too. */
    public boolean isWorkingDay(LocalDate date, String region, boolean presidentialDaysOff) {
        requireCovered(date, date);
        return days(region, presidentialDaysOff).contains(date);
    }

    /**
     * A term that ends by this day is close: no more than three working days are left, with the days off after them.
     * Where the calendar ends sooner, all that is left of it is close, and three days at least.
     */
    public LocalDate closeUntil(LocalDate today, String region) {
        try {
            return plusWorkingDays(today, CLOSE_WORKING_DAYS + 1, region).minusDays(1);
        } catch (TermException endOfCalendar) {
            LocalDate close = today.plusDays(CLOSE_WORKING_DAYS);
            return close.isAfter(lastDay) ? close : lastDay;
        }
    }

    /** The first working day strictly after the date. */
    public LocalDate nextWorkingDay(LocalDate after, String region) {
        return plusWorkingDays(after, 1, region);
    }

    /** The last working day strictly before the date. */
    public LocalDate previousWorkingDay(LocalDate before, String region) {
        return plusWorkingDays(before, -1, region);
    }

    /**
     * The n-th working day strictly after the date, strictly before it for a negative n, the date itself for 0. The date
     * need not be a working day.
     */
    public LocalDate plusWorkingDays(LocalDate from, int n, String region) {
        return plusWorkingDays(from, n, region, false);
    }

    LocalDate plusWorkingDays(LocalDate from, int n, String region, boolean presidentialDaysOff) {
        WorkingDays days = days(region, presidentialDaysOff);
        requireCovered(from, from);
        if (n == 0) {
            return from;
        }
        int upToFrom = days.upTo(from);
        // Counting back, the date itself is not one of the days when it is a working day.
        long ordinal = n > 0 ? (long) upToFrom + n : (long) upToFrom - (days.contains(from) ? 1 : 0) + n + 1;
        LocalDate found = ordinal < 1 || ordinal > Integer.MAX_VALUE ? null : days.byOrdinal((int) ordinal);
        if (found == null) {
            throw missing(n > 0 ? firstMissingFrom(from.getYear(), 1) : firstMissingFrom(from.getYear(), -1));
        }
        requireCovered(n > 0 ? from : found, n > 0 ? found : from);
        return found;
    }

    /**
     * Working days after the first date up to and including the second; negative, the other way round, when the second
     * comes first.
     */
    public int workingDaysBetween(LocalDate afterExclusive, LocalDate untilInclusive, String region) {
        return workingDaysBetween(afterExclusive, untilInclusive, region, false);
    }

    int workingDaysBetween(
            LocalDate afterExclusive, LocalDate untilInclusive, String region, boolean presidentialDaysOff) {
        if (afterExclusive.isAfter(untilInclusive)) {
            return -workingDaysBetween(untilInclusive, afterExclusive, region, presidentialDaysOff);
        }
        WorkingDays days = days(region, presidentialDaysOff);
        if (afterExclusive.equals(untilInclusive)) {
            return 0;
        }
        LocalDate first = afterExclusive.plusDays(1);
        requireCovered(first, untilInclusive);
        return days.upTo(untilInclusive) - days.upTo(afterExclusive);
    }

    /** Why the day is non-working, in Russian: «нерабочий праздничный день», «выходной, перенесён с 23.02.2020», «суббота». */
    public Optional<String> whyOff(LocalDate date, String region) {
        return whyOff(date, region, false);
    }

    /** As {@link #whyOff(LocalDate, String)}; with presidential days off, their decree is a reason too. */
    public Optional<String> whyOff(LocalDate date, String region, boolean presidentialDaysOff) {
        return dayOff(date, region, presidentialDaysOff).map(DayOff::why);
    }

    Optional<DayOff> dayOff(LocalDate date, String region, boolean presidentialDaysOff) {
        if (isWorkingDay(date, region, presidentialDaysOff)) {
            return Optional.empty();
        }
        CalendarYear year = years.get(date.getYear());
        if (year.holidays().contains(date)) {
            return Optional.of(new DayOff(date, "нерабочий праздничный день", Optional.empty(), false));
        }
        DayOffTransfer transfer = year.transfersByTarget().get(date);
        if (transfer != null) {
            return Optional.of(new DayOff(
                    date,
                    "выходной, перенесён с " + Russian.day(transfer.from()),
                    Optional.of(transfer.basis()),
                    false));
        }
        if (year.isOff(date)) {
            return Optional.of(new DayOff(date, Russian.weekday(date), Optional.empty(), true));
        }
        return regions.get(region)
                .dayOff(date)
                .map(regional -> new DayOff(date, regional.name(), Optional.of(regional.basis()), false))
                .or(() -> year.presidentialDays(date)
                        .map(days -> new DayOff(date, "объявлен нерабочим", Optional.of(days.act()), false)));
    }

    /** Days declared non-working by the President that are working days of the calendar otherwise. */
    Optional<PresidentialDays> presidentialDays(LocalDate date, String region) {
        return isWorkingDay(date, region) ? years.get(date.getYear()).presidentialDays(date) : Optional.empty();
    }

    boolean isWorkingSaturday(LocalDate date) {
        requireCovered(date, date);
        return years.get(date.getYear()).workingSaturdays().contains(date);
    }

    /** Whether the working day is an hour shorter (article 95 of the Labour Code); in terms it counts as a whole one. */
    boolean isShortenedDay(LocalDate date) {
        requireCovered(date, date);
        return years.get(date.getYear()).shortened().contains(date);
    }

    /** Whether the year's transfers of days off are not confirmed yet. */
    public boolean isProvisional(int year) {
        if (!years.containsKey(year)) {
            throw missing(year);
        }
        return years.get(year).provisional();
    }

    /** Codes of all known regions, {@code RU} among them. */
    public Set<String> regions() {
        return Collections.unmodifiableSet(new TreeSet<>(regions.keySet()));
    }

    /** The region's name in Russian. */
    public String regionName(String region) {
        return region(region).name();
    }

    /** The time zone of the region's administrative centre; Moscow's for {@code RU}. */
    public ZoneId zoneOf(String region) {
        return region(region).zone();
    }

    boolean hasRegionalDaysOff(String region) {
        return !region(region).daysOff().isEmpty();
    }

    /** The first day of the earliest year. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day of the latest year. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** @throws TermException when a year between the dates is not in the calendar */
    void requireCovered(LocalDate first, LocalDate last) {
        if (first.isBefore(firstDay)) {
            throw missing(first.getYear());
        }
        if (last.isAfter(lastDay)) {
            throw missing(Math.max(first.getYear(), firstMissingFrom(Math.min(first.getYear(), lastDay.getYear()), 1)));
        }
        if (!withoutGaps) {
            for (int year = first.getYear(); year <= last.getYear(); year++) {
                if (!years.containsKey(year)) {
                    throw missing(year);
                }
            }
        }
    }

    private int firstMissingFrom(int year, int step) {
        int missing = year;
        while (years.containsKey(missing)) {
            missing += step;
        }
        return missing;
    }

    private TermException missing(int year) {
        return new TermException("Производственный календарь на " + year + " год не загружен, срок рассчитать нельзя."
                + " Есть календарь на " + coveredYears() + ".");
    }

    private String coveredYears() {
        if (!withoutGaps) {
            return years.keySet().toString().replaceAll("[\\[\\]]", "") + " годы";
        }
        return years.size() == 1 ? firstDay.getYear() + " год" : firstDay.getYear() + "–" + lastDay.getYear() + " годы";
    }

    private Region region(String code) {
        Region region = code == null ? null : regions.get(code);
        if (region == null) {
            throw new TermException(
                    "Регион «" + (code == null ? "" : Codes.shortened(code)) + "» не найден: укажите код субъекта"
                            + " Российской Федерации по ISO 3166-2, например RU-KEM, или RU для федерального календаря.");
        }
        return region;
    }

    private WorkingDays days(String region, boolean presidentialDaysOff) {
        String code = region(region).code();
        return (presidentialDaysOff ? workingWithPresidentialDaysOff : working).get(code);
    }

    private WorkingDays index(Region region, boolean presidentialDaysOff) {
        return new WorkingDays(firstDay, lastDay, date -> {
            CalendarYear year = years.get(date.getYear());
            return year != null
                    && !year.isOff(date)
                    && region.dayOff(date).isEmpty()
                    && !(presidentialDaysOff && year.presidentialDays(date).isPresent());
        });
    }
}
