package org.poryadok.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.mail.Attachment;
import org.poryadok.mail.Forwarding;
import org.poryadok.mail.Letter;
import org.poryadok.mail.LetterState;
import org.poryadok.mail.MailException;
import org.poryadok.mail.Outbox;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
class OutboxTest {

    private final MailRoom room = new MailRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void oneKeyIsOneLetterHoweverOftenItIsPut() {
        assertThat(room.outbox.put(MailRoom.letter("card-1", "first@example.ru")))
                .isTrue();
        assertThat(room.outbox.put(MailRoom.letter("card-1", "second@example.ru")))
                .isFalse();

        assertThat(room.node().dispatchNow()).isEqualTo(1);
        assertThat(room.outbox.put(MailRoom.letter("card-1", "third@example.ru")))
                .isFalse();
        assertThat(room.node().dispatchNow()).isZero();
        assertThat(room.server.recipients()).containsExactly("first@example.ru");
    }

    @Test
    void letterOfARolledBackTransactionNeverGoesOut() {
        TransactionTemplate transaction = new TransactionTemplate(room.transactions);
        transaction.executeWithoutResult(status -> {
            room.put("kept-not", "lost@example.ru");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> room.put("kept", "kept@example.ru"));

        room.node().dispatchNow();

        assertThat(room.server.recipients()).containsExactly("kept@example.ru");
        assertThat(room.journal.find("kept-not")).isEmpty();
    }

    @Test
    void recipientWithoutAddressIsToldAloudAndTheCallerGoesOn() {
        assertThat(room.outbox.put(MailRoom.letter("card-1", null))).isTrue();
        assertThat(room.outbox.put(MailRoom.letter("card-1", null))).isFalse();

        room.node().dispatchNow();
        room.node().dispatchNow();

        assertThat(room.entry("card-1").state()).isEqualTo(LetterState.UNDELIVERABLE);
        assertThat(room.told.undeliverable).containsExactly("card-1");
        assertThat(room.told.reasons)
                .containsExactly("У получателя «Иванова Мария Петровна» не указан адрес "
                        + "электронной почты. Укажите адрес и отправьте письмо повторно.");
        assertThat(room.server.received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "иванов@example.ru | нелатинские буквы",
                "ivanov | имя@домен",
                "@example.ru | имя@домен",
                "ivanov@ | имя@домен",
                "a@example.ru, b@example.ru | один адрес",
                "Иванов <a@example.ru> | один адрес",
                "a b@example.ru | записан неверно",
                "a@exa mple.ru | записан неверно",
                "a@-example.ru | записан неверно",
                "a..b@example.ru | записан неверно",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.ru | слишком длинный",
            })
    void addressThatNoServerTakesIsRefusedInRussian(String address, String reason) {
        room.put("card-1", address);

        assertThat(room.entry("card-1").state()).isEqualTo(LetterState.UNDELIVERABLE);
        assertThat(room.entry("card-1").lastError()).get().asString().contains(address, reason);
    }

    @Test
    void addressWithALineBreakIsRefusedAndWrittenInOneLine() {
        room.put("card-1", "a@example.ru\r\nBcc: all@example.ru");

        assertThat(room.entry("card-1").state()).isEqualTo(LetterState.UNDELIVERABLE);
        assertThat(room.entry("card-1").lastError())
                .get()
                .asString()
                .contains("недопустимые знаки")
                .doesNotContain("\r", "\n");
    }

    @Test
    void domainInCyrillicIsAnOrdinaryAddress() {
        room.put("card-1", "priem@минздрав.рф");

        room.node().dispatchNow();

        assertThat(room.server.recipients()).containsExactly("priem@xn--80aeelexi0a.xn--p1ai");
    }

    @Test
    void documentsAreKeptWithTheFirstLetterOfAKey() {
        Attachment first = new Attachment("первый.docx", "text/plain", new byte[] {1, 2, 3});
        Attachment second = new Attachment("второй.xlsx", "text/plain", new byte[] {4});
        assertThat(room.outbox.put(MailRoom.letter("card-1", ""), List.of(first, second)))
                .isTrue();
        assertThat(room.outbox.put(MailRoom.letter("card-1", ""), List.of(second)))
                .isFalse();

        room.outbox.readdress("card-1", "ivanova@example.ru");
        room.node().dispatchNow();

        assertThat(room.journal.attachments("card-1"))
                .extracting(Attachment::fileName)
                .containsExactly("первый.docx", "второй.xlsx");
        assertThat(room.server.received()).hasSize(1);
    }

    @Test
    void letterWithTooLargeDocumentsIsRefusedAndNothingIsPut() {
        Attachment half = new Attachment("отчёт.docx", "text/plain", new byte[40 * 1024]);

        assertThatThrownBy(() -> room.outbox.put(MailRoom.letter("card-1", "a@example.ru"), List.of(half, half)))
                .isInstanceOf(MailException.class)
                .hasMessage("Вложения письма «Срок истекает» занимают 0,08 МБ, "
                        + "а допустимо 0,06 МБ (poryadok.mail.attachments).");
        assertThat(room.journal.find("card-1")).isEmpty();
    }

    @Test
    void undeliverableLetterGoesOutUnderANewAddress() {
        room.put("card-1", "");
        room.node().dispatchNow();

        room.outbox.readdress("card-1", " ivanova@example.ru ");
        room.node().dispatchNow();

        assertThat(room.server.recipients()).containsExactly("ivanova@example.ru");
        assertThat(room.entry("card-1").state()).isEqualTo(LetterState.SENT);
        assertThat(room.told.delivered).containsExactly("card-1");
    }

    @Test
    void whatCannotBeSentAgainIsSaidInRussian() {
        room.put("sent", "ivanova@example.ru");
        room.put("no-address", "");
        room.node().dispatchNow();

        assertThatThrownBy(() -> room.outbox.retry("sent"))
                .isInstanceOf(MailException.class)
                .hasMessage("Письмо «Срок истекает» нельзя отправить повторно: оно уже отправлено или ждёт отправки.");
        assertThatThrownBy(() -> room.outbox.retry("no-address"))
                .isInstanceOf(MailException.class)
                .hasMessageContaining("не указан адрес");
        assertThatThrownBy(() -> room.outbox.retry("nothing"))
                .isInstanceOf(MailException.class)
                .hasMessage("Письмо с ключом «nothing» не найдено.");
        assertThat(room.server.received()).hasSize(1);
    }

    @Test
    void ofManyPutTogetherTwentyAnHourGoToOneAddressAndTheOrderStays() {
        Instant hour = MailRoom.START.plus(Duration.ofHours(1));
        room.put("earlier", "ivanova@example.ru");

        room.outbox.putInTurn(IntStream.range(0, 25)
                .mapToObj(number -> inTurn("letter-" + number, "ivanova@example.ru"))
                .toList());
        room.outbox.putInTurn(List.of(inTurn("other", "petrov@example.ru"), inTurn("letter-3", "petrov@example.ru")));

        assertThat(IntStream.range(0, 19).mapToObj(number -> room.entry("letter-" + number)))
                .allSatisfy(entry -> assertThat(entry.nextAttemptAt()).isEmpty());
        assertThat(IntStream.range(19, 25).mapToObj(number -> room.entry("letter-" + number)))
                .allSatisfy(entry -> assertThat(entry.nextAttemptAt()).contains(hour));
        assertThat(IntStream.range(0, 25)
                        .mapToObj(number -> room.entry("letter-" + number).id()))
                .isSorted();
        assertThat(room.entry("other").nextAttemptAt()).isEmpty();
        assertThat(room.entry("letter-3").letter().toAddress()).isEqualTo("ivanova@example.ru");
    }

    @Test
    void whoeverStandsInForTwoOfManyGetsOneLetterThatNamesBoth() {
        Outbox outbox = new Outbox(
                room.letters,
                MailRoom.DEFAULTS,
                Optional.of(letter -> letter.toAddress().equals("deputy@example.ru")
                        ? Forwarding.Forwarded.unchanged(letter, Optional.empty())
                        : Forwarding.Forwarded.to(
                                "deputy@example.ru", "Зам З. З.", "За " + letter.toAddress() + ".", letter)),
                room.clock);

        outbox.putInTurn(List.of(
                inTurn("first", "one@example.ru"),
                inTurn("second", "two@example.ru"),
                inTurn("first", "one@example.ru")));

        assertThat(room.entry("first").state()).isEqualTo(LetterState.QUEUED);
        assertThat(room.entry("first").letter().text()).contains("За one@example.ru.", "За two@example.ru.");
        assertThat(room.entry("second").state()).isEqualTo(LetterState.WITHDRAWN);
        assertThat(room.entry("second").lastError()).get().asString().contains("за нескольких, кого оно замещает");
    }

    private static Outbox.InTurn inTurn(String key, String toAddress) {
        return new Outbox.InTurn(MailRoom.letter(key, toAddress), turn -> turn);
    }

    @Test
    void journalShowsLettersByStateAndReference() {
        room.put("a", "a@example.ru");
        room.node().dispatchNow();
        room.put("b", "");
        room.outbox.put(
                new Letter("c", "tomsk", "c@example.ru", "", "Тема", "Текст", "<p>Текст</p>", Optional.empty()));

        assertThat(room.journal.counts("kuzbass"))
                .isEqualTo(Map.of(LetterState.SENT, 1L, LetterState.UNDELIVERABLE, 1L));
        assertThat(room.journal.letters("kuzbass", LetterState.SENT, 10, 0))
                .extracting(entry -> entry.letter().key())
                .containsExactly("a");
        assertThat(room.journal.letters("kuzbass", LetterState.QUEUED, 10, 0)).isEmpty();
        assertThat(room.journal.ofReference("instance-1"))
                .extracting(entry -> entry.letter().key())
                .containsExactly("a", "b");
    }
}
