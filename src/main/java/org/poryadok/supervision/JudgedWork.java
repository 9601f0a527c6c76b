package org.poryadok.supervision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.poryadok.act.Role;
import org.poryadok.casework.ActingUser;
import org.poryadok.casework.CardTasks;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.DeputyTasks;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Absence;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PersonName;
import org.poryadok.organisation.RoleGroup;
import org.poryadok.supervision.news.CardNews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Nobody judges what he has done: a task whose model names in {@code judges} who has done what it judges is not for him, nor for
 * whoever would do it only in his stead. Whoever stands in judges nothing in another's stead in a case in which he has acted, or
 * is at work, otherwise. A task that this leaves to nobody goes to the head, who is told why.
 */
@Component
public class JudgedWork {

    /** Why somebody has a task that its model offers to others; its card in the list shows it. */
    public static final String WHY_HERE = "whyHere";

    private static final String JUDGES = "judges";
    private static final List<Role> TOLD = List.of(Role.CONTROLLER, Role.COORDINATOR);

    private final EntitledOfficials entitled;
    private final DeputyTasks deputies;
    private final Organisation organisation;
    private final CardNews news;
    private final TaskService tasks;
    private final CardTasks cardTasks;
    private final ActingUser acting;
    private final JdbcClient database;

    JudgedWork(
            EntitledOfficials entitled,
            DeputyTasks deputies,
            Organisation organisation,
            CardNews news,
            TaskService tasks,
            CardTasks cardTasks,
            ActingUser acting,
            JdbcClient database) {
        this.entitled = entitled;
        this.deputies = deputies;
        this.organisation = organisation;
        this.news = news;
        this.tasks = tasks;
        this.cardTasks = cardTasks;
        this.acting = acting;
        this.database = database;
    }

    /**
     * A task has arisen and is offered: where all who are at work are barred, it is offered to the head of their body, else to the
     * controller, else to the coordinator, and to whoever stands in for them, until somebody at work may do it; were there nobody,
     * the controller, else the coordinator, is told.
     */
    public void arises(DelegateTask task) {
        Set<String> doers = doers(task);
        if (task.getTenantId() == null || doers.isEmpty()) {
            return;
        }
        List<Official> offered = entitled.of(task.getCandidates());
        if (offered.isEmpty() || offered.stream().anyMatch(official -> mayDo(task, doers, official))) {
            return;
        }
        Stream.concat(
                        offered.stream()
                                .flatMap(official -> official.bodyId().stream())
                                .distinct()
                                .map(body -> Organisation.groupOf(body, Role.HEAD.id())),
                        TOLD.stream().map(role -> Organisation.groupOf(task.getTenantId(), role.id())))
                .filter(group -> entitled.members(group).anyMatch(official -> !doers.contains(official.userId())))
                .filter(group -> passTo(group, task, doers, offered))
                .findFirst()
                .ifPresentOrElse(group -> {}, () -> tellThatNobodyMay(task, offered));
    }

    /**
     * Somebody takes a task, or completes it.
     *
     * @throws Refusal when he is barred, or has left
     */
    public void requireAnother(DelegateTask task) {
        acting.id()
                .filter(user -> user.equals(task.getAssignee()))
                .flatMap(user -> leftAlready(user)
                        .or(() -> barred(task.getId(), task.getProcessInstanceId(), doers(task), user)))
                .ifPresent(sentence -> {
                    throw new Refusal(null, sentence);
                });
    }

    /** Why somebody may not do an open task that is offered to him, a Russian sentence; empty: he may. */
    public Optional<String> bars(Task task, String userId) {
        return leftAlready(userId).or(() -> barred(task.getId(), task.getProcessInstanceId(), doers(task), userId));
    }

    /** What he had taken before stays his in the engine. */
    private Optional<String> leftAlready(String user) {
        return organisation
                .official(user)
                .filter(official -> !organisation.works(user))
                .map(gone -> "Ваш последний рабочий день прошёл, полномочия закончились: исполнить задачу должно другое"
                        + " лицо. Если выбытие внесено по ошибке, его отменяет кадровая служба.");
    }

    /** Of those to whom an open task is offered, whoever may do it. */
    public Predicate<Official> mayDo(Task task) {
        Set<String> doers = doers(task);
        return official -> barred(task.getId(), task.getProcessInstanceId(), doers, official.userId())
                .isEmpty();
    }

    /** Whether somebody at work may do it now. */
    private boolean passTo(String group, DelegateTask task, Set<String> doers, List<Official> barred) {
        task.addCandidateGroup(group);
        deputies.offer(task);
        List<Official> readers = entitled.of(task.getCandidates()).stream()
                .filter(official -> mayDo(task, doers, official))
                .toList();
        if (readers.isEmpty()) {
            return false;
        }
        String role = RoleGroup.of(group).orElseThrow().role().holder();
        String why = "Исполняет " + role + ": остальные, кому она предложена, " + barredWords(barred);
        task.setVariableLocal(WHY_HERE, why);
        news.tellOfTask(
                task,
                readers,
                "задача перешла к вам",
                new CardNews.News(
                        "Задача перешла к вам",
                        why + " Никто не проверяет и не решает то, что сделал сам.",
                        "Исполните задачу: она в вашем списке. Срок её прежний"));
        return true;
    }

