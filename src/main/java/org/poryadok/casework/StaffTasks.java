package org.poryadok.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.poryadok.organisation.PersonnelMatters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tasks that their models offer by {@link PersonnelMatters} follow it as long as they are open: whoever could do them may be away
 * from tomorrow on, and be back. What somebody has taken stays with him.
 */
@Component
class StaffTasks {

    private static final String RULE = "personnelMatters.";

    private final PersonnelMatters matters;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final AuthorizationService authorizations;
    private final JdbcClient database;

    StaffTasks(
            PersonnelMatters matters,
            TaskService tasks,
            RepositoryService repository,
            AuthorizationService authorizations,
            JdbcClient database) {
        this.matters = matters;
        this.tasks = tasks;
        this.repository = repository;
        this.authorizations = authorizations;
        this.database = database;
    }

    private record Offered(
            String task, String key, String definition, boolean taken, String body, List<String> groups) {

        /** To others than the body's own people. */
        List<String> beside() {
            return groups.stream()
                    .filter(group -> !group.startsWith(body + "."))
                    .toList();
        }
    }

    /** Asked again it changes nothing. */
    void settle(String jurisdiction) {
        Map<String, String> beside = matters.groupsBesideIn(jurisdiction);
        open(jurisdiction).stream()
                .filter(this::isByTheRule)
                .forEach(task -> settle(task, Optional.ofNullable(beside.get(task.body()))));
    }

    private void settle(Offered task, Optional<String> wanted) {
        if (!task.taken()) {
            task.beside().stream()
                    .filter(group -> !wanted.equals(Optional.of(group)))
                    .forEach(group -> withdraw(task.task(), group));
        }
        wanted.filter(group -> !task.groups().contains(group))
                .ifPresent(group -> tasks.addCandidateGroup(task.task(), group));
    }

    /** The engine leaves the right on the task with whom it was offered to. */
    private void withdraw(String task, String group) {
        tasks.deleteCandidateGroup(task, group);
        authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(Resources.TASK)
                .resourceId(task)
                .list()
                .stream()
                .map(Authorization::getId)
                .forEach(authorizations::deleteAuthorization);
    }

    private boolean isByTheRule(Offered task) {
        return repository.getBpmnModelInstance(task.definition()).getModelElementById(task.key())
                        instanceof UserTask model
                && Optional.ofNullable(model.getCamundaCandidateGroups())
                        .filter(groups -> groups.contains(RULE))
                        .isPresent();
    }

    private List<Offered> open(String jurisdiction) {
        return database.sql("""
                        select t.id_, t.task_def_key_, t.proc_def_id_, t.assignee_ is not null as taken, v.text_ as body,
                               array_agg(l.group_id_) as groups
                        from act_ru_task t
                        join act_re_procdef d on d.id_ = t.proc_def_id_ and d.key_ in (:procedures)
                        join act_ru_variable v on v.execution_id_ = t.proc_inst_id_ and v.name_ = :body
                        join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                             and l.group_id_ is not null
                        where t.tenant_id_ = :jurisdiction
                        group by t.id_, v.text_""")
                .param("procedures", PersonnelStart.WITH_TASKS)
                .param("body", CaseVariables.BODY_ID)
                .param("jurisdiction", jurisdiction)
                .query((row, number) -> new Offered(
                        row.getString("id_"),
                        row.getString("task_def_key_"),
                        row.getString("proc_def_id_"),
                        row.getBoolean("taken"),
                        row.getString("body"),
                        List.of((String[]) row.getArray("groups").getArray())))
                .list();
    }
}
