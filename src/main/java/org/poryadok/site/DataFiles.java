package org.poryadok.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.poryadok.registry.RegistryRevision;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** What the files of open data have in common: any site may read them, and who has a copy fetches it again only after a change. */
@Component
class DataFiles {

    /** Of the files: a copy that somebody has of an earlier form is not good any more. */
    private static final String FORM = "2";

    private static final String MARK = "\uFEFF";

    private final RegistryRevision revision;
    private final Clock clock;

    DataFiles(RegistryRevision revision, Clock clock) {
        this.revision = revision;
        this.clock = clock;
    }

    /**
     * Whether the reader has this answer already, which he is told then. The tag is taken before the data: what changes
     * meanwhile is at worst fetched once too often.
     */
    boolean isKnown(String kind, DataQuery query, WebRequest request, HttpServletResponse response) {
        String question = kind + FORM + query.key() + clock.instant().truncatedTo(ChronoUnit.HOURS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate");
        return request.checkNotModified("W/\"" + revision.current().number() + "-"
                + UUID.nameUUIDFromBytes(question.getBytes(StandardCharsets.UTF_8)) + "\"");
    }

    /** Begins a table; cells are to be written through {@link #cell(String)}. */
    static CSVPrinter table(String fileName, char separator, String[] heading, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
        Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        writer.write(MARK);
        CSVPrinter table = new CSVPrinter(
                writer, CSVFormat.RFC4180.builder().setDelimiter(separator).get());
        table.printRecord((Object[]) heading);
        return table;
    }

    /** A cell that begins like a formula would be counted by the reader's spreadsheet. */
    static String cell(String text) {
        return text.isEmpty() || "=+-@\t\r\n".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
