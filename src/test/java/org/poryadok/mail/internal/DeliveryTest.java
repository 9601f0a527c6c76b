package org.poryadok.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.SocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.poryadok.mail.LetterState;
import org.poryadok.mail.OutboxEntry;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
class DeliveryTest {

    private static final Duration LEASE = Duration.ofMinutes(3);

    private final MailRoom room = new MailRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void manyLettersGoOverOneConnection() {
        List<String> addresses = putMany(250);

        assertThat(room.node().dispatchNow()).isEqualTo(250);

        assertThat(room.server.recipients()).containsExactlyElementsOf(addresses);
        assertThat(room.server.connections()).isEqualTo(1);
    }

    @Test
    void manyLettersGoOverSeveralConnectionsAtOnceAndThoseOfOneProcedureInTheirOrder() throws Exception {
        for (int number = 0; number < 200; number++) {
            room.outbox.put(MailRoom.letter(
                    "letter-" + number, "official-" + number + "@example.ru", "instance-" + number % 20));
        }
        SmtpDispatcher node = room.node(MailRoom.properties(100, 3, LEASE));
        CountDownLatch inHand = room.server.holdLetters(3);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<Integer> sent = thread.submit(node::dispatchNow);

        assertThat(inHand.await(20, TimeUnit.SECONDS)).isTrue();
        room.server.letGo();

        assertThat(sent.get(60, TimeUnit.SECONDS)).isEqualTo(200);
        thread.shutdown();
        assertThat(room.server.connections()).isEqualTo(3);
        Map<Integer, List<Integer>> byProcedure = room.server.recipients().stream()
                .map(address -> Integer.valueOf(address.replaceAll("\\D", "")))
                .collect(Collectors.groupingBy(number -> number % 20));
        assertThat(byProcedure).hasSize(20);
        assertThat(byProcedure.values())
                .allSatisfy(numbers -> assertThat(numbers).hasSize(10).isSorted());
    }

    @Test
    void fewLettersOpenNoSecondConnection() {
        putMany(10);

        assertThat(room.node(MailRoom.properties(100, 3, LEASE)).dispatchNow()).isEqualTo(10);

        assertThat(room.server.connections()).isEqualTo(1);
    }

