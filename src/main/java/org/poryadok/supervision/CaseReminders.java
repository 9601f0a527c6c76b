package org.poryadok.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.poryadok.act.Acts;
import org.poryadok.casework.Refusal;
import org.poryadok.control.CaseReminder;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** «Напомнить» about a case whose procedure has a letter for it; whether the caller may is the caller's to check. */
@Service
public class CaseReminders {

    /** Whoever is at work is not called away more often. */
    private static final Duration PAUSE = Duration.ofHours(1);

    private final List<CaseReminder> reminders;
    private final Supervision supervision;
    private final Organisation organisation;
    private final Acts acts;
    private final Clock clock;

    CaseReminders(
            List<CaseReminder> reminders, Supervision supervision, Organisation organisation, Acts acts, Clock clock) {
        this.reminders = reminders;
        this.supervision = supervision;
        this.organisation = organisation;
        this.acts = acts;
        this.clock = clock;
    }

    /** Whether people can be reminded of this case. */
    public boolean isOffered(String processInstanceId) {
        return reminderOf(processInstanceId).isPresent();
    }

    /**
     * Writes to everybody who has an open task of the case, or may take one, except whoever reminds.
     *
     * @param jurisdiction of the case
     * @param by           user id
     * @throws Refusal when the case is over, there is nobody to be reminded, or somebody did so within the hour
     */
    @Transactional
    public void remind(String processInstanceId, String jurisdiction, String by) {
        CaseReminder reminder = reminderOf(processInstanceId)
                .orElseThrow(() -> new Refusal(null, "Дело завершено: напоминать не о чем."));
        Instant now = clock.instant();
        Optional<Instant> before = reminder.lastReminded(processInstanceId)
                .filter(at -> at.plus(PAUSE).isAfter(now));
        if (before.isPresent()) {
            throw new Refusal(
                    null,
                    "Об этом деле уже напомнили "
                            + Russian.moment(
                                    before.get(),
                                    acts.jurisdiction(jurisdiction).zone())
                            + ". Снова напомнить можно через час после этого.");
        }
        Map<Official, List<String>> atWork = atWork(processInstanceId);
        atWork.keySet().removeIf(official -> official.userId().equals(by));
        if (atWork.isEmpty()) {
            throw new Refusal(null, "Напоминать некому: открытых задач ни у кого, кроме вас, нет.");
        }
        atWork.forEach((official, tasks) -> reminder.remind(processInstanceId, official, tasks, by));
    }

    private Map<Official, List<String>> atWork(String processInstanceId) {
        Map<Official, List<String>> tasks = new LinkedHashMap<>();
        supervision
                .openTasks(processInstanceId)
                .forEach(task -> who(task)
                        .forEach(official -> tasks.computeIfAbsent(official, first -> new ArrayList<>())
                                .add(task.name())));
        return tasks;
    }

    private Stream<Official> who(OpenTask task) {
        return task.assignee()
                .map(user -> organisation.official(user).stream())
                .orElseGet(() -> task.entitled().stream());
    }

    private Optional<CaseReminder> reminderOf(String processInstanceId) {
        return reminders.stream()
                .filter(reminder -> reminder.isOf(processInstanceId))
                .findFirst();
    }
}
