package org.poryadok.casework;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.organisation.Absence;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.AbsencesImported;
import org.poryadok.organisation.ActingFor;
import org.poryadok.organisation.DeputyCheck;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Offers the tasks of whoever is away to his deputy, and takes them back when he returns; the one place in which a task learns
 * of an absence, so that no model has to. What the deputy has not done by then goes back to whoever had taken it, or to
 * everybody it is offered to. Asked again it changes nothing.
 */
@Component
public class DeputyTasks {

    private static final Logger LOG = LoggerFactory.getLogger(DeputyTasks.class);
    private static final String LOCK = "deputies";

    private final Absences absences;
    private final DeputyCheck deputies;
    private final DeputyTaskTable table;
    private final AbsenceNotes notes;
    private final ActingFor actingFor;
    private final Organisation organisation;
    private final Acts acts;
    private final TaskService tasks;
    private final TaskInList list;
    private final AuthorizationService authorizations;
    private final ActingUser user;
    private final OneAtATime oneAtATime;
    private final StaffTasks staff;

    DeputyTasks(
            Absences absences,
            DeputyCheck deputies,
            DeputyTaskTable table,
            AbsenceNotes notes,
            ActingFor actingFor,
            Organisation organisation,
            Acts acts,
            TaskService tasks,
            TaskInList list,
            AuthorizationService authorizations,
            ActingUser user,
            OneAtATime oneAtATime,
            StaffTasks staff) {
        this.staff = staff;
        this.absences = absences;
        this.deputies = deputies;
        this.table = table;
        this.notes = notes;
        this.actingFor = actingFor;
        this.organisation = organisation;
        this.acts = acts;
        this.tasks = tasks;
        this.list = list;
        this.authorizations = authorizations;
        this.user = user;
        this.oneAtATime = oneAtATime;
    }

    /** A task arises, or is offered to more, while somebody may be away to whom it is offered. */
    public void offer(DelegateTask task) {
        Set<String> groups = groups(task.getCandidates());
        String jurisdiction = task.getTenantId();
        if (groups.isEmpty() || jurisdiction == null) {
            return;
        }
        CaseFile file = CaseFile.of(task);
        // Whoever has just begun it himself goes on with it in nobody's stead.
        boolean begun = user.id().isPresent() && user.id().equals(file.text(CaseVariables.INITIATOR));
        List<String> lines = absences.today(jurisdiction).stream()
                .filter(absence -> passesOn(absence, groups))
                .filter(absence -> !PrivateMatter.of(file::text).stays(absence))
                .filter(absence -> {
                    boolean offered = !isEntitled(absence.deputyId(), groups);
                    if (offered) {
                        task.addCandidateUser(absence.deputyId());
                    }
                    table.add(new DeputyTask(task.getId(), absence.id(), absence.deputyId(), offered, false));
                    return offered && !begun;
                })
                .map(this::line)
                .toList();
        if (!lines.isEmpty()) {
            file.setLocal(CaseVariables.IN_STEAD, String.join("; ", lines));
        }
    }

    /**
     * For whom somebody completes a task: empty when it is his own.
     *
     * @param actor user id
     */
    public Optional<Absence> inSteadOf(String taskId, String actor) {
        return table.offeredTo(taskId, actor).map(row -> absences.absence(row.absenceId()));
    }

    /** «Петров П. П. за Иванова И. И.»; empty where a task is the deputy's own. */
    public Optional<String> inSteadWords(String taskId, Official deputy) {
        return inSteadOf(taskId, deputy.userId()).map(absence -> actingFor.words(deputy, absence.officialId()));
    }

