package org.poryadok.cockpit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.cockpit.overview.IncidentsUnderway;
import org.poryadok.cockpit.overview.NormOfBodies;
import org.poryadok.cockpit.overview.OwnActFigures;
import org.poryadok.cockpit.overview.PeriodBodies;
import org.poryadok.cockpit.overview.Trend;
import org.poryadok.oversight.discipline.Discipline;
import org.poryadok.oversight.discipline.Period;
import org.poryadok.oversight.overview.ComingTerms;
import org.poryadok.oversight.overview.ListStatus;
import org.poryadok.oversight.overview.OverdueBodies;
import org.poryadok.registry.UnattendedAccounts;
import org.poryadok.supervision.checks.ChecksUnderway;
import org.springframework.stereotype.Component;

/** «Положение дел»: what a head of an administration reads in five minutes a week, part by part. */
@Component
@Path(PoryadokPlugin.ADDRESS + "/overview")
public class OverviewResource {

    /** Lines of a part; the list behind its number has all of them. */
    private static final int SHOWN = 10;

    private static final int COMING_DAYS = 28;

    private final Inquiries inquiries;
    private final Acts acts;
    private final Discipline discipline;
    private final OverdueBodies overdueBodies;
    private final Trend trend;
    private final PeriodBodies bodies;
    private final ComingTerms coming;
    private final ChecksUnderway checks;
    private final IncidentsUnderway incidents;
    private final UnattendedAccounts unattended;
    private final NormOfBodies norm;
    private final OwnActFigures ownActs;
    private final Clock clock;

    OverviewResource(
            Inquiries inquiries,
            Acts acts,
            Discipline discipline,
            OverdueBodies overdueBodies,
            Trend trend,
            PeriodBodies bodies,
            ComingTerms coming,
            ChecksUnderway checks,
            IncidentsUnderway incidents,
            UnattendedAccounts unattended,
            NormOfBodies norm,
            OwnActFigures ownActs,
            Clock clock) {
        this.inquiries = inquiries;
        this.acts = acts;
        this.discipline = discipline;
        this.overdueBodies = overdueBodies;
        this.trend = trend;
        this.bodies = bodies;
        this.coming = coming;
        this.checks = checks;
        this.incidents = incidents;
        this.unattended = unattended;
        this.norm = norm;
        this.ownActs = ownActs;
        this.clock = clock;
    }

    record Choice(String id, String title) {}

    /**
     * @param today         in the zone of the jurisdiction, of several the earliest
     * @param jurisdictions all that the user oversees
     * @param period        that is shown unless another one is asked for
     */
    record Head(
            LocalDate today, List<Choice> jurisdictions, String period, List<Choice> quarters, List<Choice> months) {}

    record Overdue(OverdueBodies.Found acts, OverdueBodies.Found internal) {}

    record Pages(long total, List<PagesOfBodies> byJurisdiction) {}

    record PagesOfBodies(String jurisdiction, long pages) {}

    record Norm(String title, List<NormOfBodies.Line> lines) {}

    @GET
    public Response head(@Context UriInfo address) {
        return inquiries.json(address, (user, query) -> {
            Set<String> asked = Filters.jurisdictions(user, query);
            List<Period> periods = discipline.periods(asked);
            return new Head(
                    today(asked),
                    acts.jurisdictions().stream()
                            .filter(jurisdiction -> user.sees(jurisdiction.id()))
                            .map(jurisdiction -> new Choice(jurisdiction.id(), jurisdiction.name()))
                            .toList(),
                    period(user, query).toString(),
                    choices(periods, true),
                    choices(periods, false));
        });
    }

    @GET
    @Path("overdue")
    public Response overdue(@Context UriInfo address) {
        return inquiries.json(address, (user, query) -> {
            Set<String> asked = Filters.jurisdictions(user, query);
            return new Overdue(
                    overdueBodies.of(asked, ListStatus.OVERDUE, SHOWN),
                    overdueBodies.of(asked, ListStatus.INTERNAL_OVERDUE, SHOWN));
        });
    }

    @GET
    @Path("trend")
    public Response trend(@Context UriInfo address) {
        return inquiries.json(address, (user, query) -> trend.of(Filters.jurisdictions(user, query)));
    }

    @GET
    @Path("bodies")
    public Response bodies(@Context UriInfo address) {
        return inquiries.json(
                address, (user, query) -> bodies.of(Filters.jurisdictions(user, query), period(user, query)));
    }

    /** Four weeks from today on, day by day. */
    @GET
    @Path("coming")
    public Response coming(@Context UriInfo address) {
        return inquiries.json(address, (user, query) -> coming.of(Filters.jurisdictions(user, query), COMING_DAYS));
    }

    @GET
    @Path("checks")
    public Response checks(@Context UriInfo address) {
        return inquiries.json(address, (user, query) -> checks.summary(Filters.jurisdictions(user, query), SHOWN));
    }

    @GET
    @Path("incidents")
    public Response incidents(@Context UriInfo address) {
        return inquiries.json(address, (user, query) -> incidents.of(Filters.jurisdictions(user, query)));
    }

    @GET
    @Path("pages")
    public Response pages(@Context UriInfo address) {
        return inquiries.json(address, (user, query) -> {
            List<PagesOfBodies> found = Filters.jurisdictions(user, query).stream()
                    .sorted()
                    .map(jurisdiction -> new PagesOfBodies(jurisdiction, unattended.count(jurisdiction)))
                    .toList();
            return new Pages(found.stream().mapToLong(PagesOfBodies::pages).sum(), found);
        });
    }

    @GET
    @Path("norm")
    public Response norm(@Context UriInfo address) {
        return inquiries.json(address, (user, query) -> {
            Period period = period(user, query);
            return new Norm(
                    period.title(), norm.of(Filters.jurisdictions(user, query), period.firstDay(), period.lastDay()));
        });
    }

    @GET
    @Path("own-acts")
    public Response ownActs(@Context UriInfo address) {
        return inquiries.json(address, (user, query) -> ownActs.of(Filters.jurisdictions(user, query)));
    }

    private Period period(Supervisor user, Query query) {
        return query.period("period").orElseGet(() -> discipline.usual(Filters.jurisdictions(user, query)));
    }

    private LocalDate today(Set<String> jurisdictions) {
        return jurisdictions.stream()
                .map(acts::jurisdiction)
                .map(Jurisdiction::zone)
                .map(zone -> LocalDate.ofInstant(clock.instant(), zone))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static List<Choice> choices(List<Period> periods, boolean quarters) {
        return periods.stream()
                .filter(period -> period.isQuarter() == quarters)
                .map(period -> new Choice(period.toString(), period.shortTitle()))
                .toList();
    }
}
