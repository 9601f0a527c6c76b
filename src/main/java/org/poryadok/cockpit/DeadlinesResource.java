package org.poryadok.cockpit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.poryadok.oversight.overview.CardOverview;
import org.springframework.stereotype.Component;

/** The terms under control: a page of the list, totals, figures for the charts, choices for the filters. */
@Component
@Path(PoryadokPlugin.ADDRESS)
public class DeadlinesResource {

    private static final int PAGE = 50;
    private static final int LAST_PAGE = 1_000_000;
    private static final int BODIES = 20;
    private static final int MAX_BODIES = 200;
    private static final int WEEKS = 13;
    private static final int MAX_WEEKS = 104;

    private final Inquiries inquiries;
    private final CardOverview overview;

    DeadlinesResource(Inquiries inquiries, CardOverview overview) {
        this.inquiries = inquiries;
        this.overview = overview;
    }

    @GET
    @Path("deadlines")
    public Response deadlines(@Context UriInfo address) {
        return inquiries.json(
                address,
                (user, query) -> overview.page(
                        Filters.filter(user, query),
                        Filters.sort(query),
                        query.number("page", 0, LAST_PAGE, 0),
                        query.number("size", 1, CardOverview.MAX_PAGE, PAGE)));
    }

    @GET
    @Path("totals")
    public Response totals(@Context UriInfo address) {
        return inquiries.json(address, (user, query) -> overview.totals(Filters.filter(user, query)));
    }

    /** The bodies with most overdue; {@code limit} of them. */
    @GET
    @Path("bodies")
    public Response bodies(@Context UriInfo address) {
        return inquiries.json(
                address,
                (user, query) ->
                        overview.byBody(Filters.filter(user, query), query.number("limit", 1, MAX_BODIES, BODIES)));
    }

    /** The last {@code weeks} weeks, this one included. */
    @GET
    @Path("weeks")
    public Response weeks(@Context UriInfo address) {
        return inquiries.json(
                address,
                (user, query) ->
                        overview.byWeek(Filters.filter(user, query), query.number("weeks", 1, MAX_WEEKS, WEEKS)));
    }

    @GET
    @Path("choices")
    public Response choices(@Context UriInfo address) {
        return inquiries.json(address, (user, query) -> overview.choices(Filters.jurisdictions(user, query)));
    }
}
