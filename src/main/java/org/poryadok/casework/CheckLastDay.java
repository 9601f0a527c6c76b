package org.poryadok.casework;

import java.time.LocalDate;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.term.ProductionCalendar;
import org.poryadok.term.Russian;
import org.poryadok.term.TermException;
import org.springframework.stereotype.Component;

/** Judges the last day of a term that an official sets himself: of a campaign, of the mending of defects. */
@Component
public class CheckLastDay {

    private final Acts acts;
    private final ProductionCalendar calendar;
    private final JurisdictionDays days;

    CheckLastDay(Acts acts, ProductionCalendar calendar, JurisdictionDays days) {
        this.acts = acts;
        this.calendar = calendar;
        this.days = days;
    }

    /** @throws Refusal when the day is not after today in the jurisdiction's zone, is off, or has no calendar yet */
    public void requireWorkingDayToCome(LocalDate day, String actId, String field) {
        LegalAct act = acts.act(actId);
        requireToCome(day, act.jurisdiction().id(), field);
        requireKnown(day, field);
        try {
            calendar.whyOff(day, act.jurisdiction().region(), act.termPolicy().presidentialDaysOff())
                    .ifPresent(why -> {
                        throw new Refusal(
                                field,
                                "Последний день " + Russian.day(day) + " должен быть рабочим, а это " + why + ".");
                    });
        } catch (TermException e) {
            throw new Refusal(field, e.getMessage());
        }
    }

    /** @throws Refusal when it is not yet known which days of its year are off */
    public void requireKnown(LocalDate day, String field) {
        if (day.isAfter(calendar.lastDay())) {
            throw new Refusal(
                    field,
                    "Нерабочие дни " + day.getYear() + " года ещё не установлены. Укажите день не позже "
                            + Russian.day(calendar.lastDay()) + ".");
        }
    }

    /** @throws Refusal when the day is not after today in the jurisdiction's zone */
    public void requireToCome(LocalDate day, String jurisdiction, String field) {
        LocalDate today = days.today(jurisdiction);
        if (!day.isAfter(today)) {
            throw new Refusal(
                    field,
                    "Последний день " + Russian.day(day) + " должен быть позже сегодняшнего: " + Russian.day(today)
                            + ".");
        }
    }
}
