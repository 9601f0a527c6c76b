package org.poryadok.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;
import org.poryadok.bench.BenchHost;
import org.poryadok.deployment.MovableClock;
import org.poryadok.mail.Letter;
import org.poryadok.mail.SendingHours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** Letters a second, from the outbox to the answer of a mail server on the same machine, way beside way in turn. */
class SendingBench {

    private static final Path DIRECTORY =
            Path.of("target", "bench", "sending-" + ProcessHandle.current().pid());
    private static final int ROUNDS = 3;
    private static final int LETTERS = 400;

    private record Way(boolean prompt, int connections) {}

    @Test
    void whatTheWayCosts() throws Exception {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("sockets as Java gives them, one conversation", new Way(false, 1));
        ways.put("sockets that send at once, one conversation", new Way(true, 1));
        ways.put("sockets that send at once, four conversations", new Way(true, 4));
        Map<String, double[]> perSecond = new LinkedHashMap<>();
        try (BenchHost host = new BenchHost(DIRECTORY)) {
            for (int round = -1; round < ROUNDS; round++) {
                for (Map.Entry<String, Way> way : ways.entrySet()) {
                    double measured = send(host, way.getValue(), way.getKey() + round);
                    // The first round warms up.
                    if (round >= 0) {
                        perSecond.computeIfAbsent(way.getKey(), key -> new double[ROUNDS])[round] = measured;
                    }
                }
            }
        }
        perSecond.values().forEach(Arrays::sort);
        double before = perSecond.values().iterator().next()[ROUNDS / 2];
        StringBuilder table =
                new StringBuilder("### Sending\n\n| letters a second, median (range) | | ratio |\n|---|---:|---:|\n");
        perSecond.forEach((way, rounds) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %.0f (%.0f–%.0f) | %.1f |%n",
                way,
                rounds[ROUNDS / 2],
                rounds[0],
                rounds[ROUNDS - 1],
                rounds[ROUNDS / 2] / before)));
        Files.writeString(Path.of("target", "bench", "sending.md"), table);
        System.out.println(table);
    }

    /** As long as an escalation. */
    private static Letter letter(String key, String procedure) {
        return new Letter(
                key,
                "kuzbass",
                "bench@example.org",
                "Иванова Мария Петровна",
                "Просрочено: уведомить координатора",
                "Текст письма. ".repeat(60),
                "<p>Текст письма.</p>".repeat(200),
                Optional.of(procedure));
    }

    private static double send(BenchHost host, Way way, String round) {
        try (MoodyMailServer server = new MoodyMailServer()) {
            host.bean(JdbcClient.class).sql("truncate letter cascade").update();
            LetterStore letters = host.bean(LetterStore.class);
            MovableClock clock = host.bean(MovableClock.class);
            for (int number = 0; number < LETTERS; number++) {
                letters.insert(List.of(NewEntry.queued(
                        letter(round + number, "instance-" + number), List.of(), clock.instant(), Optional.empty())));
            }
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.port());
            if (!way.prompt()) {
                sender.getJavaMailProperties().put("mail.smtp.socketFactory", SocketFactory.getDefault());
            }
            SmtpDispatcher node = new SmtpDispatcher(
                    letters,
                    new SmtpServer(sender),
                    MailRoom.properties(100, way.connections(), Duration.ofMinutes(3)),
                    new FailureReports(letters, Stream::of, host.bean(PlatformTransactionManager.class), clock),
                    new DeliveryFigures(new SimpleMeterRegistry()),
                    SendingHours.ANY,
                    clock,
                    run -> new Thread(run).start());
            long begun = System.nanoTime();
            assertThat(node.dispatchNow()).isEqualTo(LETTERS);
            return LETTERS / ((System.nanoTime() - begun) / 1e9);
        }
    }
}
