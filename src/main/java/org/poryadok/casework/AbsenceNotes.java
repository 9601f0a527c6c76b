package org.poryadok.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Absence;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.DeputyCheck;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says in the list of tasks that the last day of a task falls into an absence: when the task arises, when its day moves, and
 * when somebody enters or changes the absence. When it is over there is nothing to look out for any more, late as the task may be.
 */
@Component
class AbsenceNotes {

    private final Absences absences;
    private final DeputyCheck deputies;
    private final Organisation organisation;
    private final ControlCards cards;
    private final CardTasks cardTasks;
    private final TaskService tasks;
    private final JdbcClient database;

    AbsenceNotes(
            Absences absences,
            DeputyCheck deputies,
            Organisation organisation,
            ControlCards cards,
            CardTasks cardTasks,
            TaskService tasks,
            JdbcClient database) {
        this.absences = absences;
        this.deputies = deputies;
        this.organisation = organisation;
        this.cards = cards;
        this.cardTasks = cardTasks;
        this.tasks = tasks;
        this.database = database;
    }

    /**
     * What is said of a task.
     *
     * @param offeredTo links by which it is offered
     * @param assignee  user id of whoever has taken it
     */
    Optional<String> of(
            String jurisdiction, LocalDate lastDay, Collection<IdentityLink> offeredTo, Optional<String> assignee) {
        Set<String> groups = offeredTo.stream()
                .flatMap(link -> Stream.ofNullable(link.getGroupId()))
                .collect(Collectors.toSet());
        String away = absences.notOver(jurisdiction).stream()
                .filter(absence -> absence.covers(lastDay))
                .filter(absence -> assignee.map(absence.officialId()::equals)
                        .orElseGet(() -> groupsOf(absence).stream().anyMatch(groups::contains)))
                .map(this::words)
                .collect(Collectors.joining("; "));
        return away.isEmpty()
                ? Optional.empty()
                : Optional.of(Russian.day(lastDay) + " приходится на отсутствие: " + away);
    }

    /** The last day of a card has moved, or a task of it is another's. */
    void renew(Task task, Optional<LocalDate> lastDay) {
        Optional<String> note = lastDay.filter(day -> task.getTenantId() != null)
                .flatMap(day -> of(
                        task.getTenantId(),
                        day,
                        tasks.getIdentityLinksForTask(task.getId()),
                        Optional.ofNullable(task.getAssignee())));
        Object before = tasks.getVariableLocal(task.getId(), CaseVariables.ABSENCE_NOTE);
        if (note.isEmpty() && before != null) {
            tasks.removeVariableLocal(task.getId(), CaseVariables.ABSENCE_NOTE);
        }
        note.filter(words -> !words.equals(before))
                .ifPresent(words -> tasks.setVariableLocal(task.getId(), CaseVariables.ABSENCE_NOTE, words));
    }

    /**
     * Absences of a jurisdiction have changed.
     *
     * @param heldBy open tasks that are offered to groups of a jurisdiction
     */
    void renew(String jurisdiction, BiFunction<String, Collection<String>, List<Task>> heldBy) {
        Set<String> groups = new HashSet<>();
        absences.notOver(jurisdiction).forEach(absence -> groups.addAll(groupsOf(absence)));
        List<Task> concerned = heldBy.apply(jurisdiction, groups);
        concerned.forEach(this::renew);
        Set<String> renewed = concerned.stream().map(Task::getId).collect(Collectors.toSet());
        database
                .sql("select task_id_ from act_ru_variable where name_ = ? and tenant_id_ = ? and task_id_ is not null")
                .params(CaseVariables.ABSENCE_NOTE, jurisdiction)
                .query(String.class)
                .list()
                .stream()
                .filter(task -> !renewed.contains(task))
                .flatMap(task ->
                        Stream.ofNullable(tasks.createTaskQuery().taskId(task).singleResult()))
                .forEach(this::renew);
    }

    private void renew(Task task) {
        Optional<UUID> card = cardTasks.cardOf(task);
        renew(task, card.flatMap(id -> cards.card(id).lastDay()));
    }

    private Set<String> groupsOf(Absence absence) {
        return organisation
                .official(absence.officialId())
                .map(deputies::groupsOf)
                .orElseGet(Set::of);
    }

    /** «Иванов И. И., с 05.03.2026 по 12.03.2026, замещает Петров П. П.» */
    private String words(Absence absence) {
        return shortName(absence.officialId()) + ", " + absence.days() + ", замещает " + shortName(absence.deputyId());
    }

    private String shortName(String userId) {
        return organisation.official(userId).map(Official::shortName).orElse(userId);
    }
}