    @Test
    void aConnectionSendsAtOnce() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket connection = ((SocketFactory) new SmtpServer(room.sender())
                                .session()
                                .getProperties()
                                .get("mail.smtp.socketFactory"))
                        .createSocket(server.getInetAddress(), server.getLocalPort())) {
            assertThat(connection.getTcpNoDelay()).isTrue();
        }
    }

    @Test
    void twoLettersToOneAddressBothArrive() {
        room.put("one", "same@example.ru");
        room.put("two", "same@example.ru");

        room.node().dispatchNow();

        assertThat(room.server.recipients()).containsExactly("same@example.ru", "same@example.ru");
    }

    @Test
    void sentLetterIsNotedWithItsMomentAndTries() {
        room.put("card-1", "ivanova@example.ru");
        room.clock.advance(Duration.ofSeconds(5));

        room.node().dispatchNow();

        OutboxEntry entry = room.entry("card-1");
        assertThat(entry.state()).isEqualTo(LetterState.SENT);
        assertThat(entry.createdAt()).isEqualTo(MailRoom.START);
        assertThat(entry.sentAt()).contains(MailRoom.START.plusSeconds(5));
        assertThat(entry.attempts()).isEqualTo(1);
        assertThat(entry.lastError()).isEmpty();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aDayWithoutTheServerIsAFewLinesOfTheLog(CapturedOutput log) throws IOException {
        int port;
        try (ServerSocket nobodyListens = new ServerSocket(0)) {
            port = nobodyListens.getLocalPort();
        }
        JavaMailSenderImpl server = room.sender();
        int present = server.getPort();
        server.setPort(port);
        SmtpDispatcher node = room.node(server);
        for (int minute = 0; minute < 600; minute += 5) {
            room.put("letter-" + minute, "ivanova@example.ru");
            node.dispatchNow();
            room.clock.advance(Duration.ofMinutes(5));
        }
        assertThat(log.getAll().lines().filter(line -> line.contains("Письма ждут в очереди.")))
                .hasSize(1);
        assertThat(log.getAll().lines().filter(line -> line.contains("Почтового сервера нет с 2020-03-02T02:00:00Z")))
                .hasSize(9);

        server.setPort(present);
        room.clock.advance(Duration.ofMinutes(30));
        node.dispatchNow();
        assertThat(log.getAll().lines().filter(line -> line.contains("Почтовый сервер снова принимает письма")))
                .hasSize(1);
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void manyLettersThatAreGivenUpAtOnceAreAFewLinesToo(CapturedOutput log) {
        for (int one = 0; one < 25; one++) {
            room.put("letter-" + one, "gone@example.ru");
        }
        room.server.refuse("gone@example.ru", 550);
        room.node().dispatchNow();
        assertThat(room.told.undeliverable).hasSize(25);
        assertThat(log.getAll().lines().filter(line -> line.contains("is not delivered")))
                .hasSize(10);
        assertThat(log.getAll()).contains("15 letters more are not delivered");
    }

    @Test
    void addressRefusedForGoodFailsAtOnceAndDoesNotStopTheOthers() {
        room.put("a", "a@example.ru");
        room.put("gone", "gone@example.ru");
        room.put("b", "b@example.ru");
        room.server.refuse("gone@example.ru", 550);

        assertThat(room.node().dispatchNow()).isEqualTo(2);

        assertThat(room.server.recipients()).containsExactly("a@example.ru", "b@example.ru");
        assertThat(room.server.connections()).isEqualTo(1);
        assertThat(room.entry("gone").state()).isEqualTo(LetterState.FAILED);
        assertThat(room.told.undeliverable).containsExactly("gone");
        assertThat(room.told.reasons.get(0))
                .startsWith("Почтовый сервер 127.0.0.1:" + room.server.port()
                        + " не принял адрес gone@example.ru (ответ: 550 No such user here");
    }

    @Test
    void addressRefusedForNowWaitsAloneAndGoesOutLater() {
        room.put("busy", "busy@example.ru");
        room.put("b", "b@example.ru");
        room.server.refuse("busy@example.ru", 450);

        room.node().dispatchNow();

        assertThat(room.server.recipients()).containsExactly("b@example.ru");
        assertThat(room.entry("busy").state()).isEqualTo(LetterState.QUEUED);
        assertThat(room.entry("busy").nextAttemptAt()).contains(MailRoom.START.plus(Duration.ofMinutes(1)));
        room.server.refuseNobody();
        room.clock.advance(Duration.ofSeconds(59));
        assertThat(room.node().dispatchNow()).isZero();
        room.clock.advance(Duration.ofSeconds(1));
        assertThat(room.node().dispatchNow()).isEqualTo(1);
        assertThat(room.told.undeliverable).isEmpty();
    }

    @Test
    void waitsDoubleUpToTheCeilingWhileTheServerIsAway() {
        room.put("card-1", "ivanova@example.ru");
        room.server.stop();

        List<Long> minutes = new ArrayList<>();
        for (int attempt = 1; attempt <= 8; attempt++) {
            room.node().dispatchNow();
            OutboxEntry entry = room.entry("card-1");
            assertThat(entry.attempts()).isEqualTo(attempt);
            minutes.add(
                    Duration.between(room.clock.instant(), entry.nextAttemptAt().orElseThrow())
                            .toMinutes());
            room.clock.set(entry.nextAttemptAt().orElseThrow());
        }

        assertThat(minutes).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
        assertThat(room.entry("card-1").lastError())
                .get()
                .asString()
                .startsWith("Почтовый сервер 127.0.0.1:" + room.server.port() + " недоступен");
    }

    @Test
    void afterAnHourAwayEveryLetterGoesOutOnce() {
        List<String> addresses = putMany(120);
        room.server.stop();
        for (int minute = 0; minute < 60; minute++) {
            assertThat(room.node().dispatchNow()).isZero();
            room.clock.advance(Duration.ofMinutes(1));
        }

        room.server.start();
        room.clock.advance(Duration.ofMinutes(30));
        room.node().dispatchNow();
        room.node().dispatchNow();

        assertThat(room.server.recipients()).containsExactlyInAnyOrderElementsOf(addresses);
        assertThat(room.told.undeliverable).isEmpty();
    }

    @Test
    void whatAnAbsentServerHasKeptWaitingGoesOutInItsHours() {
        Instant morning = MailRoom.START.plus(Duration.ofHours(15));
        SmtpDispatcher node =
                room.node((entry, moment) -> Optional.of(entry.letter().key().equals("card-1") ? morning : moment));
        room.put("card-1", "ivanova@example.ru");
        room.put("news-1", "petrova@example.ru");
        room.server.stop();
        node.dispatchNow();
        room.server.start();
        room.clock.advance(Duration.ofMinutes(30));
        node.dispatchNow();
        assertThat(room.server.recipients()).containsExactly("petrova@example.ru");

        room.clock.set(morning);
        node.dispatchNow();
        assertThat(room.server.recipients()).containsExactly("petrova@example.ru", "ivanova@example.ru");
    }

    @Test
    void whatWouldBeOutOfDateBeforeItCanGoOutIsTakenBackAndNobodyIsTroubled() {
        SmtpDispatcher node = room.node((entry, moment) -> Optional.empty());
        room.put("card-1", "ivanova@example.ru");
        room.server.stop();
        node.dispatchNow();
        room.server.start();
        room.clock.advance(Duration.ofDays(2));
        node.dispatchNow();
        assertThat(room.server.recipients()).isEmpty();
        assertThat(room.entry("card-1").state()).isEqualTo(LetterState.WITHDRAWN);
        assertThat(room.entry("card-1").lastError().orElseThrow()).contains("почтовый сервер не отвечал");
        assertThat(room.told.undeliverable).isEmpty();
    }

    @Test
    void letterIsGivenUpAloudExactlyADayAfterItsFirstTry() {
        room.put("card-1", "ivanova@example.ru");
        room.server.stop();
        room.clock.advance(Duration.ofHours(2));
        room.node().dispatchNow();
        room.clock.set(MailRoom.START.plus(Duration.ofHours(26)).minusSeconds(1));
        room.node().dispatchNow();

        assertThat(room.entry("card-1").nextAttemptAt()).contains(MailRoom.START.plus(Duration.ofHours(26)));
        assertThat(room.told.undeliverable).isEmpty();
        room.clock.advance(Duration.ofSeconds(1));
        room.node().dispatchNow();
        room.clock.advance(Duration.ofDays(3));
        room.node().dispatchNow();

        assertThat(room.entry("card-1").state()).isEqualTo(LetterState.FAILED);
        assertThat(room.told.undeliverable).containsExactly("card-1");
        assertThat(room.told.reasons.get(0)).contains("недоступен");
    }

    @Test
    void letterPutBackGetsANewDayAndTheHostHearsThatItArrived() {
        room.put("card-1", "ivanova@example.ru");
        room.server.refuse("ivanova@example.ru", 550);
        room.node().dispatchNow();
        room.server.refuseNobody();
        room.clock.advance(Duration.ofDays(5));

        room.server.stop();
        room.outbox.retry("card-1");
        room.node().dispatchNow();
        assertThat(room.entry("card-1").state()).isEqualTo(LetterState.QUEUED);
        room.server.start();
        room.clock.advance(Duration.ofMinutes(1));
        room.node().dispatchNow();

        assertThat(room.server.recipients()).containsExactly("ivanova@example.ru");
        assertThat(room.told.delivered).containsExactly("card-1");
    }

    @Test
    void hostThatCannotListenIsAskedAgain() {
        room.put("one", "");
        room.put("two", "");
        room.told.faults.set(1);

        room.node().dispatchNow();
        assertThat(room.told.undeliverable).containsExactly("two");
        room.clock.advance(Duration.ofMinutes(1));
        room.node().dispatchNow();
        room.node().dispatchNow();

        assertThat(room.told.undeliverable).containsExactly("two", "one");
    }

    @Test
    void serverThatEndsTheConversationAfterTenLettersGetsThemAll() {
        List<String> addresses = putMany(35);
        room.server.limitLettersPerConnection(10);

        room.node().dispatchNow();
        room.clock.advance(Duration.ofMinutes(1));
        room.node().dispatchNow();

        assertThat(room.server.recipients()).containsExactlyInAnyOrderElementsOf(addresses);
    }

    @Test
    void letterThatTheServerFallsOverDoesNotStopTheOthers() {
        room.put("poison", "poison@example.ru");
        List<String> addresses = putMany(5);
        room.server.hangUpOn("poison@example.ru");

        room.node().dispatchNow();

        assertThat(room.server.recipients()).containsExactlyElementsOf(addresses);
        assertThat(room.entry("poison").state()).isEqualTo(LetterState.QUEUED);
        assertThat(room.entry("poison").nextAttemptAt()).contains(MailRoom.START.plus(Duration.ofMinutes(1)));
    }

    @Test
    void serverThatRefusesTheSenderIsTakenAsAwayNotAsManyWrongAddresses() {
        putMany(20);
        room.server.refuseSenders(550);

        room.node().dispatchNow();

        assertThat(room.journal.counts("kuzbass")).containsOnlyKeys(LetterState.QUEUED);
        assertThat(room.server.connections()).isEqualTo(1);
        assertThat(room.entry("letter-7").lastError()).get().asString().contains("не принял адрес отправителя");
    }

    @Test
    void crashBetweenTheServersYesAndItsNoteSendsTheSameMessageIdAgain() throws Exception {
        room.put("card-1", "ivanova@example.ru");
        LetterStore dying = new LetterStore(room.jdbc) {
            @Override
            void markSent(java.util.Collection<Long> ids, java.time.Instant now) {
                throw new IllegalStateException("The node is killed here");
            }
        };
        assertThatThrownBy(() -> room.node(dying, MailRoom.DEFAULTS).dispatchNow())
                .hasMessage("The node is killed here");

        assertThat(room.node().dispatchNow())
                .as("the lease of the dead node still runs")
                .isZero();
        room.expireClaims();
        assertThat(room.node().dispatchNow()).isEqualTo(1);

        assertThat(room.entry("card-1").state()).isEqualTo(LetterState.SENT);
        assertThat(room.server.received()).hasSize(2);
        assertThat(room.server.received().get(0).message().getMessageID())
                .isEqualTo(room.server.received().get(1).message().getMessageID());
    }

    @Test
    void lettersOfADeadNodeWaitForItsLeaseWhileTheOthersGoOn() {
        putMany(10);
        room.letters.claim(java.util.UUID.randomUUID(), room.clock.instant(), 4, LEASE);

        assertThat(room.node().dispatchNow()).isEqualTo(6);
        room.expireClaims();
        assertThat(room.node().dispatchNow()).isEqualTo(4);
        assertThat(new HashSet<>(room.server.recipients())).hasSize(10);
    }

    @Test
    void movingTheClockByWeeksDoesNotEndALease() {
        putMany(1);
        room.letters.claim(java.util.UUID.randomUUID(), room.clock.instant(), 1, LEASE);
        room.clock.advance(Duration.ofDays(30));

        assertThat(room.node().dispatchNow()).isZero();
    }

    @Test
    void fourNodesAtOnceSendEachLetterOnce() throws Exception {
        List<String> addresses = putMany(400);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> nodes = Stream.generate(() -> room.node(MailRoom.properties(10, LEASE)))
                .limit(4)
                .map(node -> threads.submit(() -> {
                    start.await();
                    return node.dispatchNow();
                }))
                .toList();
        start.countDown();
        int sent = 0;
        for (Future<Integer> node : nodes) {
            sent += node.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();

        assertThat(sent).isEqualTo(400);
        assertThat(room.server.recipients()).containsExactlyInAnyOrderElementsOf(addresses);
    }

    @Test
    void slowServerHoldsNeitherTheRowNorTheOtherNode() throws Exception {
        room.put("slow", "slow@example.ru");
        CountDownLatch arrived = room.server.holdLetters();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<Integer> first = thread.submit(() -> room.node().dispatchNow());
        assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();

        new TransactionTemplate(room.transactions)
                .executeWithoutResult(status -> assertThat(room.jdbc
                                .sql("select id from letter where key = 'slow' for update nowait")
                                .query(Long.class)
                                .list())
                        .hasSize(1));
        assertThat(room.jdbc
                        .sql("select count(*) from pg_stat_activity where state = 'idle in transaction'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(room.node().dispatchNow())
                .as("the letter in flight is not taken twice")
                .isZero();
        room.server.letGo();

        assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        thread.shutdown();
        assertThat(room.server.recipients()).containsExactly("slow@example.ru");
    }

    @Test
    void serverThatFallsSilentIsLeftAfterThreeTriesAndTheLettersWait() {
        putMany(10);
        room.server.holdLetters();

        assertThat(room.impatientNode(Duration.ofMillis(200)).dispatchNow()).isZero();

        assertThat(room.server.connections()).isEqualTo(3);
        assertThat(room.journal.letters("kuzbass", LetterState.QUEUED, 20, 0))
                .hasSize(10)
                .allSatisfy(entry -> {
                    assertThat(entry.nextAttemptAt()).contains(MailRoom.START.plus(Duration.ofMinutes(1)));
                    assertThat(entry.lastError()).get().asString().startsWith("Связь с почтовым сервером");
                });
    }

    @Test
    void serverThatAnswersEverybodyWith421IsAway() {
        List<String> addresses = putMany(10);
        addresses.forEach(room.server::hangUpOn);

        room.node().dispatchNow();

        assertThat(room.server.connections()).isEqualTo(3);
        assertThat(room.journal.counts("kuzbass")).containsOnlyKeys(LetterState.QUEUED);
        assertThat(room.entry("letter-9").nextAttemptAt()).contains(MailRoom.START.plus(Duration.ofMinutes(1)));
    }

    @Test
    void nodeThatLostItsLeaseLeavesTheRestToItsNewHolder() {
        putMany(3);
        // A lease of a millisecond has to be prolonged before every letter.
        LetterStore robbed = new LetterStore(room.jdbc) {
            @Override
            List<Long> prolong(java.util.UUID run, Duration lease) {
                room.expireClaims();
                claim(java.util.UUID.randomUUID(), room.clock.instant(), 1, LEASE);
                return super.prolong(run, LEASE);
            }
        };

        int sent = room.node(robbed, MailRoom.properties(100, Duration.ofMillis(1)))
                .dispatchNow();

        assertThat(sent).isLessThan(3);
        room.expireClaims();
        room.node().dispatchNow();
        assertThat(room.server.recipients()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void stoppingNodeGivesBackWhatItHasNotSent() {
        putMany(5);
        SmtpDispatcher node = room.node();
        node.stop();

        assertThat(node.dispatchNow()).isZero();

        assertThat(room.node().dispatchNow()).isEqualTo(5);
    }

    @Test
    void dispatchInsideATransactionIsRefused() {
        room.put("card-1", "ivanova@example.ru");

        assertThatThrownBy(() -> new TransactionTemplate(room.transactions)
                        .executeWithoutResult(status -> room.node().dispatchNow()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(room.server.received()).isEmpty();
    }

    private List<String> putMany(int letters) {
        return IntStream.range(0, letters)
                .mapToObj(number -> {
                    String address = "official-" + number + "@example.ru";
                    room.put("letter-" + number, address);
                    return address;
                })
                .toList();
    }
}
