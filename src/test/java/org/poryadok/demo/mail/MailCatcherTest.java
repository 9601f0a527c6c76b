package org.poryadok.demo.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

class MailCatcherTest {

    private static final Instant MOMENT = Instant.parse("2020-03-06T02:00:00Z");

    @TempDir
    private Path directory;

    private MailCatcher catcher;
    private CaughtLetters letters;

    @BeforeEach
    void start() throws IOException {
        letters = new CaughtLetters(directory);
        catcher = new MailCatcher(letters, 0);
    }

    @AfterEach
    void stop() {
        catcher.stop();
    }

    @Test
    void caughtLettersSurviveARestartNewestFirst() throws Exception {
        send("first@example.ru", "Первое", "Текст", "<p>Первое</p>");
        send("second@example.ru", "Второе", "Текст", "<p>Второе</p>");

        stop();
        start();
        send("third@example.ru", "Третье", "Текст", "<p>Третье</p>");

        assertThat(letters.headlines("")).extracting(Headline::subject).containsExactly("Третье", "Второе", "Первое");
        CaughtLetter second = letters.find(letters.headlines("").get(1).id()).orElseThrow();
        assertThat(second.html()).isEqualTo("<p>Второе</p>");
        assertThat(second.text()).isEqualTo("Текст");
        assertThat(second.date()).isEqualTo(MOMENT);
        assertThat(second.headers()).containsEntry("X-Poryadok-Key", "ключ №1");
        assertThat(second.messageId()).isNotBlank();
    }

    @Test
    void halfWrittenLetterOfAKilledProcessIsNoLetter() throws Exception {
        send("first@example.ru", "Первое", "Текст", "<p>Первое</p>");
        Files.writeString(directory.resolve("2.part"), "Subject: hal");
        Files.writeString(directory.resolve("notes.txt"), "Не письмо");

        stop();
        start();

        assertThat(letters.headlines("")).hasSize(1);
    }

    @Test
    void recipientsAreFoundByNameAndAddressInAnyCase() throws Exception {
        send("Ivanova@Example.ru", "Первое", "Текст", "<p>Текст</p>");
        send("petrov@example.ru", "Второе", "Текст", "<p>Текст</p>");

        assertThat(letters.headlines(" ivanova@ "))
                .extracting(Headline::subject)
                .containsExactly("Первое");
        assertThat(letters.headlines("мария")).hasSize(2);
        assertThat(letters.headlines("никто")).isEmpty();
    }

    @Test
    void attachmentsAreNamed() throws Exception {
        JavaMailSenderImpl sender = sender();
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setTo("ivanova@example.ru");
        helper.setFrom("poryadok@example.ru");
        helper.setText("Текст", "<p>Текст</p>");
        helper.addAttachment(
                "Уведомление № 1.docx", new ByteArrayResource("документ".getBytes(StandardCharsets.UTF_8)));
        sender.send(message);

        CaughtLetter letter = letters.find(1).orElseThrow();
        assertThat(letter.attachments()).containsExactly("Уведомление № 1.docx");
        assertThat(letter.text()).isEqualTo("Текст");
        assertThat(letter.subject()).isEmpty();
    }

    @Test
    void letterInAnUnknownEncodingIsKeptAndDoesNotStopTheNextStart() throws Exception {
        JavaMailSenderImpl sender = sender();
        MimeMessage message = sender.createMimeMessage();
        message.setRecipients(MimeMessage.RecipientType.TO, "ivanova@example.ru");
        message.setFrom("poryadok@example.ru");
        message.setHeader("Subject", "=?klingon?Q?Qapla?=");
        message.setText("Qapla");
        message.saveChanges();
        message.setHeader("Content-Type", "text/plain; charset=klingon");
        sendRaw(sender, message);

        stop();
        start();

        assertThat(letters.headlines("")).extracting(Headline::subject).containsExactly("=?klingon?Q?Qapla?=");
        assertThat(letters.find(1).orElseThrow().text()).startsWith("Письмо не удалось прочитать до конца");
    }

    @Test
    void letterThatCannotBeKeptIsNotAccepted() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
        Files.delete(directory);

        assertThatThrownBy(() -> send("ivanova@example.ru", "Первое", "Текст", "<p>Текст</p>"))
                .isInstanceOf(MailException.class)
                .hasMessageContaining("451");
        assertThat(letters.headlines("")).isEmpty();
        Files.createDirectory(directory);
    }

    private void send(String to, String subject, String text, String html) throws Exception {
        JavaMailSenderImpl sender = sender();
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setTo(new jakarta.mail.internet.InternetAddress(to, "Иванова Мария", "UTF-8"));
        helper.setFrom("poryadok@example.ru");
        helper.setSubject(subject);
        helper.setText(text, html);
        helper.setSentDate(Date.from(MOMENT));
        message.setHeader("X-Poryadok-Key", jakarta.mail.internet.MimeUtility.encodeText("ключ №1", "UTF-8", "B"));
        sender.send(message);
    }

    /** Without saveChanges(), which would mend the headers. */
    private void sendRaw(JavaMailSenderImpl sender, MimeMessage message) throws MessagingException {
        try (jakarta.mail.Transport transport = sender.getSession().getTransport("smtp")) {
            transport.connect("127.0.0.1", catcher.port(), null, null);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(catcher.port());
        sender.getJavaMailProperties().setProperty("mail.smtp.localhost", "localhost");
        return sender;
    }
}
