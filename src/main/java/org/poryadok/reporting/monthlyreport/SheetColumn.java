package org.poryadok.reporting.monthlyreport;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A column of a sheet of the report: its title, its width and what stands in it are said together.
 *
 * @param title Russian
 * @param width in characters
 */
record SheetColumn<T>(String title, int width, Function<T, Object> value) {

    private static final String NUMBER = "№";
    private static final int NUMBER_WIDTH = 6;

    SheetColumn<T> called(String otherTitle) {
        return new SheetColumn<>(otherTitle, width, value);
    }

    /** The same of other rows. */
    <S> SheetColumn<S> of(Function<S, Object> otherValue) {
        return new SheetColumn<>(title, width, otherValue);
    }

    /** A sheet of its own, its rows numbered. */
    static <T> void write(SheetWriter sheets, String name, List<T> rows, List<SheetColumn<T>> columns) {
        sheets.begin(
                name,
                Stream.concat(Stream.of(NUMBER_WIDTH), columns.stream().map(SheetColumn::width))
                        .mapToInt(Integer::intValue)
                        .toArray());
        sheets.head(Stream.concat(Stream.of(NUMBER), columns.stream().map(SheetColumn::title))
                .toArray(String[]::new));
        sheets.numbered(
                rows,
                row -> columns.stream().map(column -> column.value().apply(row)).toArray());
    }
}
