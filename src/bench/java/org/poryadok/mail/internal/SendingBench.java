package org.poryadok.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
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
    private static final long FAR_AWAY = 50;

    /** @param answer milliseconds that the server takes for each */
    private record Way(boolean prompt, int connections, long answer) {}

    @Test
    void whatTheWayCosts() throws Exception {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("sockets as Java gives them, one conversation", new Way(false, 1, 0));
        ways.put("sockets that send at once, one conversation", new Way(true, 1, 0));
        for (int conversations : List.of(4, 10, 20)) {
            ways.put("sockets that send at once, " + conversations + " conversations", new Way(true, conversations, 0));
        }
        for (int conversations : List.of(4, 10, 20)) {
            ways.put(
                    "each answer after " + FAR_AWAY + " ms, " + conversations + " conversations",
                    new Way(true, conversations, FAR_AWAY));
        }
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

    private static double send(BenchHost host, Way way, String round) throws IOException {
        try (MoodyMailServer server = new MoodyMailServer();
                SlowAnswers away = new SlowAnswers(server.port(), way.answer())) {
            host.bean(JdbcClient.class).sql("truncate letter cascade").update();
            LetterStore letters = host.bean(LetterStore.class);
            MovableClock clock = host.bean(MovableClock.class);
            for (int number = 0; number < LETTERS; number++) {
                letters.insert(List.of(NewEntry.queued(
                        letter(round + number, "instance-" + number), List.of(), clock.instant(), Optional.empty())));
            }
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(way.answer() == 0 ? server.port() : away.port());
            if (!way.prompt()) {
                sender.getJavaMailProperties().put("mail.smtp.socketFactory", SocketFactory.getDefault());
            }
            SmtpDispatcher node = new SmtpDispatcher(
                    letters,
                    new SmtpServer(sender),
                    MailRoom.properties(
                            Math.max(100, 10 * way.connections()), way.connections(), Duration.ofMinutes(3)),
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
