package org.poryadok.host.demo.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

/**
 * A caught letter, decoded; its field names are those of {@code /demo/mail.json}.
 *
 * @param from        name and address of the sender
 * @param to          names and addresses of the recipients
 * @param date        moment of the Date header; the epoch when the letter has none
 * @param text        plain text, empty when there is none
 * @param html        HTML text, empty when there is none
 * @param headers     every header, decoded; repeated ones joined by a comma
 * @param attachments file names
 */
public record CaughtLetter(long id, String from, String to, String subject, Instant date, String messageId,
                           String text, String html, Map<String, String> headers, List<String> attachments) {

    static CaughtLetter parse(long id, byte[] source) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()),
                    new ByteArrayInputStream(source));
            Bodies bodies = new Bodies();
            bodies.readAll(message);
            Map<String, String> headers = headers(message);
            return new CaughtLetter(id, headers.getOrDefault("From", ""), headers.getOrDefault("To", ""),
                    headers.getOrDefault("Subject", ""),
                    message.getSentDate() == null ? Instant.EPOCH : message.getSentDate().toInstant(),
                    headers.getOrDefault("Message-ID", ""), bodies.text.toString(), bodies.html.toString(), headers,
                    bodies.attachments);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("Not a letter: " + id, e);
        }
    }

    Headline headline() {
        return new Headline(id, to, subject, date, headers.getOrDefault("X-Poryadok-Jurisdiction", ""));
    }

    private static Map<String, String> headers(MimeMessage message) throws MessagingException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.merge(header.getName(), decoded(header.getValue()),
                    (first, next) -> first + ", " + next);
        }
        return headers;
    }

    private static String decoded(String header) {
        String line = MimeUtility.unfold(header);
        try {
            return MimeUtility.decodeText(line);
        } catch (UnsupportedEncodingException e) {
            return line;
        }
    }

    private static final class Bodies {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<String> attachments = new ArrayList<>();

        void readAll(Part letter) {
            try {
                read(letter);
            } catch (MessagingException | IOException e) {
                text.append("Письмо не удалось прочитать до конца: ").append(e.getMessage());
            }
        }

        private void read(Part part) throws MessagingException, IOException {
            if (part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                String name = part.getFileName();
                attachments.add(name == null ? "без имени" : decoded(name));
            } else if (part.isMimeType("multipart/*")) {
                Multipart parts = (Multipart) part.getContent();
                for (int i = 0; i < parts.getCount(); i++) {
                    read(parts.getBodyPart(i));
                }
            } else if (part.isMimeType("text/html")) {
                html.append(part.getContent());
            } else if (part.isMimeType("text/*")) {
                text.append(part.getContent());
            }
        }
    }
}
