package org.poryadok.cockpit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.poryadok.supervision.OverdueSteps;
import org.springframework.stereotype.Component;

/** What Cockpit's own pages are given besides: the cards of an instance, the overdue steps of a model. */
@Component
@Path(PoryadokPlugin.ADDRESS)
public class CaseResource {

    private final Supervisors supervisors;
    private final Cards cards;
    private final CardViews views;
    private final OverdueSteps overdue;
    private final Answers answers;

    CaseResource(Supervisors supervisors, Cards cards, CardViews views, OverdueSteps overdue, Answers answers) {
        this.supervisors = supervisors;
        this.cards = cards;
        this.views = views;
        this.overdue = overdue;
        this.answers = answers;
    }

    @GET
    @Path("instances/{id}/cards")
    public Response cards(@PathParam("id") String processInstanceId) {
        return answers.json(() -> {
            Supervisor user = supervisors.current();
            return cards.ofInstance(user, processInstanceId).stream()
                    .map(card -> views.view(user, card))
                    .toList();
        });
    }

    @GET
    @Path("definitions/{id}/overdue")
    public Response overdue(@PathParam("id") String processDefinitionId) {
        return answers.json(
                () -> overdue.of(processDefinitionId, supervisors.current().jurisdictions()));
    }
}
