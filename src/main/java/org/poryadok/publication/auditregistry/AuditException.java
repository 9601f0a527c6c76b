package org.poryadok.publication.auditregistry;

import org.poryadok.casework.Refusal;

/** What an audit does not allow; a Russian sentence for an official. */
class AuditException extends Refusal {

    private static final long serialVersionUID = 1L;

    AuditException(String sentence) {
        super(null, sentence);
    }
}
