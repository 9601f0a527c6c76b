package org.poryadok.demo.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

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
public record CaughtLetter(
        long id,
        String from,
        String to,
        String subject,
        Instant date,
        String messageId,
        String text,
        String html,
        Map<String, String> headers,
        List<String> attachments) {

    /** The header that names the jurisdiction. */
    static final String JURISDICTION = "X-Poryadok-Jurisdiction";

    /** What a letter is read with; to make one looks through the whole class path. */
    private static final Session SESSION = Session.getInstance(new Properties());

    static CaughtLetter parse(long id, byte[] source) {
        try {
            MimeMessage message = message(source);
            LetterParts parts = new LetterParts(message);
            Map<String, String> headers = headers(message);
            return new CaughtLetter(
                    id,
                    headers.getOrDefault("From", ""),
                    headers.getOrDefault("To", ""),
                    headers.getOrDefault("Subject", ""),
                    sent(message),
                    headers.getOrDefault("Message-ID", ""),
                    parts.text(),
                    parts.html(),
                    headers,
                    parts.attachments().stream().map(CaughtAttachment::fileName).toList());
        } catch (MessagingException e) {
            throw new IllegalArgumentException("Not a letter: " + id, e);
        }
    }

    /** The documents of a letter, in the order of {@link #attachments}. */
    static List<CaughtAttachment> attachments(byte[] source) {
        try {
            return new LetterParts(message(source)).attachments();
        } catch (MessagingException e) {
            throw new IllegalArgumentException("Not a letter", e);
        }
    }

    private static MimeMessage message(byte[] source) throws MessagingException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(source));
    }

    /** The line of a letter in the list: its texts and documents are not read for it. */
    static Headline headline(long id, byte[] source) {
        try {
            MimeMessage message = message(source);
            return new Headline(
                    id,
                    header(message, "To"),
                    header(message, "Subject"),
                    sent(message),
                    header(message, JURISDICTION));
        } catch (MessagingException e) {
            throw new IllegalArgumentException("Not a letter: " + id, e);
        }
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        String value = message.getHeader(name, ", ");
        return value == null ? "" : decoded(value);
    }

    private static Instant sent(MimeMessage message) throws MessagingException {
        return message.getSentDate() == null
                ? Instant.EPOCH
                : message.getSentDate().toInstant();
    }

    private static Map<String, String> headers(MimeMessage message) throws MessagingException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.merge(header.getName(), decoded(header.getValue()), (first, next) -> first + ", " + next);
        }
        return headers;
    }

    static String decoded(String header) {
        String line = MimeUtility.unfold(header);
        try {
            return MimeUtility.decodeText(line);
        } catch (UnsupportedEncodingException e) {
            return line;
        }
    }
}
