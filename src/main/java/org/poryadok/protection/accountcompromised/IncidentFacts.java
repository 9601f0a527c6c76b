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
    private final LateLetters letters;
    private final NextLetter nextLetter;
    private final IncidentCards cards;
    private final Accounts accounts;
    private final PageText pages;
    private final IncidentContacts contacts;
    private final JurisdictionDays days;
    private final Clock clock;

    IncidentFacts(
            Incidents incidents,
            LateLetters letters,
            NextLetter nextLetter,
            IncidentCards cards,
            Accounts accounts,
            PageText pages,
            IncidentContacts contacts,
            JurisdictionDays days,
            Clock clock) {
        this.incidents = incidents;
        this.letters = letters;
        this.nextLetter = nextLetter;
        this.cards = cards;
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
        Account account = accounts.account(incident.accountId());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Страница",
                List.of(pages.of(account)),
                Optional.of(account.address().normalized())));
        facts.add(new Fact(
                "Что случилось",
                Stream.concat(Stream.of(Russian.capitalised(incident.sign().title())), incident.seen().stream())
                        .toList(),
                Optional.empty()));
        facts.add(Fact.of("Сообщено", moment(incident, incident.reportedAt()) + ", " + contacts.reporter(incident)));
        facts.add(Fact.of("Состояние", Russian.capitalised(incident.stateText())));
        if (incident.closedAt().isEmpty()) {
            underway(incident, now, facts);
        } else {
            incident.falseAlarmBecause().ifPresent(because -> facts.add(Fact.of("Почему тревога ложная", because)));
            incident.cause().ifPresent(cause -> facts.add(Fact.of("Причина", cause)));
            incident.lessons().ifPresent(lessons -> facts.add(Fact.of("Что изменено", lessons)));
        }
        return facts;
    }

    private void underway(Incident incident, Instant now, List<Fact> facts) {
        facts.add(Fact.of("Первые меры", term(incident, IncidentTerm.FIRST_MEASURES, "приняты ", "не отмечены", now)));
        if (incident.containedAt().isEmpty()) {
            facts.add(new Fact("Что сделать сейчас", FirstMeasure.lines(), Optional.empty()));
        }
        facts.add(Fact.of(
                "Граждане",
                incident.warnedAt()
                        .map(at -> "предупреждены " + moment(incident, at)
                                + incident.warningPlaces()
                                        .map(places -> ": " + places)
                                        .orElse(""))
                        .orElse("предупреждение не отмечено")));
        facts.add(Fact.of(
                "Решение об уведомлении НКЦКИ",
                term(incident, IncidentTerm.ADVICE, "принято ", "не отмечено", now)
                        + incident.computerIncident()
                                .map(decided -> ": " + decided)
                                .orElse("")));
        facts.add(Fact.of("Возврат страницы", restoring(incident, now)));
        facts.add(Fact.of("Кому звонить", contacts.security(incident)));
        if (!cards.isReleased(incident.processInstanceId())) {
            List<String> next = Stream.of(IncidentTerm.values())
                    .filter(term -> term.isLate(incident, now))
                    .flatMap(term ->
                            letters
                                    .last(incident.id(), term)
                                    .map(told -> nextLetter.after(incident, term, told))
                                    .stream())
                    .distinct()
                    .toList();
            if (!next.isEmpty()) {
                facts.add(new Fact("Кто узнает дальше", next, Optional.empty()));
            }
        }
    }

    private String restoring(Incident incident, Instant now) {
        return incident.lost()
                ? "страница утрачена"
                : term(incident, IncidentTerm.RESTORING, "под контролем с ", "не отмечен", now);
    }

    private String term(Incident incident, IncidentTerm term, String done, String open, Instant now) {
        Instant limit = term.limit(incident);
        return term.done(incident)
                .map(at -> done + moment(incident, at))
                .orElseGet(() -> term.isLate(incident, now)
                        ? open + ", внутренний срок истёк " + moment(incident, limit) + ", прошло: "
                                + RussianCount.lasting(Duration.between(limit, now))
                        : open + ", внутренний срок — до " + moment(incident, limit));
    }

    private String moment(Incident incident, Instant moment) {
        return Russian.moment(moment, days.zone(incident.jurisdiction()));
    }
}
