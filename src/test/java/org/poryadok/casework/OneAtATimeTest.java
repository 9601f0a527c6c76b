package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.poryadok.AtOnce;
import org.poryadok.RoomTest;
import org.poryadok.control.TestBody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class OneAtATimeTest {

    @Autowired
    private OneAtATime oneAtATime;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void whoComesNextSeesWhatTheOneBeforeHasDone() throws Exception {
        int before = bodies();

        List<Integer> found = AtOnce.times(
                4,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    oneAtATime.untilTheTransactionEnds("counting", "kuzbass");
                    int counted = bodies();
                    TestBody.create(database, "kuzbass");
                    return counted - before;
                }));

        assertThat(found).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void whatIsDoneOfAnotherWaitsForNobody() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            oneAtATime.untilTheTransactionEnds("counting", "kuzbass");
            assertThat(CompletableFuture.supplyAsync(() -> new TransactionTemplate(transactions).execute(other -> {
                                oneAtATime.untilTheTransactionEnds("counting", "tomsk");
                                oneAtATime.untilTheTransactionEnds("publishing", "kuzbass");
                                return "done";
                            }))
                            .orTimeout(10, TimeUnit.SECONDS)
                            .join())
                    .isEqualTo("done");
        });
    }

    private int bodies() {
        return database.sql("select count(*) from body").query(Integer.class).single();
    }
}
