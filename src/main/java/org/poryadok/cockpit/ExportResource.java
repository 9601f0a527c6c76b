package org.poryadok.cockpit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.poryadok.act.Acts;
import org.poryadok.oversight.overview.CardFilter;
import org.poryadok.oversight.overview.CardOverview;
import org.poryadok.oversight.overview.CardSort;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * The whole of what a supervisor has filtered, in his order, as a file. It is written to disk first: a fault on the way
 * is answered with a sentence instead of half a file, and a slow reader holds no connection to the database.
 */
@Component
@Path(PoryadokPlugin.ADDRESS)
public class ExportResource {

    /** The day of a list that spans several jurisdictions. */
    private static final ZoneId FEDERAL_ZONE = ZoneId.of("Europe/Moscow");

    private final Supervisors supervisors;
    private final CardOverview overview;
    private final CsvExport csv;
    private final XlsxExport xlsx;
    private final Acts acts;
    private final Clock clock;
    private final Answers answers;

    ExportResource(
            Supervisors supervisors,
            CardOverview overview,
            CsvExport csv,
            XlsxExport xlsx,
            Acts acts,
            Clock clock,
            Answers answers) {
        this.supervisors = supervisors;
        this.overview = overview;
        this.csv = csv;
        this.xlsx = xlsx;
        this.acts = acts;
        this.clock = clock;
        this.answers = answers;
    }

    @GET
    @Path("export.csv")
    public Response csv(@Context UriInfo address) {
        return export(address, csv);
    }

    @GET
    @Path("export.xlsx")
    public Response xlsx(@Context UriInfo address) {
        return export(address, xlsx);
    }

    private Response export(UriInfo address, ExportFormat format) {
        return answers.answer(() -> {
            Query query = new Query(address.getQueryParameters());
            CardFilter filter = Filters.filter(supervisors.current(), query);
            CardSort sort = Filters.sort(query);
            try {
                return file(
                        write(format, filter, sort), format, "Сроки на " + Russian.day(today(filter.jurisdictions())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private java.nio.file.Path write(ExportFormat format, CardFilter filter, CardSort sort) throws IOException {
        java.nio.file.Path file = Files.createTempFile("poryadok-", "." + format.extension());
        try (OutputStream out = Files.newOutputStream(file)) {
            format.write(out, reader -> overview.forEach(filter, sort, reader), this::zone);
        } catch (IOException | RuntimeException failed) {
            Files.delete(file);
            throw failed;
        }
        return file;
    }

    private static Response file(java.nio.file.Path file, ExportFormat format, String name) throws IOException {
        long length = Files.size(file);
        InputStream content = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        return FileAnswer.of(content, length, format.contentType(), name + "." + format.extension());
    }

    private LocalDate today(Set<String> jurisdictions) {
        ZoneId zone = jurisdictions.size() == 1 ? zone(jurisdictions.iterator().next()) : FEDERAL_ZONE;
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private ZoneId zone(String jurisdiction) {
        return acts.jurisdiction(jurisdiction).zone();
    }
}
