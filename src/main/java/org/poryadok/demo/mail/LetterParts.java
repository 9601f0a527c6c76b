package org.poryadok.demo.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Texts and documents of a letter, wherever in it they stand. */
final class LetterParts {

    private static final String UNNAMED = "без имени";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<CaughtAttachment> attachments = new ArrayList<>();

    LetterParts(Part letter) {
        try {
            read(letter);
        } catch (MessagingException | IOException e) {
            text.append("Письмо не удалось прочитать до конца: ").append(e.getMessage());
        }
    }

    String text() {
        return text.toString();
    }

    String html() {
        return html.toString();
    }

    List<CaughtAttachment> attachments() {
        return List.copyOf(attachments);
    }

    private void read(Part part) throws MessagingException, IOException {
        if (part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            attachments.add(attachment(part));
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

    private static CaughtAttachment attachment(Part part) throws MessagingException, IOException {
        String name = part.getFileName();
        try (InputStream content = part.getInputStream()) {
            return new CaughtAttachment(
                    name == null ? UNNAMED : CaughtLetter.decoded(name),
                    new ContentType(part.getContentType()).getBaseType(),
                    content.readAllBytes());
        }
    }
}
