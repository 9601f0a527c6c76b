package org.poryadok.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.control.TermWeight;
import org.poryadok.host.access.EngineOrganisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Open tasks of many bodies. Two real ones are begun as their official begins them, one of them taken; the others are copies of
 * all their rows, with other ids, bodies, jurisdictions and terms.
 */
final class TaskLoad {

    private static final String JURISDICTION = "kuzbass";
    private static final String BODY = JURISDICTION + ".health";
    private static final String STARTER = BODY + ".head";
    private static final String PROCEDURE = "report-absence";

    /** Which rows belong to a task; the columns that hold an id of their own, or of a row that is copied as well. */
    private static final Map<String, String> TABLES = Map.of(
            "act_ru_execution", "t.proc_inst_id_ = :instance",
            "act_ru_task", "t.id_ = :task",
            "act_ru_variable", "t.task_id_ = :task",
            "act_ru_identitylink", "t.task_id_ = :task",
            "act_ru_authorization", "t.resource_id_ = :task");

    private static final List<String> IDS = List.of(
            "id_", "execution_id_", "proc_inst_id_", "parent_id_", "root_proc_inst_id_", "task_id_", "act_inst_id_");

    /** One of eight is overdue, one of sixteen of an internal term, one of eight near, one of eight without a term. */
    private static final Map<String, String> OF_A_TASK = Map.of(
            "due_date_",
                    "case n %% 8 when 0 then m.now - (1 + n / 8 %% 60) * interval '1 day'"
                            + " when 1 then m.now + (n / 8 %% 72) * interval '1 hour' when 2 then null"
                            + " else m.now + (4 + n / 8 %% 60) * interval '1 day' end",
            "create_time_", "m.now - (n %% 90) * interval '1 day' - (n %% 1440) * interval '1 minute'",
            "priority_",
                    "case when n %% 16 = 8 then " + TermWeight.INTERNAL.priority() + " else "
                            + TermWeight.OF_THE_ACT.priority() + " end");

    private final BenchHost host;
    private final JdbcClient database;

    TaskLoad(BenchHost host) {
        this.host = host;
        this.database = host.bean(JdbcClient.class);
    }

    /** Bodies with three people each, spread over all jurisdictions; the engine's users and rights follow as ever. */
    void bodies(int number) {
        database.sql("create table bench_body as select n as number, j.id as jurisdiction, j.id || '.bench' || n as id"
                        + " from generate_series(1, " + number + ") n"
                        + " join (select jurisdiction as id, row_number() over (order by jurisdiction) - 1 as place,"
                        + " count(*) over () as many from body group by jurisdiction) j on j.place = n % j.many")
                .update();
        database.sql("""
                insert into body (id, jurisdiction, code, name, owner_kind)
                select id, jurisdiction, 'bench' || number, 'Управление по вопросам внутренней политики № ' || number, 'SECTORAL_BODY'
                from bench_body""").update();
        database.sql("""
                insert into official (user_id, jurisdiction, body_id, full_name, post, post_rank, civil_service, email, roles)
                select b.id || '.' || role, b.jurisdiction, b.id, 'Иванова Мария Петровна', 'заместитель начальника',
                       'DEPUTY_HEAD', true, b.id || '.' || role || '@example.org', array[role]
                from bench_body b, unnest(array['head', 'responsible', 'executor']) role""").update();
        host.bean(EngineOrganisation.class).synchronise();
    }

    void tasks(int number) {
        Task free = begun();
        Task taken = begun();
        host.bean(TaskService.class).claim(taken.getId(), STARTER);
        new TransactionTemplate(host.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            // Nobody asks anew for each row whether what it names is there.
            database.sql("set local session_replication_role = replica").update();
            TABLES.keySet().forEach(table -> {
                copy(table, free, "n %% 3 > 0", number);
                copy(table, taken, "n %% 3 = 0", number);
            });
        });
        TABLES.keySet().forEach(table -> database.sql("vacuum analyze " + table).update());
        assertThat(database.sql("select count(*) from act_ru_task")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(number);
    }

    private Task begun() {
        IdentityService identity = host.bean(IdentityService.class);
        identity.setAuthentication(
                STARTER,
                identity.createGroupQuery().groupMember(STARTER).list().stream()
                        .map(Group::getId)
                        .toList(),
                List.of(JURISDICTION));
        try {
            String definition = host.bean(RepositoryService.class)
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(PROCEDURE)
                    .latestVersion()
                    .singleResult()
                    .getId();
            ProcessInstance begun = host.bean(FormService.class).submitStartForm(definition, Map.of());
            identity.clearAuthentication();
            ManagementService jobs = host.bean(ManagementService.class);
            jobs.createJobQuery()
                    .processInstanceId(begun.getId())
                    .messages()
                    .list()
                    .forEach(job -> jobs.executeJob(job.getId()));
            return host.bean(TaskService.class)
                    .createTaskQuery()
                    .processInstanceId(begun.getId())
                    .singleResult();
        } finally {
            identity.clearAuthentication();
        }
    }

    private void copy(String table, Task task, String which, int number) {
        Map<String, String> columns = new HashMap<>();
        database.sql("select column_name, data_type from information_schema.columns where table_name = ?")
                .param(table)
                .query(row -> {
                    columns.put(row.getString(1), expression(table, row.getString(1), row.getString(2)));
                });
        String names = String.join(", ", columns.keySet());
        String values = columns.keySet().stream().map(columns::get).collect(Collectors.joining(", "));
        database.sql(("insert into " + table + " (" + names + ") select " + values + " from " + table + " t"
                                + " cross join generate_series(1, :number) n"
                                + " join bench_body b on b.number = 1 + n / 5 %% (select count(*) from bench_body)"
                                + " cross join (select cast(:now as timestamp) as now) m where " + which + " and "
                                + TABLES.get(table))
                        .replace("%%", "%"))
                .param("number", number)
                .param("task", task.getId())
                .param("instance", task.getProcessInstanceId())
                .param("now", BenchHost.NOW.toString().replace("Z", ""))
                .update();
    }

    private static String expression(String table, String column, String type) {
        if (table.equals("act_ru_task") && OF_A_TASK.containsKey(column)) {
            return OF_A_TASK.get(column);
        }
        if (IDS.contains(column)) {
            return "md5(t." + column + " || '-' || n)";
        }
        if (column.equals("tenant_id_")) {
            return "b.jurisdiction";
        }
        return type.startsWith("character")
                ? "replace(replace(t." + column + ", :task, md5(:task || '-' || n)), '" + BODY + "', b.id)"
                : "t." + column;
    }
}
