package org.poryadok.cockpit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Function;
import org.poryadok.oversight.overview.CardLine;

/** A kind of file that a list can be exported to. */
interface ExportFormat {

    /** Without dot. */
    String extension();

    String contentType();

    /**
     * Writes the header, and then each line as it comes: a list may be longer than the memory.
     *
     * @param lines  hands every line to the consumer
     * @param zoneOf zone of a jurisdiction
     */
    void write(OutputStream file, Consumer<Consumer<CardLine>> lines, Function<String, ZoneId> zoneOf)
            throws IOException;
}
