package org.poryadok.cockpit;

import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;

/** What was asked is not done; the message is a Russian sentence for whoever asked. */
class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Status status;
    private final String field;

    private Refused(Status status, String field, String sentence) {
        super(sentence);
        this.status = status;
        this.field = field;
    }

    /** @param field parameter or field of the request that is to be mended */
    static Refused invalid(String field, String sentence) {
        return new Refused(Status.BAD_REQUEST, field, sentence);
    }

    static Refused forbidden(String sentence) {
        return new Refused(Status.FORBIDDEN, null, sentence);
    }

    static Refused notFound(String sentence) {
        return new Refused(Status.NOT_FOUND, null, sentence);
    }

    static Refused notLoggedIn() {
        return new Refused(
                Status.UNAUTHORIZED, null, "Вы не вошли в систему или время работы истекло. Войдите ещё раз.");
    }

    Status status() {
        return status;
    }

    Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
