package org.poryadok.cockpit;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.poryadok.control.ControlCard;
import org.poryadok.supervision.Supervision;
import org.springframework.stereotype.Component;

/** What a supervisor does about a card or a task: 204 when it is done. */
@Component
@Path(PoryadokPlugin.ADDRESS)
public class DeedsResource {

    private final Supervisors supervisors;
    private final Cards cards;
    private final Supervision supervision;
    private final Answers answers;

    DeedsResource(Supervisors supervisors, Cards cards, Supervision supervision, Answers answers) {
        this.supervisors = supervisors;
        this.cards = cards;
        this.supervision = supervision;
        this.answers = answers;
    }

    @POST
    @Path("cards/{id}/extend")
    public Response extend(@PathParam("id") String id, byte[] body) {
        return answers.done(() -> {
            Supervisor user = supervisors.current();
            ControlCard card = allowed(user, Deed.EXTEND, cards.card(user, id));
            Entered entered = Entered.of(body);
            LocalDate lastDay = entered.day("lastDay", "Укажите новый последний день срока.");
            supervision.extend(card.id(), lastDay, entered.text("reason"), user.userId());
        });
    }

    @POST
    @Path("cards/{id}/withdraw-extension")
    public Response withdrawExtension(@PathParam("id") String id, byte[] body) {
        return answers.done(() -> {
            Supervisor user = supervisors.current();
            ControlCard card = allowed(user, Deed.WITHDRAW, cards.card(user, id));
            supervision.withdrawExtension(card.id(), Entered.of(body).text("reason"), user.userId());
        });
    }

    @POST
    @Path("cards/{id}/release")
    public Response release(@PathParam("id") String id, byte[] body) {
        return answers.done(() -> {
            Supervisor user = supervisors.current();
            ControlCard card = allowed(user, Deed.RELEASE, cards.card(user, id));
            supervision.release(card.id(), Entered.of(body).text("note"), user.userId());
        });
    }

    @POST
    @Path("cards/{id}/reopen")
    public Response reopen(@PathParam("id") String id, byte[] body) {
        return answers.done(() -> {
            Supervisor user = supervisors.current();
            ControlCard card = allowed(user, Deed.REOPEN, cards.card(user, id));
            supervision.reopen(card.id(), Entered.of(body).text("reason"), user.userId());
        });
    }

    @POST
    @Path("cards/{id}/report")
    public Response report(@PathParam("id") String id, byte[] body) {
        return answers.done(() -> {
            Supervisor user = supervisors.current();
            ControlCard card = allowed(user, Deed.REPORT, cards.card(user, id));
            Entered entered = Entered.of(body);
            LocalDate day = entered.day("lastDay", "Укажите, к какому дню нужны сведения.");
            supervision.askForReport(card.id(), day, entered.text("question"), user.userId());
        });
    }

    @POST
    @Path("cards/{id}/escalate")
    public Response escalate(@PathParam("id") String id) {
        return answers.done(() -> {
            Supervisor user = supervisors.current();
            ControlCard card = allowed(user, Deed.ESCALATE, cards.card(user, id));
            supervision.escalateNow(card.id(), user.userId());
        });
    }

    @POST
    @Path("tasks/{id}/reassign")
    public Response reassign(@PathParam("id") String id, byte[] body) {
        return answers.done(() -> {
            Supervisor user = supervisors.current();
            allowed(user, Deed.REASSIGN, cards.cardOfTask(user, id));
            Entered entered = Entered.of(body);
            supervision.reassign(id, entered.text("assignee"), entered.text("reason"), user.userId());
        });
    }

    private static ControlCard allowed(Supervisor user, Deed deed, ControlCard card) {
        user.require(deed, card.jurisdiction());
        return card;
    }
}
