package org.poryadok.cockpit;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.poryadok.control.ControlCard;
import org.springframework.stereotype.Component;

/** What a supervisor does about a card or a task: 204 when it is done. */
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
    @Path("cards/{id}/{deed: extend|withdraw-extension|release|reopen|report|escalate}")
    public Response toCard(@PathParam("id") String id, @PathParam("deed") String word, byte[] body) {
        return answers.done(() -> {
            Supervisor user = supervisors.current();
            deeds.does(user, Deed.find(word).orElseThrow(), cards.card(user, id), body);
        });
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
}
