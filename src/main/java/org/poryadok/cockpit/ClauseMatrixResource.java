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
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** The clauses of the acts in force with the state of each body today; {@code act} and {@code state} narrow them. */
@Component
@Path(PoryadokPlugin.ADDRESS + "/matrix")
public class ClauseMatrixResource {

    /** @param readingText what «настройка» beside a clause says */
    record Matrix(List<ClauseMatrix.Line> lines, String readingText) {}

    private final Inquiries inquiries;
    private final Acts acts;
    private final ClauseMatrix matrix;

    ClauseMatrixResource(Inquiries inquiries, Acts acts, ClauseMatrix matrix) {
        this.inquiries = inquiries;
        this.acts = acts;
        this.matrix = matrix;
    }

    @GET
    public Response clauses(@Context UriInfo address) {
        return inquiries.json(
                address,
                (user, query) -> new Matrix(
                        matrix.lines(Filters.jurisdictions(user, query), query.all("act"), states(query)),
                        Russian.sentence(Russian.capitalised(LegalAct.SETTING_EXPLAINED))));
    }

    @GET
    @Path("{act}/{clause}")
    public Response bodies(
            @PathParam("act") String actId, @PathParam("clause") String clauseId, @Context UriInfo address) {
        return inquiries.json(address, (user, query) -> {
            LegalAct act = acts.find(actId)
                    .filter(found -> user.sees(found.jurisdiction().id()))
                    .orElseThrow(ClauseMatrixResource::noSuchClause);
            return matrix.bodies(
                    act, act.findClause(clauseId).orElseThrow(ClauseMatrixResource::noSuchClause), states(query));
        });
    }

    private static Set<ClauseState> states(Query query) {
        return query.constants("state", ClauseState.class);
    }

    private static Refused noSuchClause() {
        return Refused.notFound("Такого пункта в актах вашей территории нет.");
    }
}
