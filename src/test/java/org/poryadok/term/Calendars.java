package org.poryadok.term;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The calendar as it is shipped, and calendars written in a test. */
public final class Calendars {

    public static final ProductionCalendar SHIPPED = with();

    private Calendars() {}

    /** The shipped calendar with further files loaded after it, as an external folder does. */
    static ProductionCalendar with(String... yaml) {
        List<CalendarFile> files = new ArrayList<>();
        try (Stream<Path> shipped = Files.list(Path.of("src/main/resources/calendar"))) {
            for (Path file : shipped.sorted().toList()) {
                files.add(new CalendarFile(
                        file.getFileName().toString(), new ByteArrayInputStream(Files.readAllBytes(file))));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        for (String text : yaml) {
            files.add(file(text));
        }
        return ProductionCalendar.load(files);
    }

    static ProductionCalendar of(String yaml) {
        return ProductionCalendar.load(List.of(file(yaml)));
    }

    private static CalendarFile file(String text) {
        return new CalendarFile("test.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
