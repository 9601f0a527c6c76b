package org.poryadok.host.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Timers of terms in the engine's table of jobs. They are taken as the engine takes jobs, by owner and time of a lock: what is
 * taken here the engine leaves alone on every node, and takes over when the time is up. Moments are the engine's, UTC.
 */
@Component
class TermTimers {

    /** As the engine finds what is due; what has failed before is the engine's to repeat and to report. */
    private static final String FREE = """
            j.handler_type_ = 'timer-start-event-subprocess' and j.duedate_ <= :now and j.retries_ > 0
            and j.suspension_state_ = 1 and j.exception_stack_id_ is null and j.repeat_offset_ = 0
            and (j.lock_exp_time_ is null or j.lock_exp_time_ < :now) and j.id_ <> all (:left)
            """;

    private final JdbcClient database;
    private final RepositoryService repository;
    private final Clock clock;
    private final CycleBusinessCalendar calendar = new CycleBusinessCalendar();
    /** Definitions never change. */
    private final Map<Event, Optional<TermEvent>> known = new ConcurrentHashMap<>();

    TermTimers(JdbcClient database, RepositoryService repository, Clock clock) {
        this.database = database;
        this.repository = repository;
        this.clock = clock;
    }

    /** What the timer of an event belongs to: the event sub-process of a definition. */
    private record Event(String definition, String id) {}

    /** @param cycle how it is repeated; empty: it fires once */
    record Timer(String job, String execution, TermEvent event, Optional<String> cycle) {}

