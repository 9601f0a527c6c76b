package org.poryadok.cockpit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Fulfilment;
import org.springframework.stereotype.Component;

/** A clause as its act writes it. */
@Component
@Path(PoryadokPlugin.ADDRESS + "/clauses/{act}/{clause}")
public class ClauseResource {

    record ClauseText(
            String act,
            String citation,
            String quotation,
            String title,
            String modality,
            Optional<String> term,
            Optional<String> fulfilment,
            Optional<String> note) {}

    private final Supervisors supervisors;
    private final Acts acts;
    private final ActRegister register;
    private final Answers answers;

    ClauseResource(Supervisors supervisors, Acts acts, ActRegister register, Answers answers) {
        this.supervisors = supervisors;
        this.acts = acts;
        this.register = register;
        this.answers = answers;
    }

    @GET
    public Response clause(@PathParam("act") String actId, @PathParam("clause") String clauseId) {
        return answers.json(() -> {
            Supervisor user = supervisors.current();
            return acts.find(actId)
                    .filter(act -> user.sees(act.jurisdiction().id()))
                    .flatMap(act -> act.findClause(clauseId))
                    .map(clause -> text(actId, clause))
                    .orElseThrow(() -> Refused.notFound("Такого пункта в актах вашей территории нет."));
        });
    }

    private ClauseText text(String actId, Clause clause) {
        return new ClauseText(
                register.referenceOf(actId),
                clause.citation(),
                clause.quotation(),
                clause.title(),
                register.modalityTitle(actId, clause),
                termText(clause),
                clause.fulfilment().map(Fulfilment::sentence),
                clause.note());
    }

    /** The term that runs; empty where neither the act nor the administration sets one. */
    static Optional<String> termText(Clause clause) {
        return clause.effectiveTerm()
                .map(term -> clause.termIsInternal() ? term.russian() + " (внутренний срок)" : term.russian());
    }
}
