package org.poryadok.mail;

import java.util.Optional;

/** Subject and both bodies of a letter, ready for an address. */
public record RenderedLetter(String subject, String text, String html) {

    /** @see Letter */
    public Letter to(String key, String jurisdiction, String toAddress, String toName, Optional<String> reference) {
        return new Letter(key, jurisdiction, toAddress, toName, subject, text, html, reference);
    }
}
