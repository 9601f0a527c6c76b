package org.poryadok.reporting.monthlyreport;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poryadok.act.Role;
import org.poryadok.address.ProductAddress;
import org.poryadok.mail.Letter;
import org.poryadok.mail.LetterTemplates;
import org.poryadok.oversight.discipline.ObligationVerdict;
import org.poryadok.oversight.discipline.PeriodFigures;
import org.poryadok.oversight.discipline.TermCount;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Composes the letter to which the report of a month is attached. */
@Component
class ReportLetters {

    private final LetterTemplates templates;
    private final ReportDays days;
    private final ProductAddress address;

    ReportLetters(LetterTemplates templates, ReportDays days, ProductAddress address) {
        this.templates = templates;
        this.days = days;
        this.address = address;
    }

    /** Addresses of the lists in Cockpit that the report's numbers count. */
    private Map<String, String> lists(PeriodFigures figures) {
        String jurisdiction = figures.jurisdiction().id();
        String ended =
                address.cockpit("overview/list?of=period&jurisdiction=" + jurisdiction + "&period=" + figures.period());
        Map<String, String> lists = new HashMap<>();
        lists.put("ended", ended);
        lists.put("onTime", ended + "&verdict=" + ObligationVerdict.ON_TIME);
        lists.put("late", ended + "&verdict=" + ObligationVerdict.LATE);
        lists.put("overdue", ended + "&verdict=" + ObligationVerdict.OVERDUE);
        lists.put("released", ended + "&verdict=" + ObligationVerdict.RELEASED);
        lists.put(
                "overdueAtEnd",
                address.cockpit(
                        "overview/list?of=overdue&jurisdiction=" + jurisdiction + "&period=" + figures.period()));
        return lists;
    }

    /** @param skipping whether reports of months before this one were missed and are not mailed any more */
    Letter of(PeriodFigures figures, ReportMailing.Reader reader, boolean skipping, String processInstanceId) {
        String jurisdiction = figures.jurisdiction().id();
        return templates
                .render("monthly-report", model(figures, reader, skipping))
                .to(
                        "monthly-report:" + jurisdiction + ":" + figures.period() + ":" + reader.id(),
                        jurisdiction,
                        reader.address(),
                        reader.name(),
                        Optional.of(processInstanceId));
    }

    private String next(PeriodFigures figures, boolean skipping) {
        YearMonth month = YearMonth.from(figures.period().lastDay()).plusMonths(1);
        return "Отчёт получают контролёр и координатор. Следующий, за " + Russian.month(month) + ", придёт "
                + Russian.day(days.next(figures.jurisdiction().id(), month)
                        .atZone(figures.jurisdiction().zone()))
                + "."
                + (skipping
                        ? " Отчёты за предыдущие месяцы, которые не были разосланы, – на странице «Дисциплина»: выберите период."
                        : "");
    }

    private Map<String, Object> model(PeriodFigures figures, ReportMailing.Reader reader, boolean skipping) {
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
        model.put("beingChecked", String.valueOf(figures.beingChecked()));
        model.put("extended", String.valueOf(total.extended()));
        model.put("internalOnTime", String.valueOf(total.internalOnTime()));
        model.put("internalLate", String.valueOf(total.internalLate()));
        model.put("overdueAtEnd", String.valueOf(figures.overdueAtEnd()));
        model.put("offenders", String.valueOf(figures.repeatOffenders().size()));
        model.put("next", next(figures, skipping));
        model.put("lists", lists(figures));
        model.put(
                "link",
                address.cockpit("discipline?jurisdiction="
                                + figures.jurisdiction().id()) + "&period=" + figures.period());
        return model;
    }
}
