package org.poryadok.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that is killed while it begins what an act obliges its bodies to do. */
class KilledEnactmentIT {

    private static final String ADMIN_PASSWORD = "administrator-secret";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int BODIES = 260;
    private static final String CARDS = "select count(*) from control_card where jurisdiction = 'zimny'";

    private OverdueAct act;
    private Database database;
    private PostOffice post;
    private Node first;
    private Node heir;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        act = new OverdueAct(folder);
        database = new Database();
        post = new PostOffice();
        first = start("first");
        first.awaitReady();
        OverdueAct.fillOrganisation(database.sql(), BODIES);
    }

    @AfterEach
    void stopAll() throws IOException {
        for (Node node : new Node[] {first, heir}) {
            if (node != null) {
                node.close();
            }
        }
        post.close();
        database.close();
    }

    @Test
    void whatHadNotBegunBeginsAfterTheKillAndNothingBeginsTwice() throws Exception {
        act.enact(database, new Browser(first), ADMIN_PASSWORD);
        await("the middle of the list").atMost(PATIENCE).until(() -> database.count(CARDS) >= BODIES / 5);
        first.kill();
        assertThat(database.count(CARDS)).as("killed before it was over").isLessThan(BODIES);

        heir = start("heir").awaitReady();
        await("a procedure for every body")
                .atMost(PATIENCE)
                .until(() -> database.count("select count(*) from act_ru_task where task_def_key_ = 'choose-network'")
                        >= BODIES);
        assertThat(database.count(CARDS)).isEqualTo(BODIES);
        assertThat(database.count("select count(distinct body_id) from control_card where jurisdiction = 'zimny'"))
                .isEqualTo(BODIES);
        assertThat(begun("create-account")).hasSize(BODIES).doesNotHaveDuplicates();
        assertThat(begun("fulfil-obligations")).hasSize((BODIES + 49) / 50).doesNotHaveDuplicates();
        assertThat(database.count("select count(*) from act_ru_incident")).isZero();
    }

    private List<String> begun(String process) {
        return database.sql()
                .sql("select business_key_ from act_hi_procinst where proc_def_key_ = ? and tenant_id_ = 'zimny'")
                .param(process)
                .query(String.class)
                .list();
    }

    private Node start(String name) throws IOException {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.putAll(post.environment());
        environment.putAll(Map.of(
                "PORYADOK_ADMIN_PASSWORD",
                ADMIN_PASSWORD,
                "PORYADOK_ACTS",
                act.acts(),
                "PORYADOK_CALENDAR",
                act.calendar()));
        return Node.production(
                name,
                environment,
                // What a dead node held is taken over after this time; the default is minutes.
                "--camunda.bpm.job-execution.lock-time-in-millis=15000");
    }
}
