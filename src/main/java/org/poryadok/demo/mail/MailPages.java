package org.poryadok.demo.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.deployment.Deployment;
import org.poryadok.term.Russian;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** {@code /demo/mail}: the caught letters, with times as they were in the letter's jurisdiction. */
@Controller
@Deployment.Demo
class MailPages {

    /** A letter is foreign text: no scripts, nothing from outside; links open in a page of their own. */
    private static final String FRAME = """
            <base target="_blank"><meta http-equiv="Content-Security-Policy" \
            content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
            """;

    private static final int PAGE = 50;
    private static final int MAX_JSON = 1000;

    private final CaughtLetters letters;
    private final Acts acts;

    MailPages(CaughtLetters letters, Acts acts) {
        this.letters = letters;
        this.acts = acts;
    }

    @GetMapping(path = "/demo/mail", produces = MediaType.TEXT_HTML_VALUE)
    String list(
            @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "1") String page, Model model) {
        List<Headline> found = letters.headlines(to);
        int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int current = page.matches("\\d{1,6}") ? Math.min(Math.max(Integer.parseInt(page), 1), pages) : 1;
        List<Row> rows = found.stream()
                .skip((long) (current - 1) * PAGE)
                .limit(PAGE)
                .map(letter -> new Row(
                        letter.id(),
                        letter.recipient(),
                        subject(letter.subject()),
                        local(letter.date(), letter.jurisdiction())))
                .toList();
        model.addAttribute("to", to);
        model.addAttribute("total", found.size());
        model.addAttribute("letters", rows);
        model.addAttribute("page", current);
        model.addAttribute("pages", pages);
        return "demo/mail";
    }

    @GetMapping(path = "/demo/mail/{id:\\d{1,15}}", produces = MediaType.TEXT_HTML_VALUE)
    String letter(@PathVariable long id, Model model) throws IOException {
        CaughtLetter letter = find(id);
        model.addAttribute("letter", letter);
        model.addAttribute("framed", FRAME + letter.html());
        model.addAttribute("subject", subject(letter.subject()));
        model.addAttribute(
                "moment", local(letter.date(), letter.headers().getOrDefault(CaughtLetter.JURISDICTION, "")));
        return "demo/mail-letter";
    }

    /** The letter as it came over SMTP. */
    @GetMapping("/demo/mail/{id:\\d{1,15}}.eml")
    ResponseEntity<byte[]> source(@PathVariable long id) throws IOException {
        return ResponseEntity.ok()
                .contentType(new MediaType("message", "rfc822"))
                .header("Content-Disposition", "attachment; filename=\"letter-" + find(id).id() + ".eml\"")
                .body(letters.source(id));
    }

    /** A document of a letter, counted from 1; saved, never opened by the browser in this site's name. */
    @GetMapping("/demo/mail/{id:\\d{1,15}}/attachments/{number:\\d{1,3}}")
    ResponseEntity<byte[]> attachment(@PathVariable long id, @PathVariable int number) throws IOException {
        List<CaughtAttachment> attachments = CaughtLetter.attachments(letters.source(find(id).id()));
        if (number < 1 || number > attachments.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        CaughtAttachment attachment = attachments.get(number - 1);
        return ResponseEntity.ok()
                .contentType(mediaType(attachment.contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(attachment.content());
    }

    /** Newest first, {@value #MAX_JSON} letters unless the limit asks for fewer. */
    @GetMapping(path = "/demo/mail.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<CaughtLetter> json(
            @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "" + MAX_JSON) int limit)
            throws IOException {
        List<Headline> found = letters.headlines(to);
        List<CaughtLetter> result = new ArrayList<>();
        for (Headline headline : found.subList(0, Math.min(found.size(), Math.max(0, Math.min(limit, MAX_JSON))))) {
            letters.find(headline.id()).ifPresent(result::add);
        }
        return result;
    }

    record Row(long id, String recipient, String subject, String moment) {}

    private CaughtLetter find(long id) throws IOException {
        return letters.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static MediaType mediaType(String contentType) {
        try {
            return MediaType.parseMediaType(contentType);
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    private static String subject(String subject) {
        return subject.isBlank() ? "(без темы)" : subject;
    }

    private String local(Instant moment, String jurisdiction) {
        if (moment.equals(Instant.EPOCH)) {
            return "без даты";
        }
        ZoneId zone = acts.jurisdictions().stream()
                .filter(one -> one.id().equals(jurisdiction))
                .findFirst()
                .map(Jurisdiction::zone)
                .orElse(ZoneOffset.UTC);
        return Russian.momentAndOffset(moment, zone);
    }
}
