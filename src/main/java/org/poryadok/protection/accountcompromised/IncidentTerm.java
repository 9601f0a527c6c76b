package org.poryadok.protection.accountcompromised;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.poryadok.act.Role;
import org.poryadok.protection.Incident;

/** An internal term in hours of an incident, and who is told when it has passed: the longer it lasts, the higher up. */
enum IncidentTerm {
    FIRST_MEASURES(
            "contain-late",
            "Первые меры не приняты",
            Incident::containBy,
            Incident::containedAt,
            List.of("contain"),
            List.of(Role.EXECUTOR, Role.RESPONSIBLE, Role.HEAD, Role.SECURITY),
            List.of(Role.HEAD)),
    WARNING(
            "warning-late",
            "Граждане не предупреждены",
            Incident::containBy,
            Incident::warnedAt,
            List.of("publish-notice"),
            List.of(Role.RESPONSIBLE, Role.HEAD, Role.SECURITY),
            List.of(Role.HEAD)),
    ADVICE(
            "advice-late",
            "Не решено, уведомлять ли НКЦКИ",
            Incident::adviseBy,
            Incident::advisedAt,
            List.of("advise"),
            List.of(Role.SECURITY),
            List.of(Role.SECURITY)),
    /** First measures stop the harm; the page is in foreign hands until it is back. */
    RESTORING(
            "restoring-late",
            "Страница не возвращена",
            Incident::restoreBy,
            incident -> incident.lost() ? incident.containedAt() : incident.restoredAt(),
            List.of("restore"),
            List.of(Role.EXECUTOR, Role.RESPONSIBLE, Role.HEAD, Role.SECURITY),
            List.of(Role.HEAD));

    /** Of what comes after the first measures nobody is told as long as these are late. */
    private static final Set<IncidentTerm> AFTER_FIRST_MEASURES = Set.of(WARNING, RESTORING);

    /** Told from the second letter on. */
    static final List<Role> HIGHER_UP = List.of(Role.COORDINATOR, Role.CONTROLLER);

    private final String occasion;
    private final String whenLate;
    private final Function<Incident, Instant> limit;
    private final Function<Incident, Optional<Instant>> done;
    private final List<String> tasks;
    private final List<Role> first;
    private final List<Role> accountable;

    IncidentTerm(
            String occasion,
            String whenLate,
            Function<Incident, Instant> limit,
            Function<Incident, Optional<Instant>> done,
            List<String> tasks,
            List<Role> first,
            List<Role> accountable) {
        this.occasion = occasion;
        this.whenLate = whenLate;
        this.limit = limit;
        this.done = done;
        this.tasks = tasks;
        this.first = first;
        this.accountable = accountable;
    }

    /** In the keys of letters. */
    String occasion() {
        return occasion;
    }

    /** What is said of it when it has passed, Russian. */
    String whenLate() {
        return whenLate;
    }

    Instant limit(Incident incident) {
        return limit.apply(incident);
    }

    Optional<Instant> done(Incident incident) {
        return done.apply(incident);
    }

    boolean isLate(Incident incident, Instant now) {
        return done(incident).isEmpty()
                && !now.isBefore(limit(incident))
                && (incident.containedAt().isPresent() || !AFTER_FIRST_MEASURES.contains(this));
    }

    /**
     * Tasks of the model by which it is kept: whoever has taken one is told as long as the executor is, whatever his role.
     *
     * @param late since the term has passed, negative before
     */
    List<String> tasksTold(Duration late) {
        return late.compareTo(LateSteps.DAY) < 0 ? tasks : List.of();
    }

    /**
     * Whom a letter goes to: at first those who are to act, from an hour on coordinator and controller too, from a day on no
     * more the executor, who has had seven of them, and from a week on those alone who answer for others.
     *
     * @param late since the term has passed
     */
    List<Role> told(Duration late) {
        if (late.compareTo(LateSteps.HOUR) < 0) {
            return first;
        }
        List<Role> here = late.compareTo(LateSteps.WEEK) < 0 ? first : accountable;
        return Stream.concat(
                        here.stream().filter(role -> late.compareTo(LateSteps.DAY) < 0 || role != Role.EXECUTOR),
                        HIGHER_UP.stream())
                .toList();
    }
}
