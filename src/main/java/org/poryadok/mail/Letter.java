package org.poryadok.mail;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter to one person.
 *
 * @param key          unique for ever: one letter per key whatever is retried; also decides its Message-ID
 * @param jurisdiction id of the jurisdiction that the letter belongs to
 * @param toAddress    the bare address; null or blank when the recipient has none (the outbox refuses it aloud)
 * @param toName       full name of the recipient, may be empty
 * @param subject      one line; line breaks and control characters become spaces, so nothing slips into the headers
 * @param text         plain text
 * @param html         the same as an HTML page
 * @param reference    what the letter is about for the caller, such as a process instance id
 */
public record Letter(
        String key,
        String jurisdiction,
        String toAddress,
        String toName,
        String subject,
        String text,
        String html,
        Optional<String> reference) {

    private static final Pattern FOOT = Pattern.compile("(\\n[^\\n]+: https?://\\S+)?\\s*\\n--\\n.*", Pattern.DOTALL);

    public Letter {
        requireText(key, "key");
        requireText(jurisdiction, "jurisdiction");
        requireText(subject, "subject");
        requireText(text, "text");
        requireText(html, "html");
        Objects.requireNonNull(reference, "reference");
        toAddress = toAddress == null ? "" : toAddress.strip();
        toName = toName == null ? "" : oneLine(toName);
        subject = oneLine(subject);
        // PostgreSQL takes no zero characters, and no letter needs them.
        text = text.replace("\0", "");
        html = html.replace("\0", "");
    }

    /**
     * The same letter for somebody else.
     *
     * @param why a Russian sentence that the letter begins with
     */
    public Letter forwarded(String address, String name, String why) {
        String page = html.replaceFirst("(<body[^>]*>)", "$1<p>" + Matcher.quoteReplacement(escaped(why)) + "</p>");
        return new Letter(key, jurisdiction, address, name, subject, why + "\n\n" + text, page, reference);
    }

    /** What is said, without where it leads, to whom and why it was written: the foot that every letter has. */
    public String said() {
        return FOOT.matcher(text).replaceFirst("");
    }

    private static String escaped(String sentence) {
        return sentence.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void requireText(String value, String what) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("A letter needs a " + what);
        }
    }

    private static String oneLine(String value) {
        return value.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }
}
