package org.poryadok.cockpit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.poryadok.control.ControlCards;
import org.poryadok.oversight.discipline.Discipline;
import org.poryadok.oversight.discipline.JudgedObligation;
import org.poryadok.oversight.discipline.Period;
import org.poryadok.reporting.monthlyreport.MonthlyReport;
import org.poryadok.reporting.monthlyreport.ReportFile;
import org.poryadok.supervision.checks.ChecksUnderway;
import org.springframework.stereotype.Component;

/** How obligations are fulfilled: figures and report of a quarter or a month, and what waits to be checked. */
@Component
@Path(PoryadokPlugin.ADDRESS + "/discipline")
public class DisciplineResource {

    private interface Report {

        ReportFile make(String jurisdiction, Period period, String userId);
    }

    private final Inquiries inquiries;
    private final Discipline discipline;
    private final MonthlyReport report;
    private final ChecksUnderway checks;
    private final ControlCards cards;

    DisciplineResource(
            Inquiries inquiries,
            Discipline discipline,
            MonthlyReport report,
            ChecksUnderway checks,
            ControlCards cards) {
        this.inquiries = inquiries;
        this.discipline = discipline;
        this.report = report;
        this.checks = checks;
        this.cards = cards;
    }

    @GET
    public Response figures(@Context UriInfo address) {
        return inquiries.json(
                address,
                (user, query) -> DisciplineView.of(discipline.figures(
                        Filters.jurisdictions(user, query), query.all("act"), query.period("period"))));
    }

    /** What lies behind the figures of a body, one by one, each with its case; what was done in time is counted only. */
    @GET
    @Path("obligations")
    public Response obligations(@Context UriInfo address) {
        return inquiries.json(address, (user, query) -> {
            String body = query.one("body").orElseThrow(() -> Refused.invalid("body", "Выберите орган."));
            Period period = query.period("period").orElseThrow(() -> Refused.invalid("period", "Выберите период."));
            List<JudgedObligation> found = Filters.jurisdictions(user, query).stream()
                    .map(jurisdiction -> discipline.report(jurisdiction, period).ofActs(query.all("act")))
                    .flatMap(report -> report.obligations().stream())
                    .filter(obligation -> obligation.bodyId().equals(body))
                    .sorted(Comparator.comparing(JudgedObligation::lastDay).thenComparing(JudgedObligation::card))
                    .toList();
            return DisciplineView.withCases(
                    found,
                    cards.cards(found.stream().map(JudgedObligation::card).toList()));
        });
    }

    /** «На проверке»: who has had it since when, the longest first. */
    @GET
    @Path("checks")
    public Response checks(@Context UriInfo address) {
        return inquiries.json(address, (user, query) -> checks.of(Filters.jurisdictions(user, query)));
    }

    @GET
    @Path("report.docx")
    public Response docx(@Context UriInfo address) {
        return report(address, report::docx);
    }

    @GET
    @Path("report.xlsx")
    public Response xlsx(@Context UriInfo address) {
        return report(address, report::xlsx);
    }

    private Response report(UriInfo address, Report kind) {
        return inquiries.answer(address, (user, query) -> {
            Set<String> jurisdictions = Filters.jurisdictions(user, query);
            if (jurisdictions.size() != 1) {
                throw Refused.invalid(
                        "jurisdiction", "Выберите одну территорию: отчёт составляется по каждой отдельно.");
            }
            Period period =
                    query.period("period").orElseThrow(() -> Refused.invalid("period", "Выберите период отчёта."));
            ReportFile file = kind.make(jurisdictions.iterator().next(), period, user.userId());
            return FileAnswer.of(file.content(), file.content().length, file.contentType(), file.name());
        });
    }
}
