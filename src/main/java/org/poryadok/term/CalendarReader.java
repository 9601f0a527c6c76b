package org.poryadok.term;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads the calendar's YAML files and refuses what cannot be true, with file, line and a sentence. A later file replaces
 * the year or the region of an earlier one.
 */
final class CalendarReader {

    private static final Set<String> FIELDS = new LinkedHashSet<>(List.of(
            "year",
            "status",
            "decree",
            "holidays",
            "transfers",
            "workingSaturdays",
            "shortened",
            "presidential",
            "regions"));

    private final Map<Integer, CalendarYear> years = new LinkedHashMap<>();
    private final Map<String, Region> regions =
            new LinkedHashMap<>(Map.of(Region.FEDERATION.code(), Region.FEDERATION));

    void read(CalendarFile file) {
        Node root;
        try {
            root = new Yaml(new LoaderOptions()).compose(new InputStreamReader(file.content(), StandardCharsets.UTF_8));
        } catch (YAMLException broken) {
            throw new TermException(
                    "Файл календаря «" + file.name() + "» не читается как YAML: " + broken.getMessage());
        }
        if (root == null) {
            throw new TermException("Файл календаря «" + file.name() + "» пуст.");
        }
        YamlBlock block = new YamlBlock(file.name(), root, FIELDS);
        if (!block.has("year") && !block.has("regions")) {
            throw block.fault("нет ни года (year), ни регионов (regions).");
        }
        if (block.has("year")) {
            CalendarYear year = year(block);
            years.put(year.year(), year);
        }
        if (block.has("regions")) {
            regions(block.block("regions", Set.of()));
        }
    }

    Map<Integer, CalendarYear> years() {
        return years;
    }

    Map<String, Region> regions() {
        return regions;
    }

    private CalendarYear year(YamlBlock block) {
        int year = block.number("year");
        if (year < 1992 || year > 2099) {
            throw block.fault("year", "год " + year + " вне границ 1992–2099.");
        }
        Consumer<LocalDate> ofYear = date -> {
            if (date.getYear() != year) {
                throw new TermException("дата " + Russian.day(date) + " не относится к " + year + " году.");
            }
        };
        Set<LocalDate> holidays = new LinkedHashSet<>(block.dates("holidays", ofYear));
        if (holidays.isEmpty()) {
            throw block.fault("нет нерабочих праздничных дней (holidays).");
        }
        Optional<String> decree = block.optionalText("decree");
        Map<LocalDate, DayOffTransfer> transfers =
                transfers(block, holidays, ofYear, decree.orElse("акт Правительства РФ"));
        Set<LocalDate> workingSaturdays = workingSaturdays(block, holidays, transfers, ofYear);
        Set<LocalDate> shortened = new LinkedHashSet<>(block.dates("shortened", ofYear));
        CalendarYear read = new CalendarYear(
                year,
                provisional(block),
                holidays,
                transfers,
                workingSaturdays,
                shortened,
                presidential(block, ofYear));
        shortened.stream().filter(read::isOff).findFirst().ifPresent(off -> {
            throw block.fault("shortened", "сокращённый день " + Russian.day(off) + " — нерабочий.");
        });
        return read;
    }

    private static boolean provisional(YamlBlock block) {
        return switch (block.text("status")) {
            case "official" -> false;
            case "provisional" -> true;
            default ->
                throw block.fault(
                        "status", "состояние календаря — official (утверждён) или provisional (предварительный).");
        };
    }

    private static Map<LocalDate, DayOffTransfer> transfers(
            YamlBlock year, Set<LocalDate> holidays, Consumer<LocalDate> ofYear, String decree) {
        Map<LocalDate, DayOffTransfer> transfers = new LinkedHashMap<>();
        for (YamlBlock block : year.blocks("transfers", Set.of("from", "to", "basis"))) {
            LocalDate from = checked(block, "from", ofYear);
            LocalDate to = checked(block, "to", ofYear);
            if (!CalendarYear.isWeekend(from)) {
                throw block.fault(
                        "from", Russian.day(from) + " — не суббота и не воскресенье, такой выходной не переносится.");
            }
            if (CalendarYear.isWeekend(to) || holidays.contains(to)) {
                throw block.fault("to", Russian.day(to) + " и без переноса нерабочий день.");
            }
            String basis =
                    switch (block.text("basis")) {
                        case "labour-code" -> "часть вторая статьи 112 ТК РФ";
                        case "decree" -> decree;
                        default -> throw block.fault("basis", "основание переноса — labour-code или decree.");
                    };
            boolean movedTwice = transfers.values().stream()
                    .anyMatch(earlier -> earlier.from().equals(from));
            if (movedTwice || transfers.put(to, new DayOffTransfer(from, to, basis)) != null) {
                throw block.fault(
                        "перенос с " + Russian.day(from) + " на " + Russian.day(to) + " повторяет другой перенос.");
            }
        }
        return transfers;
    }

