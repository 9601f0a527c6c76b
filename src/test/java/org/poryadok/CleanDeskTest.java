package org.poryadok;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.poryadok.casework.EnactedAct;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the other classes lean on: nothing that a class does to the database outlives it. */
@PoryadokTest
class CleanDeskTest {

    @Autowired
    private TablesAtStart tables;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient database;

    @Test
    void everyTableIsAgainAsTheHostHasLeftItAtItsStart() {
        Map<String, String> atStart = contents();
        assertThat(atStart)
                .containsKeys("account", "control_card", "letter", "act_ru_task", "act_hi_procinst", "act_id_user");

        acts.enact("kuzbass-66-2020", "66", "2020-02-14", null, "2020-02-14");
        runtime.createProcessInstanceQuery().processDefinitionKey("daily-digest").list().stream()
                .map(ProcessInstance::getId)
                .forEach(digest -> runtime.deleteProcessInstance(digest, "not to be missed by the next class"));
        repository
                .createDeployment()
                .addModelInstance(
                        "another.bpmn",
                        Bpmn.createExecutableProcess("another")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .endEvent()
                                .done())
                .deploy();
        identity.saveUser(identity.newUser("somebody"));
        management.setProperty("somebodys", "property");
        database.sql("update body set name = name || ' (переименована)'").update();
        database.sql("delete from official").update();
        assertThat(contents()).isNotEqualTo(atStart);

        tables.restore();
        assertThat(contents()).isEqualTo(atStart);

        tables.restore();
        assertThat(contents()).isEqualTo(atStart);
    }

    @Test
    void numbersThatWereGivenOutAreNotGivenOutAgain() {
        long before = number();
        tables.restore();
        assertThat(number()).isGreaterThan(before);
    }

    private long number() {
        return database.sql("select nextval(pg_get_serial_sequence('account_event', 'id'))")
                .query(Long.class)
                .single();
    }

    private Map<String, String> contents() {
        List<String> names = database.sql("""
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'""").query(String.class).list();
        Map<String, String> contents = new TreeMap<>();
        names.forEach(name -> contents.put(
                name,
                database.sql(
                                "select count(*) || ' ' || coalesce(md5(string_agg(row::text, ';' order by row::text)), '') from "
                                        + name + " row")
                        .query(String.class)
                        .single()));
        return contents;
    }
}
