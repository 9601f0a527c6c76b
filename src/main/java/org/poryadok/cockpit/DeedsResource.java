package org.poryadok.cockpit;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.poryadok.control.ControlCard;
import org.springframework.stereotype.Component;

/** What a supervisor does about a card or a task: 204 when it is done. The gate knows each address by itself. */
@Component
@Path(PoryadokPlugin.ADDRESS)
public class DeedsResource {

    private final Supervisors supervisors;
    private final Cards cards;
    private final CardDeeds deeds;
    private final Answers answers;

    DeedsResource(Supervisors supervisors, Cards cards, CardDeeds deeds, Answers answers) {
        this.supervisors = supervisors;
        this.cards = cards;
        this.deeds = deeds;
        this.answers = answers;
    }

    @POST
    @Path("cards/{id}/extend")
    public Response extend(@PathParam("id") String id, byte[] body) {
        return toCard(Deed.EXTEND, id, body);
    }

    @POST
    @Path("cards/{id}/withdraw-extension")
    public Response withdrawExtension(@PathParam("id") String id, byte[] body) {
        return toCard(Deed.WITHDRAW, id, body);
    }

    @POST
    @Path("cards/{id}/release")
    public Response release(@PathParam("id") String id, byte[] body) {
        return toCard(Deed.RELEASE, id, body);
    }

    @POST
    @Path("cards/{id}/reopen")
    public Response reopen(@PathParam("id") String id, byte[] body) {
        return toCard(Deed.REOPEN, id, body);
    }

    @POST
    @Path("cards/{id}/report")
    public Response report(@PathParam("id") String id, byte[] body) {
        return toCard(Deed.REPORT, id, body);
    }

    @POST
    @Path("cards/{id}/escalate")
    public Response escalate(@PathParam("id") String id, byte[] body) {
        return toCard(Deed.ESCALATE, id, body);
    }

    @POST
    @Path("tasks/{id}/reassign")
    public Response reassign(@PathParam("id") String id, byte[] body) {
        return answers.done(() -> {
            Supervisor user = supervisors.current();
            ControlCard card = cards.cardOfTask(user, id);
            user.require(Deed.REASSIGN, card.jurisdiction());
            deeds.does(Deed.REASSIGN, card, Entered.of(body).with("task", id), user.userId());
        });
    }

    private Response toCard(Deed deed, String id, byte[] body) {
        return answers.done(() -> {
            Supervisor user = supervisors.current();
            deeds.does(user, deed, cards.card(user, id), body);
        });
    }
}
