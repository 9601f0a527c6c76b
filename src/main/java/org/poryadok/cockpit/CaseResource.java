package org.poryadok.cockpit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
    private final CaseFiles files;
    private final Answers answers;

    CaseResource(
            Supervisors supervisors,
            Cards cards,
            CardViews views,
            OverdueSteps overdue,
            CaseFiles files,
            Answers answers) {
        this.supervisors = supervisors;
        this.cards = cards;
        this.views = views;
        this.overdue = overdue;
        this.files = files;
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

    /** What is known of the case beside its cards. */
    @GET
    @Path("instances/{id}/file")
    public Response file(@PathParam("id") String processInstanceId) {
        return answers.json(() -> files.file(supervisors.current(), processInstanceId));
    }

    /** Reminds those at work on the case: 204 when it is done. */
    @POST
    @Path("instances/{id}/remind")
    public Response remind(@PathParam("id") String processInstanceId) {
        return answers.done(() -> files.remind(supervisors.current(), processInstanceId));
    }

    @GET
    @Path("definitions/{id}/overdue")
    public Response overdue(@PathParam("id") String processDefinitionId) {
        return answers.json(
                () -> overdue.of(processDefinitionId, supervisors.current().jurisdictions()));
    }
}
