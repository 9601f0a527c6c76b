package org.poryadok.mail;

/** A fault that a person can mend; the message is a Russian sentence. */
public class MailException extends RuntimeException {

    public MailException(String sentence) {
        super(sentence);
    }
}
