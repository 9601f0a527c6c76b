package org.poryadok.desk.publicationcounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poryadok.login.PasswordDoor;
import org.poryadok.organisation.ImportFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The same for programs, such as a system that watches media: the table as CSV, by HTTP Basic with the login of an official.
 * A browser sends no {@code text/csv} to another site without asking first, and is not allowed to.
 */
@RestController
class CountsApi {

    private static final String ADDRESS = "/api/publication-counts";
    private static final String NAME = "запрос";

    record Fault(int line, String sentence) {}

    /** @param loaded whether the counts are kept now */
    record Answer(boolean loaded, long added, long changed, long unchanged, List<Fault> faults) {}

    private final PasswordDoor door;
    private final Tellers tellers;
    private final CountsImport counts;

    CountsApi(PasswordDoor door, Tellers tellers, CountsImport counts) {
        this.door = door;
        this.tellers = tellers;
        this.counts = counts;
    }

    /** 422 with every faulty line; then nothing is kept. */
    @PostMapping(path = ADDRESS, consumes = "text/csv", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> tell(
            @RequestBody byte[] table,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<String> login = door.login(request);
        if (login.isEmpty()) {
            door.refuse(request, response, "Передайте логин и пароль служащего (HTTP Basic).");
            return null;
        }
        Optional<Teller> teller = tellers.find(login.get());
        if (teller.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body(Map.of("message", Tellers.WHO_MAY));
        }
        ImportFile file = new ImportFile(NAME, table);
        CountsReport report = dryRun ? counts.check(file, teller.get()) : counts.load(file, teller.get());
        return ResponseEntity.status(report.clean() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .body(new Answer(
                        report.loaded(),
                        report.added(),
                        report.changed(),
                        report.unchanged(),
                        report.faults().stream()
                                .map(fault -> new Fault(fault.line(), fault.sentence()))
                                .toList()));
    }
}
