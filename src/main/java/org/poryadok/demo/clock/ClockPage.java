package org.poryadok.demo.clock;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.poryadok.act.ActException;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.deployment.Deployment;
import org.poryadok.term.Russian;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The demo's clock for people. */
@Controller
@Deployment.Demo
class ClockPage {

    private final ClockDesk desk;
    private final Acts acts;

    ClockPage(ClockDesk desk, Acts acts) {
        this.desk = desk;
        this.acts = acts;
    }

    /** A jurisdiction's row: the moment there. */
    record LocalMoment(String id, String name, String shown) {}

    @GetMapping(path = "/demo/clock", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView show() {
        return page(null, null, null);
    }

    @PostMapping(path = "/demo/clock", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView move(
            @RequestParam String action,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String jurisdiction,
            @RequestParam(defaultValue = "") String moment) {
        try {
            switch (action) {
                case "advance" -> desk.advance(step);
                case "working-day" -> desk.nextWorkingDay(jurisdiction);
                case "set" -> desk.set(moment, jurisdiction);
                case "reset" -> desk.reset();
                default -> throw new ClockException("Такого действия с часами нет.");
            }
        } catch (ClockException | ActException refusal) {
            ModelAndView page = page(refusal.getMessage(), moment, jurisdiction);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        // A reload of the page must not move the clock again.
        RedirectView again = new RedirectView("/demo/clock", true);
        again.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(again);
    }

    private ModelAndView page(String fault, String typedMoment, String typedJurisdiction) {
        ClockReading reading = desk.read();
        List<Jurisdiction> places = acts.jurisdictions().stream()
                .sorted(Comparator.comparing(Jurisdiction::name))
                .toList();
        ModelAndView page = new ModelAndView("demo/clock");
        page.addObject("fault", fault);
        page.addObject("moved", reading.offset().abs().compareTo(ChronoUnit.SECONDS.getDuration()) > 0);
        page.addObject(
                "places",
                places.stream()
                        .map(place -> new LocalMoment(
                                place.id(),
                                place.name(),
                                Russian.weekday(at(reading.now(), place)) + ", "
                                        + Russian.moment(at(reading.now(), place))))
                        .toList());
        page.addObject(
                "moment",
                typedMoment != null && !typedMoment.isBlank()
                        ? typedMoment
                        : at(reading.now(), places.get(0))
                                .toLocalDateTime()
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString());
        page.addObject(
                "chosen",
                typedJurisdiction != null ? typedJurisdiction : places.get(0).id());
        return page;
    }

    private static ZonedDateTime at(Instant moment, Jurisdiction place) {
        return moment.atZone(place.zone());
    }
}
