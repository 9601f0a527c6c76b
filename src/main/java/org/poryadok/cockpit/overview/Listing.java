package org.poryadok.cockpit.overview;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The list behind a number of the overview.
 *
 * @param heads what the cells of a row are
 * @param total rows of all pages
 * @param note  what a reader should know beside it, Russian
 */
public record Listing(
        String title, List<String> heads, long total, int page, int size, List<Row> rows, Optional<String> note) {

    /**
     * @param cells             text by column; lines after the first say more of the same thing
     * @param processInstanceId the case that the row leads to
     */
    public record Row(List<List<String>> cells, Optional<String> processInstanceId) {}

    /** One page of rows that are known all at once. */
    static <T> Listing of(
            String title,
            List<String> heads,
            List<T> all,
            Function<T, Row> row,
            int page,
            int size,
            Optional<String> note) {
        return new Listing(
                title,
                heads,
                all.size(),
                page,
                size,
                all.stream().skip((long) page * size).limit(size).map(row).toList(),
                note);
    }

    static Row row(Optional<String> processInstanceId, Object... cells) {
        return new Row(Arrays.stream(cells).map(Listing::lines).toList(), processInstanceId);
    }

    private static List<String> lines(Object cell) {
        return cell instanceof List<?> lines
                ? lines.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(cell));
    }
}
