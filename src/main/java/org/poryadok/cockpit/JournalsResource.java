package org.poryadok.cockpit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.poryadok.journals.Journal;
import org.poryadok.journals.JournalColumn;
import org.poryadok.journals.JournalFilter;
import org.poryadok.journals.JournalRow;
import org.poryadok.journals.Journals;
import org.poryadok.journals.RowsFound;
import org.springframework.stereotype.Component;

/** Journals of what happened: each is data, and its page, its filters and its files are made of that. */
@Component
@Path(PoryadokPlugin.ADDRESS + "/journals")
public class JournalsResource {

    private static final int SIZE = 50;
    private static final int MAX_SIZE = 500;
    /** Beyond it nothing is counted, so nobody can turn there. */
    private static final int LAST_PAGE = 10_000;

    record Kind(
            String id,
            String title,
            String about,
            String periodTitle,
            List<Journal.State> states,
            List<Column> columns) {}

    /** @param under whether it is shown beneath the column before */
    record Column(String title, JournalColumn.Kind kind, boolean under) {}

    /** @param more whether there are more rows than {@code total}, where counting ends */
    record Rows(long total, boolean more, List<JournalRow> rows) {}

    private final Inquiries inquiries;
    private final Journals journals;
    private final ExportFiles files;

    JournalsResource(Inquiries inquiries, Journals journals, ExportFiles files) {
        this.inquiries = inquiries;
        this.journals = journals;
        this.files = files;
    }

    /** Which there are, and what stands in them. */
    @GET
    public Response all(@Context UriInfo address) {
        return inquiries.json(
                address,
                (user, query) ->
                        journals.all().stream().map(JournalsResource::kind).toList());
    }

    @GET
    @Path("{id}")
    public Response rows(@PathParam("id") String id, @Context UriInfo address) {
        return inquiries.json(address, (user, query) -> {
            Journal journal = journal(id);
            RowsFound page = journals.page(
                    journal,
                    filter(journal, user, query),
                    query.number("page", 0, LAST_PAGE, 0),
                    query.number("size", 1, MAX_SIZE, SIZE));
            return new Rows(page.total(), page.more(), page.rows());
        });
    }

    @GET
    @Path("{id}/export.csv")
    public Response csv(@PathParam("id") String id, @Context UriInfo address) {
        return export(id, "csv", address);
    }

    @GET
    @Path("{id}/export.xlsx")
    public Response xlsx(@PathParam("id") String id, @Context UriInfo address) {
        return export(id, "xlsx", address);
    }

    private Response export(String id, String format, UriInfo address) {
        return inquiries.answer(address, (user, query) -> {
            Journal journal = journal(id);
            JournalFilter filter = filter(journal, user, query);
            return files.answer(
                    new ExportList<>(
                            journal.title(),
                            "строк",
                            columns(journal),
                            reader -> journals.forEach(journal, filter, reader),
                            row -> files.zone(row.jurisdiction())),
                    format,
                    filter.jurisdictions());
        });
    }

    private Journal journal(String id) {
        return journals.find(id).orElseThrow(() -> Refused.notFound("Такого журнала нет."));
    }

    private static JournalFilter filter(Journal journal, Supervisor user, Query query) {
        Optional<LocalDate> from = query.one("from").map(day -> Query.day("from", day));
        Optional<LocalDate> until = query.one("until").map(day -> Query.day("until", day));
        if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
            throw Refused.invalid("until", "Последний день периода раньше первого.");
        }
        Set<String> states = query.all("state");
        for (String state : states) {
            if (journal.states().stream().noneMatch(known -> known.id().equals(state))) {
                throw Refused.invalid("state", "Такого состояния в этом журнале нет. Выберите из списка.");
            }
        }
        return new JournalFilter(
                Filters.jurisdictions(user, query), query.all("body"), states, from, until, query.text("text"));
    }

    private static Kind kind(Journal journal) {
        return new Kind(
                journal.id(),
                journal.title(),
                journal.about(),
                journal.periodTitle(),
                journal.states(),
                journal.columns().stream()
                        .map(column -> new Column(column.title(), column.kind(), column.under()))
                        .toList());
    }

    private static List<ExportColumn<JournalRow>> columns(Journal journal) {
        return IntStream.range(0, journal.columns().size())
                .mapToObj(i -> new ExportColumn<JournalRow>(
                        journal.columns().get(i).title(),
                        journal.columns().get(i).width(),
                        (row, zone) -> row.cells().get(i).map(value -> local(value, zone))))
                .toList();
    }

    private static Object local(Object value, ZoneId zone) {
        return value instanceof Instant moment ? LocalDateTime.ofInstant(moment, zone) : value;
    }
}
