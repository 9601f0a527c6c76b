package org.poryadok.cockpit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.poryadok.oversight.overview.CardFilter;
import org.poryadok.oversight.overview.CardOverview;
import org.poryadok.oversight.overview.CardSort;
import org.springframework.stereotype.Component;

/** The whole of what a supervisor has filtered, in his order, as a file. */
@Component
@Path(PoryadokPlugin.ADDRESS)
public class ExportResource {

    private final Inquiries inquiries;
    private final CardOverview overview;
    private final ExportFiles files;

    ExportResource(Inquiries inquiries, CardOverview overview, ExportFiles files) {
        this.inquiries = inquiries;
        this.overview = overview;
        this.files = files;
    }

    @GET
    @Path("export.csv")
    public Response csv(@Context UriInfo address) {
        return export(address, "csv");
    }

    @GET
    @Path("export.xlsx")
    public Response xlsx(@Context UriInfo address) {
        return export(address, "xlsx");
    }

    private Response export(UriInfo address, String format) {
        return inquiries.answer(address, (user, query) -> {
            CardFilter filter = Filters.filter(user, query);
            CardSort sort = Filters.sort(query);
            return files.answer(
                    new ExportList<>(
                            "Сроки",
                            "карточек",
                            CardColumns.ALL,
                            reader -> overview.forEach(filter, sort, reader),
                            line -> files.zone(line.jurisdiction())),
                    format,
                    filter.jurisdictions());
        });
    }
}
