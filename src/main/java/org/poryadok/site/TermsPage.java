package org.poryadok.site;

import java.util.List;
import java.util.Map;
import org.poryadok.act.Acts;
import org.poryadok.term.ProductionCalendar;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The term calculator for people: a form whose address can be sent to a colleague. */
@Controller
class TermsPage {

    private final TermDesk desk;
    private final ProductionCalendar calendar;
    private final Acts acts;

    TermsPage(TermDesk desk, ProductionCalendar calendar, Acts acts) {
        this.desk = desk;
        this.calendar = calendar;
        this.acts = acts;
    }

    @GetMapping(path = "/terms", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView show(@RequestParam Map<String, String> typed) {
        TermForm form = TermForm.of(typed);
        ModelAndView page = new ModelAndView("site/terms");
        page.addObject("form", form);
        page.addObject("faults", Map.of());
        page.addObject("regions", regions());
        page.addObject(
                "acts",
                acts.all().stream()
                        .map(TermBasis::of)
                        .filter(act -> !act.clauses().isEmpty())
                        .toList());
        page.addObject("firstYear", calendar.firstDay().getYear());
        page.addObject("lastYear", calendar.lastDay().getYear());
        if (form.sent()) {
            answer(page, form);
        }
        return page;
    }

    private void answer(ModelAndView page, TermForm form) {
        try {
            page.addObject("result", TermResult.of(desk.answer(form.query()), calendar));
        } catch (InputFault fault) {
            page.setStatus(HttpStatus.BAD_REQUEST);
            page.addObject(
                    "faults", Map.of(fault.field().equals("act") ? "clause" : fault.field(), fault.getMessage()));
        }
    }

    private List<ListOption> regions() {
        return calendar.regions().stream()
                .filter(code -> !code.equals("RU"))
                .map(code -> new ListOption(code, calendar.regionName(code)))
                .sorted(ListOption.BY_NAME)
                .toList();
    }
}
