package org.poryadok.protection.accountcompromised;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.CaseFacts;
import org.poryadok.protection.Incident;
import org.poryadok.protection.Incidents;
import org.poryadok.protection.secureaccount.PageText;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.term.Russian;
import org.poryadok.term.RussianCount;
import org.springframework.stereotype.Component;

/** An incident as those read it who are told of it by letter: what has happened, what is late, what stops the harm, whom to call. */
@Component
class IncidentFacts implements CaseFacts {

    private final Incidents incidents;
    private final Accounts accounts;
    private final PageText pages;
    private final IncidentContacts contacts;
    private final JurisdictionDays days;
    private final Clock clock;

    IncidentFacts(
            Incidents incidents,
            Accounts accounts,
            PageText pages,
            IncidentContacts contacts,
            JurisdictionDays days,
            Clock clock) {
        this.incidents = incidents;
        this.accounts = accounts;
        this.pages = pages;
        this.contacts = contacts;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public List<Fact> of(String processInstanceId) {
        return incidents.ofProcess(processInstanceId).map(this::facts).orElse(List.of());
    }

    private List<Fact> facts(Incident incident) {
        Instant now = clock.instant();
        Account page = accounts.account(incident.accountId());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Страница", List.of(pages.of(page)), Optional.of(page.address().normalized())));
        facts.add(new Fact(
                "Что случилось",
                Stream.concat(Stream.of(incident.sign().title()), incident.seen().stream())
                        .toList(),
                Optional.empty()));
        facts.add(Fact.of(
                "Кто и когда сообщил", contacts.reporter(incident) + ", " + moment(incident, incident.reportedAt())));
        facts.add(Fact.of("Что сделано", incident.stateText()));
        if (incident.closedAt().isEmpty()) {
            facts.add(Fact.of(
                    "Первые меры", term(incident, incident.containedAt(), "приняты", incident.containBy(), now)));
            if (incident.containedAt().isEmpty()) {
                facts.add(new Fact(
                        "Что сделать сейчас",
                        Stream.of(FirstMeasure.values()).map(FirstMeasure::line).toList(),
                        Optional.empty()));
            }
            facts.add(Fact.of(
                    "Решение об уведомлении НКЦКИ",
                    term(incident, incident.advisedAt(), "принято", incident.adviseBy(), now)));
            facts.add(Fact.of(
                    "Кому сообщено о задержке", IncidentLevel.of(incident, now).title()));
        }
        facts.add(Fact.of("Служба безопасности", contacts.security(incident)));
        return facts;
    }

    private String term(Incident incident, Optional<Instant> done, String word, Instant limit, Instant now) {
        if (done.isPresent()) {
            return word + " " + moment(incident, done.get());
        }
        return now.isBefore(limit)
                ? "не отмечено; внутренний срок до " + moment(incident, limit)
                : "не отмечено; внутренний срок истёк " + moment(incident, limit) + ", прошло: "
                        + RussianCount.lasting(Duration.between(limit, now));
    }

    private String moment(Incident incident, Instant moment) {
        return Russian.moment(moment, days.zone(incident.jurisdiction()));
    }
}
