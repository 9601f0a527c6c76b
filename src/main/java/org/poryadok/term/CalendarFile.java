package org.poryadok.term;

import java.io.InputStream;
import java.util.Objects;

/**
 * A YAML file of the production calendar: one year, or regions.
 *
 * @param name how messages call the file
 */
public record CalendarFile(String name, InputStream content) {

    public CalendarFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(content, "content");
    }
}
