package org.poryadok.desk.publicationcounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.content.weeklynorm.NormDays;
import org.poryadok.desk.SentList;
import org.poryadok.host.access.SignedIn;
import org.poryadok.organisation.FaultyLine;
import org.poryadok.organisation.ImportFile;
import org.poryadok.organisation.table.FileText;
import org.poryadok.term.Russian;
import org.poryadok.web.http.ErrorAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page on which officials send counts of publications: choose a file or paste it, see every faulty line, load. */
@Controller
class CountsPage {

    private static final String ADDRESS = "/publications/counts";
    private static final String VIEW = "desk/publication-counts";

    private final Tellers tellers;
    private final CountsImport counts;
    private final NormDays norm;
    private final JurisdictionDays days;

    CountsPage(Tellers tellers, CountsImport counts, NormDays norm, JurisdictionDays days) {
        this.tellers = tellers;
        this.counts = counts;
        this.norm = norm;
        this.days = days;
    }

    @GetMapping(ADDRESS)
    String show(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user, Model model) {
        fill(model, teller(user), "");
        return VIEW;
    }

    @PostMapping(ADDRESS)
    String check(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user,
            @RequestParam MultipartFile file,
            @RequestParam String text,
            Model model)
            throws IOException {
        Teller teller = teller(user);
        ImportFile sent = SentList.of(file, text);
        Optional<String> fault = SentList.fault(sent, "Разделите его на части.");
        if (fault.isPresent()) {
            fill(model, teller, text);
            model.addAttribute("refusal", fault.get());
            return VIEW;
        }
        try {
            String read = FileText.of(sent.bytes());
            fill(model, teller, read);
            model.addAttribute("report", counts.check(SentList.typed(read), teller));
        } catch (FaultyLine noText) {
            fill(model, teller, text);
            model.addAttribute("refusal", noText.getMessage());
        }
        return VIEW;
    }

    /** What was checked is checked again: meanwhile a week may have been decided. */
    @PostMapping(ADDRESS + "/load")
    String load(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user, @RequestParam String text, Model model) {
        Teller teller = teller(user);
        CountsReport report = counts.load(SentList.typed(text), teller);
        fill(model, teller, report.loaded() ? "" : text);
        model.addAttribute("report", report);
        return VIEW;
    }

    @GetMapping(ADDRESS + "/example.csv")
    ResponseEntity<byte[]> example(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user) {
        return SentList.example(
                "publication-counts.csv",
                CountsReader.COLUMNS,
                "https://vk.com/adres_stranicy;" + Russian.day(present(teller(user))) + ";5;1;3");
    }

    private Teller teller(SignedIn user) {
        return tellers.find(user.userId()).orElseThrow(NotHisToTell::new);
    }

    private static final class NotHisToTell extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @ExceptionHandler(NotHisToTell.class)
    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ErrorAnswer.write(request, response, HttpStatus.FORBIDDEN.value(), Tellers.WHO_MAY);
    }

    private LocalDate present(Teller teller) {
        return norm.weekOf(days.today(teller.jurisdiction()));
    }

    private void fill(Model model, Teller teller, String text) {
        model.addAttribute("text", text);
        model.addAttribute("everyBody", teller.bodyId().isEmpty());
        model.addAttribute("week", Russian.day(present(teller)));
        model.addAttribute("report", null);
        model.addAttribute("refusal", null);
    }
}
