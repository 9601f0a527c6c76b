package org.poryadok.supervision.monthlyreport;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poryadok.act.Role;
import org.poryadok.address.ProductAddress;
import org.poryadok.mail.Letter;
import org.poryadok.mail.LetterTemplates;
import org.poryadok.oversight.discipline.PeriodFigures;
import org.poryadok.oversight.discipline.TermCount;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Composes the letter to which the report of a month is attached. */
@Component
class ReportLetters {

    private final LetterTemplates templates;
    private final String page;

    ReportLetters(LetterTemplates templates, ProductAddress address) {
        this.templates = templates;
        this.page = address.cockpit("discipline");
    }

    Letter of(PeriodFigures figures, ReportMailing.Reader reader, String processInstanceId) {
        String jurisdiction = figures.jurisdiction().id();
        return templates
                .render("monthly-report", model(figures, reader))
                .to(
                        "monthly-report:" + jurisdiction + ":" + figures.period() + ":" + reader.id(),
                        jurisdiction,
                        reader.address(),
                        reader.name(),
                        Optional.of(processInstanceId));
    }

    private Map<String, Object> model(PeriodFigures figures, ReportMailing.Reader reader) {
        TermCount total = figures.total();
        Map<String, Object> model = new HashMap<>();
        model.put("recipient", reader.description());
        model.put(
                "why",
                reader.roles().stream().map(Role::title).collect(Collectors.joining("», «", "у вас роль «", "»")));
        model.put("jurisdiction", figures.jurisdiction().name());
        model.put("month", figures.period().title());
        model.put("asOf", Russian.day(figures.asOf()));
        model.put("ended", String.valueOf(total.ended()));
        model.put("onTime", String.valueOf(total.onTime()));
        model.put("share", MonthTexts.share(total.shareOnTime()));
        model.put("late", String.valueOf(total.late()));
        model.put("overdue", String.valueOf(total.overdue()));
        model.put("released", String.valueOf(total.released()));
        model.put("extended", String.valueOf(total.extended()));
        model.put("internalOnTime", String.valueOf(total.internalOnTime()));
        model.put("internalLate", String.valueOf(total.internalLate()));
        model.put("overdueAtEnd", String.valueOf(figures.overdueAtEnd()));
        model.put("offenders", String.valueOf(figures.repeatOffenders().size()));
        model.put("link", page);
        return model;
    }
}
