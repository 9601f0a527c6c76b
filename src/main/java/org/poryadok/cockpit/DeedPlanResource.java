package org.poryadok.cockpit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.springframework.stereotype.Component;

/**
 * A deed to all cards that a filter finds: planned, tried, confirmed, done. The page asks for the next cards as long as some are
 * waiting, and so sees how far it is; {@link DeedPlanLeftovers} does what a page leaves behind.
 */
@Component
@Path(PoryadokPlugin.ADDRESS + "/deed-plans")
public class DeedPlanResource {

    /** A second or two of work: what a person waits for without asking himself what is going on. */
    private static final int CARDS_PER_REQUEST = 20;

    private final Inquiries inquiries;
    private final Supervisors supervisors;
    private final DeedPlans plans;
    private final DeedPlanWork work;
    private final Assignees assignees;
    private final Answers answers;

    DeedPlanResource(
            Inquiries inquiries,
            Supervisors supervisors,
            DeedPlans plans,
            DeedPlanWork work,
            Assignees assignees,
            Answers answers) {
        this.inquiries = inquiries;
        this.supervisors = supervisors;
        this.plans = plans;
        this.work = work;
        this.assignees = assignees;
        this.answers = answers;
    }

    /** The filter stands in the address, as everywhere; the deed and what is entered for it in the body. */
    @POST
    public Response plan(@Context UriInfo address, byte[] body) {
        return inquiries.json(address, (user, query) -> {
            Entered entered = Entered.of(body);
            DeedPlan plan = plans.plan(
                    user,
                    DeedsOfMany.named(entered.text("deed")),
                    entered,
                    Filters.filter(user, query),
                    Filters.sort(query));
            return plans.view(plan.id());
        });
    }

    @GET
    @Path("{id}")
    public Response view(@PathParam("id") String id) {
        return answers.json(
                () -> plans.view(plans.find(supervisors.current(), id).id()));
    }

    /** Tries or does the next cards. */
    @POST
    @Path("{id}/next")
    public Response next(@PathParam("id") String id) {
        return answers.json(() -> {
            Supervisor user = supervisors.current();
            DeedPlan plan = plans.find(user, id);
            work.carryOn(plan, user, CARDS_PER_REQUEST);
            return plans.view(plan.id());
        });
    }

    @POST
    @Path("{id}/confirm")
    public Response confirm(@PathParam("id") String id) {
        return answers.json(() -> {
            DeedPlan plan = plans.find(supervisors.current(), id);
            plans.confirm(plan);
            return plans.view(plan.id());
        });
    }

    /** To whom tasks of the cards that a filter finds can be given. */
    @GET
    @Path("assignees")
    public Response assignees(@Context UriInfo address) {
        return inquiries.json(address, (user, query) -> assignees.of(Filters.filter(user, query)));
    }
}
