package org.poryadok.cockpit;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** The frame of every question that the parameters of an address narrow: who asks for what, and the answer or the refusal. */
@Component
class Inquiries {

    private final Supervisors supervisors;
    private final Answers answers;

    Inquiries(Supervisors supervisors, Answers answers) {
        this.supervisors = supervisors;
        this.answers = answers;
    }

    Response json(UriInfo address, BiFunction<Supervisor, Query, ?> question) {
        return answers.json(() -> question.apply(supervisors.current(), query(address)));
    }

    /** @param question what makes the answer itself, such as a file */
    Response answer(UriInfo address, BiFunction<Supervisor, Query, Response> question) {
        return answers.answer(() -> question.apply(supervisors.current(), query(address)));
    }

    private static Query query(UriInfo address) {
        return new Query(address.getQueryParameters());
    }
}