    /** Who is back, where somebody could do a task only as his deputy and cannot any more; empty otherwise. */
    public Optional<Official> backFor(String taskId, String deputyId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null || table.offeredTo(taskId, deputyId).isPresent()) {
            return Optional.empty();
        }
        Set<String> groups = groups(tasks.getIdentityLinksForTask(taskId));
        PrivateMatter matter = PrivateMatter.of(variable -> text(task, variable));
        return organisation
                .official(deputyId)
                .filter(deputy -> deputy.jurisdiction().equals(task.getTenantId()) && !isEntitled(deputyId, groups))
                .flatMap(deputy -> absences.overOf(deputy).stream()
                        .filter(absence -> passesOn(absence, groups) && !matter.stays(absence))
                        .findFirst())
                .flatMap(absence -> organisation.official(absence.officialId()));
    }

    /** Brings the open tasks of every jurisdiction in line with who is away today. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void settle() {
        acts.jurisdictions().stream().map(Jurisdiction::id).forEach(this::settle);
    }

    /** Absences begin and end at midnight, and midnight is another hour in every zone. */
    @Scheduled(cron = "0 1 * * * *")
    @Transactional
    public void followAbsences() {
        settle();
    }

    /** What follows from a file is done when the file is in; were the host to die between, it is done at the next start. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(AbsencesImported imported) {
        imported.jurisdictions().forEach(this::settle);
    }

    /** Brings the open tasks of a jurisdiction in line with who is away today; of two who do it at once one waits. */
    @Transactional
    public void settle(String jurisdiction) {
        oneAtATime.untilTheTransactionEnds(LOCK, jurisdiction);
        staff.settle(jurisdiction);
        // A deputy who has left meanwhile, or leaves, stands in for nobody.
        List<Absence> today = absences.today(jurisdiction).stream()
                .filter(absence -> !deputies.groupsPassedOn(absence).isEmpty())
                .toList();
        table.of(jurisdiction).stream()
                .filter(row -> today.stream().noneMatch(row::isOf))
                .forEach(this::takeBack);
        today.forEach(absence -> offer(jurisdiction, absence));
        notes.renew(jurisdiction, this::heldBy);
    }

    private void offer(String jurisdiction, Absence absence) {
        Set<String> passed = deputies.groupsPassedOn(absence);
        heldBy(jurisdiction, passed).stream()
                .filter(task -> !table.has(task.getId(), absence.id()))
                .filter(task ->
                        !PrivateMatter.of(variable -> text(task, variable)).stays(absence))
                .forEach(task -> offer(task, absence));
    }

    private void offer(Task task, Absence absence) {
        boolean offered = !isEntitled(absence.deputyId(), groups(tasks.getIdentityLinksForTask(task.getId())));
        boolean wasTaken = absence.officialId().equals(task.getAssignee());
        if (wasTaken) {
            tasks.setAssignee(task.getId(), null);
        }
        if (offered) {
            tasks.addCandidateUser(task.getId(), absence.deputyId());
        }
        table.add(new DeputyTask(task.getId(), absence.id(), absence.deputyId(), offered, wasTaken));
        say(task.getId());
    }

    private void takeBack(DeputyTask row) {
        table.remove(row);
        Task task = tasks.createTaskQuery().taskId(row.taskId()).singleResult();
        if (task == null) {
            return;
        }
        String absent = absences.absence(row.absenceId()).officialId();
        boolean isWithDeputy = row.offered() && row.deputyId().equals(task.getAssignee());
        if (row.offered()) {
            withdraw(row);
        }
        if (isWithDeputy || task.getAssignee() == null) {
            tasks.setAssignee(task.getId(), row.wasTaken() && organisation.works(absent) ? absent : null);
        }
        say(task.getId());
        LOG.debug("Task {} went back from {}", row.taskId(), row.deputyId());
    }

    /** The engine leaves the right on the task with whom it was offered to. */
    private void withdraw(DeputyTask row) {
        tasks.deleteCandidateUser(row.taskId(), row.deputyId());
        authorizations
                .createAuthorizationQuery()
                .userIdIn(row.deputyId())
                .resourceType(Resources.TASK)
                .resourceId(row.taskId())
                .list()
                .stream()
                .map(Authorization::getId)
                .forEach(authorizations::deleteAuthorization);
    }

    /** The list of tasks says who stands in for whom. */
    private void say(String taskId) {
        String words = table.of(List.of(taskId)).stream()
                .filter(DeputyTask::offered)
                .map(row -> absences.absence(row.absenceId()))
                .map(this::line)
                .collect(Collectors.joining("; "));
        if (words.isEmpty()) {
            tasks.removeVariableLocal(taskId, CaseVariables.IN_STEAD);
        } else {
            tasks.setVariableLocal(taskId, CaseVariables.IN_STEAD, words);
        }
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (tasks.getVariableLocal(taskId, CaseVariables.SEARCHED_WORDS) instanceof String known) {
            tasks.setVariableLocal(
                    taskId,
                    CaseVariables.SEARCHED_WORDS,
                    list.withPeople(
                            known, task.getAssignee(), Optional.of(words).filter(said -> !said.isEmpty())));
        }
    }

    private String line(Absence absence) {
        return actingFor.words(organisation.official(absence.deputyId()).orElseThrow(), absence.officialId());
    }

    private List<Task> heldBy(String jurisdiction, Collection<String> groups) {
        return groups.isEmpty()
                ? List.of()
                : tasks.createTaskQuery()
                        .tenantIdIn(jurisdiction)
                        .taskCandidateGroupIn(List.copyOf(groups))
                        .includeAssignedTasks()
                        .list();
    }

    private boolean passesOn(Absence absence, Set<String> groups) {
        return deputies.groupsPassedOn(absence).stream().anyMatch(groups::contains);
    }

    private boolean isEntitled(String userId, Set<String> groups) {
        return organisation
                .official(userId)
                .filter(official -> deputies.groupsOf(official).stream().anyMatch(groups::contains))
                .isPresent();
    }

    private Optional<String> text(Task task, String variable) {
        return Optional.ofNullable(tasks.getVariable(task.getId(), variable)).map(Object::toString);
    }

    private static Set<String> groups(Collection<IdentityLink> links) {
        return links.stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .flatMap(link -> Stream.ofNullable(link.getGroupId()))
                .collect(Collectors.toSet());
    }
}
