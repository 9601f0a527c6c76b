package org.poryadok.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Weighs questions by the processor's and the database's own accounts. */
public final class WorkMeter {

    private static final double NANOS_OF_A_MILLISECOND = 1e6;

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    public WorkMeter(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    public Work of(int questions, Runnable question) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Long> backends = database.sql("select pid from pg_stat_activity where backend_type = 'client backend'")
                .query(Long.class)
                .list();
        long pagesBefore = pages();
        Duration databaseBefore = processorTime(backends);
        long hostBefore = threads.getCurrentThreadCpuTime();
        // In one transaction, so that its end can tell the database's statistics at once.
        transaction.executeWithoutResult(status -> {
            for (int number = 0; number < questions; number++) {
                question.run();
            }
            database.sql("select pg_stat_force_next_flush()")
                    .query((row, number) -> true)
                    .single();
        });
        long host = threads.getCurrentThreadCpuTime() - hostBefore;
        Duration inDatabase = processorTime(backends).minus(databaseBefore);
        return new Work(
                host / NANOS_OF_A_MILLISECOND / questions,
                inDatabase.toNanos() / NANOS_OF_A_MILLISECOND / questions,
                (pages() - pagesBefore) / questions);
    }

    private long pages() {
        return database.sql("""
                select sum(coalesce(heap_blks_hit, 0) + coalesce(heap_blks_read, 0) + coalesce(idx_blks_hit, 0)
                    + coalesce(idx_blks_read, 0)) from pg_statio_user_tables
                """).query(Long.class).single();
    }

    private static Duration processorTime(List<Long> processes) {
        return processes.stream()
                .map(ProcessHandle::of)
                .flatMap(Optional::stream)
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
