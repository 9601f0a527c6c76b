package org.poryadok.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.poryadok.mail.Attachment;
import org.poryadok.mail.Letter;
import org.poryadok.mail.MailProperties;
import org.springframework.util.unit.DataSize;

/** Letters as they arrive at a real server. */
class MimeComposerTest {

    private final MailRoom room = new MailRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void letterArrivesWithBothBodiesAndTheHeadersOfAMachine() throws Exception {
        MimeMessage message = sent(letter("Срок истекает", "Иванова Мария Петровна"));

        assertThat(decoded(message.getHeader("From", null))).isEqualTo("Порядок <poryadok@example.ru>");
        assertThat(((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0]).getPersonal())
                .isEqualTo("Иванова Мария Петровна");
        assertThat(message.getSubject()).isEqualTo("Срок истекает");
        assertThat(message.getSentDate()).isEqualTo(Date.from(MailRoom.START));
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("List-Id")).containsExactly("<kuzbass.poryadok.example.ru>");
        assertThat(message.getHeader("X-Poryadok-Key")).containsExactly("card-1:1:ivanova");
        assertThat(message.getMessageID()).matches("<[0-9a-f]{32}@example\\.ru>");
        assertThat(message.getHeader("Reply-To")).isNull();
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(0).getContent().toString()).isEqualTo("Текст «письма» — и ё");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContent().toString()).isEqualTo("<p>Текст</p>");
    }

    @Test
    void lineBreaksInTypedTextsNeverBecomeHeaders() throws Exception {
        MimeMessage message = sent(letter("Срок\r\nBcc: all@example.ru\u2028X: y", "Иванова\r\nBcc: all@example.ru"));

        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("X")).isNull();
        assertThat(message.getSubject()).isEqualTo("Срок Bcc: all@example.ru X: y");
        assertThat(room.server.recipients()).containsExactly("ivanova@example.ru");
    }

    @Test
    void longRussianSubjectAndNameSurviveInShortHeaderLines() throws Exception {
        String subject = "Просрочено на 3 рабочих дня: направить уведомление о создании официальной страницы "
                + "«Отдел массовых коммуникаций и информационных технологий» 😀 — срок истёк 06.03.2020";
        String name = "Рахматуллина-Константинопольская Александра-Виктория Владиславовна, заместитель министра "
                + "здравоохранения Кузбасса по вопросам информационной политики";
        MimeMessage message = sent(letter(subject, name));

        assertThat(message.getSubject()).isEqualTo(subject);
        assertThat(((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0]).getPersonal())
                .isEqualTo(name);
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        message.writeTo(raw);
        assertThat(raw.toString(StandardCharsets.ISO_8859_1)
                        .split("\r\n\r\n", 2)[0]
                        .lines())
                .allMatch(line -> line.length() <= 78)
                .allMatch(line -> line.chars().allMatch(c -> c < 128));
    }

    @Test
    void messageIdHangsOnTheKeyAlone() throws Exception {
        MimeMessage first = sent(letter("Первая тема", "Иванова"));
        room.jdbc.sql("truncate letter cascade").update();
        room.clock.advance(Duration.ofDays(2));
        MimeMessage again = sent(letter("Другая тема", "Петрова"));
        room.jdbc.sql("truncate letter cascade").update();
        MimeMessage other = sent(new Letter(
                "card-2",
                "kuzbass",
                "ivanova@example.ru",
                "Иванова",
                "Первая тема",
                "Т",
                "<p>Т</p>",
                Optional.empty()));

        assertThat(again.getMessageID()).isEqualTo(first.getMessageID());
        assertThat(other.getMessageID()).isNotEqualTo(first.getMessageID());
    }

    @Test
    void dateIsTheMomentOfPuttingHoweverLateTheLetterGoesOut() throws Exception {
        room.outbox.put(letter("Срок истекает", "Иванова"));
        room.server.refuse("ivanova@example.ru", 450);
        room.node().dispatchNow();
        room.server.refuseNobody();
        room.clock.advance(Duration.ofHours(3));
        room.node().dispatchNow();

        assertThat(room.server.received()).hasSize(1);
        assertThat(room.server.received().get(0).message().getSentDate()).isEqualTo(Date.from(MailRoom.START));
    }

    @Test
    void documentsArriveByteForByteUnderTheirRussianNames() throws Exception {
        byte[] document = new byte[30_000];
        new Random(1).nextBytes(document);
        String name =
                "Исполнительская дисциплина, Шпаковский муниципальный округ Ставропольского края, октябрь 2026 г.docx";
        room.outbox.put(
                letter("Отчёт", "Иванова"),
                List.of(
                        new Attachment(
                                name,
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                                document),
                        new Attachment("пусто.txt", "text/plain", new byte[0])));
        room.node().dispatchNow();

        MimeMessage message = room.server.received().get(0).message();
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/mixed");
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(((MimeMultipart) parts.getBodyPart(0).getContent())
                        .getBodyPart(0)
                        .getContent())
                .isEqualTo("Текст «письма» — и ё");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo(name);
        assertThat(parts.getBodyPart(1).getDisposition()).isEqualTo("attachment");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(document);
        assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("пусто.txt");
        assertThat(parts.getBodyPart(2).getInputStream().readAllBytes()).isEmpty();
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        message.writeTo(raw);
        assertThat(raw.toString(StandardCharsets.ISO_8859_1).lines())
                .allMatch(line -> line.length() <= 998)
                .allMatch(line -> line.chars().allMatch(c -> c < 128));
        assertThatThrownBy(() -> new Attachment("я".repeat(121), "text/plain", document))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lineBreakInADocumentsNameStaysInTheName() throws Exception {
        room.outbox.put(
                letter("Отчёт", "Иванова"),
                List.of(new Attachment("../отчёт\r\nX-Evil: y\".docx", "text/plain", new byte[] {1})));
        room.node().dispatchNow();

        MimeMultipart parts =
                (MimeMultipart) room.server.received().get(0).message().getContent();
        assertThat(parts.getBodyPart(1).getHeader("X-Evil")).isNull();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo(".. отчёт X-Evil: y\".docx");
    }

    @Test
    void answersGoToTheAddressOfTheSettings() throws Exception {
        MailProperties withReply = new MailProperties(
                "poryadok@example.ru",
                "",
                "kontrol@минздрав.рф",
                Duration.ofSeconds(2),
                10,
                1,
                Duration.ofMinutes(1),
                Duration.ofMinutes(30),
                Duration.ofHours(24),
                Duration.ofMinutes(3),
                DataSize.ofMegabytes(1));
        room.outbox.put(letter("Срок истекает", "Иванова"));
        room.node(withReply).dispatchNow();

        MimeMessage message = room.server.received().get(0).message();
        assertThat(message.getHeader("Reply-To", null)).startsWith("kontrol@xn--");
        assertThat(message.getHeader("From", null)).isEqualTo("poryadok@example.ru");
    }

    @Test
    void keyWithForeignLettersStaysInTheHeader() throws Exception {
        MimeMessage message = sent(new Letter(
                "карточка №1 \r\n X: y",
                "край: 26",
                "ivanova@example.ru",
                "",
                "Тема",
                "Текст",
                "<p>Текст</p>",
                Optional.empty()));

        assertThat(decoded(message.getHeader("X-Poryadok-Key", null))).isEqualTo("карточка №1 X: y");
        assertThat(message.getHeader("List-Id")).containsExactly("<-26.poryadok.example.ru>");
        List<Header> headers = Collections.list(message.getAllHeaders());
        assertThat(headers).noneMatch(header -> header.getName().equals("X"));
    }

    @Test
    void wrongSenderAddressStopsTheStart() {
        assertThatThrownBy(() -> new MimeComposer(new MailProperties(
                        "Порядок",
                        "",
                        "",
                        Duration.ofSeconds(2),
                        10,
                        1,
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(30),
                        Duration.ofHours(24),
                        Duration.ofMinutes(3),
                        DataSize.ofMegabytes(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("poryadok.mail.from");
    }

    private MimeMessage sent(Letter letter) {
        room.outbox.put(letter);
        room.node().dispatchNow();
        return room.server.received().get(room.server.received().size() - 1).message();
    }

    private static Letter letter(String subject, String name) {
        return new Letter(
                "card-1:1:ivanova",
                "kuzbass",
                "ivanova@example.ru",
                name,
                subject,
                "Текст «письма» — и ё",
                "<p>Текст</p>",
                Optional.empty());
    }

    private static String decoded(String header) throws Exception {
        return MimeUtility.decodeText(MimeUtility.unfold(header));
    }
}
