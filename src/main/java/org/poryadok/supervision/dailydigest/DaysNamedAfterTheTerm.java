package org.poryadok.supervision.dailydigest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NamedDay;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.ProductionCalendar;
import org.poryadok.term.Russian;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What is in time by a day that the body has named after the term: nobody outside the body has seen it. Told once, of what was
 * accepted from the previous working day on and before today.
 */
@Component
@Order(2)
class DaysNamedAfterTheTerm implements MorningNews {

    private final ControlCards cards;
    private final Organisation organisation;
    private final Acts acts;
    private final ProductionCalendar calendar;
    private final JurisdictionDays days;

    DaysNamedAfterTheTerm(
            ControlCards cards,
            Organisation organisation,
            Acts acts,
            ProductionCalendar calendar,
            JurisdictionDays days) {
        this.cards = cards;
        this.organisation = organisation;
        this.acts = acts;
        this.calendar = calendar;
        this.days = days;
    }

    @Override
    public String title() {
        return "Внесено после срока, исполнено в срок по сведениям органа";
    }

    @Override
    public List<String> sentences(String jurisdiction) {
        Jurisdiction found = acts.jurisdiction(jurisdiction);
        LocalDate today = days.today(jurisdiction);
        return cards
                .inTimeByWord(
                        jurisdiction,
                        days.beginning(calendar.previousWorkingDay(today, found.region()), jurisdiction),
                        days.beginning(today, jurisdiction))
                .stream()
                .map(card -> sentence(card, found.zone()))
                .toList();
    }

    private String sentence(ControlCard card, ZoneId zone) {
        return organisation.body(card.bodyId()).name() + ": «" + card.step() + "» — последний день "
                + card.lastDay().map(Russian::day).orElseThrow() + ", "
                + new NamedDay(LocalDate.ofInstant(card.fulfilledAt().orElseThrow(), zone), card.toldLater(zone))
                        .text("исполнено")
                + ".";
    }
}