    private void tellThatNobodyMay(DelegateTask task, List<Official> barred) {
        String why = "Исполнить её сейчас некому: все, кому она предложена, " + barredWords(barred);
        task.setVariableLocal(WHY_HERE, why);
        TOLD.stream()
                .filter(role ->
                        !organisation.holders(task.getTenantId(), role.id()).isEmpty())
                .findFirst()
                .ifPresent(role -> news.tellSupervisorsOfTask(
                        task,
                        role,
                        new CardNews.News(
                                "Задачу некому исполнить",
                                why,
                                "Пусть орган назначит другого заместителя процедурой «Отсутствие и замещение»: задача"
                                        + " перейдёт к нему. Срок её прежний")));
    }

    private static String barredWords(List<Official> barred) {
        return "отсутствуют или сами участвовали в том, что здесь оценивают ("
                + barred.stream().map(Official::shortName).collect(Collectors.joining(", ")) + ").";
    }

    private boolean mayDo(DelegateTask task, Set<String> doers, Official official) {
        return barred(task.getId(), task.getProcessInstanceId(), doers, official.userId())
                .isEmpty();
    }

    private Optional<String> barred(String task, String instance, Set<String> doers, String user) {
        if (doers.contains(user)) {
            return Optional.of(
                    "Эта задача — о том, что в этом деле сделали или предложили вы, или о вас самих: исполнить"
                            + " её должно другое лицо.");
        }
        return doers.isEmpty()
                ? Optional.empty()
                : deputies.inSteadOf(task, user)
                        .flatMap(absence -> barredInStead(task, instance, doers, user, absence));
    }

    private Optional<String> barredInStead(
            String task, String instance, Set<String> doers, String user, Absence absence) {
        Official absent = organisation.official(absence.officialId()).orElseThrow();
        if (doers.contains(absent.userId())) {
            return Optional.of("Здесь оценивают то, что в этом деле сделал(а) " + absent.shortName() + ": за "
                    + PersonName.accusative(absent) + " исполнить задачу нельзя, её исполнит другое лицо.");
        }
        return hasActedOtherwise(task, instance, organisation.official(user).orElseThrow())
                ? Optional.of("В этом деле вы уже действовали не за " + PersonName.accusative(absent)
                        + ": за этого сотрудника здесь оценивает другое лицо.")
                : Optional.empty();
    }

    /** @param stead kept when it is completed */
    private record Taken(String task, Optional<String> stead) {}

    /** What he has taken counts as well as what he has done: history learns of that only after the next task has arisen. */
    private boolean hasActedOtherwise(String task, String instance, Official actor) {
        Optional<String> stead = deputies.inSteadWords(task, actor);
        return database
                .sql("""
                        select done.id_, stead.text_ from act_hi_taskinst done
                        left join act_hi_varinst stead on stead.task_id_ = done.id_ and stead.name_ = :variable
                        where done.root_proc_inst_id_ = (select root_proc_inst_id_ from act_hi_procinst where id_ = :instance)
                          and done.id_ <> :task and done.assignee_ = :actor
                          and coalesce(done.delete_reason_, 'completed') = 'completed'""")
                .param("variable", CaseVariables.DONE_IN_STEAD)
                .param("instance", instance)
                .param("task", task)
                .param("actor", actor.userId())
                .query((row, number) -> new Taken(row.getString("id_"), Optional.ofNullable(row.getString("text_"))))
                .list()
                .stream()
                .map(taken -> taken.stead().or(() -> deputies.inSteadWords(taken.task(), actor)))
                .anyMatch(words -> !words.equals(stead));
    }

    private static Set<String> doers(DelegateTask task) {
        return doers(Optional.of(task.getBpmnModelElementInstance()), CaseFile.of(task)::text);
    }

    private Set<String> doers(Task task) {
        return doers(cardTasks.modelled(task), variable -> variable(task, variable));
    }

    /** Nothing of a task that has ended in this moment. */
    private Optional<String> variable(Task task, String name) {
        try {
            return Optional.ofNullable(tasks.getVariable(task.getId(), name)).map(Object::toString);
        } catch (NullValueException over) {
            return Optional.empty();
        }
    }

    private static Set<String> doers(Optional<UserTask> model, Function<String, Optional<String>> variables) {
        return model.flatMap(task -> CardTasks.property(task, JUDGES)).stream()
                .flatMap(named -> Stream.of(named.split("\\s*,\\s*")))
                .flatMap(variable -> variables.apply(variable).stream())
                .flatMap(people -> Stream.of(people.split(",")))
                .collect(Collectors.toSet());
    }
}
