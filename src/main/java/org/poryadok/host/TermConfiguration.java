package org.poryadok.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.poryadok.deployment.StartRefusal;
import org.poryadok.term.CalendarFile;
import org.poryadok.term.ProductionCalendar;
import org.poryadok.term.TermCalculator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** The calendar that comes along, and the years an administrator adds or corrects in a folder without a release. */
@Configuration(proxyBeanMethods = false)
class TermConfiguration {

    @Bean
    ProductionCalendar productionCalendar(
            @Value("classpath*:calendar/*.yaml") Resource[] shipped,
            @Value("${poryadok.calendar.location:}") String folder)
            throws IOException {
        List<CalendarFile> files = new ArrayList<>();
        for (Resource resource : Arrays.stream(shipped)
                .sorted((a, b) -> a.getFilename().compareTo(b.getFilename()))
                .toList()) {
            files.add(new CalendarFile(resource.getFilename(), resource.getInputStream()));
        }
        if (!folder.isBlank()) {
            files.addAll(added(Path.of(folder)));
        }
        try {
            return ProductionCalendar.load(files);
        } finally {
            for (CalendarFile file : files) {
                file.content().close();
            }
        }
    }

    @Bean
    TermCalculator termCalculator(ProductionCalendar calendar) {
        return new TermCalculator(calendar);
    }

    private static List<CalendarFile> added(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new StartRefusal(
                    "«Порядок» не запущен: каталога с календарями " + folder.toAbsolutePath() + " нет.",
                    "Создайте его или исправьте PORYADOK_CALENDAR.");
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .map(path -> new CalendarFile(path.toString(), open(path)))
                    .toList();
        }
    }

    private static InputStream open(Path path) {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
