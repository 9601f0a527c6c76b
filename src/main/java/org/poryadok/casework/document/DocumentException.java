package org.poryadok.casework.document;

/** A template cannot be used; the message is a Russian sentence that names the file and what to mend. */
public class DocumentException extends RuntimeException {

    public DocumentException(String russianSentence) {
        super(russianSentence);
    }

    public DocumentException(String russianSentence, Throwable cause) {
        super(russianSentence, cause);
    }
}
