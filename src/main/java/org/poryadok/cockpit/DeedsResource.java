package org.poryadok.cockpit;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
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

    /** @param word the deed as {@link Deed#word} names it */
    @POST
    @Path("cards/{id}/{deed}")
    public Response toCard(@PathParam("id") String id, @PathParam("deed") String word, byte[] body) {
        return answers.done(() -> {
            Supervisor user = supervisors.current();
            deeds.does(user, Deed.ofCard(word), cards.card(user, id), () -> Entered.of(body));
        });
    }

    @POST
    @Path("tasks/{id}/reassign")
    public Response reassign(@PathParam("id") String id, byte[] body) {
        return answers.done(() -> {
            Supervisor user = supervisors.current();
            deeds.does(
                    user,
                    Deed.REASSIGN,
                    cards.cardOfTask(user, id),
                    () -> Entered.of(body).with("task", id));
        });
    }
}
