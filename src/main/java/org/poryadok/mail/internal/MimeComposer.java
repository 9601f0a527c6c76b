package org.poryadok.mail.internal;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.poryadok.mail.Attachment;
import org.poryadok.mail.Letter;
import org.poryadok.mail.MailProperties;
import org.poryadok.mail.OutboxEntry;

/** Makes the same MIME message of a letter on every try. */
final class MimeComposer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int ID_LENGTH = 32;

    private final MailProperties properties;
    private final String domain;

    MimeComposer(MailProperties properties) {
        EmailAddress.fault(properties.from(), "отправитель").ifPresent(why -> {
            throw new IllegalArgumentException("poryadok.mail.from: " + why);
        });
        this.properties = properties;
        this.domain =
                EmailAddress.forSmtp(properties.from()).replaceFirst(".*@", "").toLowerCase(Locale.ROOT);
    }

    MimeMessage compose(Session session, OutboxEntry entry, List<Attachment> attachments) throws MessagingException {
        Letter letter = entry.letter();
        MimeMessage message = new IdentifiedMessage(session, messageId(letter.key()));
        message.setFrom(address(properties.from(), properties.fromName()));
        if (!properties.replyTo().isBlank()) {
            message.setReplyTo(new InternetAddress[] {address(properties.replyTo(), "")});
        }
        message.setRecipient(Message.RecipientType.TO, address(letter.toAddress(), letter.toName()));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(entry.createdAt()));
        // RFC 3834: nobody's holiday reply may answer a machine; Exchange listens to its own header only.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("List-Id", "<" + label(letter.jurisdiction()) + ".poryadok." + domain + ">");
        setTextHeader(message, "X-Poryadok-Key", letter.key());
        setTextHeader(message, "X-Poryadok-Jurisdiction", letter.jurisdiction());
        message.setContent(attachments.isEmpty() ? body(letter) : mixed(letter, attachments));
        message.saveChanges();
        return message;
    }

    /** Derived from the key alone, so that a server or reader that gets a letter twice sees that it is one. */
    private String messageId(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(digest).substring(0, ID_LENGTH) + "@" + domain + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static MimeMultipart body(Letter letter) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static MimeMultipart mixed(Letter letter, List<Attachment> attachments) throws MessagingException {
        MimeBodyPart bodies = new MimeBodyPart();
        bodies.setContent(body(letter));
        MimeMultipart parts = new MimeMultipart("mixed", bodies);
        for (Attachment attachment : attachments) {
            parts.addBodyPart(part(attachment));
        }
        return parts;
    }

    private static MimeBodyPart part(Attachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.contentType())));
        part.setDisposition(Part.ATTACHMENT);
        // RFC 2231; the name in the media type too, where older readers look for it.
        part.setFileName(attachment.fileName());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        InternetAddress result = new InternetAddress();
        result.setAddress(EmailAddress.forSmtp(address));
        if (!name.isBlank()) {
            try {
                result.setPersonal(name, UTF_8);
            } catch (java.io.UnsupportedEncodingException e) {
                throw new IllegalStateException("Every Java platform has UTF-8", e);
            }
        }
        return result;
    }

    private static void setTextHeader(MimeMessage message, String header, String value) throws MessagingException {
        try {
            String line = value.replaceAll("[\\p{Cntrl}\\s]+", " ");
            message.setHeader(header, MimeUtility.fold(header.length() + 2, MimeUtility.encodeText(line, UTF_8, null)));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
    }

    private static String label(String jurisdiction) {
        String label = jurisdiction.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
        return label.isBlank() ? "letters" : label;
    }

    private static final class IdentifiedMessage extends MimeMessage {

        private final String id;

        IdentifiedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
