package org.poryadok.cockpit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.oversight.overview.ClauseState;
import org.springframework.stereotype.Component;

/** The clauses of the acts in force with the state of each body today; {@code act} and {@code state} narrow them. */
@Component
@Path(PoryadokPlugin.ADDRESS + "/matrix")
public class ClauseMatrixResource {

    record Matrix(List<ClauseMatrix.Line> lines) {}

    private final Supervisors supervisors;
    private final Acts acts;
    private final ClauseMatrix matrix;
    private final Answers answers;

    ClauseMatrixResource(Supervisors supervisors, Acts acts, ClauseMatrix matrix, Answers answers) {
        this.supervisors = supervisors;
        this.acts = acts;
        this.matrix = matrix;
        this.answers = answers;
    }

    @GET
    public Response clauses(@Context UriInfo address) {
        return answers.json(() -> {
            Query query = new Query(address.getQueryParameters());
            return new Matrix(
                    matrix.lines(Filters.jurisdictions(supervisors.current(), query), query.all("act"), states(query)));
        });
    }

    @GET
    @Path("{act}/{clause}")
    public Response bodies(
            @PathParam("act") String actId, @PathParam("clause") String clauseId, @Context UriInfo address) {
        return answers.json(() -> {
            Supervisor user = supervisors.current();
            Set<ClauseState> states = states(new Query(address.getQueryParameters()));
            LegalAct act = acts.find(actId)
                    .filter(found -> user.sees(found.jurisdiction().id()))
                    .orElseThrow(ClauseMatrixResource::noSuchClause);
            return matrix.bodies(act, act.findClause(clauseId).orElseThrow(ClauseMatrixResource::noSuchClause), states);
        });
    }

    private static Set<ClauseState> states(Query query) {
        return query.constants("state", ClauseState.class);
    }

    private static Refused noSuchClause() {
        return Refused.notFound("Такого пункта в актах вашей территории нет.");
    }
}
