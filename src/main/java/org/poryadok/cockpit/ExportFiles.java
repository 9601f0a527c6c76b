package org.poryadok.cockpit;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.poryadok.act.Acts;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * Lists as files. A file is written to disk first: a fault on the way is answered with a sentence instead of half a file,
 * and a slow reader holds no connection to the database.
 */
@Component
class ExportFiles {

    /** The day of a list that spans several jurisdictions. */
    private static final ZoneId FEDERAL_ZONE = ZoneId.of("Europe/Moscow");

    private final List<ExportFormat> formats;
    private final Acts acts;
    private final Clock clock;

    ExportFiles(List<ExportFormat> formats, Acts acts, Clock clock) {
        this.formats = List.copyOf(formats);
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * @param extension     of the wanted format, without dot
     * @param jurisdictions of the list: its file bears their day
     * @throws Refused when there is no such format
     */
    Response answer(ExportList<?> list, String extension, Set<String> jurisdictions) {
        ExportFormat format = formats.stream()
                .filter(known -> known.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("Списки выгружаются в CSV и XLSX."));
        try {
            Path file = write(list, format);
            long length = Files.size(file);
            InputStream content = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            return FileAnswer.of(
                    content,
                    length,
                    format.contentType(),
                    list.name() + " на " + Russian.day(today(jurisdictions)) + "." + extension);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ZoneId zone(String jurisdiction) {
        return acts.jurisdiction(jurisdiction).zone();
    }

    private static Path write(ExportList<?> list, ExportFormat format) throws IOException {
        Path file = Files.createTempFile("poryadok-", "." + format.extension());
        try (OutputStream out = Files.newOutputStream(file)) {
            format.write(out, list);
        } catch (IOException | RuntimeException failed) {
            Files.delete(file);
            throw failed;
        }
        return file;
    }

    private LocalDate today(Set<String> jurisdictions) {
        ZoneId zone = jurisdictions.size() == 1 ? zone(jurisdictions.iterator().next()) : FEDERAL_ZONE;
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
