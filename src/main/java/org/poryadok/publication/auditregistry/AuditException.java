package org.poryadok.publication.auditregistry;

/** What an audit does not allow; a Russian sentence for an official. */
class AuditException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditException(String sentence) {
        super(sentence);
    }
}
