package org.poryadok.desk.organisationimport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.host.access.AdministratorFilter;
import org.poryadok.organisation.AbsenceException;
import org.poryadok.organisation.ImportFile;
import org.poryadok.organisation.OrganisationException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The administrator's page: choose files, see every faulty line, load. */
@Controller
class ImportPage {

    private static final String VIEW = "admin/import";
    private static final int MAX_NAME = 200;
    private static final String BOM = "\uFEFF";

    private final ImportDesk desk;

    ImportPage(ImportDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/admin/import")
    String page() {
        return VIEW;
    }

    @PostMapping("/admin/import/check")
    String check(
            @RequestParam MultipartFile bodies,
            @RequestParam MultipartFile officials,
            @RequestParam(required = false) MultipartFile absences,
            @RequestAttribute(AdministratorFilter.ADMINISTRATOR) String administrator,
            Model model)
            throws IOException {
        Optional<ImportFile> bodiesFile = file(bodies, "органы.csv");
        Optional<ImportFile> officialsFile = file(officials, "сотрудники.csv");
        Optional<ImportFile> absencesFile = absences == null ? Optional.empty() : file(absences, "отсутствия.csv");
        if (bodiesFile.isEmpty() && officialsFile.isEmpty() && absencesFile.isEmpty()) {
            model.addAttribute("refusal", "Выберите файл органов, файл сотрудников, файл отсутствий или несколько.");
        } else {
            model.addAttribute("checked", desk.check(bodiesFile, officialsFile, absencesFile, administrator));
        }
        return VIEW;
    }

    @PostMapping("/admin/import/load")
    String load(
            @RequestParam UUID id,
            @RequestAttribute(AdministratorFilter.ADMINISTRATOR) String administrator,
            Model model) {
        try {
            model.addAttribute("checked", desk.load(id, administrator));
        } catch (OrganisationException | AbsenceException gone) {
            model.addAttribute("refusal", gone.getMessage());
        }
        return VIEW;
    }

    /** The files of the demo, with the mark by which office software knows UTF-8. */
    @GetMapping("/admin/import/examples/{name:bodies|officials}.csv")
    ResponseEntity<byte[]> example(@PathVariable String name) throws IOException {
        String text = new ClassPathResource("demo/kuzbass/" + name + ".csv").getContentAsString(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv")
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body((BOM + text).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<ImportFile> file(MultipartFile upload, String nameless) throws IOException {
        if (upload.getOriginalFilename() == null || upload.getOriginalFilename().isBlank()) {
            return Optional.empty();
        }
        String path = upload.getOriginalFilename();
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .strip();
        return Optional.of(new ImportFile(
                name.isEmpty() ? nameless : name.substring(0, Math.min(name.length(), MAX_NAME)), upload.getBytes()));
    }
}
