package org.poryadok.supervision.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.act.Acts;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Role;
import org.poryadok.casework.CardTasks;
import org.poryadok.control.CardRecipients;
import org.poryadok.control.ControlCard;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PersonnelMatters;
import org.poryadok.organisation.RoleGroup;
import org.poryadok.readonce.ReadOnce;
import org.poryadok.supervision.JudgedWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who has to act on a card: of each of its open tasks whoever has taken it, else those to whom it is offered and who do not
 * judge their own deed in it; of several bodies those of the body of the card, else all. Where no task stands under the
 * card, those at work for its body in the same procedure, else those whom the body has designated, else its responsible
 * officer, else its head.
 */
@Component
class TaskRecipients implements CardRecipients {

    /** Asked for each letter of a morning: the engine takes longer to compose its own query than the database to answer it. */
    private static final String OPEN_TASKS =
            "select * from ACT_RU_TASK where PROC_INST_ID_ = #{instance} and SUSPENSION_STATE_ = 1 order by CREATE_TIME_";

    private static final String OPEN = "open tasks";
    private static final String GROUPS_OF_TASK = "groups of task";

    private final TaskService tasks;
    private final CardTasks cardTasks;
    private final Organisation organisation;
    private final Designations designations;
    private final Acts acts;
    private final Clock clock;
    private final PersonnelMatters matters;
    private final UnmannedCards unmanned;
    /** It writes letters itself, for which it asks here who is at work. */
    private final ObjectProvider<JudgedWork> judged;

