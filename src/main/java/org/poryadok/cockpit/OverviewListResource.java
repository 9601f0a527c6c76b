package org.poryadok.cockpit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.address.ProductAddress;
import org.poryadok.cockpit.overview.EndedLists;
import org.poryadok.cockpit.overview.EndedLists.Outcome;
import org.poryadok.cockpit.overview.NormOfBodies.Kind;
import org.poryadok.cockpit.overview.OtherLists;
import org.poryadok.enactment.adoptownact.CoverageRow.Stage;
import org.poryadok.oversight.calendar.TermCalendar;
import org.poryadok.oversight.discipline.ObligationVerdict;
import org.poryadok.oversight.discipline.Period;
import org.poryadok.oversight.overview.DayRange;
import org.springframework.stereotype.Component;

/** The lists behind the numbers of «Положение дел» that no other page has, and its calendar as a file. */
@Component
@Path(PoryadokPlugin.ADDRESS + "/overview")
public class OverviewListResource {

    private static final int SIZE = 50;
    private static final int MAX_SIZE = 500;
    private static final int LAST_PAGE = 1_000_000;
    private static final int CALENDAR_DAYS = 28;
    private static final int LAST_OF_WEEK = 6;

    private final Inquiries inquiries;
    private final Acts acts;
    private final EndedLists ended;
    private final OtherLists lists;
    private final TermCalendar calendar;
    private final ProductAddress product;

    OverviewListResource(
            Inquiries inquiries,
            Acts acts,
            EndedLists ended,
            OtherLists lists,
            TermCalendar calendar,
            ProductAddress product) {
        this.inquiries = inquiries;
        this.acts = acts;
        this.ended = ended;
        this.lists = lists;
        this.calendar = calendar;
        this.product = product;
    }

    /** {@code week}: its Monday; {@code outcome}: what became of the obligations. */
    @GET
    @Path("lists/week")
    public Response week(@Context UriInfo address) {
        return inquiries.json(address, (user, query) -> {
            LocalDate monday = query.day("week")
                    .orElseThrow(() -> Refused.invalid("week", "Выберите неделю."))
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return ended.ofWeek(
                    Filters.jurisdictions(user, query),
                    new DayRange(monday, monday.plusDays(LAST_OF_WEEK)),
                    query.constant("outcome", Outcome.class).orElse(Outcome.IN_TIME),
                    page(query),
                    size(query));
        });
    }

    /** {@code body} and {@code verdict} narrow the obligations of a {@code period}. */
    @GET
    @Path("lists/period")
    public Response period(@Context UriInfo address) {
        return inquiries.json(
                address,
                (user, query) -> ended.ofPeriod(
                        Filters.jurisdictions(user, query),
                        period(query),
                        query.one("body"),
                        query.constants("verdict", ObligationVerdict.class),
                        page(query),
                        size(query)));
    }

    /** All that was overdue when a {@code period} ended, whenever its terms had; of the present one, now. */
    @GET
    @Path("lists/overdue")
    public Response overdue(@Context UriInfo address) {
        return inquiries.json(
                address,
                (user, query) -> ended.overdueAtEnd(
                        Filters.jurisdictions(user, query), period(query), page(query), size(query)));
    }

    @GET
    @Path("lists/norm")
    public Response norm(@Context UriInfo address) {
        return inquiries.json(
                address,
                (user, query) -> lists.weeks(
                        Filters.jurisdictions(user, query),
                        period(query),
                        query.all("body"),
                        query.constant("kind", Kind.class).orElse(Kind.ALL),
                        page(query),
                        size(query)));
    }

    @GET
    @Path("lists/own-acts")
    public Response ownActs(@Context UriInfo address) {
        return inquiries.json(address, (user, query) -> {
            Set<String> asked = Filters.jurisdictions(user, query);
            LegalAct act = query.one("act")
                    .flatMap(acts::find)
                    .filter(found -> asked.contains(found.jurisdiction().id()))
                    .orElseThrow(() -> Refused.notFound("Такого акта на вашей территории нет."));
            return lists.ownActs(act, query.constants("stage", Stage.class), page(query), size(query));
        });
    }

    @GET
    @Path("lists/pages")
    public Response pages(@Context UriInfo address) {
        return inquiries.json(
                address, (user, query) -> lists.pages(Filters.jurisdictions(user, query), page(query), size(query)));
    }

    @GET
    @Path("lists/checks")
    public Response checks(@Context UriInfo address) {
        return inquiries.json(
                address,
                (user, query) ->
                        lists.checks(Filters.jurisdictions(user, query), query.flag("late"), page(query), size(query)));
    }

    @GET
    @Path("lists/incidents")
    public Response incidents(@Context UriInfo address) {
        return inquiries.json(
                address,
                (user, query) -> lists.incidents(Filters.jurisdictions(user, query), page(query), size(query)));
    }

    /** The terms of the next four weeks as a calendar, for whoever is logged in and for him alone. */
    @GET
    @Path("terms.ics")
    public Response calendar(@Context UriInfo address) {
        return inquiries.answer(address, (user, query) -> {
            byte[] file = calendar.file(
                    Filters.jurisdictions(user, query),
                    Set.of(),
                    CALENDAR_DAYS,
                    "Сроки на контроле",
                    line -> line.processInstanceId().map(instance -> product.cockpit("deadlines/case/" + instance)));
            return FileAnswer.of(file, file.length, TermCalendar.CONTENT_TYPE, "Сроки на контроле.ics");
        });
    }

    private static Period period(Query query) {
        return query.period("period").orElseThrow(() -> Refused.invalid("period", "Выберите период."));
    }

    private static int page(Query query) {
        return query.number("page", 0, LAST_PAGE, 0);
    }

    private static int size(Query query) {
        return query.number("size", 1, MAX_SIZE, SIZE);
    }
}
