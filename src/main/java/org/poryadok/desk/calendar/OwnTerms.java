package org.poryadok.desk.calendar;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.address.ProductAddress;
import org.poryadok.host.access.SignedIn;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.oversight.calendar.TermCalendar;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/**
 * The coming terms of whoever has logged in, for his own calendar: an official those of his body for a year, a supervisor
 * those of his jurisdiction for four weeks. An address that needs no log-in is not offered (docs/decisions/0065).
 */
@Controller
class OwnTerms {

    private static final int DAYS_OF_BODY = 365;
    private static final int DAYS_OF_JURISDICTION = 28;

    private final TermCalendar calendar;
    private final Organisation organisation;
    private final Acts acts;
    private final ProductAddress product;

    OwnTerms(TermCalendar calendar, Organisation organisation, Acts acts, ProductAddress product) {
        this.calendar = calendar;
        this.organisation = organisation;
        this.acts = acts;
        this.product = product;
    }

    @GetMapping("/calendar/terms.ics")
    ResponseEntity<byte[]> file(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user) {
        byte[] content = content(user);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TermCalendar.CONTENT_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("Сроки.ics", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    private byte[] content(SignedIn user) {
        Set<String> overseen = acts.jurisdictions().stream()
                .map(Jurisdiction::id)
                .filter(jurisdiction -> user.isAdministrator() || user.oversees(jurisdiction))
                .collect(Collectors.toSet());
        if (!overseen.isEmpty()) {
            return calendar.file(
                    overseen,
                    Set.of(),
                    DAYS_OF_JURISDICTION,
                    "Сроки на контроле",
                    line -> line.processInstanceId().map(instance -> product.cockpit("deadlines/case/" + instance)));
        }
        Optional<Official> official = organisation.official(user.userId());
        Optional<String> body =
                official.filter(one -> organisation.works(one.userId())).flatMap(Official::bodyId);
        return calendar.file(
                body.map(id -> Set.of(official.orElseThrow().jurisdiction())).orElse(Set.of()),
                body.map(Set::of).orElse(Set.of()),
                DAYS_OF_BODY,
                "Сроки органа",
                line -> line.processInstanceId().map(product::caseOf));
    }
}