    private static Set<LocalDate> workingSaturdays(
            YamlBlock year,
            Set<LocalDate> holidays,
            Map<LocalDate, DayOffTransfer> transfers,
            Consumer<LocalDate> ofYear) {
        Set<LocalDate> movedAway = new LinkedHashSet<>();
        transfers.values().stream()
                .map(DayOffTransfer::from)
                .filter(day -> !holidays.contains(day))
                .forEach(movedAway::add);
        Set<LocalDate> listed = new LinkedHashSet<>(year.dates("workingSaturdays", ofYear));
        if (!listed.equals(movedAway)) {
            throw year.fault(
                    "workingSaturdays",
                    "рабочие субботы должны быть теми выходными, которые перенесены на другие дни: "
                            + movedAway.stream().sorted().map(Russian::day).toList() + ".");
        }
        return listed;
    }

    private static List<PresidentialDays> presidential(YamlBlock year, Consumer<LocalDate> ofYear) {
        List<PresidentialDays> presidential = new ArrayList<>();
        for (YamlBlock block : year.blocks("presidential", Set.of("from", "to", "act", "reading"))) {
            LocalDate first = checked(block, "from", ofYear);
            LocalDate last = checked(block, "to", ofYear);
            if (last.isBefore(first)) {
                throw block.fault("to", "последний день раньше первого.");
            }
            presidential.add(new PresidentialDays(first, last, block.text("act"), block.optionalText("reading")));
        }
        return presidential;
    }

    private void regions(YamlBlock all) {
        for (String code : all.keys()) {
            YamlBlock block = all.block(code, Set.of("name", "zone", "daysOff"));
            if (!code.matches("RU(-[A-Z]{2,3})?")) {
                throw block.fault("код региона «" + code + "» — не код по ISO 3166-2:RU.");
            }
            List<RegionalDayOff> daysOff =
                    block.blocks("daysOff", Set.of("name", "afterOrthodoxEaster", "dates", "since", "basis")).stream()
                            .map(CalendarReader::dayOff)
                            .toList();
            regions.put(code, new Region(code, block.text("name"), zone(block), daysOff));
        }
    }

    private static RegionalDayOff dayOff(YamlBlock block) {
        if (block.has("afterOrthodoxEaster") == block.has("dates")) {
            throw block.fault("нужно одно из двух: afterOrthodoxEaster или dates.");
        }
        int daysAfterEaster = block.has("afterOrthodoxEaster") ? block.number("afterOrthodoxEaster") : 0;
        if (block.has("afterOrthodoxEaster") && (daysAfterEaster < 1 || daysAfterEaster > 200)) {
            throw block.fault("afterOrthodoxEaster", "число дней после Пасхи — от 1 до 200.");
        }
        int since = block.has("since") ? block.number("since") : 0;
        return new RegionalDayOff(
                block.text("name"),
                daysAfterEaster,
                Set.copyOf(block.dates("dates", date -> {})),
                since,
                block.text("basis"));
    }

    private static ZoneId zone(YamlBlock block) {
        try {
            return ZoneId.of(block.text("zone"));
        } catch (DateTimeException unknown) {
            throw block.fault(
                    "zone", "часовой пояс «" + block.text("zone") + "» неизвестен; нужен, например, Europe/Moscow.");
        }
    }

    private static LocalDate checked(YamlBlock block, String key, Consumer<LocalDate> check) {
        LocalDate date = block.date(key);
        try {
            check.accept(date);
        } catch (TermException wrong) {
            throw block.fault(key, wrong.getMessage());
        }
        return date;
    }
}
