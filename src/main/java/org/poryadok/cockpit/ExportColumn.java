package org.poryadok.cockpit;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A column of an exported list.
 *
 * @param title  Russian
 * @param width  of the sheet's column, in characters
 * @param value  text, whole number, day, moment in the zone given, or empty
 */
record ExportColumn<T>(String title, int width, BiFunction<T, ZoneId, Optional<?>> value) {

    Optional<?> of(T line, ZoneId zone) {
        return value.apply(line, zone);
    }

    static <T> ExportColumn<T> of(String title, int width, Function<T, ?> value) {
        return new ExportColumn<>(title, width, (line, zone) -> Optional.of(value.apply(line)));
    }

    static <T> ExportColumn<T> maybe(String title, int width, Function<T, Optional<?>> value) {
        return new ExportColumn<>(title, width, (line, zone) -> value.apply(line));
    }
}
