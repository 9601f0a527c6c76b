package org.poryadok.staffing.reportabsence;

import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.act.Acts;
import org.poryadok.control.TermEnd;
import org.poryadok.organisation.DeputyCheck;
import org.poryadok.organisation.NewAbsence;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Open tasks of whoever is away, taken by him or offered to his roles, whose last day falls into his absence. */
@Component
class LastDaysInAbsence {

    private static final int SHOWN = 5;

    private final TaskService tasks;
    private final Organisation organisation;
    private final DeputyCheck deputies;
    private final Acts acts;

    LastDaysInAbsence(TaskService tasks, Organisation organisation, DeputyCheck deputies, Acts acts) {
        this.tasks = tasks;
        this.organisation = organisation;
        this.deputies = deputies;
        this.acts = acts;
    }

    /** «На эти дни приходится: «Принять страницу» — 05.03.2026 (четверг).»; empty where none does. */
    String words(NewAbsence absence) {
        Official absent = organisation.official(absence.officialId()).orElseThrow();
        ZoneId zone = acts.jurisdiction(absent.jurisdiction()).zone();
        List<Task> due = tasks.createTaskQuery()
                .tenantIdIn(absent.jurisdiction())
                .active()
                .dueAfter(Date.from(absence.firstDay().atStartOfDay(zone).toInstant()))
                .dueBefore(Date.from(
                        absence.lastDay().plusDays(1).atStartOfDay(zone).toInstant()))
                .or()
                .taskAssignee(absent.userId())
                .taskCandidateGroupIn(List.copyOf(deputies.groupsOf(absent)))
                .endOr()
                .orderByDueDate()
                .asc()
                .list();
        if (due.isEmpty()) {
            return "";
        }
        return "На эти дни приходится: "
                + due.stream()
                        .limit(SHOWN)
                        .map(task -> "«" + task.getName() + "» — "
                                + TermEnd.ofDue(task.getDueDate(), zone).text())
                        .collect(Collectors.joining("; "))
                + (due.size() > SHOWN ? " и ещё " + (due.size() - SHOWN) : "") + ".";
    }
}
