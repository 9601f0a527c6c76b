package org.poryadok.cockpit;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A list to be exported.
 *
 * @param name   of the sheet and, with the day, of the file; Russian
 * @param many   what a great number of its lines is called, «карточек»
 * @param lines  hands every line to the consumer
 * @param zoneOf zone of a line's moments
 */
record ExportList<T>(
        String name,
        String many,
        List<ExportColumn<T>> columns,
        Consumer<Consumer<T>> lines,
        Function<T, ZoneId> zoneOf) {

    ExportList {
        columns = List.copyOf(columns);
    }
}
