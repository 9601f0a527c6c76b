package org.poryadok.protection.accountcompromised;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.organisation.Organisation;
import org.poryadok.protection.Incident;
import org.poryadok.protection.Incidents;
import org.poryadok.protection.secureaccount.PageText;
import org.poryadok.registry.Accounts;
import org.poryadok.supervision.dailydigest.MorningNews;
import org.poryadok.term.Russian;
import org.poryadok.term.RussianCount;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Incidents that are not closed, every morning until they are. */
@Component
@Order(-1)
class OpenIncidents implements MorningNews {

    private final Incidents incidents;
    private final Accounts accounts;
    private final PageText pages;
    private final Organisation organisation;
    private final JurisdictionDays days;
    private final Clock clock;

    OpenIncidents(
            Incidents incidents,
            Accounts accounts,
            PageText pages,
            Organisation organisation,
            JurisdictionDays days,
            Clock clock) {
        this.incidents = incidents;
        this.accounts = accounts;
        this.pages = pages;
        this.organisation = organisation;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Страницы не под контролем органа, инциденты открыты";
    }

    @Override
    public String list() {
        return "incidents";
    }

    @Override
    public List<String> sentences(String jurisdiction) {
        Instant now = clock.instant();
        return incidents.open(Set.of(jurisdiction)).stream()
                .map(incident -> sentence(incident, now))
                .toList();
    }

    private String sentence(Incident incident, Instant now) {
        return organisation.body(incident.bodyId()).name() + ": " + pages.of(accounts.account(incident.accountId()))
                + " — " + incident.stateText() + ", с "
                + Russian.moment(incident.reportedAt(), days.zone(incident.jurisdiction())) + ", прошло: "
                + RussianCount.lasting(Duration.between(incident.reportedAt(), now)) + "; " + told(incident, now) + ".";
    }

    private static String told(Incident incident, Instant now) {
        IncidentLevel level = IncidentLevel.of(incident, now);
        return level == IncidentLevel.IN_TERM
                ? "внутренние сроки не истекли"
                : "внутренний срок истёк, об этом сообщено: " + level.title();
    }
}
