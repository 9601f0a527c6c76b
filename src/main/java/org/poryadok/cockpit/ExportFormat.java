package org.poryadok.cockpit;

import java.io.IOException;
import java.io.OutputStream;

/** A kind of file that a list can be exported to. */
interface ExportFormat {

    /** Without dot. */
    String extension();

    String contentType();

    /** Writes the header, and then each line as it comes: a list may be longer than the memory. */
    <T> void write(OutputStream file, ExportList<T> list) throws IOException;
}