    TaskRecipients(
            TaskService tasks,
            CardTasks cardTasks,
            Organisation organisation,
            Designations designations,
            Acts acts,
            Clock clock,
            PersonnelMatters matters,
            UnmannedCards unmanned,
            ObjectProvider<JudgedWork> judged) {
        this.judged = judged;
        this.unmanned = unmanned;
        this.matters = matters;
        this.tasks = tasks;
        this.cardTasks = cardTasks;
        this.organisation = organisation;
        this.designations = designations;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public List<Official> executors(ControlCard card) {
        List<Task> open = openTasks(card);
        List<Offered> own = open.stream()
                .filter(task -> cardTasks.cardOf(task).filter(card.id()::equals).isPresent())
                .map(task -> new Offered(task, groups(List.of(task))))
                .filter(offered -> !isOversight(card, offered))
                .toList();
        return Stream.<Supplier<List<Official>>>of(
                        () -> own.stream()
                                .flatMap(offered -> atWork(card, offered).stream())
                                .distinct()
                                .toList(),
                        () -> ofTheBody(card, assignees(open)),
                        () -> candidates(card, groups(open)),
                        () -> designated(card),
                        () -> organisation.holdersInBody(card.bodyId(), Role.RESPONSIBLE.id()),
                        () -> organisation.holdersInBody(card.bodyId(), Role.HEAD.id()))
                .map(Supplier::get)
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** With the groups that may take the task, asked for once. */
    private record Offered(Task task, List<String> groups) {}

    @Override
    public void readAhead(Collection<ControlCard> cards) {
        String[] instances = cards.stream()
                .flatMap(card -> card.processInstanceId().stream())
                .distinct()
                .toArray(String[]::new);
        if (instances.length == 0) {
            return;
        }
        List<Task> open = tasks.createTaskQuery()
                .processInstanceIdIn(instances)
                .active()
                .orderByTaskCreateTime()
                .asc()
                .list();
        Map<String, List<Task>> byInstance = open.stream().collect(Collectors.groupingBy(Task::getProcessInstanceId));
        Stream.of(instances)
                .forEach(instance -> ReadOnce.answered(byInstance.getOrDefault(instance, List.of()), OPEN, instance));
        Map<String, List<String>> offered = unmanned.groupsOf(open);
        open.forEach(
                task -> ReadOnce.answered(offered.getOrDefault(task.getId(), List.of()), GROUPS_OF_TASK, task.getId()));
        cardTasks.readAhead(open);
    }

    @Override
    public Set<UUID> unmanned(Collection<ControlCard> cards) {
        return unmanned.among(cards);
    }

    @Override
    public Optional<String> openTask(ControlCard card, String userId) {
        return openTasks(card).stream()
                .filter(task -> worksOn(card, task, userId))
                .findFirst()
                .map(Task::getId);
    }

    private List<Task> openTasks(ControlCard card) {
        return card.processInstanceId()
                .map(instance -> ReadOnce.of(
                        () -> tasks.createNativeTaskQuery()
                                .sql(OPEN_TASKS)
                                .parameter("instance", instance)
                                .list(),
                        OPEN,
                        instance))
                .orElse(List.of());
    }

    private boolean worksOn(ControlCard card, Task task, String userId) {
        return task.getAssignee() == null
                ? anywhere(card, groups(List.of(task))).stream()
                        .filter(official -> official.userId().equals(userId))
                        .anyMatch(judged.getObject().mayDo(task))
                : task.getAssignee().equals(userId);
    }

    /** Coordinator and controller decide about the terms of others, and the ladder tells them of those by their digest. */
    private boolean isOversight(ControlCard card, Offered offered) {
        Set<String> above = Set.of(
                Organisation.groupOf(card.jurisdiction(), Role.COORDINATOR.id()),
                Organisation.groupOf(card.jurisdiction(), Role.CONTROLLER.id()));
        return !offered.groups().isEmpty()
                && above.containsAll(offered.groups())
                && candidates(card, offered.groups()).isEmpty();
    }

    private List<Official> atWork(ControlCard card, Offered offered) {
        Predicate<Official> mayDo = judged.getObject().mayDo(offered.task());
        return Stream.<Supplier<List<Official>>>of(
                        () -> assignees(List.of(offered.task())).toList(),
                        () -> candidates(card, offered.groups()),
                        () -> anywhere(card, offered.groups()))
                .map(Supplier::get)
                .map(people -> people.stream().filter(mayDo).toList())
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Stream<Official> assignees(List<Task> open) {
        return open.stream()
                .map(Task::getAssignee)
                .flatMap(user -> Optional.ofNullable(user).flatMap(organisation::official).stream())
                .distinct();
    }

    /** Somebody of another body may be at work in the same procedure; it is not his term. */
    private static List<Official> ofTheBody(ControlCard card, Stream<Official> people) {
        return people.filter(official ->
                        official.bodyId().filter(card.bodyId()::equals).isPresent())
                .toList();
    }

    private List<Official> candidates(ControlCard card, List<String> groups) {
        return groups.stream()
                .flatMap(group -> holders(card, group).stream())
                .distinct()
                .toList();
    }

    /** A term of one body may wait for another: that of the security committee for whoever keeps the page (TOM-3). */
    private List<Official> anywhere(ControlCard card, List<String> groups) {
        return groups.stream()
                .flatMap(group -> Stream.concat(holders(card, group).stream(), holdersAnywhere(group)))
                .distinct()
                .toList();
    }

    private List<String> groups(List<Task> open) {
        return open.stream().flatMap(task -> groups(task).stream()).toList();
    }

    private List<String> groups(Task task) {
        return ReadOnce.of(
                () -> tasks.getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .flatMap(group -> Optional.ofNullable(group).stream())
                        .toList(),
                GROUPS_OF_TASK,
                task.getId());
    }

    /** Of a role of a body, or of the jurisdiction. */
    private Stream<Official> holdersAnywhere(String group) {
        return RoleGroup.of(group).stream().flatMap(role -> organisation.holders(role).stream());
    }

    private List<Official> holders(ControlCard card, String group) {
        String inBody = card.bodyId() + ".";
        String inJurisdiction = card.jurisdiction() + ".";
        if (group.startsWith(inBody)) {
            return organisation.holdersInBody(card.bodyId(), group.substring(inBody.length()));
        }
        if (matters.groupsBeside(card.bodyId()).contains(group)) {
            return matters.beside(card.bodyId());
        }
        // The coordinator's own terms (SHP-3.1.5) lie on the body to which the act gave the role.
        return Optional.of(group)
                .filter(name -> name.startsWith(inJurisdiction))
                .map(name -> name.substring(inJurisdiction.length()))
                .filter(role -> organisation
                        .bodyOfRole(card.jurisdiction(), role)
                        .filter(body -> body.id().equals(card.bodyId()))
                        .isPresent())
                .map(role -> organisation.holders(card.jurisdiction(), role))
                .orElse(List.of());
    }

    private List<Official> designated(ControlCard card) {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), acts.jurisdiction(card.jurisdiction()).zone());
        return designations.activeOf(card.bodyId(), today).stream()
                .filter(designation -> designation.role() != PersonRole.AUTHORIZED)
                .map(Designation::officialId)
                .flatMap(user -> organisation.official(user).stream())
                .distinct()
                .toList();
    }
}
