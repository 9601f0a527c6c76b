package org.poryadok.mail.internal;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.poryadok.mail.DeliveryFailureListener;
import org.poryadok.mail.Letter;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.MailProperties;
import org.poryadok.mail.Outbox;
import org.poryadok.mail.OutboxEntry;
import org.poryadok.mail.SendingHours;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;

/**
 * The mail room by itself on a real PostgreSQL and a real mail server, with a clock that stands still.
 * It has a database of its own, since its tests take the mail server away and empty the outbox.
 */
final class MailRoom implements AutoCloseable {

    static final Instant START = Instant.parse("2020-03-02T02:00:00Z");
    static final MailProperties DEFAULTS = properties(100, Duration.ofMinutes(3));

    private static final DataSource DATABASE = startDatabase();

    final StoppedClock clock = new StoppedClock(START);
    final MoodyMailServer server = new MoodyMailServer();
    final JdbcClient jdbc = JdbcClient.create(DATABASE);
    final LetterStore letters = new LetterStore(jdbc);
    final PlatformTransactionManager transactions = new DataSourceTransactionManager(DATABASE);
    final Outbox outbox = new Outbox(letters, DEFAULTS, Optional.empty(), clock);
    final MailJournal journal = new MailJournal(letters, new JournalSearch(jdbc));
    final Told told = new Told();
    final MeterRegistry figures = new SimpleMeterRegistry();

    MailRoom() {
        jdbc.sql("truncate letter cascade").update();
    }

    static MailProperties properties(int batch, Duration lease) {
        return properties(batch, 1, lease);
    }

    static MailProperties properties(int batch, int connections, Duration lease) {
        return new MailProperties(
                "poryadok@example.ru",
                "Порядок",
                "",
                Duration.ofSeconds(2),
                batch,
                connections,
                Duration.ofMinutes(1),
                Duration.ofMinutes(30),
                Duration.ofHours(24),
                lease,
                DataSize.ofKilobytes(64));
    }

    static Letter letter(String key, String toAddress) {
        return letter(key, toAddress, "instance-1");
    }

    static Letter letter(String key, String toAddress, String reference) {
        return new Letter(
                key,
                "kuzbass",
                toAddress,
                "Иванова Мария Петровна",
                "Срок истекает",
                "Текст письма",
                "<p>Текст письма</p>",
                Optional.of(reference));
    }

    void put(String key, String toAddress) {
        outbox.put(letter(key, toAddress));
    }

    SmtpDispatcher node(SendingHours hours) {
        return node(letters, DEFAULTS, sender(), hours);
    }

    SmtpDispatcher node() {
        return node(letters, DEFAULTS);
    }

    SmtpDispatcher node(MailProperties properties) {
        return node(letters, properties);
    }

    SmtpDispatcher node(LetterStore store, MailProperties properties) {
        return node(store, properties, sender());
    }

    SmtpDispatcher impatientNode(Duration smtpTimeout) {
        JavaMailSenderImpl sender = sender();
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", String.valueOf(smtpTimeout.toMillis()));
        return node(letters, DEFAULTS, sender);
    }

    private SmtpDispatcher node(LetterStore store, MailProperties properties, JavaMailSenderImpl sender) {
        return node(store, properties, sender, SendingHours.ANY);
    }

    private SmtpDispatcher node(
            LetterStore store, MailProperties properties, JavaMailSenderImpl sender, SendingHours hours) {
        FailureReports reports = new FailureReports(store, () -> Stream.of(told), transactions, clock);
        return new SmtpDispatcher(
                store,
                new SmtpServer(sender),
                properties,
                reports,
                new DeliveryFigures(figures),
                hours,
                clock,
                run -> new Thread(run).start());
    }

    SmtpDispatcher node(JavaMailSenderImpl sender) {
        return node(letters, DEFAULTS, sender);
    }

    JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        sender.getJavaMailProperties().setProperty("mail.smtp.localhost", "localhost");
        return sender;
    }

    OutboxEntry entry(String key) {
        return journal.find(key).orElseThrow();
    }

    /** What a node's death leaves behind, after its lease has run out. */
    void expireClaims() {
        jdbc.sql(
                        "update letter set claimed_until = clock_timestamp() - interval '1 second' where claimed_until is not null")
                .update();
    }

    @Override
    public void close() {
        server.close();
    }

    /** What the host hears. */
    static final class Told implements DeliveryFailureListener {

        final List<String> undeliverable = new CopyOnWriteArrayList<>();
        final List<String> reasons = new CopyOnWriteArrayList<>();
        final List<String> delivered = new CopyOnWriteArrayList<>();
        final AtomicInteger faults = new AtomicInteger();

        @Override
        public void undeliverable(OutboxEntry entry, String why) {
            if (faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("The host cannot listen now");
            }
            undeliverable.add(entry.letter().key());
            reasons.add(why);
        }

        @Override
        public void delivered(OutboxEntry entry) {
            delivered.add(entry.letter().key());
        }
    }

    private static DataSource startDatabase() {
        try {
            // The library itself stops the server when the JVM ends.
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
            pool.setUsername("postgres");
            pool.setMaximumPoolSize(6);
            pool.setConnectionTimeout(5000);
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/V004__mail.sql")).execute(pool);
            return pool;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
