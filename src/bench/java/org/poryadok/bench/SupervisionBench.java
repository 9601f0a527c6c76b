package org.poryadok.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.cockpit.overview.NormOfBodies;
import org.poryadok.cockpit.overview.OwnActFigures;
import org.poryadok.cockpit.overview.PeriodBodies;
import org.poryadok.cockpit.overview.Trend;
import org.poryadok.control.ControlFigures;
import org.poryadok.control.MorningDigest;
import org.poryadok.oversight.discipline.Discipline;
import org.poryadok.oversight.discipline.Period;
import org.poryadok.oversight.overview.CardFilter;
import org.poryadok.oversight.overview.CardOverview;
import org.poryadok.oversight.overview.CardSort;
import org.poryadok.oversight.overview.CardSort.Column;
import org.poryadok.oversight.overview.ComingTerms;
import org.poryadok.oversight.overview.DayRange;
import org.poryadok.oversight.overview.EndedTerms;
import org.poryadok.oversight.overview.ListStatus;
import org.poryadok.oversight.overview.OverdueBodies;
import org.poryadok.supervision.checks.ChecksUnderway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The overview with 50,000 cards under control, 5,000 of them overdue, beside ever more closed ones. */
class SupervisionBench {

    private static final Path DIRECTORY =
            Path.of("target", "bench", "supervision-" + ProcessHandle.current().pid());
    private static final int UNDER_CONTROL = 50_000;
    /** Numbers of closed cards, ascending; fewer make a quicker run. */
    private static final int[] CLOSED = Stream.of(
                    System.getProperty("closed", "10000,100000,950000").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    /** A regular expression for the questions; all of them unless given. */
    private static final String ASKED = System.getProperty("questions", "");

    private static final int MANY = 10;
    private static final int PAGE = 50;
    private static final CardSort AS_LISTED = new CardSort(Column.STATUS, false);

    @Test
    void whatASupervisorWaitsFor() throws Exception {
        Report<Timing> one = new Report<>("One supervisor", "p50 / p95, ms", Timing::p50);
        Report<Timing> ten = new Report<>("Ten at once", "p50 / p95, ms", Timing::p50);
        Report<Timing> drawn = new Report<>(
                "The page «Сроки» in Chromium", "p50 / p95 from the first request to the drawn page, ms", Timing::p50);
        Report<Work> work = new Report<>(
                "Work of one answer", "ms of processor: host + database, pages read", Work::databaseMillis);
        try (BenchHost host = new BenchHost(DIRECTORY)) {
            CardLoad load = new CardLoad(host.bean(JdbcClient.class), host.bean(Acts.class));
            WorkMeter meter = new WorkMeter(host.bean(JdbcClient.class), host.bean(PlatformTransactionManager.class));
            load.organisation();
            load.open(UNDER_CONTROL);
            int closed = 0;
            for (int size : CLOSED) {
                load.closed(closed, size);
                load.settle();
                closed = size;
                String name = String.format("%,d closed", size).replace(',', ' ');
                one.size(name);
                ten.size(name);
                work.size(name);
                drawn.size(name);
                System.out.println(name + ": the database is filled");
                for (Map.Entry<String, Runnable> question : questions(host).entrySet()) {
                    // The virtual machine has compiled what it runs, and the database has its pages in memory.
                    Timing.of(1, 100, question.getValue());
                    one.add(question.getKey(), Timing.of(1, 300, question.getValue()));
                    ten.add(question.getKey(), Timing.of(MANY, 40, question.getValue()));
                    work.add(question.getKey(), meter.of(100, question.getValue()));
                }
                host.bean(MorningDigest.class).send("kuzbass", List.of(), "bench");
                Runnable digest = () -> host.bean(MorningDigest.class).send("kuzbass", List.of(), "bench");
                one.add("morning digest without news, one jurisdiction", Timing.of(1, 20, digest));
                work.add("morning digest without news, one jurisdiction", meter.of(10, digest));
                try (Screen screen = new Screen(host.address())) {
                    drawn.add("from the menu, one jurisdiction", screen.fromTheMenu("kuzbass.controller", 20));
                    drawn.add("from the menu, all jurisdictions", screen.fromTheMenu("admin", 20));
                    drawn.add(
                            "loaded anew, with Cockpit itself, one jurisdiction",
                            screen.anew("kuzbass.controller", 20));
                    drawn.add("first visit ever, one jurisdiction", screen.first("kuzbass.controller", 10));
                }
            }
        }
        String tables = one.markdown() + ten.markdown() + drawn.markdown() + work.markdown();
        Files.writeString(Path.of("target", "bench", "supervision.md"), tables);
        System.out.println(tables);
    }

    private static Map<String, Runnable> questions(BenchHost host) {
        CardOverview overview = host.bean(CardOverview.class);
        Map<String, Runnable> questions = new LinkedHashMap<>();
        Set<String> one = Set.of("kuzbass");
        Set<String> all = host.bean(Acts.class).jurisdictions().stream()
                .map(Jurisdiction::id)
                .collect(Collectors.toSet());
        of("one jurisdiction", one, overview, questions);
        of("all jurisdictions", all, overview, questions);
        Discipline discipline = host.bean(Discipline.class);
        Period last = Period.quarterOf(LocalDate.ofInstant(BenchHost.NOW, ZoneOffset.UTC))
                .minus(1);
        Map.of("one jurisdiction", one, "all jurisdictions", all).forEach((whose, jurisdictions) -> {
            questions.put(
                    "discipline of the present quarter, " + whose,
                    () -> discipline.figures(jurisdictions, Set.of(), Optional.empty()));
            questions.put(
                    "discipline of the last quarter, " + whose,
                    () -> discipline.figures(jurisdictions, Set.of(), Optional.of(last)));
        });
        Map.of("one jurisdiction", one, "all jurisdictions", all)
                .forEach((whose, jurisdictions) -> partsOfTheOverview(whose, jurisdictions, host, last, questions));
        questions.put(
                "figures for Prometheus", () -> host.bean(ControlFigures.class).byJurisdiction());
        questions
                .keySet()
                .removeIf(name -> !Pattern.compile(ASKED).matcher(name).find());
        return questions;
    }

    private static void of(
            String whose, Set<String> jurisdictions, CardOverview overview, Map<String, Runnable> questions) {
        CardFilter everything = CardFilter.all(jurisdictions);
        CardFilter overdue = with(jurisdictions, Set.of(ListStatus.OVERDUE), "");
        questions.put("first page, " + whose, () -> overview.page(everything, AS_LISTED, 0, PAGE));
        questions.put("first page of the overdue, " + whose, () -> overview.page(overdue, AS_LISTED, 0, PAGE));
        questions.put("totals, " + whose, () -> overview.totals(everything));
        questions.put(
                "overdue by days late, " + whose,
                () -> overview.page(overdue, new CardSort(Column.DAYS_LATE, true), 0, PAGE));
        questions.put("page 20 of the overdue, " + whose, () -> overview.page(overdue, AS_LISTED, 19, PAGE));
        questions.put(
                "words «политики № 17», " + whose,
                () -> overview.page(with(jurisdictions, Set.of(), "политики № 17"), AS_LISTED, 0, PAGE));
        questions.put("by body, " + whose, () -> overview.byBody(everything, 20));
        questions.put("by week, " + whose, () -> overview.byWeek(everything, 12));
        questions.put("choices, " + whose, () -> overview.choices(jurisdictions));
    }

    /** «Положение дел», part by part: the page asks for all of them at once. */
    private static void partsOfTheOverview(
            String whose, Set<String> jurisdictions, BenchHost host, Period last, Map<String, Runnable> questions) {
        OverdueBodies overdue = host.bean(OverdueBodies.class);
        EndedTerms ended = host.bean(EndedTerms.class);
        LocalDate monday = LocalDate.ofInstant(BenchHost.NOW, ZoneOffset.UTC).minusDays(15);
        DayRange week = new DayRange(monday, monday.plusDays(6));
        Period present = last.minus(-1);
        questions.put("overview: bodies overdue, " + whose, () -> overdue.of(jurisdictions, ListStatus.OVERDUE, 10));
        questions.put("overview: trend, " + whose, () -> host.bean(Trend.class).of(jurisdictions));
        questions.put(
                "overview: bodies of the present quarter, " + whose,
                () -> host.bean(PeriodBodies.class).of(jurisdictions, present));
        questions.put(
                "overview: bodies of the last quarter, " + whose,
                () -> host.bean(PeriodBodies.class).of(jurisdictions, last));
        questions.put(
                "overview: coming days, " + whose,
                () -> host.bean(ComingTerms.class).of(jurisdictions, 28));
        questions.put(
                "overview: being checked, " + whose,
                () -> host.bean(ChecksUnderway.class).summary(jurisdictions, 10));
        questions.put(
                "overview: norm of the last quarter, " + whose,
                () -> host.bean(NormOfBodies.class).of(jurisdictions, last.firstDay(), last.lastDay()));
        questions.put(
                "overview: own acts, " + whose,
                () -> host.bean(OwnActFigures.class).of(jurisdictions));
        questions.put("overview: list of a week, " + whose, () -> ended.inTime(jurisdictions, Set.of(), week, 0, PAGE));
    }

    private static CardFilter with(Set<String> jurisdictions, Set<ListStatus> statuses, String text) {
        return new CardFilter(
                jurisdictions,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                statuses,
                text);
    }
}
