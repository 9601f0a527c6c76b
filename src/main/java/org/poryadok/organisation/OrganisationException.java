package org.poryadok.organisation;

/** What a person entered about bodies or officials cannot stand; the message is a Russian sentence for that person. */
public class OrganisationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OrganisationException(String sentence) {
        super(sentence);
    }
}