    /**
     * How many terms pass now that nobody has taken.
     *
     * @param left ids of timers that the engine is to fire
     */
    int due(Collection<String> left) {
        return dueByEvent(left).entrySet().stream()
                .filter(event -> term(event.getKey()).isPresent())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private Map<Event, Integer> dueByEvent(Collection<String> left) {
        Map<Event, Integer> due = new HashMap<>();
        database.sql("select j.process_def_id_, j.handler_cfg_, count(*) as jobs from act_ru_job j where " + FREE
                        + " group by 1, 2")
                .param("left", left.toArray(String[]::new))
                .param("now", now())
                .query(row -> {
                    due.put(
                            new Event(row.getString("process_def_id_"), row.getString("handler_cfg_")),
                            row.getInt("jobs"));
                });
        return due;
    }

    /**
     * Takes timers of terms, those first that fell due first, of the events that {@link #due} has seen.
     *
     * @param left ids of timers that the engine is to fire
     */
    List<Timer> take(String owner, Duration lease, int most, Collection<String> left) {
        List<Event> terms = known.entrySet().stream()
                .filter(event -> event.getValue().isPresent())
                .map(Map.Entry::getKey)
                .toList();
        return terms.isEmpty()
                ? List.of()
                : database.sql("""
                                with free as materialized (
                                    select j.id_ from act_ru_job j
                                    join unnest(:definitions, :events) as term (definition, event)
                                      on term.definition = j.process_def_id_ and term.event = j.handler_cfg_
                                    where %s
                                    order by j.duedate_ limit :most for update of j skip locked)
                                update act_ru_job j set lock_owner_ = :owner, lock_exp_time_ = :until, rev_ = rev_ + 1
                                from free where j.id_ = free.id_ returning j.*""".formatted(FREE))
                        .param(
                                "definitions",
                                terms.stream().map(Event::definition).toArray(String[]::new))
                        .param("events", terms.stream().map(Event::id).toArray(String[]::new))
                        .param("left", left.toArray(String[]::new))
                        .param("now", now())
                        .param("most", most)
                        .param("owner", owner)
                        .param("until", utc(clock.instant().plus(lease)))
                        .query(this::timer)
                        .list();
    }

    /** Those that are taken still: with its case a timer is gone. */
    List<Timer> stillTaken(String owner, Collection<Timer> timers) {
        Set<String> jobs =
                Set.copyOf(database.sql("select id_ from act_ru_job where id_ = any (:jobs) and lock_owner_ = :owner")
                        .param("jobs", timers.stream().map(Timer::job).toArray(String[]::new))
                        .param("owner", owner)
                        .query(String.class)
                        .list());
        return timers.stream().filter(timer -> jobs.contains(timer.job())).toList();
    }

    /**
     * By timer its card. The nearest scope decides, as it does for the engine.
     *
     * @throws IllegalStateException when there is none
     */
    Map<Timer, UUID> cards(Collection<Timer> timers) {
        record Named(String execution, String variable) {}
        Map<Named, String> named = database
                .sql("""
                        with recursive scope as (
                            select asked.execution, asked.execution as at, 0 as depth
                            from unnest(:executions) as asked (execution)
                            union all
                            select scope.execution, e.parent_id_, scope.depth + 1
                            from scope join act_ru_execution e on e.id_ = scope.at where e.parent_id_ is not null)
                        select distinct on (scope.execution, v.name_) scope.execution, v.name_ as variable, v.text_ as card
                        from scope join act_ru_variable v on v.execution_id_ = scope.at
                        where v.name_ = any (:variables) and v.task_id_ is null and v.text_ is not null
                        order by scope.execution, v.name_, scope.depth""")
                .param(
                        "executions",
                        timers.stream().map(Timer::execution).distinct().toArray(String[]::new))
                .param(
                        "variables",
                        timers.stream()
                                .map(timer -> timer.event().variable())
                                .distinct()
                                .toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        new Named(row.getString("execution"), row.getString("variable")), row.getString("card")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return timers.stream()
                .collect(Collectors.toMap(
                        timer -> timer,
                        timer -> Optional.ofNullable(named.get(new Named(
                                        timer.execution(), timer.event().variable())))
                                .map(UUID::fromString)
                                .orElseThrow(() -> new IllegalStateException("No card: timer " + timer.job()))));
    }

    /**
     * They have fired: what is repeated waits for its next day, the rest is gone. The revision stays: whoever completes a task
     * in this moment takes its timers away as he has read them.
     */
    void fired(String owner, Collection<Timer> timers) {
        Date now = Date.from(clock.instant());
        List<String> again = new ArrayList<>();
        List<LocalDateTime> days = new ArrayList<>();
        List<String> over = new ArrayList<>();
        timers.forEach(timer -> timer.cycle()
                .flatMap(cycle -> Optional.ofNullable(calendar.resolveDuedate(cycle, now)))
                .ifPresentOrElse(
                        next -> {
                            again.add(timer.job());
                            days.add(utc(next.toInstant()));
                        },
                        () -> over.add(timer.job())));
        database.sql("""
                        update act_ru_job j set duedate_ = next.day, lock_owner_ = null, lock_exp_time_ = null
                        from unnest(:jobs, :days) as next (job, day) where j.id_ = next.job and j.lock_owner_ = :owner""")
                .param("jobs", again.toArray(String[]::new))
                .param("days", days.stream().map(Timestamp::valueOf).toArray(Timestamp[]::new))
                .param("owner", owner)
                .update();
        database.sql("delete from act_ru_job where id_ = any (:jobs) and lock_owner_ = :owner")
                .param("jobs", over.toArray(String[]::new))
                .param("owner", owner)
                .update();
    }

    /** Holds what is taken for a lease from now on. */
    void keep(String owner, Duration lease, Collection<Timer> timers) {
        database.sql("update act_ru_job set lock_exp_time_ = :until where id_ = any (:jobs) and lock_owner_ = :owner")
                .param("until", utc(clock.instant().plus(lease)))
                .param("jobs", timers.stream().map(Timer::job).toArray(String[]::new))
                .param("owner", owner)
                .update();
    }

    /** Gives back what was taken and has not fired. */
    void release(String owner, Collection<Timer> timers) {
        database.sql("""
                        update act_ru_job set lock_owner_ = null, lock_exp_time_ = null
                        where id_ = any (:jobs) and lock_owner_ = :owner""")
                .param("jobs", timers.stream().map(Timer::job).toArray(String[]::new))
                .param("owner", owner)
                .update();
    }

    private Timer timer(ResultSet row, int number) throws SQLException {
        return new Timer(
                row.getString("id_"),
                row.getString("execution_id_"),
                term(new Event(row.getString("process_def_id_"), row.getString("handler_cfg_")))
                        .orElseThrow(),
                Optional.ofNullable(row.getString("repeat_")));
    }

    private Optional<TermEvent> term(Event event) {
        return known.computeIfAbsent(
                event, asked -> TermEvent.of(repository.getBpmnModelInstance(asked.definition()), asked.id()));
    }

    private LocalDateTime now() {
        return utc(clock.instant());
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
